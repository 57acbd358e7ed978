import { loadChecker } from '../src/curriculum/guard.ts';

const root = process.cwd();
const { checkProject, reportProject, tellProblems } = await loadChecker(root);
const problems = checkProject(root);
console.log(`${reportProject(root)}\n`);
if (problems.length > 0) {
  console.error(tellProblems(problems));
  process.exitCode = 1;
} else console.log('The content is in order.');

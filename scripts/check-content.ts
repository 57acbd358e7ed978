import { loadChecker } from '../src/curriculum/guard.ts';

const root = process.cwd();
const { inspectProject, tellProblems } = await loadChecker(root);
const { problems, report } = inspectProject(root);
console.log(`${report}\n`);
if (problems.length > 0) {
  console.error(tellProblems(problems));
  process.exitCode = 1;
} else console.log('The content is in order.');

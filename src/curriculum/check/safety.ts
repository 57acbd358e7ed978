import { list, object, words, type ContentIndex } from './content-index.ts';
import type { Problem } from './problem.ts';

/** Words that say a reader is led to a public or legal act. */
const PUBLIC_ACT =
  /\b(testif(?:y|ies|ied|ying)|testimony|public comments?|comment period|file a comment|petitions?|op-eds?|records? requests?|information requests?|letters? to the editor|press release)\b/i;

/** Public acts without `risk`, and acts without *Before you act* above them. */
export function safetyProblems(content: ContentIndex): Problem[] {
  const problems: Problem[] = [];
  for (const lesson of content.lessons.values()) {
    const prose = content.prose.find(({ owner, file }) => owner === lesson.id && file.path === lesson.file)?.prose;
    const exercise = list(object(lesson.data.try).steps).map(words).join('\n');
    const act = PUBLIC_ACT.exec(`${prose?.text ?? ''}\n${exercise}`)?.[0];
    const risk = object(lesson.data.risk);
    if (act && !lesson.data.risk) {
      problems.push({
        file: lesson.file,
        message: `"risk" is missing, but the lesson speaks of "${act}": add risk with level, acts and why (level none if it is mentioned only)`,
      });
    }
    if (!prose?.readable || !['public', 'danger'].includes(words(risk.level))) continue;
    const warning = prose.components.find(({ name }) => name === 'BeforeYouAct');
    const exerciseLine = prose.components.find(({ name }) => name === 'Try')?.line ?? Infinity;
    if (!warning || warning.line > exerciseLine) {
      problems.push({
        file: lesson.file,
        message: 'risk: the lesson leads to a public act: put <BeforeYouAct … /> above <Try />',
      });
    }
  }
  for (const guide of content.guides.values()) {
    const act = PUBLIC_ACT.exec(JSON.stringify(guide.data.plans ?? ''))?.[0];
    if (act && !guide.data.before_you_act) {
      problems.push({
        file: guide.file,
        message: `"before_you_act" is missing, but a plan speaks of "${act}": add it`,
      });
    }
  }
  return problems;
}

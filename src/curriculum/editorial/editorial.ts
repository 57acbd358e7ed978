import { indexContent, list, object, words } from '../check/content-index.ts';
import type { Problem } from '../check/problem.ts';
import { safetyBreaches } from './safety.ts';
import type { ContentFile } from '../files.ts';
import { fairnessBreaches, spreadBreaches } from './fairness.ts';
import { gradeBreaches, grades, plainnessBreaches, type Grade } from './plainness.ts';
import { questionBreaches } from './questions.ts';
import type { Breach, Rule } from './rules.ts';
import { structureBreaches } from './structure.ts';
import { truthBreaches } from './truth.ts';

/** Rules whose breach is told and stops nothing. */
const WARNINGS: Rule[] = ['plain/grade'];

/** Rules that call something missing everywhere. What stands in a file that cannot be read is not known. */
const ABSENCES: Rule[] = ['structure/objective', 'truth/unused'];

/** What the editorial rules found. */
export interface Editorial {
  /** They stop the build. */
  problems: Problem[];
  /** They are told. */
  warnings: Problem[];
  /** Breaches that `content/exemptions.yaml` lets stand, each with its reason. */
  exempted: (Problem & { why: string })[];
  /** The reading grade of each page, hardest first. */
  grades: Grade[];
}

/** An entry of `content/exemptions.yaml`. */
interface Exemption {
  rule: string;
  file: string;
  text: string;
  why: string;
}

/** Every breach of the editorial rules, all at once, but for those that are exempted with a reason. */
export function checkEditorial(files: ContentFile[]): Editorial {
  const content = indexContent(files);
  const allRead = files.every(({ unreadable }) => !unreadable) && content.prose.every(({ prose }) => prose.readable);
  const measured = grades(files);
  const breaches = [
    ...structureBreaches(files, content),
    ...truthBreaches(files, content),
    ...plainnessBreaches(files),
    ...gradeBreaches(measured),
    ...fairnessBreaches(files),
    ...spreadBreaches(content),
    ...safetyBreaches(content),
    ...questionBreaches(content),
  ].filter(({ rule }) => allRead || !ABSENCES.includes(rule));
  const file = files.find(({ kind }) => kind === 'exemptions');
  const exemptions = list(object(file?.data).exemptions).map(exemptionOf);
  const used = new Set<Exemption>();
  const result: Editorial = { problems: [], warnings: [], exempted: [], grades: measured };
  for (const breach of breaches) {
    const exemption = exemptions.find((entry) => covers(entry, breach));
    if (exemption) {
      used.add(exemption);
      result.exempted.push({ ...told(breach), why: exemption.why });
    } else result[WARNINGS.includes(breach.rule) ? 'warnings' : 'problems'].push(told(breach));
  }
  for (const exemption of exemptions) {
    if (allRead && !used.has(exemption))
      result.problems.push({
        file: file!.path,
        message: `exemption "${exemption.text}": nothing breaks this rule there any more: take it out`,
      });
  }
  return result;
}

function exemptionOf(value: unknown): Exemption {
  const { rule, file, text, why } = object(value);
  return { rule: words(rule), file: words(file), text: words(text), why: words(why) };
}

const covers = (exemption: Exemption, { rule, file, message }: Breach) =>
  rule === exemption.rule && file === exemption.file && message.includes(exemption.text);

const told = ({ rule, file, message }: Breach): Problem => ({ file, message: `${message} [${rule}]` });

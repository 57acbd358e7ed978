import { list, object, words, type ContentIndex } from '../check/content-index.ts';
import { broken, type Breach } from './rules.ts';

/** Words that say a reader is led to a public or legal act. */
const PUBLIC_ACT =
  /\b(testif(?:y|ies|ied|ying)|testimony|public comments?|comment period|file a comment|petitions?|op-eds?|records? requests?|information requests?|letters? to the editor|press release|open letters?|press conference|leaflets?|donat(?:e|es|ing|ions?)|regist(?:er|ering) as|found(?:ing)? (?:a|an|your own) (?:group|association|party|charity)|post(?:ing)? (?:it )?(?:online|publicly)|speak(?:ing)? at (?:the|a) (?:hearing|council))\b/i;

/** Public acts without `risk`, and acts without *Before you act* above them. */
export function safetyBreaches(content: ContentIndex): Breach[] {
  const found: Breach[] = [];
  for (const page of [...content.lessons.values(), ...content.foundations.values()]) {
    const prose = content.prose.find(({ owner, file }) => owner === page.id && file.path === page.file)?.prose;
    const exercise = list(object(page.data.try).steps)
      .map((step) => words(object(step).text))
      .join('\n');
    const act = PUBLIC_ACT.exec(`${prose?.text ?? ''}\n${exercise}`)?.[0];
    const risk = object(page.data.risk);
    if (act && !page.data.risk) {
      const remedy = 'add risk with level, acts and why (level none if it is mentioned only)';
      found.push(broken('safety/act', page, `"risk" is missing, but the page speaks of "${act}": ${remedy}`));
    }
    if (!prose?.readable || !['public', 'danger'].includes(words(risk.level))) continue;
    const warning = prose.components.find(({ name }) => name === 'BeforeYouAct');
    const exerciseLine = prose.components.find(({ name }) => name === 'Try')?.line ?? Infinity;
    if (!warning || warning.line > exerciseLine) {
      const where = exerciseLine < Infinity ? ' above <Try />' : ' above the act';
      found.push(broken('safety/act', page, `risk: the page leads to a public act: put <BeforeYouAct … />${where}`));
    }
  }
  for (const guide of content.guides.values()) {
    const act = PUBLIC_ACT.exec(JSON.stringify(guide.data.plans ?? ''))?.[0];
    if (act && !guide.data.before_you_act)
      found.push(broken('safety/act', guide, `"before_you_act" is missing, but a plan speaks of "${act}": add it`));
  }
  return found;
}

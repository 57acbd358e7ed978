import { list, object, words, type ContentIndex, type Entry, type Loose } from '../check/content-index.ts';
import { plain } from '../phrase.ts';
import { broken, type Breach } from './rules.ts';
import { wordsOf } from './sentences.ts';

/** Words that soften: readers have learnt that the careful option is right. */
const QUALIFIER =
  /\b(?:may|might|can|could|usually|often|sometimes|generally|probably|likely|perhaps|some|most|many|unless|depends?|at first|for now|if)\b/i;
const EVERYTHING = /\b(?:all|none|both|neither) of the above\b|^(?:all|none|both|neither) of (?:these|them)\b|^all (?:three|four)\b/i; // prettier-ignore
/** How far a strategy may be from chance, in points of a hundred. */
export const BELOW_CHANCE = 10;
export const ABOVE_CHANCE = 5;

interface Option {
  text: string;
  right: boolean;
  feedback: string;
}

const optionsOf = (data: Loose): Option[] =>
  list(data.options).map((item) => {
    const { text, right, feedback } = object(item);
    return { text: plain(words(text)), right: right === true, feedback: words(feedback) };
  });

/** Where a question offers options: once, or at each decision of a story. */
const offers = ({ data }: Entry): { place: string; options: Option[] }[] =>
  list(data.steps).length > 0
    ? list(data.steps)
        .map(object)
        .map((step) => ({ place: `: step "${words(step.id)}"`, options: optionsOf(step) }))
    : [{ place: '', options: optionsOf(data) }];

/** Questions that are guessed together, because one reader meets them one after the other. */
export interface Bank {
  /** Where it is, in words: `all banks`. */
  name: string;
  questions: Entry[];
}

/** All self-assessments together, and *Start here*. */
export const banksOf = (content: ContentIndex): Bank[] => [
  { name: 'all banks', questions: content.questions.filter(({ data }) => data.at === 'bank') },
  { name: 'the questions of Start here', questions: content.startQuestions },
];

/** What its questions offer to choose from, where something of it is right. */
const offered = ({ questions }: Bank) =>
  questions
    .flatMap(offers)
    .map(({ options }) => options)
    .filter((options) => options.some(({ right }) => right));

/** What guessing by a rule of thumb scores over a bank, in per cent. */
export interface Strategy {
  name: string;
  /** Share of right answers, 0 to 100. */
  score: number;
  /** What blind chance scores on the same questions. */
  chance: number;
}

/**
 * How well one does without reading. Where a rule of thumb prefers several options alike, one of them is taken at
 * random; where it prefers none, any. Of a question with two right options the two most preferred are taken.
 */
export function strategies(bank: Bank): Strategy[] {
  const questions = offered(bank);
  if (questions.length === 0) return [];
  const chance = mean(questions.map((options) => share(options, () => 0)));
  const positions = Math.max(...questions.map(({ length }) => length));
  const of = (name: string, liking: (option: Option, index: number) => number, asked = questions) => ({
    name,
    score: 100 * mean(asked.map((options) => share(options, liking))),
    chance: 100 * (asked === questions ? chance : mean(asked.map((options) => share(options, () => 0)))),
  });
  return [
    of('always the longest', ({ text }) => text.length),
    of('always the shortest', ({ text }) => -text.length),
    ...Array.from({ length: positions }, (_, position) =>
      of(
        `always position ${position + 1}`,
        (_option, index) => (index === position ? 1 : 0),
        questions.filter(({ length }) => length > position),
      ),
    ),
    of('always the one with a qualifier', ({ text }) => (QUALIFIER.test(text) ? 1 : 0)),
  ];
}

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The share of right options among as many as are right, taken in the order of liking. */
function share(options: Option[], liking: (option: Option, index: number) => number): number {
  const rights = options.filter(({ right }) => right).length;
  const liked = options.map((option, index) => ({ right: option.right, liking: liking(option, index) }));
  let left = rights;
  let found = 0;
  for (const level of [...new Set(liked.map((item) => item.liking))].sort((a, b) => b - a)) {
    const alike = liked.filter((item) => item.liking === level);
    const taken = Math.min(left, alike.length);
    found += (taken * alike.filter(({ right }) => right).length) / alike.length;
    left -= taken;
  }
  return found / rights;
}

/** Banks that can be guessed, options that mean all others, feedback that is used twice. */
export function questionBreaches(content: ContentIndex): Breach[] {
  return [
    ...banksOf(content).flatMap(guessable),
    ...[...content.questions, ...content.startQuestions].flatMap(inQuestion),
  ];
}

function guessable(bank: Bank): Breach[] {
  // A handful of questions shows nothing about a habit.
  if (offered(bank).length < 12) return [];
  const at = { file: bank.questions[0]!.file };
  return strategies(bank)
    .filter(({ score, chance }) => score > chance + ABOVE_CHANCE || score < chance - BELOW_CHANCE)
    .map(({ name, score, chance }) => {
      const told = `"${name}" scores ${score.toFixed(0)} % where chance scores ${chance.toFixed(0)} %`;
      return broken('ask/guessable', at, `over ${bank.name}, ${told}: change lengths, places or words`);
    });
}

function inQuestion(question: Entry): Breach[] {
  return offers(question).flatMap(({ place, options }) => {
    const at = { file: question.file, place: `question ${question.id}${place}` };
    const everything = options.find(({ text }) => EVERYTHING.test(text));
    const feedback = options.map(({ feedback: text }) => wordsOf(text.toLowerCase()).join(' ')).filter(Boolean);
    return [
      ...(everything
        ? [broken('ask/all-of-the-above', at, `"${everything.text}" means the others: write an option of its own`)]
        : []),
      ...(new Set(feedback).size < feedback.length
        ? [
            broken(
              'ask/feedback',
              at,
              'two options have the same feedback: say of each why it tempts and what happens next',
            ),
          ]
        : []),
    ];
  });
}

import type { When } from '../../record/fact.ts';
import { stateOf, type Outcome } from './state.ts';

/** What is known of a question to ask it or to pass it over. */
export interface Asked {
  id: string;
  module: string;
  /** Raised when its meaning changes. */
  revision?: number;
  options: readonly { id: string; right: boolean }[];
}

/** Answers by question id: the id of the option that was chosen, or `UNKNOWN`. */
export type Answers = Readonly<Record<string, string>>;

/** The answer "I don't know". */
export const UNKNOWN = '-';

/** Whether an answer fits a question: an option may have gone since it was kept. */
export const fits = (question: Asked, answer: unknown): answer is string =>
  answer === UNKNOWN || question.options.some(({ id }) => id === answer);

/** What came of a question. An answer that fits no option is none. */
export function outcomeOf(question: Asked | undefined, answers: Answers): Outcome {
  const answer = question && answers[question.id];
  if (!question || !fits(question, answer)) return undefined;
  if (answer === UNKNOWN) return 'unknown';
  return question.options.some(({ id, right }) => right && id === answer) ? 'right' : 'wrong';
}

/**
 * The questions that are asked, in order, as far as the answers say: of each theme the first, and the second once the
 * first was answered and not right. What comes after an open first question is not known yet, so the next first questions
 * stand for it.
 * @param questions two a module, in the order in which modules are asked about
 */
export function askedOf<Question extends Asked>(questions: readonly Question[], answers: Answers): Question[] {
  return questions.filter((question) => {
    const first = questions.find(({ module }) => module === question.module);
    if (question === first) return true;
    const outcome = outcomeOf(first, answers);
    return outcome !== undefined && outcome !== 'right';
  });
}

/** The question to ask next; nothing when all that had to be asked is answered. */
export function nextQuestion<Question extends Asked>(
  questions: readonly Question[],
  answers: Answers,
): Question | undefined {
  return askedOf(questions, answers).find((question) => outcomeOf(question, answers) === undefined);
}

/** How many questions there can be in all, given the answers so far: each first question still open may open its second. */
export function mostOf(questions: readonly Asked[], answers: Answers): number {
  const asked = askedOf(questions, answers);
  const firsts = asked.filter(
    (question, index) => asked.findIndex(({ module }) => module === question.module) === index,
  );
  return asked.length + firsts.filter((question) => outcomeOf(question, answers) === undefined).length;
}

/** The state of every module that is asked about, by the answers. */
export function statesOf(questions: readonly Asked[], answers: Answers): Record<string, When> {
  const modules = [...new Set(questions.map(({ module }) => module))];
  return Object.fromEntries(
    modules.map((id) => {
      const [first, second] = questions.filter(({ module }) => module === id);
      return [id, stateOf(outcomeOf(first, answers), outcomeOf(second, answers))];
    }),
  );
}

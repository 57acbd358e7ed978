import type { Opened } from '../open.ts';

/** Why nothing could be opened; `unreadable` is a file the browser could not read. */
export type PlanProblem = Extract<Opened<unknown>, { problem: unknown }>['problem'] | 'unreadable';

/** How something came. */
export type From = 'link' | 'file';

const DAMAGED: Record<From, string> = {
  link: 'The link is not whole. Chat apps and mail sometimes cut long links. Ask your mentor to send it again, or to send the plan as a file.',
  file: 'It is not a plan from this site, or it was damaged on the way. Ask your mentor to save the plan again and to send you the new file.',
};

const WORDS: Partial<Record<PlanProblem, string>> = {
  newer:
    'This browser is too old for it, or it was made with a newer version of this site. Reload this page and open it again. If that does not help, ask your mentor for the plan on paper.',
  'too-long': 'It is longer than any link this site makes. Ask your mentor to send the plan as a file.',
  'too-large': 'It holds more than any plan can hold, so it was not opened. Ask your mentor to make the plan again.',
  'a-report': 'It is a report to a mentor, and this page shows plans.',
  'a-plan': 'It could not be read. Ask your mentor to send it again.',
  unreadable: 'The browser could not read this file. Try again, or ask your mentor for a link.',
};

/** What is wrong, and what to ask the mentor for, in kind words. */
export const problemWords = (problem: PlanProblem, from: From): string =>
  `${WORDS[problem] ?? DAMAGED[from]} Your record here is as it was.`;

/** Every editorial rule: its code, and why it is there. CONTRIBUTING explains each; fixtures break and keep each. */
export const RULES = {
  'structure/outline': 'A reader who knows one lesson knows them all: its parts stand in one order.',
  'structure/length': 'A page fits a gap of ten minutes on a phone.',
  'structure/minutes': 'A time that is announced is a promise.',
  'structure/worksheet': 'A worksheet that runs over to a second page is left at the printer.',
  'structure/objective': 'What a module promises is practised in a lesson, asked about, and rated.',
  'structure/heading': 'A heading says what stands below it; a question makes the reader wait for it.',
  'structure/acronym': 'Letters are a wall for whoever meets them for the first time.',
  'structure/term': 'A special word opens its meaning where it is met first.',
  'truth/cite': 'Who doubts a fact can see where it comes from.',
  'truth/number': 'A number that is copied once too often changes.',
  'truth/unused': 'A bibliography lists what was used.',
  'truth/keeper': 'A copy vanishes, and its keeper gets no reader.',
  'truth/law': 'Law is what a court or a lawgiver wrote, not what a page that anyone may edit says of it.',
  'plain/sentence': 'Above 35 words a reader of a second language starts again.',
  'plain/grade': 'Above grade 11 a text asks for more schooling than its readers may have in English.',
  'plain/phrase': 'Words that could stand anywhere say nothing here.',
  'fair/stereotype': 'No people is one thing.',
  'fair/spread': 'A course about many peoples is not the story of one.',
  'safety/act': 'Whoever is led to a public act reads first what it exposes.',
  'ask/guessable': 'A question that can be answered by its shape teaches its shape.',
  'ask/all-of-the-above': 'It is right too often, and it hides which of the others is known.',
  'ask/feedback': 'Each wrong turn has a reason of its own.',
} as const;

/** The code of a rule. */
export type Rule = keyof typeof RULES;

/** A rule that was broken, and where. */
export interface Breach {
  rule: Rule;
  file: string;
  message: string;
}

/** A breach at a place of a file. */
export const broken = (rule: Rule, at: { file: string; place?: string }, message: string): Breach => ({
  rule,
  file: at.file,
  message: at.place ? `${at.place}: ${message}` : message,
});

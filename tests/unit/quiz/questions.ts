import type { Question } from '../../../src/quiz/registry.ts';

export type Choice = Extract<Question, { kind: 'choice' }>;
export type Scale = Extract<Question, { kind: 'scale' }>;
export type Reflection = Extract<Question, { kind: 'reflection' }>;

const base = {
  code: 'q2222',
  revision: 2,
  objective: 'garden-water',
  passage: 'first-pot#water',
  at: 'bank',
  sources: [],
};

export const choice: Choice = {
  ...base,
  id: 'q-choice',
  kind: 'choice',
  ask: 'What do you do?',
  options: [
    { id: 'a', text: 'Water it at once.', feedback: 'The sun takes it.', right: false },
    { id: 'b', text: 'Water it in the evening.', feedback: 'The soil keeps it.', right: true },
    { id: 'c', text: 'Put it away.', feedback: 'It stays dry.', right: false },
  ],
};

export const scale: Scale = {
  ...base,
  id: 'q-scale',
  kind: 'scale',
  statement: 'I can ask for a cutting.',
  low: 'Not yet',
  high: 'I could show somebody',
};

export const reflection: Reflection = {
  ...base,
  id: 'q-reflection',
  kind: 'reflection',
  ask: 'What did it weigh?',
  example: 'Less than my shoe.',
  compare: ['It names a day.', 'It compares.', 'It is short.'],
};

/** A form in which one field was filled in. */
export function formWith(name: string, value: string): FormData {
  const data = new FormData();
  data.set(name, value);
  return data;
}

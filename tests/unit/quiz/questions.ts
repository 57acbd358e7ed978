import type { Question } from '../../../src/quiz/registry.ts';

export type Choice = Extract<Question, { kind: 'choice' }>;
export type Choices = Extract<Question, { kind: 'choices' }>;
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

export const choices: Choices = {
  ...base,
  id: 'q-choices',
  kind: 'choices',
  choose: 2,
  ask: 'Which two do you take along?',
  options: [
    { id: 'a', text: 'The can.', feedback: 'The tap is far.', right: true },
    { id: 'b', text: 'The lamp.', feedback: 'It is still light.', right: false },
    { id: 'c', text: 'The rake.', feedback: 'A pot has no leaves.', right: false },
    { id: 'd', text: 'The pot.', feedback: 'It needs its water.', right: true },
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

/** A form in which one field was filled in, or several boxes of one name were ticked. */
export function formWith(name: string, ...values: string[]): FormData {
  const data = new FormData();
  for (const value of values) data.append(name, value);
  return data;
}

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

export type Order = Extract<Question, { kind: 'order' }>;
export type Match = Extract<Question, { kind: 'match' }>;
export type Case = Extract<Question, { kind: 'case' }>;

export const order: Order = {
  ...base,
  id: 'q-order',
  kind: 'order',
  scene: 'A new pot.',
  ask: 'In which order?',
  options: [
    { id: 'c', text: 'Lift the pot.', feedback: 'Its weight says whether it is dry.' },
    { id: 'a', text: 'Water it.', feedback: 'Only a dry pot needs it.' },
    { id: 'd', text: 'Lift it again.', feedback: 'Now you know what wet weighs.' },
    { id: 'b', text: 'Write it down.', feedback: 'Both weights must be known.' },
  ],
};

export const match: Match = {
  ...base,
  id: 'q-match',
  kind: 'match',
  ask: 'What does each pot need?',
  options: [
    {
      id: 'a',
      text: 'It is light.',
      match: 'Water',
      feedback: 'Dry soil is light.',
      hint: 'What weighs most in soil?',
    },
    { id: 'b', text: 'Its roots show.', match: 'A larger pot', feedback: 'They look for room.', hint: 'Look below.' },
    { id: 'c', text: 'It leans.', match: 'A turn', feedback: 'It follows the light.', hint: 'Where is the window?' },
  ],
  spare: [{ id: 'd', text: 'A song' }],
};

/** One good way has three decisions; a doubtful first one leads round by another step. */
export const story: Case = {
  ...base,
  id: 'q-case',
  kind: 'case',
  scene: 'A neighbour leaves you her pot.',
  ask: 'The pot on the stairs',
  steps: [
    {
      id: 'a',
      ask: 'What do you do first?',
      options: [
        { id: 'a', text: 'Lift it.', feedback: 'It is light.', right: true, next: 'b' },
        { id: 'b', text: 'Water it.', feedback: 'It runs over.', right: false, next: 'c' },
      ],
    },
    {
      id: 'b',
      scene: 'Evening comes.',
      ask: 'And now?',
      options: [
        { id: 'a', text: 'Wait.', feedback: 'It droops.', right: false, next: 'c' },
        { id: 'b', text: 'Water it.', feedback: 'It drinks.', right: true, next: 'd' },
      ],
    },
    {
      id: 'c',
      ask: 'The leaves hang. What now?',
      options: [
        { id: 'a', text: 'Ask her.', feedback: 'She laughs.', right: true, next: 'd' },
        { id: 'b', text: 'Hide it.', feedback: 'She looks for it.', right: false, next: 'd' },
      ],
    },
    {
      id: 'd',
      ask: 'She is back. What do you say?',
      options: [
        { id: 'a', text: 'What you did.', feedback: 'She thanks you.', right: true, next: 'kept' },
        { id: 'b', text: 'Nothing.', feedback: 'She looks at the leaves.', right: false, next: 'open' },
      ],
    },
  ],
  endings: [
    { id: 'kept', text: 'The pot stays green.' },
    { id: 'open', text: 'She may ask again.' },
  ],
};

/** A form with several fields. */
export function formOf(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

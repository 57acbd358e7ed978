import { expect, it } from 'vitest';
import { textOf } from '../../../../src/assignment/sheets/text-file.ts';

const sheet = {
  id: 'one-visit',
  title: 'One visit',
  intro: 'Write it *on the way* home.\n\nNo names.',
  fields: [
    { id: 'grew', label: 'What grew, or "nothing"', lines: 2, hint: 'A leaf is enough.' },
    { id: 'asked', label: 'What I asked', lines: 1 },
  ],
};

it('is the sheet as it reads, with every line that was typed, in lines that end as every system reads them', () => {
  const text = textOf(sheet, new Map([['grew', '  Two leaves.\nOne of them green. ']]));
  expect(text.split('\r\n')).toEqual([
    'One visit',
    '',
    'Write it on the way home.',
    '',
    'No names.',
    '',
    '1. What grew, or “nothing”',
    'Two leaves.',
    'One of them green.',
    '',
    '2. What I asked',
    '(empty)',
    '',
  ]);
});

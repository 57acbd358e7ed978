import type { Cell } from './stuck.ts';

/** What each state is called, in the table and in files. */
export const STATE_WORDS: Record<Cell, string> = {
  done: 'Done',
  begun: 'Begun',
  open: 'Not begun',
  overdue: 'Past its day',
  passed: 'Due since the report',
};

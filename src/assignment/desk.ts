import type { Curriculum } from '../curriculum/curriculum.ts';

/** What a mentor comes to do, and where it is done. The first is on the desk itself. */
export function doorsOf(curriculum: Pick<Curriculum, 'href'>): { to: string; name: string; said: string }[] {
  return [
    {
      to: '#sessions',
      name: 'Tonight: run a session',
      said: 'Half an hour in timed steps, with the words to say. Read it from the screen or print it.',
    },
    {
      to: curriculum.href('assign'),
      name: 'Give somebody a plan',
      said: 'Choose what they read and do, set dates, send one link. They need no account.',
    },
    {
      to: curriculum.href('group'),
      name: 'See how they are doing',
      said: 'Open the reports they sent you, and see what to talk about next time.',
    },
    {
      to: curriculum.href('sheets'),
      name: 'Print a sheet',
      said: 'Agreement, goal, log, feedback, last page: one page each, empty or filled in.',
    },
  ];
}

// cspell:ignore gbkb yqxft kfhfd jpjnb

import { packReport } from '../../src/assignment/open.ts';
import type { Done, Report } from '../../src/assignment/report.ts';
import { reportText } from '../../src/assignment/wire.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** The calendar day some days ago, by UTC. */
const dayAgo = (days: number) => Math.floor(Date.now() / DAY) - days;

/** The things of a plan on rules and on resilience, with how far each is done. */
export const items = (done: readonly Done[], firstDue = 10): Report['items'] =>
  ['4pmj', '4pmj.x', '43xy.q', 'psv4', 'psv4.x'].map((ref, index) => ({
    ref,
    done: done[index] ?? 'open',
    due: dayAgo(firstDue) + index * 7,
  }));

/** A report of a plan, made some days ago. */
export function report(sender: string, daysAgo: number, more: Partial<Report> = {}): Report {
  return {
    ...{ plan: 'planAAAA', sender, at: Math.floor((Date.now() - daysAgo * DAY) / MINUTE) * MINUTE, name: '' },
    ...{ items: items(['done', 'begun']), reflections: [], question: '' },
    ...more,
  };
}

/** Of three mentees the newest reports, and of the first an earlier one. */
export const THREE: Report[] = [
  report('sender01', 1, {
    name: 'Lan',
    items: items(['done', 'begun', 'done']),
    scores: [{ module: '43xy', right: 6, partly: 1, missed: 2, of: 9, codes: ['gbkb7', 'yqxft', 'kfhfd'] }],
    confidence: [
      { code: 'gy4n6', before: 2, after: 4 },
      { code: '5zrxs', before: 1, after: 3 },
      { code: '75f2k', before: 3, after: 2 },
      { code: 'pktyx', before: 2 },
    ],
    due: 3,
    reflections: [
      {
        code: '922dw',
        text: 'The board says that the hours protect the customers.\nI found it in the report on four salons.',
      },
    ],
    question: 'How do I ask for the section without sounding as if I accused the clerk?',
  }),
  report('sender02', 2, {
    name: 'Linh',
    items: items(['open', 'open']),
    scores: [{ module: '43xy', right: 5, partly: 0, missed: 2, of: 9, codes: ['gbkb7', 'jpjnb'] }],
    confidence: [
      { code: 'gy4n6', before: 2, after: 4 },
      { code: '5zrxs', before: 4, after: 4 },
    ],
  }),
  report('sender03', 3, { items: items(['done', 'done', 'begun', 'done', 'done']) }),
];
export const EARLIER = report('sender01', 8, {
  ...{ name: 'Lan', items: items(['done', 'begun']) },
  question: 'Whom do I ask first?',
});

/** A report as a link of the site. */
export const linkOf = async (origin: string, each: Report): Promise<string> =>
  `${origin}mentors/group/#${await packReport(each)}`;
/** Reports as a file. */
export const fileOf = (reports: readonly Report[]): string => reports.map((each) => `${reportText(each)}\n`).join('');

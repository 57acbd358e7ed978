import fc from 'fast-check';
import type { Report } from '../../../../src/assignment/report.ts';
import { menteesIn, takeIn, type Mentee } from '../../../../src/assignment/group/reports.ts';
import type { Catalog } from '../../../../src/dashboard/catalog.ts';
import { CATALOG as WITH_ANY_CODES, noon } from '../../dashboard/catalogs.ts';

/** A calendar day to count from. */
export const TODAY = 20_000;

/** A report made at noon of a day. */
export const report = (sender: string, day: number, more: Partial<Report> = {}): Report => ({
  ...{ plan: 'planAAAA', sender: sender.padEnd(8, 'x'), at: noon(day), name: '', items: [] },
  ...{ reflections: [], question: '', ...more },
});

/** Everybody whose reports these are. */
export const menteesOf = (...reports: Report[]): Mentee[] => menteesIn(takeIn([], reports).papers);

const minute = fc.integer({ min: 20_000_000, max: 20_000_040 }).map((each) => each * 60_000);

/** Reports of few people and few minutes, so that they meet. */
export const reports: fc.Arbitrary<Report[]> = fc.array(
  fc.record({
    plan: fc.constantFrom('planAAAA', 'planBBBB'),
    sender: fc.constantFrom('sender01', 'sender02', 'sender03'),
    at: minute,
    name: fc.constantFrom('', 'Lan', '=1+1', 'Mentee 1'),
    items: fc.uniqueArray(
      fc.record({ ref: fc.constantFrom('law', 'haw2', 'haw2.x'), done: fc.constantFrom('open', 'begun', 'done') }),
      { selector: ({ ref }) => ref, maxLength: 3 },
    ),
    reflections: fc.constant([]),
    question: fc.constantFrom('', 'Why?'),
  }) as fc.Arbitrary<Report>,
  { maxLength: 12 },
);

/** The small curriculum with codes as they are given: without 0 and 1, which are too much like letters. */
export const CATALOG: Catalog = JSON.parse(
  JSON.stringify(WITH_ANY_CODES, (name, value: unknown) =>
    name === 'code' ? String(value).replaceAll('1', 'x') : value,
  ),
) as Catalog;

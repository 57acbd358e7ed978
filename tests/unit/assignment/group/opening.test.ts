import { describe, expect, it } from 'vitest';
import { openedWords } from '../../../../src/assignment/group/opened-words.ts';
import { both, LONGEST_TEXT, NOTHING, openAll, type Brought } from '../../../../src/assignment/group/opening.ts';
import { MOST_REPORTS, takeIn } from '../../../../src/assignment/group/reports.ts';
import { packPlan, packReport } from '../../../../src/assignment/open.ts';
import { reportText } from '../../../../src/assignment/wire.ts';
import { report, TODAY } from './group-fixtures.ts';

const link = async (...of: Parameters<typeof report>) =>
  `https://trellis.example/mentors/group/#${await packReport(report(...of))}`;
const plan = { id: 'planAAAA', at: 1_700_000_000_000, to: '', from: '', note: '', items: [{ ref: 'haw2' }] };
const words = (brought: Brought, sealed = 0) => openedWords(brought, takeIn([], brought.reports), sealed);

describe('opening', () => {
  it('finds links in whole messages, packed reports and lines of files', async () => {
    const text = `Hello, here it is: ${await link('a', TODAY)}.\nAnd (${await link('b', TODAY)}) ${await link('c', TODAY)}\n${reportText(report('d', TODAY))}\nBye`;
    const brought = await openAll(text);
    expect(brought.found).toBe(4);
    expect(brought.reports.map(({ sender }) => sender[0])).toEqual(['a', 'b', 'c', 'd']);
    expect((await openAll(`#${await packReport(report('a', TODAY))}`)).reports).toHaveLength(1);
    expect((await openAll(`  ${await packReport(report('a', TODAY))}\n`)).reports).toHaveLength(1);
  });

  it('says what could not be read and loses nothing else', async () => {
    const good = await link('a', TODAY, { question: 'Why?', name: 'Lan' });
    const brought = await openAll(
      [good, 'https://x/#9.abc', 'https://x/#1.!!', 'https://x/#1.AAAA', `https://x/#${await packPlan(plan)}`].join(
        '\n',
      ),
    );
    expect(brought.reports).toHaveLength(1);
    expect(brought.plans).toHaveLength(1);
    expect(brought.unread).toEqual(new Map([['newer', 1], ['damaged', 2]])); // prettier-ignore
    expect(words(brought)).toBe(
      '5 were found. One report was read. One was made by a newer version of this site. Reload this page and open it again. 2 are not whole: chats and mail sometimes cut long links. Ask for the file instead. One is a plan, not a report.',
    );
  });

  it('reads what stands before a cut', async () => {
    const items = ['4pmj', '43xy.q', 'psv4'].map((ref) => ({ ref, done: 'done' as const }));
    const whole = await link('a', TODAY, { items, question: 'How do I ask for the section without sounding angry?' });
    const brought = await openAll(whole.slice(0, -20));
    expect(brought.reports).toHaveLength(1);
    expect(brought.partly).toBe(1);
    expect(words(brought)).toContain('Of one report a part could not be read; the rest is shown.');
  });

  it('looks at no more than it should', async () => {
    expect(await openAll('x'.repeat(LONGEST_TEXT + 1))).toEqual({ ...NOTHING, tooLarge: 1 });
    const lines = Array.from({ length: MOST_REPORTS + 3 }, (_, index) => reportText(report(`s${index}`, TODAY)));
    const brought = await openAll(lines.join('\n'));
    expect(brought.reports).toHaveLength(MOST_REPORTS);
    expect(words(brought)).toContain('3 were left out: this page holds 200 reports at most.');
  });

  it('says kindly that there was nothing', async () => {
    expect(words(await openAll('See you on Thursday'))).toMatch(/^No report was found in it\./);
    expect(words(NOTHING, 2)).toBe('2 files are locked: type the passphrase below.');
    expect(words(both({ ...NOTHING, tooLarge: 1 }, NOTHING))).toMatch(/^One file or text was larger than one megabyte/);
  });
});

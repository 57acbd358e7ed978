import { describe, expect, it } from 'vitest';
import { openPlan, openReport } from '../../../src/assignment/open.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { faultsOf } from './bounds.ts';

const OVERRIDES = /[\u0000-\u0008\u202A-\u202E\u2066-\u2069]/;

describe('a hostile link', () => {
  it('comes in many kinds, each under a name of its own', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
    for (const kind of ['plan', 'report']) expect(HOSTILE.filter((each) => each.kind === kind).length).toBeGreaterThan(25); // prettier-ignore
  });

  it.each(HOSTILE)('with $name opens to a value within all bounds or a problem', async ({ packed }) => {
    const [plan, report] = [await openPlan(packed), await openReport(`https://a.example/#${packed}`)];
    for (const opened of [plan, report]) {
      expect(faultsOf(opened)).toEqual([]);
      expect(JSON.stringify(opened)).not.toMatch(OVERRIDES);
    }
    // No link is both.
    expect('problem' in plan || 'problem' in report).toBe(true);
    expect(({} as { pwned?: unknown }).pwned).toBeUndefined();
    expect((Object.prototype as { pwned?: unknown }).pwned).toBeUndefined();
  });

  const opened = async (name: string) => {
    const { packed, kind } = HOSTILE.find((each) => each.name === name)!;
    return kind === 'plan' ? openPlan(packed) : openReport(packed);
  };

  it.each([
    ['a script in place of ids and codes of a plan', { items: [{ ref: 'zzzz2', due: 20_795 }] }, 3],
    ['names of every object as refs', { items: [{ ref: 'valueof', due: 20_795 }] }, 10],
    ['wrong types in the things', { items: [{ ref: 'zzzz3' }] }, 10],
    ['huge numbers', { items: [] }, 3],
    ['negative counts', { items: [], scores: [], confidence: [], reflections: [] }, 4],
    ['the same thing forty times', { items: [{ ref: 'zzzz2', due: 20_795, note: 'Again' }] }, 0],
    ['writing turned around', { to: 'gpj.exe', from: 'Kim', note: 'eci cod a' }, 0],
    ['5,000 things', { items: [{ ref: 'zzzz2', due: 20_795 }] }, 4960],
    ['floods of lines', { to: '', from: 'a b', note: 'a\n\nb', items: [{ ref: 'zzzz2', due: 20_795 }] }, 0],
    ['cut off', { to: 'Linh' }, 2],
    ['bytes behind the end', { items: [{ ref: 'zzzz2', due: 20_795 }] }, 1],
  ])('with %s shows what can be read, and says how much cannot', async (name, value, lost) => {
    expect(await opened(name)).toMatchObject({ value, lost });
  });

  it.each([
    ['a later packing', 'newer'],
    ['a later version of a report', 'newer'],
    ['a report where a plan belongs', 'a-report'],
    ['a plan where a report belongs', 'a-plan'],
    ['3 MB in a link', 'too-large'],
    ['64 kB and one byte', 'too-large'],
    ['100 MB in 100 kB', 'too-long'],
    ['10,000 things', 'too-large'],
    ['60,000 lists in one another', 'damaged'],
    ['padding and letters of the other base64', undefined],
    ['nothing', 'damaged'],
    ['no version', 'damaged'],
  ])('with %s has the problem %s', async (name, problem) => {
    const found = await opened(name);
    expect('problem' in found ? found.problem : undefined).toBe(problem);
  });
});

import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/assignment/assignment.ts';
import { givenIn, openPlan, packPlan } from '../../../src/assignment/open.ts';
import { assessmentOf, exerciseOf, REF } from '../../../src/assignment/refs.ts';

const plan = {
  id: 'AAAAAAAA',
  at: 29_934_720 * 60_000,
  to: '',
  from: '',
  note: '',
  items: [{ ref: 'q2pr', due: 20_799 }],
};
const whole = { value: plan, lost: 0 };
const packed = await packPlan(plan);
const address = `https://trellis.example/assignment/#${packed}`;

describe('what somebody pastes', () => {
  it.each([
    ['the packed text', packed],
    ['the fragment', `#${packed}`],
    ['the address', address],
    ['the address with spaces and a full stop', `  ${address}. \n`],
    ['the address in brackets', `<${address}>`],
    ['the address in a message', `Hi Linh, plan no. 2.0: ${address}, see you at #1!`],
    ['an address with a port and a number', `http://127.0.0.1:4321/assignment/#${packed}`],
    ['an address a chat app wrote anew', address.replace('#', '%23')],
  ])('may be %s', async (_, given) => {
    expect(await openPlan(given)).toEqual(whole);
  });

  it.each([
    'https://127.0.0.1/assignment/',
    'https://trellis.example/assignment/#',
    'https://trellis.example/assignment/?v=1.2',
    'just words',
    '#',
    '',
  ])('is no plan when it is %j', async (given) => {
    expect(await openPlan(given)).toEqual({ problem: 'damaged' });
  });

  it('may be long, and not longer than a message with a link', async () => {
    expect(await openPlan(`${'words '.repeat(200)}${address}`)).toEqual(whole);
    expect(await openPlan(`${'words '.repeat(2000)}${address}`)).toEqual({ problem: 'too-long' });
  });
});

describe('givenIn', () => {
  it('finds each link of a chat and each line of a file', () => {
    const chat = `[12:01] Linh: ${address}\n[12:02] Kim: and mine: <${address.replace(packed, '0.AAAA')}> #2\n["r",1,"x"]\n 1.AAAA\n`;
    expect(givenIn(chat)).toEqual([packed, '0.AAAA', '["r",1,"x"]']);
    expect(givenIn('no link, no. 1.5')).toEqual([]);
  });
});

describe('refs and ids', () => {
  it('are codes of pages, of exercises and of self-assessments', () => {
    for (const ref of ['q2pr', 'id2', exerciseOf('q2pr'), assessmentOf('id2')]) expect(ref).toMatch(REF);
    for (const no of ['', 'q2', 'Q2PR', 'q1pr', 'q0pr', 'q2pr.', 'q2pr.xx', 'q2pr.2', '__proto__', 'q2pr\n', ' q2pr', 'q2pr.x.x', '../q2pr']) expect(no).not.toMatch(REF); // prettier-ignore
  });

  it('are eight characters that may stand in an address', () => {
    expect(newId((bytes) => bytes.fill(255))).toBe('________');
    expect(newId((bytes) => bytes.fill(251))).toBe('-_v7-_v7');
    expect(newId((bytes) => crypto.getRandomValues(bytes))).toMatch(/^[\w-]{8}$/);
  });
});

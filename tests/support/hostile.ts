/**
 * Links that nobody should have sent: each must come to a plain sentence, or to a plan or report shown as text and nothing
 * else. Tests of the codec and of the pages open all of them. What they try to do is to set `window.pwned`, to ask for
 * `https://evil.example`, to hold up the page, or to turn its text around.
 */
import { deflateRawSync } from 'node:zlib';

export interface Hostile {
  /** What it tries. */
  name: string;
  /** What stands behind the `#` of an address. */
  packed: string;
  /** Which page it is sent to. */
  kind: 'plan' | 'report';
}

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const plain = (bytes: Uint8Array | string) => `0.${base64url(bytes)}`;
const deflated = (bytes: Uint8Array | string) => `1.${base64url(deflateRawSync(bytes))}`;
/** As short as it gets: what is longer than a link may be is a test of the length alone. */
function packed(text: string): string {
  const [short, long] = [deflated(text), plain(text)];
  return short.length < long.length ? short : long;
}

const ID = 'AAAAAAAA';
const SENDER = 'BBBBBBBB';
/** 1 December 2026, in minutes since 1970. */
const AT = 29_934_720;
/** Codes of nothing: whether a page knows a thing is not what is tried here. */
const [REF, OTHER] = ['zzzz2', 'zzzz3'];

/** A plan with other things in some of its places. */
function plan(parts: { id?: unknown; at?: unknown; names?: unknown; note?: unknown; items?: unknown; meeting?: unknown } = {}, version: unknown = 1) {
  const { id = ID, at = AT, names = ['Linh', 'Kim'], note = '', items = [[REF, 7]], meeting } = parts;
  return ['a', version, id, at, names, note, items, ...('meeting' in parts ? [meeting] : [])];
} // prettier-ignore

/** A report with other things in some of its places. */
function report(parts: { plan?: unknown; sender?: unknown; at?: unknown; name?: unknown; items?: unknown; scores?: unknown; ratings?: unknown; due?: unknown; reflections?: unknown; question?: unknown } = {}) {
  const { plan = ID, sender = SENDER, at = AT, name = 'Linh', items = [[REF, 2, 7]], scores = null, ratings = null, due = null, reflections = [], question = '' } = parts;
  return ['r', 1, plan, sender, at, name, items, scores, ratings, due, reflections, question];
} // prettier-ignore

const row = (name: string, kind: Hostile['kind'], value: unknown): Hostile => ({ name, kind, packed: packed(JSON.stringify(value)) }); // prettier-ignore
const raw = (name: string, kind: Hostile['kind'], text: string): Hostile => ({ name, kind, packed: text });

/** The same words in every place of a plan and of a report that holds words, and in those that hold none. */
function everywhere(name: string, words: string): Hostile[] {
  return [
    row(`${name} in the words of a plan`, 'plan', plan({ names: [words, words], note: words, items: [[REF, 7, words], [OTHER, 8, words]] })),
    row(`${name} in the words of a report`, 'report', report({ name: words, reflections: [[REF, words]], question: words })),
    row(`${name} in place of ids and codes of a plan`, 'plan', plan({ items: [[words, 7], [REF, words], [REF, 7]], meeting: [AT, 60, words] })),
    row(`${name} in place of ids and codes of a report`, 'report', report({ items: [[words, 2, 7], [REF, words]], scores: [[words, 1, 1, 1, 3, [words]]], ratings: [[words, 1, 2]], reflections: [[words, 'Mine']] })),
  ];
} // prettier-ignore

const SCRIPTS = [
  everywhere('a script', '<script>window.pwned=1</script>'),
  everywhere('an image with a handler', '"><img src=x onerror="window.pwned=1">'),
  everywhere('an SVG with a handler', '<svg/onload=window.pwned=1>'),
  everywhere('an end of a script and a frame', '</script><iframe srcdoc="<script>parent.pwned=1</script>">'),
  everywhere('a javascript: address', 'javascript:window.pwned=1'),
  everywhere('a data: address', 'data:text/html,<script>window.pwned=1</script>'),
  everywhere('an outside address', 'https://evil.example/a.png'),
].flat();

const MARKUP = [
  row('a base and a form', 'plan', plan({ note: '<base href="https://evil.example/"><form action=/a><input name=id autofocus onfocus=pwned=1></form>' })),
  row('a style that covers the page', 'plan', plan({ note: '<style>*{display:none}</style><div style="position:fixed;inset:0">' })),
  row('an end of an attribute', 'plan', plan({ names: ['" autofocus onfocus="window.pwned=1" x="', "' onmouseover='window.pwned=1"] })),
  row('a template of a framework', 'report', report({ question: '{{constructor.constructor("window.pwned=1")()}} ${pwned=1}' })),
  row('a refresh and a link of styles', 'report', report({ name: '<meta http-equiv=refresh content="0;url=https://evil.example">', question: '<link rel=stylesheet href=https://evil.example/a.css>' })),
  row('HTML entities', 'plan', plan({ note: '&lt;script&gt;window.pwned=1&lt;/script&gt; &#x3C;img src=x&#x3E;' })),
  row('a formula for a table', 'report', report({ name: '=HYPERLINK("https://evil.example";"x")', question: '@SUM(1+1)*cmd|\' /C calc\'!A0', reflections: [[REF, '-2+3']] })),
  row('lines of a calendar file', 'plan', plan({ note: 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:https://evil.example/a', items: [[REF, 7, 'a;b,c\\n\r\nX:1']] })),
  row('headers of a mail', 'plan', plan({ names: ['Linh\r\nBcc: all@evil.example', 'Kim%0d%0aBcc:all@evil.example'] })),
]; // prettier-ignore

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../',
  '..%2f..%2f',
  '/help/',
  'valueof',
  'zzzz2.toString',
  ' zzzz2',
  'zzzz2\n',
];
const KEYS = [
  row('names of every object as refs', 'plan', plan({ items: NAMES.map((name) => [name, 7]) })),
  row('names of every object as codes', 'report', report({ items: NAMES.map((name) => [name, 1]), scores: NAMES.map((name) => [name, 1, 0, 0, 1, NAMES]), ratings: NAMES.map((name) => [name, 1, 1]), reflections: NAMES.map((name) => [name, 'Mine']) })),
  row('a name of every object as id', 'plan', plan({ id: '__proto__' })),
  row('a name of every object as sender', 'report', report({ sender: '__proto__', plan: 'constructor' })),
  raw('keys of a prototype in place of a list', 'plan', packed('{"__proto__":{"pwned":1},"0":"a","1":1,"length":7}')),
  raw('keys of a prototype in place of things', 'plan', packed(`["a",1,"${ID}",${AT},{"__proto__":["x"],"0":"a","1":"b","length":2},"",[{"__proto__":{"pwned":1},"0":"${REF}","length":1}]]`)),
  raw('keys of a prototype in a report', 'report', packed(`["r",1,"${ID}","${SENDER}",${AT},"",[{"constructor":{"prototype":{"pwned":1}}}],{"__proto__":[]},null,null,[],""]`)),
]; // prettier-ignore

const NUMBERS = [
  row('huge numbers', 'plan', plan({ items: [[REF, 1e308], [OTHER, 2 ** 53]], meeting: [1e308, 1e308, 'UTC'] })),
  row('a huge time', 'plan', plan({ at: 1e308 })),
  raw('numbers beyond what a number holds', 'plan', packed(`["a",1,"${ID}",${AT},["",""],"",[["${REF}",1e999],["${OTHER}",-1e999]],[1e999,60,"UTC"]]`)),
  row('negative numbers', 'report', report({ at: -AT, items: [[REF, -1, -7]], scores: [[REF, -1, -1, -1, -3, []]], due: -1 })),
  row('negative counts', 'report', report({ items: [[REF, -1]], scores: [[REF, -1, -1, -1, -3, []]], ratings: [[REF, -1, -5]], due: -1 })),
  row('fractions', 'report', report({ items: [[REF, 1.5]], scores: [[REF, 0.1, 0.2, 0.3, 1, []]], ratings: [[REF, 1.5, 2.5]], due: 0.5 })),
  row('days of other ages', 'plan', plan({ items: [[REF, 9_999_999], [OTHER, -9_999_999], ['zzzz4', 73_048]] })),
  row('more right than there is', 'report', report({ scores: [[REF, 999, 999, 999, 1, []]], ratings: [[REF, 99, 99]], due: 999_999 })),
  row('NaN and Infinity in words', 'report', report({ due: 'NaN', items: [[REF, 'Infinity', 'NaN']], scores: [[REF, 'NaN', null, true, '1', []]] })),
  row('a meeting of years', 'plan', plan({ meeting: [AT, 9_999_999, 'Asia/Ho_Chi_Minh'] })),
]; // prettier-ignore

const TYPES = [
  row('true everywhere', 'plan', ['a', 1, true, true, true, true, true, true]),
  row('null everywhere', 'plan', ['a', 1, null, null, null, null, null, null]),
  row('lists everywhere', 'report', ['r', 1, [], [], [], [], [], [], [], [], [], []]),
  row('objects everywhere', 'report', ['r', 1, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}]),
  row('wrong types behind a right head', 'plan', plan({ names: { 0: 'a' }, note: [], items: 'zzzz2', meeting: 'now' })),
  row('wrong types in the things', 'plan', plan({ items: [null, true, 7, 'zzzz2', {}, [], [null], [[REF]], [REF, '7'], [REF, 7, 7], [OTHER]] })),
  row('wrong types behind the head of a report', 'report', report({ items: 'x', scores: 7, ratings: {}, due: 'x', reflections: true, question: 7 })),
  row('nothing behind the version', 'plan', ['a', 1]),
  row('nothing behind the ids', 'report', ['r', 1, ID, SENDER, AT]),
  row('a number for a plan', 'plan', 7),
  row('words for a plan', 'plan', '<b>words</b>'),
  row('an empty list', 'report', []),
  row('a zone of HTML', 'plan', plan({ meeting: [AT, 60, '<img src=x onerror=pwned=1>'] })),
  row('a zone that is a path', 'plan', plan({ meeting: [AT, 60, '../../etc/passwd'] })),
  row('a zone there is none of', 'plan', plan({ meeting: [AT, 60, 'Mars/Olympus'] })),
]; // prettier-ignore

const FLOODS = [
  row('10,000 things', 'plan', plan({ items: Array(10_000).fill([REF, 7]) })),
  row('5,000 things', 'plan', plan({ items: Array(5000).fill([REF, 7]) })),
  row('4,000 results', 'report', report({ scores: Array(2000).fill([REF, 1, 0, 0, 1, []]), reflections: Array(2000).fill([REF, 'x']) })),
  row('the same thing forty times', 'plan', plan({ items: Array(40).fill([REF, 7, 'Again']) })),
  row('the same answers forty times', 'report', report({ items: Array(40).fill([REF, 2]), scores: Array(40).fill([REF, 1, 0, 1, 2, Array(60).fill(OTHER)]), ratings: Array(40).fill([REF, 1, 5]), reflections: Array(40).fill([REF, 'Again']) })),
  row('names of 4,000 characters', 'plan', plan({ names: ['W'.repeat(4000), 'i'.repeat(4000)], note: 'W'.repeat(4000) })),
  row('a name without a break and words of 20,000 characters', 'report', report({ name: 'W'.repeat(4000), reflections: [[REF, 'W'.repeat(20_000)]], question: '-'.repeat(4000) })),
  row('floods of lines', 'plan', plan({ names: ['\n'.repeat(4000), 'a\n\n\nb'], note: `a${'\n'.repeat(4000)}b`, items: [[REF, 7, '\n \n'.repeat(900)]] })),
  raw('64,000 commas', 'plan', packed(`["a",1,"${ID}",${AT},["",""],"",[${','.repeat(63_000)}`)),
  raw('60,000 lists in one another', 'plan', packed('['.repeat(60_000))),
  raw('lists in one another, closed', 'report', packed(`["r",1,"${ID}","${SENDER}",${AT},"",${'['.repeat(9000)}${']'.repeat(9000)}]`)),
]; // prettier-ignore

// cspell:disable
const UNICODE = [
  row('writing turned around', 'plan', plan({ names: ['\u202Egpj.exe', 'Kim\u202E'], note: '\u202Eeci cod a \u202D\u202B', items: [[REF, 7, 'safe \u202Etxt.exe']] })),
  row('isolates that are never closed', 'report', report({ name: '\u2067\u2068Linh', question: '\u2066'.repeat(400) + '\u2067end', reflections: [[REF, '\u2067'.repeat(50) + 'x']] })),
  row('marks of direction and Arabic', 'plan', plan({ names: ['\u200Fليلى\u200F', '\u061Cعلي'], note: '\u200Fمرحبا abc 123 \u200E' })),
  row('control characters', 'plan', plan({ names: ['\u0000\u0001\u001B[31mred', 'Kim\u0007\u0008\u007F\u009B'], note: '\u0000'.repeat(280) })),
  row('piles of marks', 'report', report({ name: `Z${'\u0351\u0343\u0310\u0323'.repeat(60)}`, question: `a${'\u0336\u035B'.repeat(200)}` })),
  raw('half characters', 'plan', packed(`["a",1,"${ID}",${AT},["\\uD800","\\uDC00\\uD800"],"\\uDBFF",[["${REF}",7,"\\uD83D"]]]`)),
  raw('broken UTF-8', 'plan', deflated(Buffer.concat([Buffer.from(`["a",1,"${ID}",${AT},["`), Buffer.of(0xff, 0xc0, 0x80), Buffer.from('",""],"",[]]')]))),
  raw('UTF-8 that is longer than it may be', 'report', plain(Buffer.of(0x5b, 0xc1, 0xa1, 0xe0, 0x80, 0x80, 0xf5, 0x80))),
  row('what cannot be seen', 'plan', plan({ names: ['\u200B\u200B\u2060', '\u3164\u115F'], note: '\uFEFF\uFFF9x\uFFFB \u{E0041}\u{E0042}' })),
  row('breaks no keyboard has', 'report', report({ name: 'a\u2028b\u2029c', question: 'x\u2028\u2028\u2028\u0085\u000B\u000Cy' })),
]; // prettier-ignore

const PACKING = [
  raw('a later packing', 'plan', `2.${base64url(JSON.stringify(plan()))}`),
  raw('a much later packing', 'report', '99999999999999999999.AAAA'),
  row('a later version of a plan', 'plan', plan({}, 2)),
  row('a later version of a report', 'report', ['r', 99, '<script>window.pwned=1</script>']),
  row('a version that is none', 'plan', plan({}, '1')),
  row('a version of nothing', 'plan', plan({}, 0)),
  row('a report where a plan belongs', 'plan', report()),
  row('a plan where a report belongs', 'report', plan()),
  raw('3 MB in a link', 'plan', deflated(Buffer.alloc(3_000_000, '['))),
  raw('64 kB and one byte', 'plan', deflated(Buffer.alloc(64_001, ' '))),
  raw('12 MB in 12 kB', 'report', deflated(Buffer.alloc(12_000_000))),
  raw('100 MB in 100 kB', 'plan', deflated(Buffer.alloc(100_000_000))),
  raw('100 MB, cut to the length of a link', 'plan', deflated(Buffer.alloc(100_000_000)).slice(0, 4000)),
  raw('percent signs', 'plan', encodeURIComponent(packed(JSON.stringify(plan()))).replaceAll('.', '%2E')),
  raw('padding and letters of the other base64', 'plan', `0.${Buffer.from(JSON.stringify(plan({ note: '???>>>' }))).toString('base64')}==`),
  raw('cut off', 'plan', deflated(JSON.stringify(plan({ items: [[REF, 7, 'Read it twice'], [OTHER, 14, 'And this']] }))).slice(0, -12)),
  raw('cut off, plain', 'report', plain(JSON.stringify(report({ question: 'What next?' }))).slice(0, -14)),
  raw('bytes behind the end', 'plan', `${deflated(JSON.stringify(plan({ note: 'words '.repeat(9) })))}AAAA`),
  raw('a link in a link', 'plan', `https://evil.example/#${plain(JSON.stringify(plan()))}`),
  raw('nothing', 'plan', ''),
  raw('a version and nothing', 'plan', '1.'),
  raw('a plain version and nothing', 'report', '0.'),
  raw('what was never deflated', 'report', `1.${base64url('just some words')}`),
  raw('no version', 'plan', '<script>window.pwned=1</script>'),
]; // prettier-ignore
// cspell:enable

export const HOSTILE: readonly Hostile[] = [...SCRIPTS, ...MARKUP, ...KEYS, ...NUMBERS, ...TYPES, ...FLOODS, ...UNICODE, ...PACKING]; // prettier-ignore

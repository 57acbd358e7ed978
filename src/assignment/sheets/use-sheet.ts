import { useEffect, useReducer, useRef, type RefObject } from 'react';
import { papers } from '../../record/browser-papers.ts';
import { record } from '../../record/browser.ts';
import { newFactId } from '../../record/fact.ts';
import type { RecordStore } from '../../record/store.ts';
import { copiesOf, joined, paperName, toPaper, type Copy } from './copies.ts';

/** How long after the last letter what was typed is kept, in milliseconds. */
const PAUSE = 400;

const newId = () => newFactId((bytes) => crypto.getRandomValues(bytes));

/** A sheet on its page: what is kept of it, and what can be done with it. */
export interface OpenSheet {
  /** Nothing before the page's script has run. */
  store: RecordStore | undefined;
  copies: Copy[];
  /** Id of the copy that is shown. */
  current: string;
  /** Whether anything stands in the fields. */
  filled: boolean;
  /** Whether the copy that is shown is written on the device. */
  kept: boolean;
  /** What stands in the fields now, by field. */
  values: () => Map<string, string>;
  /** To be told of every letter. */
  typed: () => void;
  /** Keeps what was typed at once. */
  flush: () => void;
  choose: (copy: string) => void;
  /** Begins another copy, empty. */
  add: () => void;
  rename: (name: string) => void;
  /** Erases the copy that is shown. */
  drop: () => void;
}

/**
 * Keeps what is typed into a form as a paper of the kind `sheet`, and shows what was kept. The fields are uncontrolled:
 * what was typed before the script came counts.
 */
export function useSheet(sheet: string, form: RefObject<HTMLFormElement | null>): OpenSheet {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const open = useRef({ current: '', shown: new Map<string, string>(), timer: 0, ready: false, filled: false }).current;
  const fields = () => [...(form.current?.querySelectorAll('textarea') ?? [])];
  const values = () => new Map(fields().map(({ name, value }) => [name, value] as const));
  const all = () => (open.ready ? copiesOf(sheet, papers().all('sheet')) : []);
  const copyOf = (id: string) => all().find((copy) => copy.id === id);
  const put = (id: string, change: Partial<Copy>) => {
    const before = copyOf(id) ?? { name: '', values: new Map<string, string>() };
    papers().put('sheet', paperName(sheet, id), toPaper({ ...before, at: Date.now(), ...change }));
  };
  const grow = () => {
    for (const field of fields()) field.parentElement!.dataset['value'] = field.value;
  };
  /** Puts what is kept into the fields; what was typed meanwhile stays, unless another copy is to be shown. */
  const show = (afresh: boolean) => {
    const kept = copyOf(open.current)?.values ?? new Map<string, string>();
    for (const field of fields())
      if (afresh || field.value === (open.shown.get(field.name) ?? '')) field.value = kept.get(field.name) ?? '';
    open.shown = new Map(kept);
    grow();
    redraw();
  };
  const flush = () => {
    clearTimeout(open.timer);
    open.timer = 0;
    const kept = copyOf(open.current)?.values ?? new Map<string, string>();
    const next = joined(kept, open.shown, values());
    if (JSON.stringify([...next]) === JSON.stringify([...kept])) return;
    open.shown = next;
    put(open.current, { values: next });
  };
  const choose = (id: string) => {
    flush();
    open.current = id;
    show(true);
  };

  useEffect(() => {
    const store = record();
    let before = store.status();
    open.ready = true;
    open.current = all()[0]?.id ?? newId();
    const kept = copyOf(open.current)?.values;
    // Typed while the script was on its way, into a field that is not empty on the device: both stay.
    for (const field of fields()) {
      const earlier = kept?.get(field.name) ?? '';
      if (field.value && earlier && field.value !== earlier) field.value = `${earlier}\n${field.value}`;
    }
    show(false);
    flush();
    const heard = () => {
      if (open.timer) return;
      show(false);
    };
    const stops = [
      papers().subscribe(heard),
      store.subscribe((what) => {
        const was = before;
        before = store.status();
        // The last letters of a private session end with it, too.
        if (what !== 'erased' && (was !== 'private' || before === 'private')) return redraw();
        clearTimeout(open.timer);
        open.timer = 0;
        if (what === 'erased') open.current = newId();
        show(true);
      }),
    ];
    addEventListener('pagehide', flush);
    return () => {
      stops.forEach((stop) => stop());
      removeEventListener('pagehide', flush);
    };
  }, []);

  open.filled = [...values().values()].some((words) => words.trim());
  return {
    store: open.ready ? record() : undefined,
    copies: all(),
    current: open.current,
    filled: open.filled,
    kept: open.ready && papers().isKept('sheet', paperName(sheet, open.current)),
    values,
    typed() {
      grow();
      clearTimeout(open.timer);
      const keep = () => {
        flush();
        redraw();
      };
      // With the first letter comes the question whether to keep it.
      if (open.filled) open.timer = setTimeout(keep, PAUSE) as unknown as number;
      else keep();
    },
    flush,
    choose,
    add() {
      flush();
      open.current = newId();
      put(open.current, { name: `Copy ${all().length + 1}` });
      show(true);
    },
    rename: (name) => put(open.current, { name }),
    drop() {
      clearTimeout(open.timer);
      open.timer = 0;
      papers().drop('sheet', [paperName(sheet, open.current)]);
      open.current = all()[0]?.id ?? newId();
      show(true);
    },
  };
}

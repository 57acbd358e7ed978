import type { Catalog, CatalogModule } from '../../dashboard/catalog.ts';
import type { Day } from '../../dashboard/days.ts';
import type { GuidePlans } from '../../dashboard/guides.ts';
import { MOST } from '../assignment.ts';
import type { Assignable } from '../assignables.ts';
import { assessmentOf, type Ref } from '../refs.ts';
import type { Missed } from './missed.ts';
import { questionsOf, type Mentee } from './reports.ts';
import { reasonsOf, type Reason } from './stuck.ts';

/** One part of a meeting. */
export interface Part {
  what: 'questions' | 'missed' | 'guide' | 'open' | 'change';
  /** Of a guide's step: its title, and its address. */
  title?: string;
  href?: string;
  /** Whole minutes. */
  minutes: number;
}

/** Why a module was chosen: what the report of one mentee says, or what was not right with some. */
export type Ground = { key: string; name: string; at: number; reason: Reason } | { missed: Missed };

/** What a meeting could be made of. */
export interface Agenda {
  module: CatalogModule;
  guide: { title: string; href: string; minutes: number };
  /** Minutes of the guide's steps here, where they are fewer than in the guide. */
  shortened?: number;
  parts: Part[];
  grounds: Ground[];
  /** What a changed plan could begin with. */
  refs: Ref[];
}

export interface Wanted {
  minutes: 30 | 60;
  mentees: readonly Mentee[];
  missed: readonly Missed[];
  known: ReadonlyMap<Ref, Assignable>;
  catalog: Catalog;
  guides: readonly GuidePlans[];
  today: Day;
}

/** How long each part of a meeting is. */
const LENGTHS = { 30: { questions: 5, missed: 0, change: 3 }, 60: { questions: 10, missed: 8, change: 5 } } as const;

/**
 * Minutes made fewer until they have a sum: always the step that is left with the largest part of its own, and none below
 * one minute.
 */
export function shortened(minutes: readonly number[], sum: number): number[] {
  const left = [...minutes];
  for (let over = minutes.reduce((all, each) => all + each, 0) - sum; over > 0; over -= 1) {
    const parts = left.map((each, index) => (each - 1) / minutes[index]!);
    const most = parts.indexOf(Math.max(...parts));
    if (left[most] === 1) break;
    left[most]! -= 1;
  }
  return left;
}

/** What each module is needed for. */
function groundsOf({ mentees, missed, known, today }: Wanted): Map<string, Ground[]> {
  const grounds = new Map<string, Ground[]>();
  const add = (module: string | undefined, ground: Ground) =>
    module !== undefined && grounds.set(module, [...(grounds.get(module) ?? []), ground]);
  for (const mentee of mentees) {
    const { key, name, now } = mentee;
    // A question, and a plan that stands still, belong to the thing that comes next.
    const next = now.report.items.find(({ ref, done }) => done !== 'done' && known.has(ref))?.ref;
    for (const reason of reasonsOf(mentee, today)) {
      const ref = 'ref' in reason ? reason.ref : next;
      add(ref && known.get(ref)?.module?.id, { key, name, at: now.report.at, reason });
    }
  }
  for (const each of missed) add(each.module.id, { missed: each });
  return grounds;
}

/** The things of a module that are left to do, as reported, in the order of the plans. */
function leftIn(module: CatalogModule, { mentees, known }: Wanted): Ref[] {
  const items = mentees.flatMap(({ now }) => now.report.items);
  const left = items.filter(({ ref, done }) => done !== 'done' && known.get(ref)?.module?.id === module.id);
  return left.map(({ ref }) => ref);
}

/**
 * A meeting made of the mentees' questions and of the steps of one mentor guide: that of the module with the most
 * grounds; without any, that of the first thing left to do. Its minutes add up to those that were wanted.
 * @returns nothing where no module of the reports has a guide
 */
export function agendaOf(wanted: Wanted): Agenda | undefined {
  const { minutes, mentees, missed, catalog, guides } = wanted;
  const grounds = groundsOf(wanted);
  const needed = catalog.modules
    .map((module) => ({ module, own: grounds.get(module.id) ?? [], left: leftIn(module, wanted) }))
    .filter(({ module, own, left }) => own.length + left.length > 0 && guides.some((guide) => guide.module === module.id))
    .toSorted((one, other) => other.own.length - one.own.length || Math.sign(other.left.length) - Math.sign(one.left.length)); // prettier-ignore
  const [most] = needed;
  const guide = guides.find((each) => each.module === most?.module.id);
  const plan = guide?.plans.toSorted((one, other) => Math.abs(one.minutes - minutes) - Math.abs(other.minutes - minutes))[0]; // prettier-ignore
  if (!most || !guide || !plan) return undefined;

  const lengths = LENGTHS[minutes];
  const asks = mentees.some((mentee) => questionsOf(mentee).length > 0) ? lengths.questions : 0;
  const discuss = missed.length > 0 ? lengths.missed : 0;
  const room = minutes - asks - discuss - lengths.change;
  // Each step takes a minute at least.
  const own = plan.steps.slice(0, room);
  const steps = shortened(
    own.map((step) => step.minutes),
    room,
  );
  const used = steps.reduce((sum, each) => sum + each, 0);
  const parts: Part[] = [
    { what: 'questions', minutes: asks },
    { what: 'missed', minutes: discuss },
    ...own.map(({ id, title }, index): Part => ({
      ...{ what: 'guide', title, minutes: steps[index]! },
      href: `${guide.href}#plan-${plan.minutes}-${id}`,
    })),
    { what: 'open', minutes: room - used },
    { what: 'change', minutes: lengths.change },
  ];
  const again = most.own.some((ground) => 'missed' in ground) ? [assessmentOf(most.module.code)] : [];
  const refs = [...new Set([...most.left, ...again])].slice(0, MOST.items);
  return {
    module: most.module,
    guide: { title: guide.title, href: guide.href, minutes: plan.minutes },
    ...(used < plan.minutes && { shortened: used }),
    parts: parts.filter((part) => part.minutes > 0),
    grounds: most.own,
    refs: refs.length > 0 ? refs : [most.module.code],
  };
}

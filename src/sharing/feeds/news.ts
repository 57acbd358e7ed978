import { v5 } from 'uuid';
import type { Curriculum, WithProse } from '../../curriculum/curriculum.ts';
import { minutesOfLesson } from '../../curriculum/minutes.ts';
import { plain } from '../../curriculum/phrase.ts';
import type { Lesson } from '../../curriculum/schemas/lesson.ts';
import type { Module } from '../../curriculum/schemas/module.ts';
import { day } from '../../site/day.ts';
import { escaped } from '../escaped.ts';

/** A lesson that is new, or one day's revision of it. */
export interface News {
  /** Stays when the lesson is renamed or the site moves: readers would else show it as new once more. */
  id: string;
  title: string;
  /** What the lesson is, or what changed in it. */
  summary: string;
  /** The same with what one decides by: objectives, minutes, module, licence. */
  html: string;
  /** Whole address of the lesson. */
  url: string;
  /** Whole address of its picture, where its module has one. */
  image?: string | undefined;
  /** The module's name. */
  topic: string;
  date: Date;
}

/** Namespace of all ids in our feeds (RFC 9562). Never changed. */
const NAMESPACE = '5eb012f6-0b71-4f6f-bc69-cf7dce2e5bf6';

/** An id that depends on nothing but these words. */
export const stableId = (words: string): string => `urn:uuid:${v5(words, NAMESPACE)}`;

/** Content says days, feeds want hours: noon UTC, which is the same day nearly everywhere. */
export const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** Where a module's picture stands below the page of feeds. */
export const pictureOf = (curriculum: Curriculum, module: string): string =>
  `${curriculum.href('feeds')}${module}/emblem.png`;

/**
 * What is new in the lessons of some modules, newest first; what came on one day stands in the order of the curriculum.
 * @param site the site's origin
 */
export function newsOf(curriculum: Curriculum, site: string, modules: Module[]): News[] {
  return modules
    .flatMap((module) =>
      curriculum.lessonsOf(module.id).flatMap((lesson) => newsOfLesson(curriculum, site, lesson, module)),
    )
    .sort((a, b) => b.date.getTime() - a.date.getTime());
}

function newsOfLesson(curriculum: Curriculum, site: string, lesson: WithProse<Lesson>, module: Module): News[] {
  const { code, title, summary, written, changes } = lesson;
  const html = describe(curriculum, site, lesson, module);
  const common = {
    url: new URL(curriculum.href(lesson.id), site).href,
    image: module.emblem && new URL(pictureOf(curriculum, module.id), site).href,
    topic: module.short,
  };
  // Notes of one day are one piece of news: two would have one id.
  const revisions = [...Map.groupBy(changes, ({ date }) => date)].map(([date, notes]): News => {
    const said = notes.map(({ note, correction }) => (correction ? `Corrected. ${note}` : note)).join(' ');
    return {
      ...common,
      id: stableId(`${code} ${date}`),
      title: `Revised: ${title}`,
      summary: said,
      html: `<p><strong>What changed on ${day(date)}:</strong> ${escaped(said)}</p>${html}`,
      date: noon(date),
    };
  });
  return [...revisions, { ...common, id: stableId(code), title, summary, html, date: noon(written) }];
}

/** What readers of a feed decide by whether to open the lesson. */
function describe(curriculum: Curriculum, site: string, lesson: WithProse<Lesson>, module: Module): string {
  const { reading, exercise, all } = minutesOfLesson(lesson);
  const { licence, name } = curriculum.content.site;
  const objectives = module.objectives.filter(({ id }) => lesson.objectives.includes(id));
  return [
    `<p>${escaped(lesson.summary)}</p>`,
    `<p>${escaped(lesson.newsletter.paragraph)}</p>`,
    `<p>After it you can:</p><ul>${objectives.map(({ text }) => `<li>${escaped(plain(text))}</li>`).join('')}</ul>`,
    `<p>${all} minutes: ${reading} to read, ${exercise} to try. A lesson of the module`,
    ` <a href="${new URL(curriculum.href(module.id), site).href}">${escaped(module.title)}</a>.</p>`,
    `<p>${escaped(name)}, <a href="${escaped(licence.text_address)}">${escaped(licence.text)}</a></p>`,
  ].join('');
}

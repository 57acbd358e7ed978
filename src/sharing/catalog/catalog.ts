import type { Curriculum } from '../../curriculum/curriculum.ts';
import { lastChanged } from '../../curriculum/dates.ts';
import { minutesOf, minutesOfLesson, minutesOfPath } from '../../curriculum/minutes.ts';
import { plain } from '../../curriculum/phrase.ts';
import { sectionsOf } from '../../curriculum/prose.ts';
import { feedAddresses } from '../feeds/feed.ts';
import { VERSION, type PublicCatalog } from './schema.ts';

type Dated = { written: string; changes: { date: string }[] };

/** Where the files for other software stand, from the site's root, sub-path included. */
export function fileAddresses(curriculum: Curriculum) {
  const home = curriculum.href('home');
  return { catalog: `${home}catalog.json`, schema: `${home}catalog.schema.json`, llms: `${home}llms.txt` };
}

/**
 * The curriculum as other software reads it: what there is, where it stands, how long it takes; no text of a page.
 * @param site the site's origin
 */
export function publicCatalog(curriculum: Curriculum, site: string): PublicCatalog {
  const { content, modules, foundations } = curriculum;
  const whole = (href: string) => new URL(href, site).href;
  const about = (item: { id: string; code: string; title: string; summary: string }) => {
    const { id, code, title, summary } = item;
    return { id, code, title, summary, address: whole(curriculum.href(id)) };
  };
  const dates = (item: Dated) => ({ written: item.written, changed: lastChanged(item) });
  const everything: Dated[] = [...modules, ...content.lessons, ...content.paths, ...foundations];
  return {
    $schema: whole(fileAddresses(curriculum).schema),
    version: VERSION,
    name: content.site.name,
    summary: content.site.summary,
    address: whole(curriculum.href('home')),
    language: 'en',
    licence: { name: content.site.licence.text, address: content.site.licence.text_address },
    changed: everything.map(lastChanged).sort().at(-1)!,
    modules: modules.map((module) => {
      const guide = curriculum.guideOf(module.id);
      const questions = curriculum.bank(module.id).filter(({ kind }) => kind !== 'scale').length;
      const feeds = feedAddresses(curriculum, module.id);
      return {
        ...about(module),
        short: module.short,
        objectives: module.objectives.map(({ id, text }) => ({ id, text: plain(text) })),
        builds_on: module.builds_on,
        next: module.next,
        lessons: curriculum.lessonsOf(module.id).map((lesson) => ({
          ...about(lesson),
          minutes: minutesOfLesson(lesson),
          objectives: lesson.objectives,
          places: lesson.places,
          policy_areas: lesson.policy_areas,
          keywords: lesson.keywords,
          sections: sectionsOf(lesson.prose).map(({ id, text }) => ({ id, title: plain(text) })),
          ...dates(lesson),
          changes: lesson.changes,
        })),
        planned: module.planned,
        ...(questions > 0 && {
          self_assessment: { address: whole(curriculum.href(`${module.id}/self-assessment`)), questions },
        }),
        ...(guide && {
          mentor_guide: {
            id: guide.id,
            code: guide.code,
            title: guide.title,
            address: whole(curriculum.href(guide.id)),
            sessions: guide.plans.map(({ minutes }) => minutes),
          },
        }),
        feeds: { rss: whole(feeds.rss), atom: whole(feeds.atom), json: whole(feeds.json) },
        ...dates(module),
      };
    }),
    paths: content.paths.map((path) => ({
      ...about(path),
      for: path.for,
      minutes: minutesOfPath(curriculum, path).all,
      weeks: path.weeks.map(({ aim, steps }) => ({ aim: plain(aim), steps: steps.map(({ id }) => id) })),
      ...dates(path),
    })),
    foundations: foundations.map((page) => ({
      ...about(page),
      minutes: minutesOf(curriculum, page.id),
      ...dates(page),
    })),
  };
}

import type { Permalinks } from './schemas/site.ts';

/** Pages that have their address whatever the content says; `start` is there only where its file is: id to address. */
export const FIXED_PAGES: Record<string, string> = {
  home: '/',
  start: '/start/',
  modules: '/modules/',
  glossary: '/glossary/',
  sources: '/sources/',
  search: '/search/',
  mentors: '/mentors/',
  'before-you-begin': '/mentors/before-you-begin/',
  assign: '/mentors/assign/',
  group: '/mentors/group/',
  sheets: '/mentors/sheets/',
  assignment: '/assignment/',
  paths: '/paths/',
  emblems: '/about/emblems/',
  changes: '/about/changes/',
  corrections: '/about/corrections/',
  feeds: '/feeds/',
  data: '/about/data/',
  'my-learning': '/my-learning/',
  statement: '/my-learning/statement/',
  review: '/review/',
};

/** What has to be known of the content to give everything its address. */
export interface Addressed {
  modules: string[];
  lessons: { id: string; module: string }[];
  guides: { id: string; module: string }[];
  pages: string[];
  foundations: string[];
  sheets: string[];
  paths: string[];
  topics: string[];
  /** Whether there is a *Start here*. */
  start: boolean;
  permalinks: Permalinks['permalinks'];
}

/**
 * The address of every id, from the site's root, without the sub-path. A module's self-assessment is
 * `<module>/self-assessment`. Ids in `permalinks` stand where that file says.
 */
export function addresses(content: Addressed): Map<string, string> {
  const found = new Map(Object.entries(FIXED_PAGES));
  if (!content.start) found.delete('start');
  for (const module of content.modules) {
    found.set(module, `/modules/${module}/`);
    found.set(`${module}/self-assessment`, `/modules/${module}/self-assessment/`);
  }
  for (const lesson of content.lessons) found.set(lesson.id, `/modules/${lesson.module}/${lesson.id}/`);
  for (const guide of content.guides) found.set(guide.id, `/modules/${guide.module}/mentor-guide/`);
  for (const page of content.pages) found.set(page, `/${page}/`);
  for (const foundation of content.foundations) found.set(foundation, `/mentors/before-you-begin/${foundation}/`);
  for (const sheet of content.sheets) found.set(sheet, `/mentors/sheets/${sheet}/`);
  for (const path of content.paths) found.set(path, `/paths/${path}/`);
  for (const topic of content.topics) found.set(topic, `/sources/${topic.replace(/^sources-/, '')}/`);
  for (const { id, address } of content.permalinks) if (found.has(id)) found.set(id, address);
  return found;
}

/** Pages whose links carry what somebody wrote in their fragment, where no redirect can follow: they never move. */
export const NEVER_MOVED = ['/assignment/', '/my-learning/', '/mentors/group/'];

/** An address with the site's sub-path in front: `/learn/` and `/help/` give `/learn/help/`. */
export function withBase(address: string, base: string): string {
  return base.replace(/\/$/, '') + address;
}

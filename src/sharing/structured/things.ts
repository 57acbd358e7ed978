import type { BreadcrumbList, Course, CreativeWork, HowTo, LearningResource, Organization, Thing } from 'schema-dts';
import type { Curriculum, WithProse } from '../../curriculum/curriculum.ts';
import { lastChanged } from '../../curriculum/dates.ts';
import { minutesOfLesson, minutesOfPath } from '../../curriculum/minutes.ts';
import { plain } from '../../curriculum/phrase.ts';
import type { Guide } from '../../curriculum/schemas/guide.ts';
import type { Lesson } from '../../curriculum/schemas/lesson.ts';
import type { Module } from '../../curriculum/schemas/module.ts';
import type { Path } from '../../curriculum/schemas/path.ts';
import type { Source } from '../../curriculum/schemas/source.ts';
import { trailTo } from '../../site/trail.ts';

/*
 * What each kind of page says of itself in the words of schema.org. It says nothing that the page does not show, so all of it
 * comes from the same functions as the page. The types are those of schema.org: a property it does not know stops the check.
 */

/** Where pages stand: the curriculum, and the site's origin. */
export interface Where {
  curriculum: Curriculum;
  site: string;
}

/** Whom a module is for: its page says "for new advocates", in the usual words of course catalogs a level. */
const LEVEL = 'Beginner';

const wholeOf = ({ site }: Where, href: string): string => new URL(href, site).href;
const at = (where: Where, id: string, anchor?: string): string => wholeOf(where, where.curriculum.href(id, anchor));
const duration = (minutes: number): string => `PT${minutes}M`;

/** The home page: the site, and who runs it where the programme has said so. */
export function ofHome(where: Where): Thing[] {
  const { site } = where.curriculum.content;
  return [
    {
      '@type': 'WebSite',
      ...base(where, at(where, 'home'), site.name, site.summary),
      url: at(where, 'home'),
      isAccessibleForFree: true,
      ...by(where, 'publisher'),
    },
  ];
}

/** A module: a course with its lessons and objectives. */
export function ofModule(where: Where, module: WithProse<Module>): Thing[] {
  const { curriculum } = where;
  const lessons = curriculum.lessonsOf(module.id);
  const course: Course = {
    '@type': 'Course',
    ...base(where, at(where, module.id), module.title, module.summary),
    ...dates(module),
    isAccessibleForFree: true,
    ...by(where, 'provider'),
    educationalLevel: LEVEL,
    teaches: module.objectives.map(({ text }) => plain(text)),
    ...(lessons.length > 0 && {
      timeRequired: duration(lessons.reduce((sum, lesson) => sum + minutesOfLesson(lesson).all, 0)),
      hasPart: lessons.map((lesson) => ({
        '@type': 'LearningResource' as const,
        '@id': at(where, lesson.id),
        name: lesson.title,
        timeRequired: duration(minutesOfLesson(lesson).all),
      })),
    }),
  };
  return [course, crumbs(where, ['modules'], module.short)];
}

/** A lesson. @param citations the sources its page lists, in their order */
export function ofLesson(where: Where, lesson: WithProse<Lesson>, citations: Source[]): Thing[] {
  const resource: LearningResource = {
    '@type': 'LearningResource',
    ...base(where, at(where, lesson.id), lesson.title, lesson.summary),
    ...dates(lesson),
    learningResourceType: 'Lesson',
    timeRequired: duration(minutesOfLesson(lesson).all),
    isPartOf: partOf(where, lesson.module),
    citation: citations.map((source) => cited(where, source)),
  };
  return [resource, crumbs(where, ['modules', lesson.module], 'Lesson')];
}

/** A self-assessment. @param title its heading @param description what its page says of it */
export function ofAssessment(where: Where, module: Module, title: string, description: string): Thing[] {
  const url = at(where, `${module.id}/self-assessment`);
  return [
    { '@type': 'Quiz', ...base(where, url, title, description), about: partOf(where, module.id) },
    crumbs(where, ['modules', module.id], 'Self-assessment'),
  ];
}

/** A mentor guide: how to run each of its sessions, step by step. */
export function ofGuide(where: Where, guide: Guide): Thing[] {
  const sessions = guide.plans.map(({ minutes, steps }): HowTo => ({
    '@type': 'HowTo',
    ...base(where, at(where, guide.id, `plan-${minutes}`), `A session of ${minutes} minutes`, guide.summary),
    ...dates(guide),
    totalTime: duration(minutes),
    isPartOf: partOf(where, guide.module),
    step: steps.map((step) => ({
      '@type': 'HowToStep',
      name: step.title,
      url: at(where, guide.id, `plan-${minutes}-${step.id}`),
      text: plain(step.say),
      timeRequired: duration(step.minutes),
    })),
  }));
  return [...sessions, crumbs(where, ['modules', guide.module], 'Mentor guide')];
}

/** A path: a course whose parts are the pages it leads through, each once. */
export function ofPath(where: Where, path: Path): Thing[] {
  const { curriculum } = where;
  const ids = [...new Set(path.weeks.flatMap(({ steps }) => steps.map(({ id }) => id)))];
  const course: Course = {
    '@type': 'Course',
    ...base(where, at(where, path.id), path.title, path.summary),
    ...dates(path),
    isAccessibleForFree: true,
    ...by(where, 'provider'),
    audience: {
      '@type': 'EducationalAudience',
      educationalRole: path.for === 'advocate' ? 'new advocate' : 'mentor',
    },
    timeRequired: duration(minutesOfPath(curriculum, path).all),
    hasPart: ids.map((id) => ({ '@type': 'CreativeWork', '@id': at(where, id), name: curriculum.stop(id).title })),
  };
  return [course, crumbs(where, ['paths'], path.title)];
}

/** The glossary. @param description what its page says of it */
export function ofGlossary(where: Where, description: string): Thing[] {
  const { terms } = where.curriculum.content;
  const title = where.curriculum.stop('glossary').title;
  return [
    {
      '@type': 'DefinedTermSet',
      ...base(where, at(where, 'glossary'), title, description),
      hasDefinedTerm: terms.map(({ id, term, aliases, short }) => ({
        '@type': 'DefinedTerm',
        '@id': at(where, 'glossary', id),
        name: term,
        description: short,
        ...(aliases.length > 0 && { alternateName: aliases }),
      })),
    },
    crumbs(where, [], title),
  ];
}

/** What every page says. */
function base({ curriculum }: Where, url: string, name: string, description: string) {
  const license = curriculum.content.site.licence.text_address;
  return { '@id': url, name, description, inLanguage: 'en', license };
}

function dates(item: { written: string; changes: { date: string }[] }) {
  return { datePublished: item.written, dateModified: lastChanged(item) };
}

/** Who offers it, once the programme that runs the site can be reached: until then there is nobody to name. */
function by<Role extends string>(where: Where, role: Role): Partial<Record<Role, Organization>> {
  const { name, contact } = where.curriculum.content.site;
  if (!contact.mail) return {};
  const organization: Organization = {
    '@type': 'Organization',
    '@id': `${at(where, 'home')}#organization`,
    name,
    url: at(where, 'home'),
    email: contact.mail,
  };
  return { [role]: organization } as Record<Role, Organization>;
}

function partOf(where: Where, module: string): Course {
  return { '@type': 'Course', '@id': at(where, module), name: where.curriculum.module(module).title };
}

/** A source, by its entry on the page of its topic, which leads to its keeper: lessons have no bytes to say it twice. */
function cited(where: Where, { id, title, authors, year }: Source): CreativeWork {
  return {
    '@type': 'CreativeWork',
    '@id': wholeOf(where, where.curriculum.sourceHref(id)),
    name: title,
    creditText: `${authors}, ${year}`,
  };
}

function crumbs(where: Where, inside: string[], title: string): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trailTo(where.curriculum, inside, title).map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(href && { item: wholeOf(where, href) }),
    })),
  };
}

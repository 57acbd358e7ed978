import type { Curriculum } from './curriculum.ts';
import type { Module } from './schemas/module.ts';

/** A page in the order in which everything is read. */
export interface Stop {
  id: string;
  title: string;
  /** What kind of page it is, in words. */
  kind: string;
}

/**
 * Every page in the order in which it is read: where to start, and the paths through it; the list of modules, each module with its lessons
 * and self-assessment; then what mentors read, give and fill in, so that a learner goes from module to module; then
 * what one looks things up in.
 */
export function sequenceOf(curriculum: Curriculum): Stop[] {
  const { content, modules, foundations, sheets } = curriculum;
  return [
    ...(content.start ? [{ id: 'start', title: content.start.title, kind: 'Questions' }] : []),
    { id: 'paths', title: 'Learning paths', kind: 'Contents' },
    ...content.paths.map(({ id, title }) => ({ id, title, kind: 'Path' })),
    { id: 'modules', title: 'Modules', kind: 'Contents' },
    ...modules.flatMap((module) => stopsOf(module, curriculum)),
    { id: 'mentors', title: 'The mentor’s desk', kind: 'For mentors' },
    { id: 'before-you-begin', title: 'Before you begin to mentor', kind: 'Contents' },
    ...foundations.map(({ id, title }) => ({ id, title, kind: 'For mentors' })),
    ...modules
      .flatMap(({ id }) => curriculum.guideOf(id) ?? [])
      .map(({ id, title }) => ({ id, title, kind: 'Mentor guide' })),
    { id: 'assign', title: 'Give somebody a plan', kind: 'For mentors' },
    { id: 'sheets', title: 'Sheets to fill in', kind: 'Contents' },
    ...sheets.map(({ id, title }) => ({ id, title, kind: 'Sheet' })),
    { id: 'glossary', title: 'Glossary', kind: 'Reference' },
    { id: 'sources', title: 'Sources', kind: 'Reference' },
    ...content.topics.map(({ id, title }) => ({ id, title: `Sources: ${title}`, kind: 'Reference' })),
    ...content.pages.map(({ id, title }) => ({ id, title, kind: 'Page' })),
    { id: 'emblems', title: 'The eight emblems', kind: 'Page' },
    { id: 'changes', title: 'What changed', kind: 'Page' },
    { id: 'corrections', title: 'Corrections', kind: 'Page' },
    { id: 'feeds', title: 'Feeds of new lessons', kind: 'Page' },
    { id: 'data', title: 'Data for other software', kind: 'Page' },
  ];
}

function stopsOf({ id, title, short }: Module, curriculum: Curriculum): Stop[] {
  const assessment = { id: `${id}/self-assessment`, title: `Check yourself: ${short}`, kind: 'Self-assessment' };
  return [
    { id, title, kind: `Module ${curriculum.number(id)}` },
    ...curriculum.lessonsOf(id).map((lesson) => ({ id: lesson.id, title: lesson.title, kind: 'Lesson' })),
    ...(curriculum.bank(id).length > 0 ? [assessment] : []),
  ];
}

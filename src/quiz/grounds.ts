import type { Site } from './curriculum.ts';
import type { Question } from './registry.ts';

/** A place on this site that a question leads to. */
export interface Place {
  href: string;
  title: string;
}

/** Where a question is taught, and the sources its feedback rests on. */
export interface Grounds {
  passage: Place;
  sources: Place[];
}

/** The grounds of each question, by its id. */
export function groundsOf(curriculum: Site, questions: readonly Question[]): Record<string, Grounds> {
  return Object.fromEntries(
    questions.map((question) => {
      const [id = '', anchor = ''] = question.passage.split('#');
      const lesson = curriculum.lesson(id);
      const heading = lesson.prose.headings.find((item) => item.id === anchor);
      const sources = question.sources.map((source) => {
        const { authors, year } = curriculum.source(source);
        return { href: curriculum.sourceHref(source), title: `${authors}, ${year}` };
      });
      return [
        question.id,
        { passage: { href: curriculum.href(id, anchor), title: `${lesson.title}: ${heading?.text ?? ''}` }, sources },
      ];
    }),
  );
}

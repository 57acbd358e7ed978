import type { Site } from './curriculum.ts';
import type { Passage } from './QuestionForm.tsx';
import type { Question } from './registry.ts';

/** Where each question is taught, by its `passage`: the heading's words and its address. */
export function passagesOf(curriculum: Site, questions: readonly Question[]): Record<string, Passage> {
  return Object.fromEntries(
    questions.map(({ passage }) => {
      const [id = '', anchor = ''] = passage.split('#');
      const lesson = curriculum.lesson(id);
      const heading = lesson.prose.headings.find((item) => item.id === anchor);
      return [passage, { href: curriculum.href(id, anchor), title: `${lesson.title}: ${heading?.text ?? ''}` }];
    }),
  );
}

import { Decisions } from '../case/Decisions.tsx';
import { CaseKey, Ending } from '../case/Ending.tsx';
import { schema, type Case } from '../case/schema.ts';
import { follow, rightIn } from '../case/story.ts';
import type { Kind } from '../kind.ts';

/** A short story that branches: three to five decisions, each with its consequence. An answer is the way taken. */
export const story: Kind<Case> & { schema: typeof schema } = {
  schema: import.meta.env.SSR ? schema : (undefined as never),
  action: 'Decide',
  again: 'Go another way',
  graded: true,
  accepts: (question, answer) => answer !== '' && follow(question, answer) !== undefined,
  read: (data, name, question) => {
    let way = '';
    for (;;) {
      const open = follow(question, way)?.open;
      const chosen = open && data.get(`${name}-${open.id}`);
      if (!open?.options.some(({ id }) => id === chosen)) return way || undefined;
      way += String(chosen);
    }
  },
  fill: (form, name, answer, question) => {
    for (const { step, option } of follow(question, answer)?.taken ?? []) {
      const field = form.elements.namedItem(`${name}-${step.id}`);
      if (field instanceof RadioNodeList) field.value ||= option.id;
    }
  },
  missing: () => 'Choose what you would do first.',
  grade: (question, answer) => {
    const way = follow(question, answer);
    return way?.ending ? rightIn(way) / way.taken.length : undefined;
  },
  Prompt: Decisions,
  Feedback: Ending,
  Key: CaseKey,
};

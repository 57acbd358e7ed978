import type { Attempt } from './attempt.ts';
import type { Kind } from './kind.ts';
import type { Question } from './registry.ts';

/** Puts a kept answer into the fields of a form. What the reader has chosen or typed meanwhile stands. */
export function fill(
  form: HTMLFormElement,
  kind: Kind<Question>,
  question: Question,
  { answer = '', sure }: Attempt,
): void {
  const field = form.elements.namedItem(question.id);
  if (kind.fill) kind.fill(form, question.id, answer, question);
  else if (field instanceof HTMLTextAreaElement) field.value ||= answer;
  else if (field instanceof RadioNodeList) {
    const inputs = [...field] as HTMLInputElement[];
    if (!inputs.some(({ checked }) => checked))
      for (const input of inputs) input.checked = answer.includes(input.value);
  }
  const steps = form.elements.namedItem(`${question.id}-sure`);
  if (sure && steps instanceof RadioNodeList) steps.value ||= String(sure);
}

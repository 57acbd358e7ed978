import { AskedQuestion, type AskedProps } from '../AskedQuestion.tsx';
import type { Kind } from '../kind.ts';
import { choices } from '../kinds/choices.tsx';
import type { Question } from '../registry.ts';

export default function Choices(props: AskedProps) {
  return <AskedQuestion {...props} kind={choices as unknown as Kind<Question>} />;
}

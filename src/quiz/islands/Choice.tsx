import { AskedQuestion, type AskedProps } from '../AskedQuestion.tsx';
import type { Kind } from '../kind.ts';
import { choice } from '../kinds/choice.tsx';
import type { Question } from '../registry.ts';

export default function Choice(props: AskedProps) {
  return <AskedQuestion {...props} kind={choice as unknown as Kind<Question>} />;
}

import { AskedQuestion, type AskedProps } from '../AskedQuestion.tsx';
import type { Kind } from '../kind.ts';
import { story } from '../kinds/case.tsx';
import type { Question } from '../registry.ts';

export default function Case(props: AskedProps) {
  return <AskedQuestion {...props} kind={story as unknown as Kind<Question>} />;
}

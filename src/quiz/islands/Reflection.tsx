import { AskedQuestion, type AskedProps } from '../AskedQuestion.tsx';
import type { Kind } from '../kind.ts';
import { reflection } from '../kinds/reflection.tsx';
import type { Question } from '../registry.ts';

export default function Reflection(props: AskedProps) {
  return <AskedQuestion {...props} kind={reflection as unknown as Kind<Question>} />;
}

import { AskedQuestion, type AskedProps } from '../AskedQuestion.tsx';
import type { Kind } from '../kind.ts';
import { match } from '../kinds/match.tsx';
import type { Question } from '../registry.ts';

export default function Match(props: AskedProps) {
  return <AskedQuestion {...props} kind={match as unknown as Kind<Question>} />;
}

import { AskedQuestion, type AskedProps } from '../AskedQuestion.tsx';
import type { Kind } from '../kind.ts';
import { order } from '../kinds/order.tsx';
import type { Question } from '../registry.ts';

export default function Order(props: AskedProps) {
  return <AskedQuestion {...props} kind={order as unknown as Kind<Question>} />;
}

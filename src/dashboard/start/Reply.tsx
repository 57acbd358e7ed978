import { Paragraphs, Words } from '../../quiz/words.tsx';
import type { StartQuestion } from './facts.ts';

interface Props {
  question: StartQuestion;
  answer: string;
  /** Whether it is the second of its theme: no further question can be spoilt. */
  second: boolean;
}

/** What is said to an answer, below it. */
export function Reply({ question, answer, second }: Props) {
  const chosen = question.options.find(({ id }) => id === answer);
  const right = question.options.find((option) => option.right);
  const kind = chosen ? (chosen.right ? ' reply-right' : ' reply-wrong') : '';
  return (
    <div className={`reply${kind}`}>
      <p className="verdict" tabIndex={-1}>
        {chosen && <span aria-hidden="true">{chosen.right ? '✓ ' : '✗ '}</span>}
        <span>{!chosen ? 'A good answer to begin with.' : chosen.right ? 'Yes, this one.' : 'Not this one.'}</span>
      </p>
      {chosen && <Paragraphs text={chosen.feedback} />}
      {!chosen?.right && !second && <p>An easier question about the same skill comes next.</p>}
      {!chosen?.right && second && right && (
        <details className="others">
          <summary>The one we would choose, and why</summary>
          <p>
            <Words text={right.text} />
          </p>
          <Paragraphs text={right.feedback} />
        </details>
      )}
    </div>
  );
}

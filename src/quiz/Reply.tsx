import { Paragraphs } from './words.tsx';

interface Props {
  /** Whether it was right; nothing where the reply only tells what happens. */
  right?: boolean | undefined;
  text: string;
  /** The newest reply: the eye and the keyboard go there. */
  newest?: boolean | undefined;
  verdict?: string | undefined;
}

/** The reply under the answer that was given, tied to it by a small upright. */
export function Reply({ right, text, newest, verdict }: Props) {
  const side = right === undefined ? '' : right ? ' reply-right' : ' reply-wrong';
  return (
    <div className={`reply${side}`} tabIndex={newest ? -1 : undefined} data-newest={newest ? '' : undefined}>
      {right !== undefined && (
        <p className="verdict">
          <span aria-hidden="true">{right ? '✓' : '✗'}</span>{' '}
          <span>{verdict ?? (right ? 'Yes, this one.' : 'Not this one.')}</span>
        </p>
      )}
      <Paragraphs text={text} />
    </div>
  );
}

import { Paragraphs, Words } from '../words.tsx';
import type { Case } from './schema.ts';
import { follow, rightIn } from './story.ts';

/** How the story ended, and what we would say of the way. */
export function Ending({ question, answer }: { question: Case; answer: string }) {
  const way = follow(question, answer);
  const ending = question.endings.find(({ id }) => id === way?.ending);
  if (!way || !ending) return null;
  return (
    <div className="reply ending">
      <p className="verdict">
        <span>How it ended</span>
      </p>
      <Paragraphs text={ending.text} />
      <p>
        <span>
          You took {way.taken.length} decisions. We would defend {rightIn(way)} of them;
        </span>{' '}
        <span>
          {rightIn(way) === way.taken.length ? 'there are other ways to end.' : 'another way is open to you.'}
        </span>
      </p>
    </div>
  );
}

/** Every decision with its consequences and where they lead, and every ending. */
export function CaseKey({ question }: { question: Case }) {
  return (
    <>
      {question.steps.map(({ id, ask, options }) => (
        <div key={id}>
          <p>
            <strong>
              <span>Decision {id.toUpperCase()}: </span>
              <Words text={ask} />
            </strong>
          </p>
          <dl>
            {options.map((option) => (
              <div key={option.id}>
                <dt>
                  {option.right && <span>We would defend: </span>}
                  <Words text={option.text} />
                </dt>
                <dd>
                  <Paragraphs text={option.feedback} />
                  <p>
                    {option.next.length === 1
                      ? `Then decision ${option.next.toUpperCase()}.`
                      : `It ends: ${option.next.replaceAll('-', ' ')}.`}
                  </p>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <dl>
        {question.endings.map(({ id, text }) => (
          <div key={id}>
            <dt>How it ends: {id.replaceAll('-', ' ')}</dt>
            <dd>
              <Paragraphs text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

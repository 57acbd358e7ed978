import type { PromptProps } from '../kind.ts';
import { Scene } from '../options.tsx';
import { Reply } from '../Reply.tsx';
import { Paragraphs, Words } from '../words.tsx';
import type { Case } from './schema.ts';
import { follow } from './story.ts';

/** The decisions so far, the open one, and those that come later: hidden by the styles while script may reveal them. */
export function Decisions({ question, name, answer }: PromptProps<Case>) {
  const way = follow(question, answer ?? '');
  const newest = way?.taken.at(-1)?.step;
  return (
    <>
      <Scene text={question.scene} />
      <div className="case">
        <p className="question-ask">
          <Words text={question.ask} />
        </p>
        {question.steps.map((step) => {
          const chosen = way?.taken.find((item) => item.step === step)?.option;
          const state = chosen ? 'past' : way?.open === step ? 'now' : 'later';
          return (
            <div key={step.id} className="case-step" data-step={state}>
              <p className="case-way small soft">Decision {step.id.toUpperCase()}</p>
              {step.scene && <Paragraphs text={step.scene} />}
              <fieldset>
                <legend>
                  <Words text={step.ask} />
                </legend>
                {step.options.map((option) => (
                  <div className="option" key={option.id} data-taken={option === chosen ? '' : undefined}>
                    <label>
                      <input type="radio" name={`${name}-${step.id}`} value={option.id} />
                      <span>
                        <Words text={option.text} />
                        <span className="case-way small soft">
                          {option.next.length === 1
                            ? ` Then decision ${option.next.toUpperCase()}.`
                            : ' Then it ends: see the key.'}
                        </span>
                      </span>
                    </label>
                    {option === chosen && <Reply text={option.feedback} newest={step === newest} />}
                  </div>
                ))}
              </fieldset>
            </div>
          );
        })}
      </div>
    </>
  );
}

import { useRef, useState } from 'react';
import { download } from '../../dashboard/download.ts';
import type { Report } from '../report.ts';
import { canSeal, seal, SHORTEST_PASSPHRASE } from '../sealed.ts';
import { reportText } from '../wire.ts';
import { fileName } from './file-name.ts';

const SHORT = `It needs at least ${SHORTEST_PASSPHRASE} characters: four words that do not belong together are easy to say and hard to guess.`;
const SAVED =
  'Saved. Send the file, and tell the passphrase another way: in person, or by phone. Never in the same chat or mail.';

/** The careful way: a file that opens only with a passphrase. */
export function SealedFile({ report }: { report: Report }) {
  const [words, setWords] = useState('');
  const [works, setWorks] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    if (works) return;
    const passphrase = String(new FormData(form.current!).get('passphrase'));
    if (passphrase.trim().length < SHORTEST_PASSPHRASE) return setWords(SHORT);
    setWorks(true);
    setWords('One moment: the file is being made.');
    try {
      download(await seal(reportText(report), passphrase), fileName(report, '-sealed'));
      setWords(SAVED);
    } catch {
      setWords('This browser could not make the file. Nothing was sent or changed.');
    }
    setWorks(false);
  };
  return (
    <details className="fold tell-sealed">
      <summary>
        <span>The careful way: a file locked with a passphrase</span>
      </summary>
      <div>
        <p>
          The file can be read only with the passphrase. It still shows that it is a report from this site, and once
          opened, your mentor can keep it without one. Agree on one with your mentor in person, or tell it by phone. If
          it is lost, nobody can recover it, and neither can we.
        </p>
        {canSeal() ? (
          <form method="dialog" autoComplete="off" ref={form} onSubmit={submit}>
            <label htmlFor="tell-passphrase">{`Passphrase, ${SHORTEST_PASSPHRASE} characters or more`}</label>
            <input
              id="tell-passphrase"
              name="passphrase"
              type="text"
              autoComplete="off"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              maxLength={200}
              aria-describedby="tell-passphrase-words"
            />
            <p>
              <button type="submit" className="btn btn-line btn-small" aria-disabled={works}>
                Save the locked file
              </button>
            </p>
          </form>
        ) : (
          <p>This browser can do so only on addresses that begin with https.</p>
        )}
        <p role="status" className="own-status" id="tell-passphrase-words">
          {words}
        </p>
      </div>
    </details>
  );
}

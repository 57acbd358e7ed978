import { useRef, useState } from 'react';
import { FileDrop } from '../../dashboard/FileDrop.tsx';
import { isSealed } from '../sealed.ts';
import { both, LONGEST_TEXT, NOTHING, openAll, type Brought } from './opening.ts';
import { MOST_REPORTS } from './reports.ts';
import { SealedForm, type Sealed } from './SealedForm.tsx';

interface Props {
  onBrought: (brought: Brought, how: { sealed: number }) => void;
  onSaid: (words: string) => void;
}

/** What is in files: reports, and sealed files that wait for their passphrase. */
async function filesOf(files: readonly File[]): Promise<{ brought: Brought; sealed: Sealed[] }> {
  let brought = { ...NOTHING, found: Math.max(0, files.length - MOST_REPORTS) };
  const sealed: Sealed[] = [];
  for (const file of files.slice(0, MOST_REPORTS)) {
    // A file that cannot be read any more is as good as an empty one.
    const text = file.size > LONGEST_TEXT ? undefined : await file.text().catch(() => '');
    if (text !== undefined && isSealed(text)) sealed.push({ name: file.name, text });
    else brought = both(brought, text === undefined ? { ...NOTHING, tooLarge: 1 } : await openAll(text));
  }
  return { brought, sealed };
}

/** Where reports come in: links that are pasted, files that are picked or dropped, sealed files among them. */
export function OpenPart({ onBrought, onSaid }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [sealed, setSealed] = useState<Sealed[]>([]);

  const paste = async (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    const text = field.current?.value ?? '';
    onSaid('');
    const brought = await openAll(text);
    onBrought(brought, { sealed: 0 });
    // What was read is shown above; what was not stays to be looked at.
    if (field.current && brought.reports.length > 0 && brought.unread.size === 0) field.current.value = '';
  };
  const open = async (files: File[]) => {
    onSaid('');
    const found = await filesOf(files);
    setSealed((before) => [...before, ...found.sealed]);
    onBrought(found.brought, { sealed: found.sealed.length });
  };
  return (
    <>
      <form method="dialog" autoComplete="off" onSubmit={(event) => void paste(event)} className="group-paste">
        <label htmlFor="group-links">Links of reports, one or many</label>
        <p id="group-links-how" className="small soft">
          Paste whole messages if that is easier: what is no report is passed over. {MOST_REPORTS} reports at most.
        </p>
        <textarea id="group-links" rows={4} ref={field} aria-describedby="group-links-how" spellCheck={false} />
        <button type="submit" className="btn btn-small">
          Open the reports
        </button>
      </form>
      <FileDrop
        id="group-files"
        label="Files of reports"
        accept=".json,.txt,application/json,text/plain"
        many
        onFiles={(files) => void open(files)}
      >
        <p className="small soft">
          Or drop them here, many at once, one megabyte each at most. They are read in your browser and sent nowhere. If
          you pressed Keep on this site before, they are kept at once.
        </p>
      </FileDrop>
      {sealed.length > 0 && (
        <SealedForm
          sealed={sealed}
          onLeft={setSealed}
          onOpened={(brought) => {
            onSaid('');
            onBrought(brought, { sealed: 0 });
          }}
        />
      )}
    </>
  );
}

import { useRef } from 'react';
import { FileDrop } from '../../dashboard/FileDrop.tsx';
import { openPlan } from '../open.ts';
import { LARGEST, linkedIn, type Read } from './brought.ts';

interface Props {
  onRead: (read: Read) => void;
}

/** A plan from elsewhere, to be changed here: its file, or the link it was sent by. */
export function BringPlan({ onRead }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const paste = async (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    const read = await openPlan(linkedIn(field.current?.value ?? ''));
    if (field.current && 'value' in read) field.current.value = '';
    onRead(read);
  };
  const file = async (one: File | undefined) => {
    if (one) onRead(one.size > LARGEST ? { problem: 'too-large' } : await openPlan(await one.text().catch(() => '')));
  };
  return (
    <>
      <FileDrop
        id="open-plan"
        label="Open a plan from a file"
        accept=".json,application/json"
        onFiles={([one]) => void file(one)}
      >
        <p className="small soft">Or drop the file here. A plan that you saved elsewhere can be changed here.</p>
      </FileDrop>
      <form className="assign-bring" method="dialog" autoComplete="off" onSubmit={(event) => void paste(event)}>
        <p className="assign-field">
          <label htmlFor="open-link">Or open a plan from the link you sent</label>
          <input id="open-link" type="text" inputMode="url" spellCheck={false} ref={field} />
        </p>
        <p className="own-buttons">
          <button type="submit" className="btn btn-line btn-small">
            Open the plan
          </button>
        </p>
      </form>
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import { Ask } from '../../dashboard/Ask.tsx';
import { download } from '../../dashboard/download.ts';
import { Said } from '../../dashboard/Said.tsx';
import { Copies } from './Copies.tsx';
import { MOST } from './copies.ts';
import { fitOnPage } from './fit.ts';
import { KeepSheet } from './KeepSheet.tsx';
import { SheetFields } from './SheetFields.tsx';
import { textOf, type SheetWords } from './text-file.ts';
import { useSheet } from './use-sheet.ts';

interface Props {
  sheet: SheetWords;
  /** Height of a line of the empty sheet in print, in millimetres. */
  height: string;
}

/** A sheet to fill in, keep, print and save. Without script it is a plain form that can be filled in and printed. */
export default function SheetPage({ sheet, height }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const open = useSheet(sheet.id, form);
  const [fits, setFits] = useState(true);
  const [said, setSaid] = useState('');
  const [begun, setBegun] = useState(false);
  const { filled, copies } = open;
  const many = copies.length > 1;

  const fit = () => setFits(fitOnPage(paper.current!, height));
  useEffect(() => {
    // However printing begins.
    addEventListener('beforeprint', fit);
    const filledAgain = () => {
      paper.current?.removeAttribute('data-empty');
      fit();
    };
    addEventListener('afterprint', filledAgain);
    return () => {
      removeEventListener('beforeprint', fit);
      removeEventListener('afterprint', filledAgain);
    };
  }, []);
  // What was typed may have changed with the copy that is shown, or in another tab.
  useEffect(fit, [open.current, JSON.stringify([...open.values()])]);

  const print = (empty: boolean) => {
    open.flush();
    paper.current!.toggleAttribute('data-empty', empty);
    globalThis.print();
  };
  return (
    <>
      <Copies sheet={sheet.id} open={open} begun={begun} />
      <form
        method="dialog"
        autoComplete="off"
        ref={form}
        onInput={() => {
          setSaid('');
          open.typed();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          print(false);
        }}
      >
        <div className="paper sheet" data-fit={height} ref={paper}>
          <SheetFields sheet={sheet} />
        </div>
        <KeepSheet open={open} />
        <p className="paper-too-long" role="status">
          {!fits && (
            <span>
              This is more than one printed page holds, even in small letters: it will print on more than one. Shorten a
              line first, or print it as it is.
            </span>
          )}
        </p>
        <p className="own-buttons needs-script">
          <button type="submit" className="btn btn-small">
            Print this sheet
          </button>
          {filled && (
            <>
              <button type="button" className="btn btn-line btn-small" onClick={() => print(true)}>
                Print it empty
              </button>
              <button
                type="button"
                className="btn btn-line btn-small"
                onClick={() => download(textOf(sheet, open.values()), `${sheet.id}.txt`, 'text/plain;charset=utf-8')}
              >
                Save as a text file
              </button>
              {copies.length < MOST.copies && (
                <button
                  type="button"
                  className="btn-text small"
                  onClick={() => {
                    open.add();
                    setBegun(true);
                  }}
                >
                  Start another copy
                </button>
              )}
            </>
          )}
          {(filled || many) && (
            <Ask
              key={open.current}
              label={many ? 'Erase this copy' : 'Empty this sheet'}
              question={`${many ? 'Erase this copy from this device?' : 'Empty every line of this sheet?'} It cannot be undone.`}
              yes={many ? 'Erase the copy' : 'Empty it'}
              no={many ? 'Do not erase' : 'Leave it'}
              onYes={() => {
                open.drop();
                setBegun(false);
                setSaid(many ? 'The copy is erased.' : 'The sheet is empty.');
              }}
            />
          )}
        </p>
        <Said words={said} />
      </form>
    </>
  );
}

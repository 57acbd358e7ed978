import { useRef, useState } from 'react';
import { download } from '../../dashboard/download.ts';
import { LinkBox } from '../../dashboard/LinkBox.tsx';
import { LONG_LINK, LONGEST_LINK, packReport } from '../open.ts';
import type { Report } from '../report.ts';
import { reportText } from '../wire.ts';
import { fileName } from './file-name.ts';
import { SealedFile } from './SealedFile.tsx';

interface Props {
  report: Report;
  /** Address of the page that shows reports. */
  group: string;
}

/** The ways to send a report: a link, a file, or a file under a passphrase. */
export function Send({ report, group }: Props) {
  const [link, setLink] = useState<string | 'too-long'>();
  const [words, setWords] = useState('');
  const maker = useRef<HTMLButtonElement>(null);
  const make = async () => {
    setWords('');
    const packed = await packReport(report);
    setLink(packed.length > LONGEST_LINK ? 'too-long' : `${new URL(group, location.href).href}#${packed}`);
  };
  const hide = () => {
    setLink(undefined);
    maker.current?.focus();
  };
  const save = () => {
    download(`${reportText(report)}\n`, fileName(report));
    setWords('Saved. Your browser says where: often among the downloads. Send the file to your mentor yourself.');
  };
  return (
    <>
      <p className="own-buttons">
        <button type="button" className="btn btn-small" ref={maker} onClick={make}>
          Make the link
        </button>
        <button type="button" className="btn btn-line btn-small" onClick={save}>
          Save it as a file
        </button>
      </p>
      <p role="status" className="own-status">
        {link === 'too-long'
          ? 'There is too much in it for a link. Send the file instead.'
          : words || (link ? 'The link stands below.' : '')}
      </p>
      {link && link !== 'too-long' && (
        <>
          {link.length > LONG_LINK && (
            <p>
              <span>{`This link has ${link.length} characters. Some chat apps cut links above ${LONG_LINK}: `}</span>
              <span>send it by mail, or send the file.</span>
            </p>
          )}
          <LinkBox id="report-link" label="The link to your report, for your mentor alone" link={link}>
            <button type="button" className="btn btn-line btn-small" onClick={hide}>
              Hide the link
            </button>
          </LinkBox>
        </>
      )}
      <SealedFile report={report} />
    </>
  );
}

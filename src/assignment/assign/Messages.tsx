import { CopyButton } from '../../dashboard/CopyButton.tsx';
import { chatText, mailAddress, mailText, type About } from './texts.ts';

interface Props {
  about: About;
  sent: () => void;
}

/** Words to go with the link, or with the file of a plan that is too long for one. */
export function Messages({ about, sent }: Props) {
  const mail = mailText(about);
  const address = mailAddress(mail);
  const item = (label: string, text: string, button: string) => (
    <div className="copy-item">
      <p className="label">{label}</p>
      <p className="copied small">{text}</p>
      <div className="copy-action">
        <CopyButton label={button} text={text} onCopied={sent} />
      </div>
    </div>
  );
  return (
    <section className="side" aria-labelledby="words-head">
      <h2 id="words-head">Words to go with it</h2>
      <div className="own-part assign-messages" onCopy={sent}>
        {item('For a chat', chatText(about), 'Copy the message')}
        {item('Subject of a mail', mail.subject, 'Copy the subject')}
        {item('Mail', mail.body, 'Copy the mail')}
        {address ? (
          <p className="own-buttons">
            <a className="btn btn-line btn-small" href={address} onClick={sent}>
              Open in mail
            </a>
            <span className="small soft">You choose whom it goes to, there.</span>
          </p>
        ) : (
          <p className="small soft">It is too long to be opened in a mail program from here: copy it.</p>
        )}
      </div>
    </section>
  );
}

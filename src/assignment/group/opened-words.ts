import type { Brought, Unread } from './opening.ts';
import { MOST_REPORTS, type TakenIn } from './reports.ts';

const UNREAD: Record<Unread, (count: number) => string> = {
  damaged: (count) =>
    `${count === 1 ? 'One is' : `${count} are`} not whole: chats and mail sometimes cut long links. Ask for the file instead.`,
  newer: (count) =>
    `${count === 1 ? 'One was' : `${count} were`} made by a newer version of this site. Reload this page and open ${count === 1 ? 'it' : 'them'} again.`,
  'too-long': (count) => `${count === 1 ? 'One is' : `${count} are`} longer than any link this site makes.`,
  'too-large': (count) => `${count === 1 ? 'One holds' : `${count} hold`} more than any report here can.`,
};

const reports = (count: number) => (count === 1 ? 'One report' : `${count} reports`);

/**
 * What came of opening something, in kind words: how many were found, read and not read, and why.
 * @param sealed files that wait for their passphrase
 */
export function openedWords(brought: Brought, { fresh, more, known, over }: TakenIn, sealed = 0): string {
  const { found, partly, unread, plans, tooLarge } = brought;
  const taken = fresh + more;
  const missing = found - brought.reports.length - plans.length - [...unread.values()].reduce((sum, count) => sum + count, 0); // prettier-ignore
  const says = [
    found === 0 && tooLarge === 0 && sealed === 0 && 'No report was found in it. A report is a link that holds “/mentors/group/#”, or a file with one report on each line.', // prettier-ignore
    found > 1 && `${found} were found.`,
    taken > 0 && `${reports(taken)} ${taken === 1 ? 'was' : 'were'} read.`,
    more > 0 &&
      `${more === 1 ? 'One is' : `${more} are`} of somebody who is here already: the newest counts, and the earlier ones can still be seen.`,
    known > 0 &&
      `${reports(known)} ${known === 1 ? 'was' : 'were'} here already and ${known === 1 ? 'counts' : 'count'} once.`,
    partly > 0 &&
      `Of ${partly === 1 ? 'one report' : `${partly} reports`} a part could not be read; the rest is shown.`,
    ...[...unread].map(([why, count]) => UNREAD[why](count)),
    plans.length > 0 && `${plans.length === 1 ? 'One is a plan' : `${plans.length} are plans`}, not a report.`,
    over + missing > 0 && `${over + missing} were left out: this page holds ${MOST_REPORTS} reports at most.`,
    tooLarge > 0 && `${tooLarge === 1 ? 'One file or text was' : `${tooLarge} files or texts were`} larger than one megabyte and not looked at.`, // prettier-ignore
    sealed > 0 && `${sealed === 1 ? 'One file is' : `${sealed} files are`} locked: type the passphrase below.`,
  ].filter((words): words is string => typeof words === 'string');
  return says.join(' ');
}

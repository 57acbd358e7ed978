import { hours } from '../../site/hours.ts';
import type { Assignment } from '../assignment.ts';

/** The longest `mailto:` address that mail programs take whole, in characters. */
const LONGEST_MAIL = 2000;

/** What a message about a plan says. */
export interface About {
  plan: Pick<Assignment, 'to' | 'from' | 'items'>;
  /** Minutes it adds up to. */
  minutes: number;
  /** Nothing where the plan is too long for a link, and goes as a file. */
  link: string | undefined;
  /** Whole address of the page that opens the file. */
  page: string;
  /** Whether an earlier version was handed out. */
  again: boolean;
}

/** Things in a plan, counted. Example: `3 things, about 45 minutes` */
export function countWords(items: readonly unknown[], minutes: number): string {
  const things = `${items.length} ${items.length === 1 ? 'thing' : 'things'}`;
  return minutes > 0 ? `${things}, about ${hours(minutes)}` : things;
}

const greeting = (to: string) => (to ? `Hello ${to},` : 'Hello,');

const here = ({ plan: { items }, minutes, again }: About) =>
  `${again ? 'here is our plan, changed' : 'here is a plan for us'}: ${countWords(items, minutes)}`;
const AGAIN = 'It takes the place of the one before. What you have done counts for it, too.';
const fileWords = (page: string) =>
  `The plan is in the file that comes with this. Save it, open ${page} and choose it there.`;

/** A message for a chat. */
export function chatText(about: About): string {
  const { plan, link, page, again } = about;
  const lines = [
    `${greeting(plan.to)} ${here(about)}.`,
    link ?? fileWords(page),
    again && AGAIN,
    link
      ? 'Open it in your browser. No account is needed. Whoever has this link can read the plan.'
      : 'No account is needed. Whoever has the file can read the plan.',
    plan.from,
  ];
  return lines.filter(Boolean).join('\n');
}

/** A mail: its subject, which says nothing about anybody, and its body. */
export function mailText(about: About): { subject: string; body: string } {
  const { plan, link, page, again } = about;
  const opening = here(about);
  const body = [
    greeting(plan.to),
    `${opening[0]!.toUpperCase()}${opening.slice(1)}. Take it at your own pace.`,
    link ?? fileWords(page),
    again && AGAIN,
    link
      ? 'The link opens in an up-to-date browser, and no account is needed. The plan is inside the link. This site does not store it; whoever has the link can read it. If it does not open, copy the whole link, to its very end.'
      : 'The page opens in an up-to-date browser, and no account is needed. This site does not store the plan; whoever has the file can read it.',
    'The page can tell you how far you are. It sends me nothing: you decide whether you tell me, and what.',
    plan.from,
  ];
  return { subject: 'A plan', body: body.filter(Boolean).join('\n\n') };
}

/** An address that opens a mail, to nobody yet (RFC 6068); nothing when it would be too long. */
export function mailAddress({ subject, body }: { subject: string; body: string }): string | undefined {
  const lines = body.replaceAll('\n', '\r\n');
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
  return address.length < LONGEST_MAIL ? address : undefined;
}

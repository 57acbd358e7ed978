import { hours } from '../../site/hours.ts';
import type { Assignment } from '../assignment.ts';

/** The longest `mailto:` address that mail programs take whole, in characters. */
const LONGEST_MAIL = 2000;

/** What a message about a plan says. */
interface About {
  plan: Pick<Assignment, 'to' | 'from' | 'items'>;
  /** Minutes it adds up to. */
  minutes: number;
  link: string;
}

/** Things in a plan, counted. Example: `3 things, about 45 minutes` */
export function countWords(items: readonly unknown[], minutes: number): string {
  const things = `${items.length} ${items.length === 1 ? 'thing' : 'things'}`;
  return minutes > 0 ? `${things}, about ${hours(minutes)}` : things;
}

const greeting = (to: string) => (to ? `Hello ${to},` : 'Hello,');

/** A message for a chat. */
export function chatText({ plan: { to, from, items }, minutes, link }: About): string {
  const lines = [
    `${greeting(to)} here is a plan for us: ${countWords(items, minutes)}.`,
    link,
    'Open it in your browser. No account is needed. Whoever has this link can read the plan.',
    from,
  ];
  return lines.filter(Boolean).join('\n');
}

/** A mail: its subject, which says nothing about anybody, and its body. */
export function mailText({ plan: { to, from, items }, minutes, link }: About): { subject: string; body: string } {
  const body = [
    greeting(to),
    `Here is a plan for us: ${countWords(items, minutes)}. Take it at your own pace.`,
    link,
    'The link opens in an up-to-date browser, and no account is needed. The plan is inside the link. This site does not store it; whoever has the link can read it. If it does not open, copy the whole link, to its very end.',
    'The page can tell you how far you are. It sends me nothing: you decide whether you tell me, and what.',
    from,
  ];
  return { subject: 'A plan', body: body.filter(Boolean).join('\n\n') };
}

/** An address that opens a mail, to nobody yet (RFC 6068); nothing when it would be too long. */
export function mailAddress({ subject, body }: { subject: string; body: string }): string | undefined {
  const lines = body.replaceAll('\n', '\r\n');
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
  return address.length < LONGEST_MAIL ? address : undefined;
}

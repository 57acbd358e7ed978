import type { Agenda, Part } from './agenda.ts';

/** What each part is called; a guide's step has a title of its own. */
const PART_WORDS: Record<Part['what'], string> = {
  questions: 'Their questions first',
  missed: 'One passage, read together',
  guide: '',
  open: 'Room for what came up',
  change: 'Change the plan together',
};

/** Each part with the minute at which it begins. */
export function timed(parts: readonly Part[]): (Part & { title: string; from: number })[] {
  let from = 0;
  return parts.map((part) => {
    const begins = from;
    from += part.minutes;
    return { ...part, title: part.title ?? PART_WORDS[part.what], from: begins };
  });
}

/**
 * The agenda as text, a line a part. No names and no words of mentees are in it, so that it may be sent.
 * @param whole makes an address whole
 */
export function agendaText({ module, parts }: Agenda, whole: (href: string) => string): string {
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  const lines = timed(parts).map(({ title, from, minutes: long, href }) => `${from} to ${from + long} min: ${title}${href ? `\n  ${whole(href)}` : ''}`); // prettier-ignore
  return [`Our meeting, ${minutes} minutes: ${module.short}`, ...lines].join('\n');
}

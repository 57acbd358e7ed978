import type { ClientDirective } from 'astro';
import { isRead, second, type Visit } from './visit.ts';

/** Wakes an island when the page above it has been read: `client:read={{ minutes: 8 }}`. Nothing is loaded before. */
const read: ClientDirective = (load, options, element) => {
  const { minutes } = options.value as unknown as { minutes: number };
  let end = false;
  let visit: Visit = { here: 0, atEnd: 0 };
  const observer = new IntersectionObserver(([entry]) => (end = entry!.isIntersecting));
  for (const child of element.children) observer.observe(child);
  const clock = setInterval(() => {
    visit = second(visit, !document.hidden && !(document as { prerendering?: boolean }).prerendering, end);
    if (!isRead(visit, minutes)) return;
    clearInterval(clock);
    observer.disconnect();
    // Offline by now: nothing is lost but this one mark.
    load().then(
      (hydrate) => hydrate(),
      () => undefined,
    );
  }, 1000);
};

export default read;

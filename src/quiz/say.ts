/**
 * Says something once to a screen reader, and to eyes as well where nothing else shows it. A repeated message is emptied
 * first, or a screen reader stays silent.
 */
export function say(status: HTMLElement | null, words: string, seen = false): void {
  if (!status) return;
  status.classList.toggle('out', !seen);
  status.textContent = '';
  if (words) setTimeout(() => (status.textContent = words), 50);
}

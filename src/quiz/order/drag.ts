/** What a pointer event of React and of the browser have in common. */
interface Grab {
  currentTarget: Element;
  pointerId: number;
  clientY: number;
  preventDefault(): void;
}

/**
 * Follows a pointer that took hold of a row by its grip, and tells where the row belongs once it is let go: before the
 * rows whose middle lies below the pointer. An extra: the buttons do the same.
 * @param drop told the place, from 0; not called when the grip is let go where it was or the system takes the pointer
 */
export function drag(grab: Grab, drop: (place: number) => void): void {
  grab.preventDefault();
  const grip = grab.currentTarget as HTMLElement;
  const row = grip.closest('li');
  const list = row?.parentElement;
  if (!row || !list) return;
  grip.setPointerCapture(grab.pointerId);
  row.dataset.held = '';
  const others = [...list.children].filter((item) => item !== row);
  const placeAt = (y: number) =>
    others.filter((item) => {
      const { top, height } = item.getBoundingClientRect();
      return top + height / 2 < y;
    }).length;
  const move = ({ clientY }: PointerEvent) => {
    others.forEach((item, index) => {
      item.toggleAttribute('data-before', index === placeAt(clientY));
      item.toggleAttribute('data-after', index === others.length - 1 && placeAt(clientY) === others.length);
    });
  };
  const end = (event: PointerEvent) => {
    grip.removeEventListener('pointermove', move);
    delete row.dataset.held;
    for (const item of others) for (const mark of ['data-before', 'data-after']) item.removeAttribute(mark);
    if (event.type === 'pointerup' && Math.abs(event.clientY - grab.clientY) > 8) drop(placeAt(event.clientY));
  };
  grip.addEventListener('pointermove', move);
  grip.addEventListener('pointerup', end, { once: true });
  grip.addEventListener('pointercancel', end, { once: true });
}

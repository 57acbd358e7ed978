import type { ClientDirective } from 'astro';

/** What may wake an island marked `client:intent={{ … }}`. */
interface Intent {
  /** With Ctrl or Cmd, this key wakes it too. */
  shortcut?: string;
  /** An address fragment that starts so wakes it when the page opens. */
  fragment?: string;
}

/** What is typed between the shortcut and the field it opens goes into the field. */
function keepTyping(): void {
  let typed = '';
  const keep = (event: KeyboardEvent) => {
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) typed += event.key;
  };
  const arrive = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    removeEventListener('keydown', keep);
    removeEventListener('focusin', arrive);
    if (!typed) return;
    target.value = typed;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  };
  addEventListener('keydown', keep);
  addEventListener('focusin', arrive);
}

/**
 * Wakes an island when somebody reaches for it, and not before: a click, a key, typing, something unfolded. The click that woke it is
 * repeated once it is awake. If its script cannot be loaded, a link does what it says.
 */
const intent: ClientDirective = (load, options, element) => {
  const { shortcut, fragment } = (options.value ?? {}) as Intent;
  let awake: Promise<void> | undefined;
  const wake = () => (awake ??= load().then((hydrate) => hydrate()));
  let pressed: HTMLElement | undefined;
  const press = (control: HTMLElement) => {
    // Pressed once more because nothing seemed to happen: that is one press.
    if (pressed === control) return;
    pressed = control;
    wake().then(
      () => {
        pressed = undefined;
        control.click();
      },
      () => {
        awake = pressed = undefined;
        if (control instanceof HTMLAnchorElement) location.href = control.href;
      },
    );
  };
  element.addEventListener('click', (event) => {
    const control = (event.target as Element).closest<HTMLElement>('a,button');
    // An awake island answers for itself; a click with a modifier asks the browser for another tab.
    if (!control || !element.hasAttribute('ssr') || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    press(control);
  });
  element.addEventListener('focusin', (event) => {
    if ((event.target as Element).matches('input,textarea')) void wake();
  });
  // Does not bubble, so it is caught on its way down.
  element.addEventListener('toggle', () => void wake(), true);
  if (shortcut) {
    addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== shortcut)
        return;
      const control = element.querySelector<HTMLElement>('a,button');
      if (!control) return;
      event.preventDefault();
      if (document.querySelector('dialog[open]')) return;
      keepTyping();
      press(control);
    });
  }
  if (fragment && location.hash.startsWith(fragment)) void wake();
};

export default intent;

import type { ClientDirective } from 'astro';
import intent from './directive.ts';

/**
 * As `client:intent`, and wakes an island when the page opens if the reader keeps a record in this browser: there is
 * something to come back to. A browser that forbids storage throws when it is named.
 */
const kept: ClientDirective = (load, options, element) => {
  intent(load, options, element);
  try {
    // The event by which something unfolded wakes it.
    if (localStorage.getItem('trellis/keep') === '1') element.dispatchEvent(new Event('toggle'));
  } catch {}
};

export default kept;

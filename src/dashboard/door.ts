import type { Door } from './arrival.ts';

/** The door of this page. For browsers only. */
export function door(): Door {
  return {
    location,
    replace: (address) => history.replaceState(history.state, '', address),
    session: sessionOf(),
  };
}

/** A browser that forbids storage throws when it is named. */
function sessionOf(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

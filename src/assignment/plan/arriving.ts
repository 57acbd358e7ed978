import type { Assignment } from '../assignment.ts';
import { landingOf } from '../landing.ts';
import { openPlan, type Opened } from '../open.ts';
import type { From, PlanProblem } from './problems.ts';

export const LANDING = landingOf('assignment');

/** What came by a link or a file, opened as far as it could be. */
export interface Came {
  opened: Opened<Assignment> | { problem: PlanProblem };
  from: From;
  /** What a link brought, so that it can be taken to the page it is for. */
  data?: string;
}

/** The largest file that is read at all, in bytes; what is larger is refused unread. */
const LARGEST = 400_000;

/** Never rejects. @param data the fragment of a link */
export async function fromLink(data: string): Promise<Came> {
  return { from: 'link', opened: await openPlan(data), data };
}

/** Never rejects. */
export async function fromFile(file: File): Promise<Came> {
  if (file.size > LARGEST) return { from: 'file', opened: { problem: 'too-large' } };
  try {
    const text = await file.text();
    const { isSealed } = await import('../sealed.ts');
    // Only reports are put under a passphrase.
    return { from: 'file', opened: isSealed(text) ? { problem: 'a-report' } : await openPlan(text) };
  } catch {
    return { from: 'file', opened: { problem: 'unreadable' } };
  }
}

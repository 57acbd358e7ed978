import { record, storageNamed } from './browser.ts';
import { openPapers, type Papers } from './papers.ts';

let laid: Papers | undefined;

/** The papers on this device, opened at the first call. Apart from the record, for the few pages that have papers. */
export const papers = (): Papers => (laid ??= openPapers({ storage: storageNamed('localStorage'), store: record() }));

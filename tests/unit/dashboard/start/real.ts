import { join } from 'node:path';
import { Curriculum } from '../../../../src/curriculum/curriculum.ts';
import { readContent } from '../../../../src/curriculum/files.ts';
import { factsOf } from '../../../../src/dashboard/start/facts.ts';
import { contentOf } from '../../curriculum/whole.ts';

/** The curriculum as it stands in `content/`: plans are tried on what is really there. */
export const real = new Curriculum(contentOf(readContent(join(import.meta.dirname, '../../../..'))), '/');
export const start = real.content.start!;
export const facts = factsOf(real);
/** The questions in the order in which they are asked. */
export const questions = real.modules.flatMap(({ id }) => start.questions.filter(({ module }) => module === id));

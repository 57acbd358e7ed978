import { z } from 'astro/zod';
import { RULES } from '../editorial/rules.ts';
import { line } from './words.ts';

/** `content/exemptions.yaml`: breaches of editorial rules that stand, each with its reason. */
export const exemptionsSchema = z.strictObject({
  exemptions: z.array(
    z.strictObject({
      /** The rule's code. Example: `plain/sentence` */
      rule: z.literal(Object.keys(RULES)),
      /** The file, from the project's folder. Example: `content/en/pages/help.mdx` */
      file: line(),
      /** Words of the check's message that tell this breach from others. */
      text: line(),
      /** Why it may stand. */
      why: line(),
    }),
  ),
});

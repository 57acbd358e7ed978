import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

/**
 * Astro integration: adds `client:intent`, the directive of controls that cost nothing until they are touched;
 * `client:kept`, which also wakes where there is a record to come back to; and `client:read`, of what happens once a page
 * was read.
 */
export function intent(): AstroIntegration {
  return {
    name: 'trellis:intent',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        for (const [name, file] of [
          ['intent', './directive.ts'],
          ['kept', './kept.ts'],
          ['read', '../reading/directive.ts'],
        ] as const)
          addClientDirective({ name, entrypoint: fileURLToPath(new URL(file, import.meta.url)) });
      },
    },
  };
}

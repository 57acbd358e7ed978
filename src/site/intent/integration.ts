import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

/** Astro integration: adds `client:intent`, the directive of controls that cost nothing until they are touched. */
export function intent(): AstroIntegration {
  return {
    name: 'trellis:intent',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'intent', entrypoint: fileURLToPath(new URL('./directive.ts', import.meta.url)) });
      },
    },
  };
}

import type { AstroUserConfig } from 'astro';

/**
 * The content policy in every page's `meta`. Astro adds the hashes of its own inline scripts and styles, the layout
 * those of the site's. What a `meta` cannot say stands in `headers.ts`.
 */
export const policy = {
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ],
  // Pagefind's index is searched by WebAssembly.
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  styleDirective: { resources: ["'self'"] },
} satisfies Exclude<NonNullable<AstroUserConfig['security']>['csp'], boolean | undefined>;

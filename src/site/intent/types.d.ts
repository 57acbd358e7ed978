import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:intent'?: boolean | { shortcut?: string; fragment?: string };
    'client:kept'?: boolean;
    'client:read'?: { minutes: number };
  }
}

import type { AstroUserConfig } from 'astro';

const names: Record<string, string> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react-dom/server': 'preact/compat/server',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
};

/**
 * Vite settings that run islands, written for React, on Preact: 9 kB instead of 70 kB. `ISLANDS=react` builds with
 * React itself, so that the switch stays possible; the browser tests do it once.
 */
export function islandsOnPreact(env: NodeJS.ProcessEnv): NonNullable<AstroUserConfig['vite']> {
  if (env.ISLANDS === 'react') return {};
  return {
    resolve: {
      alias: Object.entries(names).map(([name, replacement]) => ({ find: new RegExp(`^${name}$`), replacement })),
    },
    ssr: { noExternal: ['@astrojs/react', 'react', 'react-dom', 'preact', 'preact-render-to-string'] },
  };
}

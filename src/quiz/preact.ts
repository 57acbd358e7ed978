import { fileURLToPath } from 'node:url';
import type { Plugin as VitePlugin } from 'vite';

const core = fileURLToPath(new URL('./react-on-preact.ts', import.meta.url));
const inBrowser: Record<string, string> = {
  react: core,
  'react-dom': core,
  'react-dom/client': core,
  'react/jsx-runtime': core,
};
const everywhere: Record<string, string> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react-dom/server': 'preact/compat/server',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
};

/**
 * Vite plugin that runs islands, written for React, on Preact: 7 kB instead of 70 kB. `ISLANDS=react` builds with React
 * itself, so that the switch stays possible; the browser tests do it once.
 */
export function islandsOnPreact(env: NodeJS.ProcessEnv): VitePlugin[] {
  if (env.ISLANDS === 'react') return [];
  return [
    {
      name: 'trellis:islands-on-preact',
      enforce: 'pre',
      config: (_config, { command }) => ({
        ssr: { noExternal: ['@astrojs/react', 'react', 'react-dom', 'preact', 'preact-render-to-string'] },
        // While authoring, Vite prepares dependencies apart and knows only aliases; there all run on preact/compat.
        resolve: {
          alias:
            command === 'serve'
              ? Object.entries(everywhere).map(([name, replacement]) => ({
                  find: new RegExp(`^${name}$`),
                  replacement,
                }))
              : [],
        },
      }),
      resolveId(source, importer, options) {
        if (this.environment.name === 'client' && inBrowser[source]) return inBrowser[source];
        const replacement = everywhere[source];
        return replacement ? this.resolve(replacement, importer, { ...options, skipSelf: true }) : undefined;
      },
    },
  ];
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { runnerImport } from 'vite';
import type { Problem } from './check/problem.ts';

interface Checker {
  checkProject: (root: string) => Problem[];
  inspectProject: (root: string) => { problems: Problem[]; report: string };
  tellProblems: (problems: Problem[]) => string;
}

/**
 * Loads the content check. It goes through Vite because question kinds hold their form beside their schema (TSX).
 * @param root the project's folder
 */
export async function loadChecker(root: string): Promise<Checker> {
  const { module } = await runnerImport<Checker>(join(root, 'src/content.check.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}

/** Astro integration: broken content stops the build with every problem at once; while authoring it is said on each save. */
export function contentGuard(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'trellis:content-guard',
    hooks: {
      'astro:config:setup': async ({ config, command }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const { checkProject, tellProblems } = await loadChecker(root);
        const problems = checkProject(root);
        if (problems.length > 0) throw new Error(tellProblems(problems));
      },
      'astro:server:setup': async ({ server, logger }) => {
        const { checkProject, tellProblems } = await loadChecker(root);
        let problems = checkProject(root);
        if (problems.length > 0) logger.error(tellProblems(problems));
        server.watcher.on('all', (_event, path) => {
          if (!path.replaceAll('\\', '/').includes('/content/')) return;
          const before = tellProblems(problems);
          problems = checkProject(root);
          if (tellProblems(problems) === before) return;
          if (problems.length > 0) logger.error(tellProblems(problems));
          else logger.info('the content is in order again');
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          if (problems.length === 0 || !request.headers.accept?.includes('text/html')) return next();
          response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
          response.end(problemPage(tellProblems(problems)));
        });
      },
    },
  };
}

/** What an author sees in place of a page while something is wrong; it goes away by itself once it is mended. */
function problemPage(told: string): string {
  const text = told.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!doctype html><meta charset="utf-8"><title>To mend</title><script type="module" src="/@vite/client"></script>
<body style="font: 1.1rem/1.6 serif; max-width: 50rem; margin: 3rem auto; padding: 0 1rem"><pre style="white-space: pre-wrap; font: inherit">${text}</pre>`;
}

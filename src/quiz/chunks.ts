import type { Plugin } from 'vite';

/**
 * What always comes together, in one file each: fewer requests, and better packed than a dozen small ones. What only some
 * pages need stays apart.
 */
export const chunks = [
  { name: 'islands', test: /node_modules\/(?:preact|react)|react-on-preact/, priority: 4 },
  {
    name: 'record',
    test: /src\/record\/(?:browser|store|shelf|fact|fold|merge|lines|own-words)\.ts$|quiz\/(?:use-record|keep-place)|vite\/preload-helper/,
    priority: 3,
  },
  {
    name: 'own',
    test: /src\/dashboard\/(?:days|load|progress|use-data|use-view|arrival|door|download|Said|Ask|Waiting|FileDrop|learning\/Part)\.tsx?$|review\/queue|record\/learning/,
    priority: 1,
  },
  {
    name: 'plan',
    test: /src\/assignment\/(?:assign[a-z]+|cut|dates|open|refs|report|sum|wire|words)\.ts$|assignment\/(?:DayText|PlanView)|record\/codec|valibot/,
    priority: 1,
  },
  { name: 'keep', test: /quiz\/Keep(?:Line|Care)|EraseQuestion|record\/(?:offer|own-browser)/, priority: 1 },
  {
    name: 'question',
    test: /src\/quiz\/(?:AskedQuestion|QuestionForm|HowSure|Foundation|LateKeepLine|Reply|words|options|attempt|fill|say)\.tsx?$|curriculum\/phrase/,
    priority: 2,
  },
];

/**
 * Vite plugin that loads code on demand by the browser's own `import` alone. Vite's helper around it weighs 0.7 kB on every
 * page that asks, and prepares styles, which here stand in the page.
 */
export const plainImports: Plugin = {
  name: 'trellis:plain-imports',
  enforce: 'pre',
  // Nor is there a list in each file of what it may ask for. Astro says otherwise, so it is said once all are heard.
  configResolved({ environments }) {
    if (environments['client']) environments['client'].build.modulePreload = false;
  },
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

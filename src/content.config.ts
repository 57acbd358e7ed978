import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { SCHEMAS } from './curriculum/check/check.ts';
import { quizFileSchema } from './quiz/schema.ts';
import { startFileSchema } from './quiz/start-schema.ts';

// One collection a kind of file. Ids and links come from the files' own fields (see src/curriculum/load.ts), so an
// entry's id is only its path.
const files = (pattern: string | string[]) =>
  glob({ base: './content', pattern, generateId: ({ entry }) => entry.replace(/\.(mdx|yaml)$/, '') });

export const collections = {
  site: defineCollection({ loader: files('site.yaml'), schema: SCHEMAS.site }),
  permalinks: defineCollection({ loader: files('permalinks.yaml'), schema: SCHEMAS.permalinks }),
  sources: defineCollection({ loader: files('sources/*.yaml'), schema: SCHEMAS.sources }),
  glossary: defineCollection({ loader: files('en/glossary.yaml'), schema: SCHEMAS.glossary }),
  pages: defineCollection({ loader: files('en/pages/*.mdx'), schema: SCHEMAS.page }),
  modules: defineCollection({ loader: files('en/modules/*/module.mdx'), schema: SCHEMAS.module }),
  lessons: defineCollection({
    loader: files(['en/modules/*/*.mdx', '!en/modules/*/module.mdx']),
    schema: SCHEMAS.lesson,
  }),
  guides: defineCollection({ loader: files('en/modules/*/mentor-guide.yaml'), schema: SCHEMAS.guide }),
  foundations: defineCollection({ loader: files('en/foundations/*.mdx'), schema: SCHEMAS.foundation }),
  sheets: defineCollection({ loader: files('en/sheets/*.yaml'), schema: SCHEMAS.sheet }),
  paths: defineCollection({ loader: files('en/paths/*.yaml'), schema: SCHEMAS.path }),
  quizzes: defineCollection({ loader: files('en/modules/*/quiz.yaml'), schema: quizFileSchema }),
  start: defineCollection({ loader: files('en/start.yaml'), schema: startFileSchema }),
};

import { z } from 'astro/zod';
import { questionBase } from '../curriculum/schemas/question.ts';
import { startSchema } from '../curriculum/schemas/start.ts';
import { optionsSchema } from './options.tsx';

/** The schema of `start.yaml`, whose questions offer options as those of a `quiz.yaml` do. Never sent to a browser. */
export const startFileSchema = startSchema(optionsSchema({ z, base: questionBase }).shape);

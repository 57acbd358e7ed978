import { z } from 'astro/zod';
import { questionBase, quizSchema } from '../curriculum/schemas/question.ts';
import { kinds } from './registry.ts';

const tools = { z, base: questionBase };
const [first, ...others] = Object.values(kinds).map((kind) => kind.schema(tools));

/** The schema of a `quiz.yaml` with every kind of question. Built from the registry; never sent to a browser. */
export const quizFileSchema = quizSchema([first!, ...others]);

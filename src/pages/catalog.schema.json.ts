import type { APIRoute } from 'astro';
import { curriculum } from '../quiz/curriculum.ts';
import { fileAddresses } from '../sharing/catalog/catalog.ts';
import { jsonSchema } from '../sharing/catalog/schema.ts';

/** The JSON Schema of the catalog. */
export const GET: APIRoute = async ({ site }) => {
  const { schema } = fileAddresses(await curriculum());
  return new Response(`${JSON.stringify(jsonSchema(new URL(schema, site).href), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};

import FeedParser from 'feedparser';
import OpmlParser, { type Outline } from 'opmlparser';
import { Readable } from 'node:stream';
import { validateXML } from 'xmllint-wasm';

/** An entry as another program reads it. */
export interface ReadEntry {
  guid: string;
  title: string;
  summary: string;
  description: string;
  link: string;
  date: Date | null;
  author: string;
  categories: string[];
}

/** Reads RSS or Atom with feedparser, which also resolves addresses and dates. @throws on what it cannot read */
export async function readByFeedparser(text: string) {
  const parser = Readable.from([text]).pipe(new FeedParser({ resume_saxerror: false }));
  const items: ReadEntry[] = [];
  for await (const item of parser) items.push(item as ReadEntry);
  return { meta: parser.meta, items };
}

/** Reads OPML with opmlparser. @throws on what it cannot read */
export async function readByOpmlparser(text: string): Promise<Outline[]> {
  const parser = Readable.from([text]).pipe(new OpmlParser({ resume_saxerror: false }));
  const outlines: Outline[] = [];
  // Its streams are of an older kind.
  for await (const outline of new Readable({ objectMode: true }).wrap(parser)) outlines.push(outline as Outline);
  return outlines;
}

/** What xmllint (libxml2) has against a text as XML, and against a schema where one is given. */
export async function complaintsOfXmllint(name: string, text: string, schemas: string[] = []): Promise<string[]> {
  const xml = { fileName: name, contents: text };
  const { errors } = await validateXML(
    schemas.length > 0 ? { xml, schema: schemas } : { xml, normalization: 'format' },
  );
  return errors.map(({ message, rawMessage }) => message || rawMessage);
}

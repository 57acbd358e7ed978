// Judges that bring no types of their own: what the tests use of them.

declare module 'opmlparser' {
  import { Transform } from 'node:stream';

  export interface Outline {
    '#type': string;
    title: string;
    text: string;
    xmlurl: string;
    htmlurl: string;
  }
  export default class OpmlParser extends Transform {
    constructor(options: { resume_saxerror: boolean });
  }
}

declare module 'jsonld' {
  interface Options {
    /** Throws on whatever would be left out in silence. */
    safe: boolean;
    documentLoader: (url: string) => Promise<{ document: object; documentUrl: string }>;
  }
  const jsonld: { expand(document: object, options: Options): Promise<Record<string, unknown>[]> };
  export default jsonld;
}

declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: string[] });
    parse(html: string): { jsonld: Record<string, object[]>; errors: object[] };
  }
}

declare module '@adobe/structured-data-validator' {
  export default class Validator {
    validate(extracted: object): Promise<{ severity: 'ERROR' | 'WARNING'; issueMessage: string; rootType: string }[]>;
  }
}

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    window: { document: Document };
  }
}

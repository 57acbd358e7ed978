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

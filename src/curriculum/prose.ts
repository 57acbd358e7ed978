import { mdxToMdast, type MdastNode } from 'satteri';
import { quotes } from './phrase.ts';

/** Markdown features of all prose; the compiler in `astro.config.mjs` uses the same. */
export const MARKDOWN_FEATURES = { headingAttributes: true } as const;

/** Components that may stand in prose, with the attributes each may have. `i` is the one HTML element. */
export const COMPONENTS: Record<string, { required: string[]; optional?: string[] }> = {
  Check: { required: ['question'] },
  Term: { required: ['id'] },
  Cite: { required: ['source'] },
  Script: { required: ['title'] },
  Note: { required: [] },
  Figure: { required: ['src', 'alt'] },
  BeforeYouAct: { required: ['public', 'advice', 'lessExposed', 'stop'] },
  Try: { required: [] },
  Objection: { required: [], optional: ['source'] },
  i: { required: ['lang'] },
};

/** One component as it stands in prose. */
export interface Use {
  name: string;
  attributes: Record<string, string>;
  line: number;
}

/** What a piece of prose holds, found by the parser that also compiles it. */
export interface Prose {
  headings: { depth: number; id: string | undefined; text: string; line: number }[];
  components: Use[];
  links: { to: string; line: number }[];
  /** What may not stand in prose, in an author's words. */
  code: { message: string; line: number }[];
  /** False when the parser gave up, so that headings and components are not known. */
  readable: boolean;
  /** Number of words a reader reads. */
  words: number;
  /** The readable text, without markup. */
  text: string;
}

const TOLD: Record<string, string> = {
  mdxjsEsm: 'a paragraph that begins with "import" or "export" is code: begin it with another word, or take it out',
  mdxFlowExpression: 'a line in braces { } is code: write &#123; for a brace, or leave it out',
  mdxTextExpression: 'words in braces { } are code: write &#123; for a brace, or leave it out',
  html: 'HTML may not stand in prose, except <i lang="…">',
  image: 'a picture is written <Figure src="…" alt="…"></Figure>',
  imageReference: 'a picture is written <Figure src="…" alt="…"></Figure>',
};

/** The parser's complaints, and what an author can do about each. */
const MENDED: [RegExp, string][] = [
  [/Expected a closing tag for `<(.+?)>`/, '<$1> is not closed: end it with </$1> or />, or write &lt; for a "<"'],
  [/Unexpected closing tag `<\/(.+?)>`/, '</$1> does not close what stands open: mend its name, or take it out'],
  [/after `<`|before name/, '"<" begins no whole component: check its quotes and its />, or write &lt; for a "<"'],
  [/expression/, '"{" begins code: write &#123; for a brace; {#id} stands at the end of a heading only'],
];

/**
 * Reads MDX prose. Never throws: what the parser cannot read stands in `code`.
 * @param body prose without front matter
 * @param firstLine line of the file on which it starts
 */
export function readProse(body: string, firstLine = 1): Prose {
  const prose: Prose = { headings: [], components: [], links: [], code: [], readable: true, words: 0, text: '' };
  let tree: MdastNode;
  try {
    // The parser brings the whole process down on an "import" whose last character is a backslash; a line break after
    // it prevents that (tried on satteri 0.10.5 with 300,000 made-up texts).
    tree = mdxToMdast(`${body}\n`, { features: MARKDOWN_FEATURES }) as MdastNode;
  } catch (error) {
    const told = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const [, line = '1', complaint = told] = /^(\d+):\d+: (.*)$/.exec(told) ?? [];
    const [pattern, remedy = ''] = MENDED.find(([known]) => known.test(complaint)) ?? [];
    const message = pattern
      ? remedy.replaceAll('$1', pattern.exec(complaint)?.[1] ?? '')
      : `cannot be read: ${complaint}`;
    prose.code.push({ message, line: firstLine + Number(line) - 1 });
    return { ...prose, readable: false };
  }
  const texts: string[] = [];
  const visit = (node: Loose): void => {
    const line = firstLine + (node.position?.start.line ?? 1) - 1;
    if (node.type === 'text' || node.type === 'inlineCode') texts.push(node.value ?? '');
    if (node.type === 'heading') {
      prose.headings.push({ depth: node.depth ?? 0, id: node.data?.hProperties?.id, text: quotes(textOf(node)), line });
    }
    if (node.type === 'link' || node.type === 'definition') prose.links.push({ to: node.url ?? '', line });
    if (node.type in TOLD) prose.code.push({ message: TOLD[node.type]!, line });
    if (node.type.startsWith('mdxJsx')) prose.components.push(readUse(node, line, prose));
    node.children?.forEach(visit);
    if (['paragraph', 'heading', 'listItem', 'tableCell'].includes(node.type)) texts.push('\n');
  };
  visit(tree as Loose);
  prose.text = texts.join('');
  prose.words = prose.text.split(/\s+/).filter(Boolean).length;
  return prose;
}

/** The sections of a text, for its table of contents: the headings of the second level. */
export function sectionsOf({ headings }: Pick<Prose, 'headings'>): { id: string; text: string }[] {
  return headings.filter(({ depth }) => depth === 2).map(({ id = '', text }) => ({ id, text }));
}

/** The parts of a syntax tree's node that are looked at, whatever its type. */
interface Loose {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  depth?: number;
  position?: { start: { line: number } };
  data?: { hProperties?: { id?: string } };
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Loose[];
}

function textOf(node: Loose): string {
  return node.value ?? node.children?.map(textOf).join('') ?? '';
}

function readUse(node: Loose, line: number, prose: Prose): Use {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' && attribute.name) {
      attributes[attribute.name] = attribute.value;
    } else {
      prose.code.push({ message: `<${node.name}> may only have attributes in quotes, such as id="…"`, line });
    }
  }
  return { name: node.name ?? '', attributes, line };
}

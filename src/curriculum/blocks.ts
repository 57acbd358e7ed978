import { mdxToMdast, type MdastNode } from 'satteri';
import { quotes } from './phrase.ts';
import { MARKDOWN_FEATURES } from './prose.ts';

/** Something that stands at one place of a block's text. */
export interface Mark {
  /** Offset in the text. */
  at: number;
  /** The source of a citation, or the id of a term. */
  id: string;
}

/** A paragraph, list item, table cell or heading of prose. */
export interface Block {
  kind: 'paragraph' | 'heading';
  text: string;
  /** Line of the file. */
  line: number;
  /** Id of the `##` heading it stands under. */
  section: string | undefined;
  /** The component it stands in, if any: `Script`, `Note`, `Objection` … */
  inside: string | undefined;
  /** The source of the `Objection` it stands in: behind all of its words. */
  source: string | undefined;
  cites: Mark[];
  terms: (Mark & { end: number })[];
}

/**
 * Prose as its readers meet it: one block after the other, with the citations and terms in it. What the parser cannot
 * read gives no blocks; `readProse` says why.
 * @param body prose without front matter
 * @param firstLine line of the file on which it starts
 */
export function readBlocks(body: string, firstLine = 1): Block[] {
  let tree: Node;
  try {
    tree = mdxToMdast(`${body}\n`, { features: MARKDOWN_FEATURES }) as MdastNode as Node;
  } catch {
    return [];
  }
  const blocks: Block[] = [];
  let section: string | undefined;
  const visit = (node: Node, inside: string | undefined): void => {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
      if (node.type === 'heading' && node.depth === 2) section = node.data?.hProperties?.id;
      blocks.push(blockOf(node, firstLine, section, inside));
      return;
    }
    // A foreign word or a term on a line of its own is a block, and nothing that a block stands in.
    if (node.name === 'i' || node.name === 'Term') {
      blocks.push(blockOf({ ...node, children: [node] }, firstLine, section, inside));
      return;
    }
    // A citation on its own line behind a component belongs to the block before it.
    if (node.name === 'Cite' && blocks.length > 0) {
      const last = blocks.at(-1)!;
      last.cites.push({ at: last.text.length, id: attribute(node, 'source') });
    }
    const named = node.type === 'mdxJsxFlowElement' ? (node.name ?? inside) : inside;
    const source = node.name === 'Objection' ? attribute(node, 'source') : '';
    const first = blocks.length;
    // What stands on a line of its own inside a component is not always wrapped in a paragraph.
    if (node.children?.some(({ type }) => type === 'text')) blocks.push(blockOf(node, firstLine, section, named));
    else node.children?.forEach((child) => visit(child, named));
    if (source) for (const block of blocks.slice(first)) block.source = source;
  };
  visit(tree, undefined);
  return blocks;
}

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  position?: { start: { line: number } };
  data?: { hProperties?: { id?: string } };
  attributes?: { name?: string; value?: unknown }[];
  children?: Node[];
}

const attribute = (node: Node, name: string) =>
  String(node.attributes?.find((item) => item.name === name)?.value ?? '');

function blockOf(node: Node, firstLine: number, section: string | undefined, inside: string | undefined): Block {
  const block: Block = {
    kind: node.type === 'heading' ? 'heading' : 'paragraph',
    text: '',
    line: firstLine + (node.position?.start.line ?? 1) - 1,
    section,
    inside,
    source: undefined,
    cites: [],
    terms: [],
  };
  const visit = ({ type, name, value, children, ...rest }: Node): void => {
    const at = block.text.length;
    if (type === 'text' || type === 'inlineCode') block.text += (value ?? '').replace(/\s+/g, ' ');
    if (type === 'break') block.text += ' ';
    if (name === 'Cite') block.cites.push({ at, id: attribute({ type, ...rest }, 'source') });
    children?.forEach(visit);
    if (name === 'Term') block.terms.push({ at, id: attribute({ type, ...rest }, 'id'), end: block.text.length });
  };
  node.children?.forEach(visit);
  block.text = quotes(block.text);
  return block;
}

import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** @typedef {import('./rules.mjs').Text} Text */

const MARKDOWN = unified().use(remarkParse).use(remarkGfm);
const MDX = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The nodes that are checked as a whole. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
/** The nodes inside of blocks that are read as text. */
const READ = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'linkReference']);

/**
 * Returns the headings, paragraphs, list items and table cells of a page.
 *
 * @param {string} path
 * @param {string} source
 * @returns {Text[]}
 */
export function readMarkdown(path, source) {
  const tree = (path.endsWith('.mdx') ? MDX : MARKDOWN).parse(source);
  /** @type {Text[]} */
  const texts = [];
  const visit = (node) => {
    if (BLOCKS.has(node.type)) {
      const { start, end } = node.position;
      texts.push({ kind: 'paragraph', text: readBlock(node), offset: start.offset });
      return end;
    }
    return node.children?.forEach(visit);
  };
  visit(tree);
  return texts;

  /** Returns the source of a block, with everything but its text masked. */
  function readBlock(block) {
    const start = block.position.start.offset;
    const masked = Array.from(source.slice(start, block.position.end.offset), () => 'X').fill(' ');
    const read = (node) => {
      const [from, to] = [node.position.start.offset - start, node.position.end.offset - start];
      if (node.type === 'text') {
        for (let i = from; i < to; i++) {
          masked[i] = source[start + i];
        }
      } else if (READ.has(node.type) || node === block) {
        node.children.forEach(read);
      } else {
        masked.fill('X', from, to);
      }
    };
    read(block);
    return masked.join('').replaceAll(/["“][^"”]{3,}["”]/g, (text) => 'X'.repeat(text.length));
  }
}

import { parseSync } from 'vite';

/** @typedef {import('./rules.mjs').Text} Text */

/** Comments for a tool. */
const DIRECTIVE = /^\W*(?:@vitest-environment|oxlint-|oxfmt-|@ts-|[#@]__|eslint-|!|\/ <reference)/;
/** Files whose strings are for end users. */
const FOR_END_USERS = /\/messages(?:\/|\.tsx?$)|\.stories\.tsx$|^examples\/|^\.storybook\//;
const TITLE = /^(?:it|test)$/;
const FEWEST_WORDS = 4;

/**
 * Returns the comments, test titles and longer strings of a TypeScript or JavaScript file.
 *
 * @param {string} path
 * @param {string} source
 * @returns {Text[]}
 */
export function readSource(path, source) {
  const { program, comments, errors } = parseSync(path, source);
  if (errors.length > 0) {
    throw new Error(`${path}: ${errors[0].message}`);
  }
  const isTest = /\.test\.tsx?$/.test(path);
  /** @type {Text[]} */
  const texts = joinLines(comments, source)
    .filter(({ start, end }) => !DIRECTIVE.test(source.slice(start + 2, end)))
    .map(({ start, end }) => ({
      kind: source.startsWith('/**', start) ? 'doc comment' : 'comment',
      text: maskComment(source.slice(start, end)),
      offset: start,
    }));
  walk(program, (node) => {
    if (isTest && node.type === 'CallExpression' && isTitled(node.callee)) {
      const [title] = node.arguments;
      if (title !== undefined && toText(title) !== undefined) {
        texts.push({ kind: 'test title', text: toText(title), offset: title.start + 1 });
      }
    }
    if (!isTest && !FOR_END_USERS.test(path)) {
      const text = toText(node);
      if (text !== undefined && text.split(/\s+/).length >= FEWEST_WORDS) {
        texts.push({ kind: 'string', text, offset: node.start + 1 });
      }
    }
  });
  return texts;

  /** Returns the masked text between the quotes of a string. */
  function toText(node) {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      return maskCode(source.slice(node.start + 1, node.end - 1));
    }
    if (node.type === 'TemplateLiteral') {
      let text = source.slice(node.start + 1, node.end - 1);
      for (const { start, end } of node.expressions) {
        const [from, to] = [start - node.start - 1, end - node.start - 1];
        text = text.slice(0, from) + 'X'.repeat(to - from) + text.slice(to);
      }
      return maskCode(text.replaceAll('\\`', '`X').replaceAll('`X', ' `'));
    }
    return undefined;
  }
}

/** Whether a call is `it(…)`, `it.each(…)(…)`, `test.for(…)(…)` or the like. */
function isTitled(callee) {
  if (callee.type === 'Identifier') {
    return TITLE.test(callee.name);
  }
  if (callee.type === 'CallExpression' || callee.type === 'TaggedTemplateExpression') {
    return isTitled(callee.callee ?? callee.tag);
  }
  return callee.type === 'MemberExpression' && isTitled(callee.object);
}

/** Joins line comments on consecutive lines. */
function joinLines(comments, source) {
  const joined = [];
  for (const { type, start, end } of comments) {
    const last = joined.at(-1);
    if (type === 'Line' && last?.isLine && /^\s*\n?\s*$/.test(source.slice(last.end, start))) {
      last.end = end;
    } else {
      joined.push({ start, end, isLine: type === 'Line' });
    }
  }
  return joined;
}

function maskComment(comment) {
  const prose = comment
    // Examples are code.
    .replaceAll(/@example\b[^]*?(?=\n\s*\*\s*@|\*\/|$)/g, blank)
    .replaceAll(/```[^]*?```/g, blank)
    // Types and names of JSDoc.
    .replaceAll(/@(?:type|typedef|param|returns|property|throws)\b\s*\{[^\n]*\}/g, blank)
    .replaceAll(/\{@link [^}]*\}/g, blank)
    .replaceAll(/@\w+/g, blank)
    .replaceAll(/^\s*(?:\/\*\*?|\*\/?|\/\/)|\*\/$/gm, blank);
  return maskCode(prose);
}

/** Replaces code, quotations and addresses with letters. */
function maskCode(text) {
  return text
    .replaceAll(/`[^`]*`/g, (code) => 'X'.repeat(code.length))
    .replaceAll(/https?:\/\/\S+/g, (address) => 'X'.repeat(address.length))
    .replaceAll(/["“][^"”]{3,}["”]/g, (quotation) => 'X'.repeat(quotation.length));
}

function blank(text) {
  return text.replaceAll(/[^\n]/g, ' ');
}

function walk(node, visit) {
  if (typeof node.type === 'string') {
    visit(node);
  }
  for (const value of Object.values(node)) {
    if (typeof value === 'object' && value !== null) {
      walk(value, visit);
    }
  }
}

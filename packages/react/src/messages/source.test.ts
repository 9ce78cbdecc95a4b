import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Attributes, options and properties that users see or hear. */
const SHOWN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'ariaLabel',
  'children',
  'innerText',
  'label',
  'placeholder',
  'textContent',
  'title',
]);

/** Lists the texts in a source file that users see or hear. */
function listTexts(source: string, fileName = 'source.tsx'): string[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  function visit(node: ts.Node): void {
    const shown = getShown(node);
    for (const text of shown === undefined ? [] : listLiterals(shown)) {
      if (/\p{L}/u.test(text)) {
        texts.push(text.trim());
      }
    }
    ts.forEachChild(node, visit);
  }
  visit(file);
  return texts;
}

/** Returns what a node shows to users, if it shows something. */
function getShown(node: ts.Node): ts.Node | undefined {
  const isShown = (name: ts.Node): boolean =>
    SHOWN.has(ts.isStringLiteral(name) ? name.text : name.getText());
  if (ts.isJsxText(node)) {
    return node;
  }
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
    return node.expression;
  }
  if (ts.isJsxAttribute(node) && isShown(node.name)) {
    return node.initializer && ts.isJsxExpression(node.initializer)
      ? node.initializer.expression
      : node.initializer;
  }
  if (
    (ts.isPropertyAssignment(node) || ts.isBindingElement(node) || ts.isParameter(node)) &&
    isShown(node.name)
  ) {
    return node.initializer;
  }
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) &&
    isShown(node.left.name)
  ) {
    return node.right;
  }
  return undefined;
}

/**
 * Lists the texts that an expression can result in, without those that it compares or passes on.
 */
function listLiterals(node: ts.Node): string[] {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) {
    return [node.text];
  }
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  }
  if (ts.isConditionalExpression(node)) {
    return [...listLiterals(node.whenTrue), ...listLiterals(node.whenFalse)];
  }
  if (ts.isBinaryExpression(node)) {
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return listLiterals(node.right);
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
      case ts.SyntaxKind.PlusToken:
        return [...listLiterals(node.left), ...listLiterals(node.right)];
      default:
        return [];
    }
  }
  if (ts.isElementAccessExpression(node)) {
    return listLiterals(node.expression);
  }
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) ? listLiterals(property.initializer) : [],
    );
  }
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.flatMap(listLiterals);
  }
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  ) {
    return listLiterals(node.expression);
  }
  return [];
}

const folder = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|bench|stories)\.|messages/.test(file));

describe('Texts outside of the messages', () => {
  it.each([
    ['between tags', '<p>Hello</p>'],
    ['in braces', "<p>{'Hello'}</p>"],
    ['beside a value', '<p>{`${name}, hello`}</p>'],
    ['in one of two cases', "<p>{done ? text : 'Hello'}</p>"],
    ['behind a condition', "<p>{done && 'Hello'}</p>"],
    ['looked up', "<p>{{ idle: '', done: 'Hello' }[status]}</p>"],
    ['in an attribute', '<img alt="Hello" />'],
    ['in an attribute’s braces', "<input placeholder={text ?? 'Hello'} />"],
    ['in the attributes a hook returns', "const props = { 'aria-label': 'Hello' };"],
    ['in the children a hook returns', "const props = { children: done ? text : 'Hello' };"],
    ['as a default', "function Code({ label = 'Hello' }) {}"],
    ['put into the document', "element.textContent = 'Hello';"],
  ])('This test finds a text %s.', (_where, source) => {
    expect(listTexts(source).join('')).toMatch(/hello/i);
  });

  it.each([
    '<p className="tessera-text">{messages.copy}</p>',
    "<p>{status === 'idle' ? messages.copy : ''}</p>",
    '<b>·</b>',
    "const props = { type: 'button', children: messages.copy };",
  ])('This test ignores what users never see: %s.', (source) => {
    expect(listTexts(source)).toEqual([]);
  });

  it('The package has no text outside of its messages.', () => {
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((file) =>
      listTexts(readFileSync(`${folder}/${file}`, 'utf8'), file).map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

// Writes docs/parts.mdx, the page of every part, of the element it renders and of its `data-*`
// attributes, from the types and doc comments of the parts: `pnpm docs:parts`. It also writes the
// reference in the page of each drop-in. With `--check` it
// writes nothing and fails if a page is out of date. It also fails on a part whose doc comment
// does not say what it renders, and on an attribute without a doc comment.
import { fail, toMdx, toSentence, toTable, writePage } from './generated-page.mjs';
import { readNamespaces } from './read-parts.mjs';
import { writeReferences } from './write-references.mjs';

const namespaces = readNamespaces();

const problems = namespaces.flatMap(({ name, parts }) =>
  parts.flatMap((part) => [
    ...(/\bRenders\b/.test(part.description)
      ? []
      : [`The doc comment of ${name}.${part.name} does not say what it renders.`]),
    ...(part.tag === undefined || part.description.includes(`<${part.tag}`)
      ? []
      : [`The doc comment of ${name}.${part.name} does not name its element, <${part.tag}>.`]),
    ...part.props
      .filter(({ description }) => description === '')
      .map((prop) => `The prop \`${prop.name}\` of ${name}.${part.name} has no doc comment.`),
  ]),
);
for (const { name, attributes } of getStates(namespaces.flatMap(({ parts }) => parts))) {
  for (const attribute of attributes.filter(({ description }) => description === '')) {
    problems.push(`The property of ${name} behind \`${attribute.name}\` has no doc comment.`);
  }
}
fail(problems);

/** The states of parts, each once. */
function getStates(parts) {
  return [...new Map(parts.flatMap(({ state }) => (state ? [[state.name, state]] : []))).values()];
}

/** More values than this are listed below the table. */
const MOST_VALUES_IN_CELL = 6;

function describeValues({ values }) {
  if (values.every((value) => value === '')) {
    return 'present or absent';
  }
  if (values.length > MOST_VALUES_IN_CELL) {
    return 'see below';
  }
  const kinds = values.map((value) =>
    value.startsWith('…') ? `a ${value.slice(1)}` : value === '' ? 'empty' : `\`${value}\``,
  );
  return kinds.join(', ');
}

function describeProps({ extends: parents, propsName, tag }) {
  const attributes = tag === undefined ? [] : [`the attributes of \`<${tag}>\``];
  const options = parents.map((parent) => `\`${parent}\``);
  const bases = [...options, ...attributes].join(', ');
  return `Props: \`${propsName}\`${bases === '' ? '' : ` (${bases})`}.`;
}

function toPart(namespace, part) {
  const table = toTable(
    ['Prop', 'Type', 'Meaning'],
    part.props.map(({ name, type, isOptional, description }) => [
      `\`${name}${isOptional ? '?' : ''}\``,
      `\`${type}\``,
      toSentence(description),
    ]),
  );
  const attributes = getAttributes(namespace, part.state).map(({ name }) => `\`${name}\``);
  return [
    `### ${namespace.name}.${part.name}`,
    toMdx(toSentence(part.description)),
    describeProps(part),
    ...(part.props.length > 0 ? [table] : []),
    ...(attributes.length > 0 ? [`Data attributes: ${attributes.join(', ')}.`] : []),
  ].join('\n\n');
}

/** The attributes of a state with those of the states that it extends, which come first. */
function getAttributes(namespace, state) {
  const parents = getStates(namespace.parts).filter(({ name }) => state?.extends.includes(name));
  return [
    ...parents.flatMap((parent) => getAttributes(namespace, parent)),
    ...(state?.attributes ?? []),
  ];
}

function toStateSection({ name, parts }, state) {
  const users = parts
    .filter((part) => part.state?.name === state.name)
    .map((part) => `\`${name}.${part.name}\``);
  // The parts without a state of their own share the one of the root.
  const isShared = state === getStates(parts)[0] && users.length > 1;
  const parents = state.extends.map((parent) => `\`${parent}\``).join(', ');
  const lists = state.attributes
    .filter(({ values }) => values.length > MOST_VALUES_IN_CELL)
    .map((attribute) => {
      const values = attribute.values.map((value) => `\`${value}\``).join(', ');
      return `The values of \`${attribute.name}\`: ${values}.`;
    });
  return [
    `### ${state.name}`,
    isShared
      ? 'The data attributes of every part that has no state of its own.'
      : `The data attributes of ${users.join(', ')}${parents === '' ? '' : `, besides those of ${parents}`}.`,
    toTable(
      ['Attribute', 'Value', 'Meaning'],
      state.attributes.map((attribute) => [
        `\`${attribute.name}\``,
        describeValues(attribute),
        toSentence(attribute.description),
      ]),
    ),
    ...lists,
  ].join('\n\n');
}

function toNamespace(namespace) {
  const { folder, name, parts } = namespace;
  return [
    `## ${name}`,
    `\`import { ${name} } from '@tessera/react/${folder}';\``,
    ...parts.map((part) => toPart(namespace, part)),
    ...getStates(parts)
      .filter(({ attributes }) => attributes.length > 0)
      .map((state) => toStateSection(namespace, state)),
  ].join('\n\n');
}

writePage(
  'docs/parts.mdx',
  `{/* Written by scripts/docs/parts.mjs: run \`pnpm docs:parts\`. */}

import { Meta } from '@storybook/addon-docs/blocks';

<Meta title="Components/Parts" />

# Parts and data attributes

A part renders one element and takes its attributes and its \`ref\`. Your event handlers run before those of the part. If one calls \`event.preventDefault()\`, the part does nothing, except on submit.
Every part of one element also takes these props:

${toTable(
  ['Prop', 'Type', 'Meaning'],
  [
    [
      '`className`',
      '`string | ((state) => string | undefined)`',
      'A class name, or a function of the state of the part.',
    ],
    [
      '`style`',
      '`CSSProperties | ((state) => CSSProperties | undefined)`',
      'An inline style, or a function of the state of the part. The library writes none.',
    ],
    [
      '`render`',
      '`ReactElement | ((props, state) => ReactNode)`',
      'Your element in place of the default one. A function spreads `props` onto it.',
    ],
  ],
)}

The state of a part is mirrored in \`data-*\` attributes, so a stylesheet needs no JavaScript:

\`\`\`css
.submit[data-busy] {
  opacity: 0.6;
}
\`\`\`

A boolean is an empty attribute while it is true, and absent otherwise. Everything else is the value of its attribute. What the user typed is never in an attribute.

${namespaces.map(toNamespace).join('\n\n')}
`,
  'pnpm docs:parts',
);

writeReferences(namespaces, 'pnpm docs:parts');

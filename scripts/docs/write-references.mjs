import { toSentence, toTable, updateSection } from './generated-page.mjs';
import { readDropIns } from './read-drop-ins.mjs';

/** A longer type is not readable in a cell. */
const MOST_CHARACTERS = 48;
/** Parts whose prop getter adds the attributes of a state that their type does not name. */
const ADDED = { CodeInputState: ['Slot'] };
const PARTS = '[Parts](?path=/docs/components-parts--docs)';
const THEMING = '[Theming](?path=/docs/foundations-theming--docs)';

/**
 * Writes the reference in the page of each drop-in: its options with their defaults, the `data-*`
 * attributes and the CSS variables.
 *
 * @param {import('./read-parts.mjs').Namespace[]} namespaces
 * @param {string} command The command that updates the pages, for errors.
 */
export function writeReferences(namespaces, command) {
  for (const dropIn of readDropIns()) {
    const namespace = namespaces.find(({ name }) => name === dropIn.name);
    const sections = [
      toOptions(dropIn),
      ...(namespace === undefined ? [] : [toAttributes(namespace)]),
      toVariables(dropIn),
    ];
    updateSection(`docs/${dropIn.page}.mdx`, 'reference', sections.join('\n\n'), command);
  }
}

function toOptions({ name, options }) {
  const rows = options.map((option) => [
    `\`${option.name}${option.isOptional ? '' : '*'}\``,
    `\`${toShortType(option.type)}\``,
    toDefault(option.default),
    toSummary(option.description),
  ]);
  return `### Options

\`<${name}>\` takes the attributes of its outermost element, and these options. An asterisk marks what is required.

${toTable(['Option', 'Type', 'Default', 'Meaning'], rows)}`;
}

/** Returns a value as code, and a rule in words as text. */
function toDefault(value = '') {
  return value === '' || value.includes(' ') ? value : `\`${value}\``;
}

function toShortType(written) {
  // A function is in parentheses beside `undefined`, which is left out.
  const type = /^\(.*=>.*\)$/.test(written) ? written.slice(1, -1) : written;
  if (type.includes('=>') && type.length > MOST_CHARACTERS) {
    return 'function';
  }
  return type.length > MOST_CHARACTERS || /^(?:Omit|Pick)</.test(type) ? 'object' : type;
}

/** Returns the first sentence. The default has a column of its own. */
function toSummary(description) {
  const [first] = description.split(/(?<=[.!?]) (?=[A-Z`])/);
  return toSentence(first);
}

function toAttributes({ name, parts }) {
  const states = [
    ...new Map(parts.flatMap(({ state }) => (state ? [[state.name, state]] : []))).values(),
  ];
  const rows = states.flatMap((state) => {
    const where = toPlace(name, parts, state);
    return state.attributes.map((attribute) => [
      `\`${attribute.name}\``,
      where,
      toSentence(attribute.description),
    ]);
  });
  return `### Data attributes

${PARTS} has the values of each attribute, and the elements and props of the parts.

${toTable(['Attribute', 'On', 'Meaning'], rows)}`;
}

/** Names the parts that have a state, or those that do not if they are fewer. */
function toPlace(namespace, parts, { name }) {
  // A state may extend a part of another one, such as `Omit<CodeInputState, 'filled'>`.
  const extended = new RegExp(`\\b${name}\\b`);
  const isUser = (part) =>
    part.state?.name === name ||
    part.state?.extends.some((parent) => extended.test(parent)) ||
    ADDED[name]?.includes(part.name);
  const list = (chosen) => chosen.map((part) => `\`${namespace}.${part.name}\``).join(', ');
  const [users, others] = [parts.filter(isUser), parts.filter((part) => !isUser(part))];
  if (users.length <= 2) {
    return list(users);
  }
  return others.length <= 2 && others.length > 0
    ? `every part except ${list(others)}`
    : 'most parts';
}

function toVariables({ variables }) {
  const heading = '### CSS variables';
  if (variables.length === 0) {
    return `${heading}

All variables of ${THEMING}. Try them in the [theme builder](?path=/story/lab-theme-builder--theme-builder).`;
  }
  const names = variables.map((variable) => `\`${variable}\``).join(', ');
  return `${heading}

These variables of the stylesheet reach the component: ${names}. ${THEMING} says what each of them is.`;
}

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = `${root}packages/react/src`;
/** @type {{ module: typeof import('../../packages/react/src/internals/get-data-attributes.ts') }} */
const {
  module: { getDataAttributes },
} = await runnerImport(`${source}/internals/get-data-attributes.ts`, { configFile: false, root });

/**
 * @typedef {{ name: string, values: string[], description: string }} DataAttribute
 *
 * @typedef {{ name: string, extends: string[], attributes: DataAttribute[] }} PartState
 *   A state with the attributes that it does not share with the states that it extends.
 *
 * @typedef {{
 *   name: string;
 *   description: string;
 *   tag: string | undefined;
 *   propsName: string;
 *   extends: string[];
 *   props: { name: string; type: string; isOptional: boolean; description: string }[];
 *   state: PartState | undefined;
 * }} Part
 *
 * @typedef {{ name: string, folder: string, parts: Part[] }} Namespace
 */

/**
 * Reads every part of every component from the types of `packages/react/src/*\/index.parts.ts`.
 *
 * @returns {Namespace[]}
 */
export function readNamespaces() {
  const folders = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(`${source}/${name}`).includes('index.parts.ts'))
    .toSorted();
  const files = folders.map((folder) => `${source}/${folder}/index.parts.ts`);
  const program = createProgram(files);
  const checker = program.getTypeChecker();
  return folders.map((folder, index) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(files[index]));
    return {
      name: readNamespaceName(folder),
      folder,
      parts: checker
        .getExportsOfModule(module)
        .map((symbol) => readPart(checker, symbol))
        .toSorted(compareParts),
    };
  });
}

/**
 * Creates a program of files with the options of the repository.
 *
 * @param {string[]} files
 */
export function createProgram(files) {
  const { config } = ts.readConfigFile(`${root}tsconfig.base.json`, (path) =>
    ts.sys.readFile(path),
  );
  const { options } = ts.parseJsonConfigFileContent({ ...config, files }, ts.sys, root);
  return ts.createProgram(files, options);
}

function readNamespaceName(folder) {
  const index = readFileSync(`${source}/${folder}/index.ts`, 'utf8');
  return /export \* as (\w+) from '\.\/index\.parts\.ts'/.exec(index)[1];
}

/** The root and the provider first, the others by their names. */
function compareParts(a, b) {
  const rank = ({ name }) => (name === 'Root' ? 0 : name === 'Provider' ? 1 : 2);
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} exported
 * @returns {Part}
 */
function readPart(checker, exported) {
  const symbol = checker.getAliasedSymbol(exported);
  const declaration = symbol.valueDeclaration;
  const [parameter] = checker.getTypeOfSymbol(symbol).getCallSignatures()[0].parameters;
  const propsType = checker.getTypeOfSymbol(parameter);
  const propsNode = ts.isVariableDeclaration(declaration)
    ? declaration.type.typeArguments[0]
    : declaration.parameters[0].type;
  const propsDeclaration = getDeclaration(checker, propsNode.typeName);
  return {
    name: exported.name,
    description: readDescription(checker, symbol),
    tag: /PartProps\w*<\s*'(\w+)'/.exec(propsDeclaration.getText())?.[1],
    propsName: propsNode.getText(),
    extends: readHeritage(checker, propsDeclaration),
    props: propsType
      .getProperties()
      .filter(
        ({ declarations }) => declarations?.[0].getSourceFile() === declaration.getSourceFile(),
      )
      .map((property) => ({
        name: property.name,
        type: readType(property),
        isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0,
        description: readDescription(checker, property),
      })),
    state: readState(checker, propsType),
  };
}

/** The declaration of the interface or of the alias that a name refers to. */
function getDeclaration(checker, name) {
  const symbol = checker.getSymbolAtLocation(name);
  const isAlias = (symbol?.flags ?? 0) & ts.SymbolFlags.Alias;
  return (isAlias ? checker.getAliasedSymbol(symbol) : symbol)?.declarations?.[0];
}

function isWithin(node, ancestor) {
  for (let current = node; current !== undefined; current = current.parent) {
    if (current === ancestor) {
      return true;
    }
  }
  return false;
}

/**
 * The types that an interface extends or an alias stands for. Left out are the props of every part
 * and what the same file declares, because its properties are listed.
 */
function readHeritage(checker, declaration) {
  const types = ts.isTypeAliasDeclaration(declaration)
    ? [declaration.type]
    : (declaration.heritageClauses ?? []).flatMap((clause) => clause.types);
  const file = declaration.getSourceFile();
  return types
    .filter((type) => {
      const name = ts.isExpressionWithTypeArguments(type) ? type.expression : type.typeName;
      return name && getDeclaration(checker, name)?.getSourceFile() !== file;
    })
    .map((type) => type.getText().replaceAll(/\s+/g, ' '))
    .filter((text) => !text.includes('PartProps'));
}

/** The state that `className` receives if it is a function. */
function readState(checker, propsType) {
  const className = propsType.getProperty('className');
  const signature =
    className &&
    getConstituents(checker.getTypeOfSymbol(className)).flatMap((type) =>
      type.getCallSignatures(),
    )[0];
  if (!signature) {
    return undefined;
  }
  const type = checker.getTypeOfSymbol(signature.parameters[0]);
  const { declarations, name } = type.aliasSymbol ?? type.symbol;
  const parents = readHeritage(checker, declarations[0]);
  return {
    name,
    extends: parents,
    attributes: type
      .getProperties()
      .filter(
        (property) => parents.length === 0 || isWithin(property.declarations[0], declarations[0]),
      )
      .map((property) => readAttribute(checker, property))
      .filter((attribute) => attribute !== undefined),
  };
}

/**
 * A property of a state as a data attribute, or `undefined` if it becomes none.
 *
 * @returns {DataAttribute | undefined}
 */
function readAttribute(checker, property) {
  const samples = getConstituents(checker.getTypeOfSymbol(property))
    .map(getSample)
    .flatMap((sample) => Object.entries(getDataAttributes({ [property.name]: sample })));
  if (samples.length === 0) {
    return undefined;
  }
  return {
    name: samples[0][0],
    // The compiler keeps no order of its own.
    values: samples.map(([, value]) => String(value)).toSorted(),
    description: readDescription(checker, property),
  };
}

/** A value of a type, for {@link getDataAttributes} to decide on. */
function getSample(type) {
  if (type.isLiteral()) {
    return type.value;
  }
  if (type.flags & ts.TypeFlags.BooleanLiteral) {
    return type.intrinsicName === 'true';
  }
  if (type.flags & ts.TypeFlags.Number) {
    return '…number';
  }
  return type.flags & ts.TypeFlags.String ? '…text' : undefined;
}

function getConstituents(type) {
  return type.isUnion() ? type.types : [type];
}

/** The type of a prop as its declaration writes it, in one line. */
export function readType(property) {
  // A property of a mapped type has only the declarations of the type that it maps.
  const [declaration] = property.declarations;
  const text = (declaration.type ?? declaration).getText();
  return text.replaceAll(/\s+/g, ' ').replace(' | undefined', '');
}

/** The doc comment of a symbol without its tags, in one line. */
export function readDescription(checker, symbol) {
  return ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

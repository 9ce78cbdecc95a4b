import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { createProgram, readDescription, readType } from './read-parts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = `${root}packages/react/src`;

/**
 * The drop-ins with a page: their names, the page, and the stylesheets with their variables. The
 * wizard and the challenge use every variable.
 */
const DROP_INS = [
  { name: 'TwoFactorSetup', page: 'setup', sheets: [] },
  { name: 'TwoFactorChallenge', page: 'challenge', sheets: [] },
  { name: 'TwoFactorCheckup', page: 'checkup', sheets: [] },
  { name: 'QrCode', page: 'qr', sheets: ['qr-code/qr-code.css'] },
  { name: 'CodeInput', page: 'code-input', sheets: ['code-input/code-input.css'] },
  {
    name: 'RecoveryCodes',
    page: 'recovery-codes',
    sheets: ['recovery-codes/recovery-codes.css', 'controls.css'],
  },
  { name: 'SecretKey', page: 'secret-key', sheets: ['secret-key/secret-key.css', 'controls.css'] },
];

/**
 * Reads the options of every drop-in from its types: what the packages declare, without the
 * attributes of the element.
 */
export function readDropIns() {
  const index = `${source}/index.ts`;
  const program = createProgram([index]);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(index));
  const exported = new Map(
    checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]),
  );
  return DROP_INS.map((dropIn) => {
    const symbol = checker.getAliasedSymbol(exported.get(`${dropIn.name}Props`));
    const properties = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
    return {
      ...dropIn,
      options: properties
        .filter(({ declarations }) => isOurs(declarations?.[0]))
        .map((property) => readOption(checker, property))
        .toSorted((a, b) => Number(a.isOptional) - Number(b.isOptional)),
      variables: readVariables(dropIn.sheets),
    };
  });
}

function isOurs(declaration) {
  const path = declaration?.getSourceFile().fileName ?? '';
  return path.includes('/packages/') && !path.includes('/node_modules/@types/');
}

function readOption(checker, property) {
  const tag = property.getJsDocTags(checker).find(({ name }) => name === 'default');
  const description = readDescription(checker, property);
  const written = tag
    ? ts.displayPartsToString(tag.text)
    : /Defaults?:? (`[^`]+`|true|false|\d+)/.exec(description)?.[1];
  return {
    name: property.name,
    isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    type: readType(property).replaceAll(' | undefined', ''),
    default: written?.replaceAll('`', ''),
    description,
  };
}

/** Returns the public variables that stylesheets read, in the order of their names. */
function readVariables(sheets) {
  const theming = readFileSync(`${root}docs/theming.mdx`, 'utf8');
  const names = sheets.flatMap((sheet) =>
    Array.from(
      readFileSync(`${source}/${sheet}`, 'utf8').matchAll(/var\(\s*(--tessera-[\w-]+)/g),
      ([, name]) => name,
    ),
  );
  return [...new Set(names)]
    .filter((name) => theming.includes(`\`${name}\``))
    .toSorted((a, b) => a.localeCompare(b, 'en'));
}

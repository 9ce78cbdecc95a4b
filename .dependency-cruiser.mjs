/** Tests, stories and benches may import from everywhere. */
const NOT_SHIPPED = '\\.(test|stories|bench)\\.tsx?$|/test/';

const REACT = '^packages/react/src/';
const COMPONENTS = ['code-input', 'qr-code', 'secret-key', 'recovery-codes', 'totp-code'];

/**
 * The floors of packages/react/src from the ground up. A folder imports from the floors below its
 * own; folders on one floor do not import each other.
 */
const FLOORS = [
  ['internals'],
  COMPONENTS,
  ['verification'],
  ['two-factor-setup', 'two-factor-challenge'],
  ['two-factor-checkup'],
  ['messages'],
];

/** The neighbors on its own floor that a component may import, by component. */
const NEIGHBORS = {};

/** A dependency, found or not. */
function imported(names) {
  return `(^|/node_modules/)(${names})(/|$)`;
}

const floorRules = FLOORS.flatMap((folders, floor) =>
  folders.map((folder) => {
    const allowed = [folder, ...FLOORS.slice(0, floor).flat(), ...(NEIGHBORS[folder] ?? [])];
    return {
      name: `react: ${folder} imports from the floors below only`,
      severity: 'error',
      from: { path: `${REACT}${folder}/`, pathNot: NOT_SHIPPED },
      to: { path: REACT, pathNot: `${REACT}(${allowed.join('|')})/` },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no import circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...floorRules,
    {
      name: 'react: only index.ts knows the locale packs',
      severity: 'error',
      from: { path: REACT, pathNot: [`${REACT}(messages/|index\\.ts$)`, NOT_SHIPPED] },
      to: { path: `${REACT}messages/` },
    },
    {
      name: 'core imports neither qr nor React',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: NOT_SHIPPED },
      to: { path: ['^packages/(qr|react)/', imported('react|react-dom|@tessera/(qr|react)')] },
    },
    {
      name: 'qr imports neither core nor React',
      severity: 'error',
      from: { path: '^packages/qr/src/', pathNot: NOT_SHIPPED },
      to: { path: ['^packages/(core|react)/', imported('react|react-dom|@tessera/(core|react)')] },
    },
    {
      name: 'adapters import @tessera/core, types of @tessera/react, and no SDK',
      severity: 'error',
      from: { path: '^packages/adapters/src/', pathNot: NOT_SHIPPED },
      to: {
        pathNot: '^packages/core/',
        dependencyTypesNot: ['local', 'type-only'],
      },
    },
    {
      name: 'otpauth has one door for Node and one for everything else',
      severity: 'error',
      from: { path: '.', pathNot: ['^packages/core/src/otpauth(-node)?\\.ts$', NOT_SHIPPED] },
      to: { path: imported('otpauth') },
    },
    {
      name: 'qrcode has one door',
      severity: 'error',
      from: { path: '.', pathNot: ['^packages/qr/src/encode/qrcode-core\\.ts$', NOT_SHIPPED] },
      to: { path: imported('qrcode') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|doc-examples)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};

// Jest runs the TypeScript through swc, as the build does. Packages that are ESM only must be let
// through to swc; they are found by reading `type: module` from node_modules rather than listed by hand.
const { readdirSync, readFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');

function esmPackages() {
  const root = join(__dirname, 'node_modules');
  const names = [];
  for (const entry of readdirSync(root)) {
    if (entry.startsWith('.')) continue;
    const inner = entry.startsWith('@')
      ? readdirSync(join(root, entry)).map((name) => `${entry}/${name}`)
      : [entry];
    for (const name of inner) {
      const manifest = join(root, name, 'package.json');
      if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module')
        names.push(name);
    }
  }
  return names;
}

const escape = (name) => name.replace(/[/.+-]/g, '\\$&');
const {
  exclude: _exclude,
  $schema: _schema,
  ...swc
} = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));
const transform = [
  '@swc/jest',
  { ...swc, jsc: { ...swc.jsc, baseUrl: undefined, paths: undefined }, sourceMaps: 'inline', swcrc: false },
];
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.m?[tj]sx?$': transform },
  transformIgnorePatterns: [
    `/node_modules/(?!(?:.*/node_modules/)?(?:${esmPackages().map(escape).join('|')})/)`,
  ],
  moduleNameMapper: { '^@copianifica/(.*)$': '<rootDir>/libs/$1/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.copianifica/'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/fence/'],
};

const project = (displayName, testMatch, extra = {}) => ({ ...shared, displayName, testMatch, ...extra });
const server = {
  globalSetup: '<rootDir>/test/support/start-database.ts',
  globalTeardown: '<rootDir>/test/support/stop-database.ts',
};

module.exports = {
  testTimeout: 180_000,
  projects: [
    project(
      'domain',
      [
        '<rootDir>/libs/**/*.spec.ts',
        '<rootDir>/apps/**/*.spec.ts',
        '<rootDir>/test/{house,conformance}/**/*.spec.ts',
      ],
      // Looking a global up in a test's sandbox takes a microsecond, which 100,000 cases feel.
      { sandboxInjectedGlobals: ['Math', 'Number', 'String', 'Object', 'Array', 'BigInt', 'Map', 'Set'] },
    ),
    project('integration', ['<rootDir>/test/{integration,race,replay}/**/*.spec.ts'], server),
    project('e2e', ['<rootDir>/test/e2e/**/*.spec.ts']),
    project('web', ['<rootDir>/test/web/**/*.spec.ts']),
    project('notices', ['<rootDir>/test/notices/**/*.spec.ts'], server),
    project('mailbox', ['<rootDir>/test/mailbox/**/*.spec.ts'], server),
    project('chaos', ['<rootDir>/test/{chaos,upgrade}/**/*.spec.ts']),
  ],
};

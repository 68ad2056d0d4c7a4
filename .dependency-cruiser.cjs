// The fence: HOUSE's table of who may import whom, at error severity. Add a folder or a package to a row
// only when the table of docs/architecture.md says so; each rule bites in test/fence/<rule>/, which
// test/house/fence.spec.ts runs. A fixture's tree counts as the project's own, hence the optional start.
const ROOT = '(?:^|^test/fence/[^/]+/)';
const CODE = `${ROOT}(?:apps|libs|migrations|test|bench)/`;
const SPEC = '\\.spec\\.ts$';
const under = (...folders) => `${ROOT}(?:${folders.join('|')})/`;
const packages = (...names) => `node_modules/(?:@types/)?(?:${names.join('|')})/`;

const LIBS = ['domain', 'database', 'usecases', 'messaging', 'documents'];
const EVERY_LIB = LIBS.map((lib) => `libs/${lib}`);
const TYPEORM = ['typeorm', '@nestjs/typeorm', 'pg'];
const GRAPHQL = ['graphql', 'graphql-[^/]+', '@nestjs/graphql', '@nestjs/apollo', '@apollo/[^/]+'];
const QUEUES = ['bullmq', '@nestjs/bullmq', 'ioredis'];

/**
 * One row each: `may` = folders besides its own, `only` = the whole list of packages, `never` = packages
 * of another floor. What has neither `only` nor `never` chooses its own packages.
 */
const TABLE = {
  'libs/domain': {
    may: [],
    only: ['temporal-polyfill', '@noble/hashes', 'canonicalize', '@bpmn-io/lezer-feel'],
  },
  // The list of migrations is the database's own, kept in a folder that one opens first.
  'libs/database': {
    may: ['libs/domain', 'migrations'],
    only: ['typeorm', 'pg', '@nestjs/common', '@nestjs/typeorm'],
  },
  // A migration that imported living code would change its meaning with it.
  migrations: { may: [], only: ['typeorm'] },
  'libs/usecases': { may: ['libs/domain', 'libs/database'], only: ['@nestjs/common'] },
  'libs/messaging': { may: ['libs/domain'], never: [...TYPEORM, ...GRAPHQL] },
  'libs/documents': { may: ['libs/domain'], never: [...TYPEORM, ...GRAPHQL, ...QUEUES] },
  'apps/api': {
    may: ['libs/usecases', 'libs/domain', 'libs/database', 'libs/documents'],
    never: [...QUEUES, 'nodemailer'],
  },
  'apps/worker': { may: EVERY_LIB, never: [...GRAPHQL] },
  'apps/web': {
    may: ['libs/domain', 'messages'],
    never: ['@nestjs/[^/]+', ...TYPEORM, ...QUEUES, '@apollo/[^/]+'],
  },
  'apps/cli': { may: [...EVERY_LIB, 'apps/demo'] },
  'apps/demo': { may: ['libs/domain'], never: [...TYPEORM, ...QUEUES, ...GRAPHQL] },
};

const SAY = {
  'libs/domain':
    'The domain decides from what it is given: pass the fact in as an argument, and let usecases, database or documents touch the world.',
  'libs/database':
    'The database remembers: a decision belongs in libs/domain, a step of a use case in libs/usecases.',
  migrations: 'A migration is history: write its SQL out, or read it from a file beside it.',
  'libs/usecases':
    'A use case transacts: put SQL and entities behind a store in libs/database, what is sent in an outbox row.',
  'libs/messaging':
    'Messaging is told what to send: let the worker read it from the database and hand it over.',
  'libs/documents': 'Documents turn files into values and back: let the caller fetch and keep them.',
  'apps/api':
    'The api asks a use case or reads; whatever leaves the house goes through the outbox to the worker.',
  'apps/worker': 'The worker relays and sends; GraphQL and pages are the business of the api and the web.',
  'apps/web':
    "The pages know their generated types, libs/domain and messages; anything else is asked of the api's GraphQL.",
  'apps/cli': 'The command line starts the apps as processes of their own and otherwise uses the libs.',
  'apps/demo': 'The demo stands beside the product: it speaks to it over HTTP, as a stranger would.',
};

const fences = Object.entries(TABLE).flatMap(([folder, { may, only, never }]) => {
  const name = folder.split('/').pop();
  const rule = { severity: 'error', comment: SAY[folder] };
  const from = { path: under(folder), ...(folder === 'libs/domain' && { pathNot: SPEC }) };
  const imports = {
    ...rule,
    name: `${name}-imports`,
    from: { path: under(folder) },
    to: { path: CODE, pathNot: under(folder, ...may) },
  };
  if (!only && !never) return [imports];
  const banned = only ? { path: 'node_modules/', pathNot: packages(...only) } : { path: packages(...never) };
  return [imports, { ...rule, name: `${name}-packages`, from, to: banned }];
});

module.exports = {
  forbidden: [
    ...fences,
    {
      name: 'domain-node',
      severity: 'error',
      comment: `${SAY['libs/domain']} Node's own modules are the world too, and the browser has none of them.`,
      from: { path: under('libs/domain'), pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-specs',
      severity: 'error',
      comment:
        'A spec of the domain runs in milliseconds: properties, oracles and files of examples, nothing else.',
      from: { path: `${under('libs/domain')}.*${SPEC}` },
      to: {
        path: 'node_modules/|^(?:node:)?[a-z_/]+$',
        pathNot: [
          packages(
            ...TABLE['libs/domain'].only,
            '@jest/globals',
            'jest',
            'fast-check',
            'feelin',
            'date-holidays',
          ),
          '^(?:node:)?(?:fs|path|crypto)$',
        ],
      },
    },
    {
      name: 'lib-doors',
      severity: 'error',
      comment:
        "Come in by the lib's door: import '@copianifica/<lib>', and export there by name what is missing.",
      from: { path: `${ROOT}(apps|libs)/([^/]+)/` },
      to: { path: under('libs'), pathNot: [`${ROOT}$1/$2/`, `${ROOT}libs/[^/]+/index\\.ts$`] },
    },
    {
      name: 'cycles',
      severity: 'error',
      comment: 'Two files that need each other are one thought, or miss a third that both may import.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'orphans',
      severity: 'error',
      comment: 'Nothing imports this file and it imports nothing: delete it, or use it.',
      from: {
        orphan: true,
        path: CODE,
        pathNot: [
          `${ROOT}apps/[^/]+/main\\.tsx?$`,
          `${ROOT}apps/cli/bin/`,
          `${ROOT}apps/web/public/`,
          `${ROOT}migrations/`,
          '\\.config\\.[cm]?[jt]s$',
          '\\.d\\.ts$',
          '\\.spec\\.tsx?$',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'This import leads nowhere: mend the path, or add the package to package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      severity: 'error',
      comment:
        'The package is here only because another brought it: name it in package.json with its exact version.',
      from: { path: under('apps', 'libs', 'migrations') },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'development-only',
      severity: 'error',
      comment:
        'This package is a devDependency and is missing on a server installed without them: move it to dependencies.',
      from: {
        path: under('apps', 'libs', 'migrations'),
        pathNot: ['\\.spec\\.tsx?$', `${ROOT}apps/web/`, `${ROOT}apps/cli/bin/`],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: '(?:^|/)node_modules/' },
    exclude: { path: ['^dist/', '\\.s?css$', '\\.svg$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.jsx', '.json', '.d.ts'],
    },
  },
};

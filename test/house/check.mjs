// Every gate of the house in one command, as many at a time as there are cores: `npm run check`, or some by
// name: `npm run check -- types fence`. One line each; of a gate that fails, what it said.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const tool = (path) => join(root, 'node_modules', path);
const SOURCES = ['apps', 'libs', 'migrations', 'test', 'bench'].filter((folder) =>
  existsSync(join(root, folder)),
);
const spec = (name) => [
  tool('jest/bin/jest.js'),
  '--selectProjects',
  'domain',
  '--testPathPatterns',
  `test/house/${name}`,
];

/** Longest first, so that the last one to end does not end alone. All run under the Node that runs this. */
const GATES = {
  unused: [tool('knip/bin/knip.js'), '--no-progress'],
  format: [tool('prettier/bin/prettier.cjs'), '--check', '--cache', '--log-level', 'warn', '.'],
  schema: [join(root, 'test/house/schema.mjs'), '--check'],
  client: [tool('@graphql-codegen/cli/cjs/bin.js'), '--config', 'apps/web/codegen.ts', '--check'],
  fence: [
    tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    '--exclude',
    '^(dist|test/fence)/',
    '-T',
    'err-long',
    ...SOURCES,
  ],
  graph: [join(root, 'test/house/graph.mjs'), '--check'],
  types: [tool('typescript7/bin/tsc'), '--project', 'tsconfig.json'],
  'web-types': [tool('typescript7/bin/tsc'), '--project', 'apps/web/tsconfig.json'],
  messages: spec('messages'),
  words: spec('words'),
  lint: [tool('oxlint/bin/oxlint')],
  lock: [join(root, 'test/house/lockfile.mjs')],
};

/** Runs one gate and prints its line; resolves to whether it held. */
function run(name) {
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, GATES[name], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
      console.log(`${code === 0 ? '✔' : '✖'} ${name.padEnd(10)} ${seconds} s`);
      if (code !== 0) console.log(said.trim().replace(/^/gm, '    '));
      done(code === 0);
    });
  });
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !GATES[name]);
if (unknown.length > 0) {
  console.error(`There is no gate ${unknown.join(', ')}: choose from ${Object.keys(GATES).join(', ')}.`);
  process.exit(2);
}

const waiting = asked.length > 0 ? asked : Object.keys(GATES);
const held = [];
const worker = async () => {
  for (let name = waiting.shift(); name; name = waiting.shift()) held.push(await run(name));
};
await Promise.all(Array.from({ length: availableParallelism() }, worker));
const failed = held.filter((good) => !good).length;
console.log(`${held.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

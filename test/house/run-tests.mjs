// `npm test` and `npm run test:all` (--all): builds what is stale, runs the parts one after another, says what
// could not run here and why. Where CI=true nothing may be missing: what is missing has failed. Parts can be
// named: `npm test -- domain`, `npm run test:all -- chaos`. Results stay in .copianifica/test-results.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startRedis } from './start-redis.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const results = join(root, '.copianifica/test-results');
const strict = process.env.CI === 'true';
const all = process.argv.includes('--all');

const BINARIES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  'redis-server': ['redis-server'],
  dovecot: ['dovecot'],
};
const WEB = { project: 'web', needs: 'chromium', folder: 'test/web' };
// How an installation is started and stopped and how the demo signs people in has nothing to do with the queue.
const QUEUED = 'test/e2e/(?!launcher|start|demo-)';
/** `workers` is how many files run side by side: one, where each starts servers of its own. */
const PARTS = all
  ? {
      check: { program: 'test/house/check.mjs' },
      redis: { project: 'e2e', needs: 'redis-server', folder: 'test/e2e', only: QUEUED, redis: true },
      notices: { project: 'notices', needs: 'redis-server', folder: 'test/notices' },
      mailbox: { project: 'mailbox', needs: 'dovecot', folder: 'test/mailbox' },
      web: WEB,
      chaos: { project: 'chaos', only: 'test/chaos/' },
      upgrade: { project: 'chaos', only: 'test/upgrade/' },
    }
  : {
      domain: { project: 'domain', workers: 2 },
      integration: { project: 'integration', workers: 2 },
      // Two of each need Redis, and are tried where it is: in the part `redis`, as is what is lived through twice.
      e2e: { project: 'e2e', only: 'test/e2e/(?!two-of-each|scenario)' },
      // The pages that need no plan; those that make one through the browser are in `--all`.
      web: { ...WEB, only: 'test/web/calculators' },
    };
const MINUTES = all ? 62 : 22;
/** What `npm test` may take on two idle cores; a busy machine is told, and not failed. */
const PROMISED_MINUTES = 10;
const began = Date.now();
const deadline = began + MINUTES * 60_000;

// Debian keeps servers where only root looks by itself.
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
const isHere = (need) =>
  !need || BINARIES[need].some((name) => folders.some((folder) => existsSync(join(folder, name))));

/** Runs a program to its end, or to the end of the time; its whole group goes, so that no server stays. */
function run(args, env) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', detached: true, env });
    const stop = (signal) => child.exitCode === null && process.kill(-child.pid, signal);
    const interrupt = () => stop('SIGINT');
    const late = () => {
      console.log(`✖ stopped: the ${MINUTES} minutes are over`);
      stop('SIGKILL');
    };
    const clock = setTimeout(late, Math.max(0, deadline - Date.now()));
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    child.once('exit', (code) => {
      clearTimeout(clock);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      done(code ?? 1);
    });
  });
}

async function runJest(name, { project, only, workers = 1, redis }) {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const args = ['node_modules/jest/bin/jest.js', '--selectProjects', project, `--maxWorkers=${workers}`];
  if (only) args.push('--testPathPatterns', only);
  const server = redis && (await startRedis());
  // The embedded profile is tested as such even where the shell has a Redis.
  const { REDIS_URL: _, ...env } = process.env;
  const code = await run(
    [...args, '--json', '--outputFile', file],
    server ? { ...env, REDIS_URL: server.url } : env,
  );
  await server?.stop();
  const { passed, failed } = readCounts(file);
  // Jest may fail where no test does: a crash, no spec found, the time over.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** What jest counted; a suite that could not start is one failure, and so is a test left out in CI. */
function readCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites + (strict ? numPendingTests : 0),
  };
}

async function runPart(name, part) {
  if (!isHere(part.needs)) {
    const files = readdirSync(join(root, part.folder), { recursive: true }).filter((file) =>
      file.endsWith('.spec.ts'),
    );
    absent.push(
      `${strict ? '✖ ' : ''}not run here: ${files.length} (${name}: ${part.needs} is not installed)`,
    );
    return { passed: 0, failed: strict ? 1 : 0 };
  }
  console.log(`\n— ${name}`);
  if (!part.program) return runJest(name, part);
  const held = (await run([part.program], process.env)) === 0;
  return { passed: Number(held), failed: Number(!held) };
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

if (Number.parseInt(process.versions.node) < 24)
  refuse(
    `The tests run on Node 24 and this is ${process.versions.node}: run npm ci, which brings it, and then npm test.`,
  );
const named = process.argv.slice(2).filter((name) => name !== '--all');
const unknown = named.filter((name) => !PARTS[name]);
if (unknown.length > 0)
  refuse(`There is no part ${unknown.join(', ')}: choose from ${Object.keys(PARTS).join(', ')}.`);

mkdirSync(results, { recursive: true });
const { isBuilt } = await import('../../apps/cli/bin/build.mjs');
if (
  !isBuilt() &&
  spawnSync(process.execPath, ['apps/cli/bin/build.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0
)
  refuse('There is nothing to test: the build failed.');

const outcome = { passed: 0, failed: 0 };
const absent = [];
for (const name of named.length > 0 ? named : Object.keys(PARTS)) {
  const { passed, failed } = await runPart(name, PARTS[name]);
  outcome.passed += passed;
  outcome.failed += failed;
}
for (const line of absent) console.log(line);
const minutes = (Date.now() - began) / 60_000;
if (!all && minutes > PROMISED_MINUTES)
  console.log(
    `took ${minutes.toFixed(1)} minutes: ${PROMISED_MINUTES} is what it may take on two idle cores`,
  );
console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
writeFileSync(join(results, all ? 'all.counts' : 'test.counts'), `${outcome.passed} ${outcome.failed}\n`);
process.exitCode = outcome.failed === 0 ? 0 : 1;

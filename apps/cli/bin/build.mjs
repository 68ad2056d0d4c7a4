// Builds the server (swc) and the web (vite) side by side into dist/, and keeps a stamp of the sources they
// were built from. Plain JavaScript, because it runs before anything is built.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const require = createRequire(import.meta.url);
const dist = join(root, 'dist');
const stampFile = join(dist, 'stamp');
const SERVER = ['apps', 'libs', 'migrations'];
const SOURCES = [...SERVER, 'messages', 'package-lock.json', 'tsconfig.json', '.swcrc'];
const RESULTS = ['apps/cli/main.js', 'apps/api/main.js', 'apps/worker/main.js', 'web/index.html'];

/** A step of the build that failed; `message` is one sentence, `output` what its tool said. */
export class BuildFailed extends Error {
  constructor(message, output = '') {
    super(message);
    this.name = 'BuildFailed';
    this.output = output;
  }
}

/** True if dist/ was built from exactly these sources. */
export function isBuilt() {
  if (!RESULTS.every((file) => existsSync(join(dist, file)))) return false;
  // An installation without the tools (a container, npm ci --omit=dev) has only its build, and it is right.
  if (!findTool('@swc/cli')) return true;
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampSources();
}

export const hasBuild = () => existsSync(join(dist, 'apps/cli/main.js'));

/**
 * Starts both builds at once. `server` resolves when the command line can be loaded, `done` when all is
 * built and stamped; either rejects with BuildFailed. `onProgress` hears «server» and «web» as they end.
 */
export function startBuild(onProgress = () => undefined) {
  // Taken first: what is changed while the tools run must count as not built.
  const stamp = stampSources();
  const server = buildServer().then(() => onProgress('server'));
  const web = buildWeb().then(() => onProgress('web'));
  const done = Promise.all([server, web]).then(() => writeFileSync(stampFile, stamp));
  // Whoever waits for `done` hears of a failure; the process must not die of it before.
  done.catch(() => undefined);
  web.catch(() => undefined);
  return { server, done };
}

export const build = (onProgress) => startBuild(onProgress).done;

/** The command line, the api and the worker: what reckons and checks files needs no pages. */
export async function buildServer() {
  mkdirSync(dist, { recursive: true });
  const swc = findTool('@swc/cli', 'bin/swc.js');
  const files = ['--extensions', '.ts', '--ignore', '**/*.spec.ts'];
  await run('server', swc, [...SERVER, '-d', 'dist', '--config-file', '.swcrc', ...files, '-q']);
  for (const folder of SERVER) pruneOutput(folder);
}

async function buildWeb() {
  const config = join(root, 'apps/web/vite.config.mts');
  if (!existsSync(config)) {
    throw new BuildFailed(
      'The web build is missing: apps/web/vite.config.mts is not there, fetch the whole project.',
    );
  }
  await run('web', findTool('vite', 'bin/vite.js'), ['build', '--config', config, '--logLevel', 'warn']);
}

/** Output whose source is gone would still be loaded by name. */
function pruneOutput(folder) {
  const output = join(dist, folder);
  if (!existsSync(output)) return;
  for (const path of readdirSync(output, { recursive: true, encoding: 'utf8' })) {
    const source = join(root, folder, path.replace(/\.js(\.map)?$/, '.ts'));
    if (/\.js(\.map)?$/.test(path) && !existsSync(source)) rmSync(join(output, path));
  }
}

function findTool(name, file = 'package.json') {
  try {
    return join(dirname(require.resolve(`${name}/package.json`)), file);
  } catch {
    return undefined;
  }
}

function run(what, script, args) {
  if (!script) {
    return Promise.reject(
      new BuildFailed(`The ${what} cannot be built without its tools: run npm ci without --omit=dev.`),
    );
  }
  return new Promise((resolvePromise, reject) => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = () => child.kill();
    process.once('exit', stop);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('error', (error) => reject(explain(what, String(error))));
    child.once('close', (code) => {
      process.removeListener('exit', stop);
      if (code === 0) resolvePromise();
      else reject(explain(what, output));
    });
  });
}

/** Where the sentence says it all, the tool's own words would only hide it. */
function explain(what, output) {
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system/.test(output)) {
    return new BuildFailed(
      `The ${what} could not be built, for ${root} may not be written: give it to the user who starts.`,
    );
  }
  if (/ENOSPC|No space left/.test(output)) {
    return new BuildFailed(
      `The ${what} could not be built, for the disk is full: free some room, then start again.`,
    );
  }
  return new BuildFailed(
    `The ${what} could not be built: mend what is said above, then start again.`,
    output,
  );
}

/** Paths, sizes and times of the sources, hashed: reading their content would cost more than it tells. */
function stampSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => listFiles(join(root, path))).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listFiles(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** `npm run build`; with --if-needed only when the sources have changed. */
async function buildFromTerminal() {
  if (process.argv.includes('--if-needed') && isBuilt()) return;
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  try {
    await build((part) => console.log(`✔ ${part} built  ${seconds()} s`));
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    console.error(`${error.output}${error.message}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await buildFromTerminal();

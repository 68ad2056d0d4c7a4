#!/usr/bin/env node
// The command `copianifica`: sees to the right Node and to a build, then hands over to dist/apps/cli. Plain
// JavaScript that an older Node can read, because telling it that it is too old is its first duty.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE = 24;
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** The Node that npm installed with the project, which may be newer than the machine's. */
function ownNode() {
  const name = process.platform === 'win32' ? 'node.cmd' : 'node';
  const file = join(root, 'node_modules/.bin', name);
  return existsSync(file) ? file : undefined;
}

/** The same command under that Node; the channel lets it notice when we are gone. */
function runUnder(node) {
  const env = { ...process.env, COPIANIFICA_NODE: node };
  const windows = process.platform === 'win32';
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    shell: windows,
  });
  // The terminal's Ctrl-C reaches both of us: the one who knows how to stop must be left to do it.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
  child.once('error', () => refuseNode());
}

function refuseNode() {
  say(
    `Copianifica runs on Node ${NODE} or newer and this is ${process.version}: ` +
      'run npm ci, which brings it along where it can, or install Node 24.',
  );
  process.exit(1);
}

/** Builds what is missing or old; not under a running installation, whose files would change beneath it. */
async function prepare(wanted) {
  const { BuildFailed, hasBuild, isBuilt, startBuild } = await import('./build.mjs');
  const keep = wanted !== 'start' || process.argv.includes('--no-build') || isRunning();
  if (hasBuild() && (keep || isBuilt())) return undefined;
  if (wanted !== 'start') {
    say('There is no build yet: run npm run build first.');
    process.exit(1);
  }
  const { server, done } = startBuild();
  const explained = done.catch((error) => {
    if (!(error instanceof BuildFailed)) throw error;
    say(`\n${error.output}${error.message}`);
    process.exit(1);
  });
  await server.catch(() => explained);
  return { built: explained };
}

function isRunning() {
  const home = process.env.COPIANIFICA_HOME
    ? resolve(process.env.COPIANIFICA_HOME)
    : join(root, '.copianifica');
  try {
    process.kill(JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')).pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function main() {
  // npm start adds nothing; a bare `copianifica` shows its help.
  const begun = await prepare(process.argv[2]);
  const { run } = createRequire(import.meta.url)(join(root, 'dist/apps/cli/main.js'));
  process.exit(await run(process.argv, { built: Promise.resolve(), ...begun }));
}

if (Number(process.versions.node.split('.')[0]) >= NODE) await main();
else if (ownNode() && process.env.COPIANIFICA_NODE === undefined) runUnder(ownNode());
else refuseNode();

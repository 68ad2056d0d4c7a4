#!/usr/bin/env node
// The command `copianifica`: sees to the right Node and to a build, then hands over to dist/apps/cli. Plain
// JavaScript that an older Node can read, because telling it that it is too old is its first duty.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE = 24;
/** Commands that read files and reckon: without a build they make the half they need, which takes a second. */
const ALONE = ['term', 'tally', 'check', 'draw', 'simulate', 'verify', 'body'];
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const home = resolve(process.env.COPIANIFICA_HOME || join(root, '.copianifica'));
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

/**
 * Root in an installation that is somebody else's goes on as that user: what root wrote there, its owner could
 * not read at the next start.
 */
function becomeOwner() {
  const owner = process.getuid?.() === 0 ? statSync(home, { throwIfNoEntry: false }) : undefined;
  if (!owner || owner.uid === 0) return;
  try {
    process.initgroups(owner.uid, owner.gid);
  } catch {
    // A uid without a name, as containers have them, belongs to no other groups.
    process.setgroups([owner.gid]);
  }
  process.setgid(owner.gid);
  process.setuid(owner.uid);
  try {
    accessSync(join(root, 'package.json'), constants.R_OK);
  } catch {
    say(
      `${home} belongs to the user with uid ${owner.uid}, who cannot read ${root}: ` +
        'start as that user where he can, or choose another folder with COPIANIFICA_HOME=/a/folder npm start.',
    );
    process.exit(1);
  }
  console.log(`• ${home} belongs to uid ${owner.uid}: going on as that user`);
}

/** Builds what is missing or old; not under a running installation, whose files would change beneath it. */
async function prepare(wanted) {
  const { buildServer, hasBuild, isBuilt, startBuild } = await import('./build.mjs');
  const keep = wanted !== 'start' || process.argv.includes('--no-build') || isRunning();
  if (hasBuild() && (keep || isBuilt())) return {};
  if (ALONE.includes(wanted)) {
    await buildServer().catch(explainFailure);
    return {};
  }
  if (wanted !== 'start') {
    say('There is no build yet: run npm run build first.');
    process.exit(1);
  }
  // The first lines come from what is being built here: until then a person should see why it is quiet.
  const terminal = process.stdout.isTTY === true;
  if (terminal) process.stdout.write('  Building the server …\r');
  const { server, done } = startBuild();
  await server.catch(explainFailure);
  if (terminal) process.stdout.write('\x1b[2K');
  return { built: done };
}

function explainFailure({ output = '', message }) {
  say(`\n${output}${message}`);
  process.exit(1);
}

function isRunning() {
  try {
    process.kill(JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')).pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function main() {
  const wanted = process.argv[2];
  const founds = wanted === 'body' && process.argv[3] === 'found';
  if (founds || ['start', 'migrate', 'doctor'].includes(wanted)) becomeOwner();
  const begun = await prepare(wanted);
  const { run } = createRequire(import.meta.url)(join(root, 'dist/apps/cli/main.js'));
  process.exit(await run(process.argv, { built: Promise.resolve(), ...begun }));
}

if (Number(process.versions.node.split('.')[0]) >= NODE) await main();
else if (ownNode() && process.env.COPIANIFICA_NODE === undefined) runUnder(ownNode());
else refuseNode();

// A whole installation of the run's own, with a plan that has lived, and who to ask it as.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, root } from './built.mjs';

const COMMAND = join(root, 'apps/cli/bin/copianifica.mjs');

/** Three in a row that nobody uses, below those that the system hands out by itself. */
async function freePorts() {
  const { portState } = built('apps/cli/ports');
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const states = await Promise.all([0, 1, 2].map((step) => portState(first + step, '127.0.0.1')));
    if (states.every((state) => state === 'free')) return first;
  }
}

/** Runs a command of the installation to its end, or until it has said that. */
async function run(args, env, until) {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = once(child, 'exit');
  while (child.exitCode === null && !(until && said.includes(until)))
    await Promise.race([once(child.stdout, 'data'), ended]);
  if (child.exitCode) throw new Error(`copianifica ${args[0]} ended with ${child.exitCode}:\n${said}`);
  return { child, ended };
}

/** The api among the launcher's children. */
function pidOfApi(launcher) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
        return (
          Number(parent) === launcher &&
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/apps/api/main.js')
        );
      } catch {
        // It has just ended.
        return false;
      }
    });
}

/** Processor time that a process has used so far, in milliseconds, all its threads together (proc_pid_stat(5)). */
export function processorTime(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // In ticks of the clock, of which Linux shows programs a hundred a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resolves to `{ url, apiPid, client, close }`; the client is signed in as the Ufficio di Piano. */
export async function openInstallation() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  chmodSync(folder, 0o755);
  const [home, port] = [join(folder, 'home'), await freePorts()];
  const env = { COPIANIFICA_HOME: home, PORT: String(port), LOG_LEVEL: 'warn' };
  const url = `http://localhost:${port}`;
  const launcher = await run(['start', '--no-build'], env, 'Copianifica is ready');
  const close = async () => {
    launcher.child.kill('SIGINT');
    await launcher.ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await run(['demo', '--url', url], env);
    return { url, apiPid: pidOfApi(launcher.child.pid), client: await signIn(url, home), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function signIn(url, home) {
  process.env.COPIANIFICA_HOME = home;
  const { Offices } = built('apps/cli/demo/offices');
  return new Offices(url).as('ufficio-piano/responsabile');
}

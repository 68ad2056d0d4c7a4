import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { projectRoot, shown } from '../home';
import { hasEnded } from '../processes';
import { refuse } from '../refusals';
import { waitFor } from '../wait';

/** One of the processes that make up Copianifica. */
export interface PartPlan {
  name: 'demo' | 'api' | 'worker';
  /** Compiled entry. */
  script: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** Answers 200 as soon as the process serves. */
  health: string;
}

export interface Part {
  /** Resolves when its health is good; refuses if it ends before, or takes longer than a minute. */
  ready: () => Promise<void>;
  /** Asks it to end; the promise resolves when it has. */
  stop: () => Promise<void>;
  kill: () => void;
}

/** Wait before the next start, doubled at each quick death and back to the first after a quiet time. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
const QUIET = 30_000;
const READY_SECONDS = 60;

/** Starts a process and keeps it running until it is told to stop; each death is reported in one line. */
export function keepPart(plan: PartPlan, report: (line: string) => void): Part {
  if (!existsSync(plan.script)) throw refuse('start/part-missing', plan.name);
  const log = shown(plan.logFile);
  let child: ChildProcess;
  let wasReady = false;
  let diedEarly: string | undefined;
  let wanted = true;
  let wait = FIRST_WAIT;
  let nextStart: NodeJS.Timeout | undefined;

  const begin = (): void => {
    const began = performance.now();
    child = spawnPart(plan);
    child.once('error', (error) => (diedEarly ??= error.message));
    child.once('exit', (code, signal) => {
      const how = signal ? `ended by ${signal}` : `exit code ${code}`;
      if (!wanted) return;
      // During the start a death is an answer; later it is an accident.
      if (!wasReady) diedEarly ??= how;
      else again(how, performance.now() - began);
    });
  };
  const again = (how: string, livedMs: number): void => {
    wait = livedMs > QUIET ? FIRST_WAIT : wait;
    report(`the ${plan.name} stopped (${how}), starting it again in ${wait / 1000} s: read ${log}`);
    nextStart = setTimeout(begin, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  begin();

  return {
    ready: async () => {
      const healthy = await waitFor(
        async () => {
          if (diedEarly !== undefined) {
            throw refuse('start/part-stopped', plan.name, lastWords(plan.logFile) ?? diedEarly, log);
          }
          return (await isHealthy(plan.health)) || undefined;
        },
        READY_SECONDS * 1000,
        50,
      );
      if (!healthy) throw refuse('start/part-silent', plan.name, READY_SECONDS, log);
      wasReady = true;
    },
    stop: async () => {
      wanted = false;
      clearTimeout(nextStart);
      askToEnd(child);
      if (child.pid !== undefined && child.exitCode === null) await hasEnded(child.pid, 5_000);
    },
    kill: () => {
      wanted = false;
      clearTimeout(nextStart);
      child.kill('SIGKILL');
    },
  };
}

/** In a session of its own, for Ctrl-C must reach the launcher alone; the channel tells it if we die. */
function spawnPart(plan: PartPlan): ChildProcess {
  const log = openSync(plan.logFile, 'a', 0o600);
  try {
    return spawn(process.execPath, ['--enable-source-maps', plan.script], {
      cwd: projectRoot,
      env: plan.env,
      stdio: ['ignore', log, log, 'ipc'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
  } finally {
    closeSync(log);
  }
}

/** What a part said of its own accord before it ended: not its log lines, nor where in the code it was. */
function lastWords(logFile: string): string | undefined {
  const lines = readFileSync(logFile, 'utf8').split('\n');
  return lines.findLast((line) => line.trim() !== '' && !/^(\{|\s+at |Node\.js v)/.test(line))?.slice(0, 300);
}

/** Windows has no SIGTERM: there the closed channel says it. */
function askToEnd(child: ChildProcess): void {
  if (process.platform === 'win32' && child.connected) child.disconnect();
  else child.kill('SIGTERM');
}

/** One question with a limit of its own: a process that hangs is not healthy. */
export async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    // Refused, reset, too slow: not yet, or not any more.
    return false;
  }
}

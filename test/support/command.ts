import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { COMMAND } from './build';

export interface CommandOptions {
  env?: Record<string, string>;
  /** Who runs it, for tests as root; by default ourselves. */
  uid?: number;
}

/** A command under way: what it has said so far, and its end. */
export interface RunningCommand {
  child: ChildProcess;
  output: () => string;
  /** Resolves when that text has been said; rejects if the command ends without saying it. */
  said: (text: string | RegExp) => Promise<void>;
  ended: Promise<{ exitCode: number | null; output: string }>;
}

/** Runs `copianifica …` as a process of its own, with nothing in its environment but what is given. */
export function runCommand(args: string[], { env = {}, uid }: CommandOptions = {}): RunningCommand {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let output = '';
  // Whoever waits for a text looks again at each piece.
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const look of waiting) look();
    });
  }
  const ended = once(child, 'close').then(([exitCode]) => ({ exitCode: exitCode as number | null, output }));
  const said = (text: string | RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (typeof text === 'string' ? !output.includes(text) : !text.test(output)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      // Without effect if it has been said before the end.
      void ended.then(() => reject(new Error(`ended without saying ${String(text)}:\n${output}`)));
    });
  return { child, output: () => output, said, ended };
}

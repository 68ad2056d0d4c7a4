import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../../apps/cli/refusals';
import { type Lock, takeLock } from '../../apps/cli/start/lock';

export const ROOT = join(__dirname, '../..');
export const COMMAND = join(ROOT, 'apps/cli/bin/copianifica.mjs');

/** Sees to it that dist/ is built from the present sources, for tests of whole processes. */
export async function ensureBuild(): Promise<void> {
  const turn = await takeTurn();
  try {
    execFileSync(process.execPath, [join(ROOT, 'apps/cli/bin/build.mjs'), '--if-needed'], { stdio: 'pipe' });
  } finally {
    turn.release();
  }
}

/** Spec files run side by side and would write over each other's output. */
async function takeTurn(): Promise<Lock> {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  for (;;) {
    try {
      return takeLock(join(ROOT, 'dist/building.json'), 'a build');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await pause(100);
    }
  }
}

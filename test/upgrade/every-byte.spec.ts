import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readFileSync } from 'node:fs';

// The demo's own bundles, as this release gave them away: whoever holds one must be able to check it with
// every later release, and no release may let a changed byte pass.
const RELEASE = join(__dirname, 'releases/0.1.0');
const BUNDLES = ['plan.bundle.json', 'revision.bundle.json'];

interface Tried {
  tried: number;
  /** positions at which a changed byte was accepted */
  accepted: number[];
}

/** Tries a change at every byte of a part of the file, in a thread of its own. */
function tryPart(file: string, first: number, step: number): Promise<Tried> {
  const script = join(__dirname, 'try-every-byte.cjs');
  const verifier = join(__dirname, '../../dist/apps/cli/verify.js');
  return new Promise((done, fail) => {
    const worker = new Worker(script, { workerData: { file, first, step, verifier } });
    worker.once('message', done).once('error', fail);
  });
}

describe('the bundle of the demo', () => {
  it.each(BUNDLES)(
    '%s is accepted, and refused after a change of any one of its bytes',
    async (name) => {
      const file = join(RELEASE, name);
      const threads = Math.max(2, availableParallelism());
      const parts = await Promise.all(
        Array.from({ length: threads }, (_, first) => tryPart(file, first, threads)),
      );
      expect(parts.flatMap(({ accepted }) => accepted)).toEqual([]);
      expect(parts.reduce((sum, { tried }) => sum + tried, 0)).toBe(readFileSync(file).length);
    },
    900_000,
  );
});

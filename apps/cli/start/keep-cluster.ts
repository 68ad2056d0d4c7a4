import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, type ClusterOptions, startCluster } from '../postgres/cluster';
import type { StopMode } from '../postgres/postmaster';

export interface KeptCluster {
  url: string;
  port: number;
  foundRunning: boolean;
  stop: (mode?: StopMode) => Promise<void>;
}

const LONGEST_WAIT = 10_000;

/**
 * Starts the embedded server and starts it again whenever it ends without having been told to; the
 * parts find it on the same port and go on.
 */
export async function keepCluster(
  options: ClusterOptions,
  report: (line: string) => void,
): Promise<KeptCluster> {
  const first = await startCluster(options);
  const { url, port, foundRunning } = first;
  const keeper = { wanted: true, current: first };
  const keeping = keepGoing(keeper, { ...options, samePort: true }, report);
  const stop = async (mode: StopMode = 'fast'): Promise<void> => {
    keeper.wanted = false;
    await keeper.current.stop(mode);
    // A server that was just being started again is stopped by who starts it.
    if (mode === 'fast') await keeping;
  };
  return { url, port, foundRunning, stop };
}

/** Ends once the server has ended and nobody wants it any more. */
async function keepGoing(
  keeper: { wanted: boolean; current: Cluster },
  options: ClusterOptions,
  report: (line: string) => void,
): Promise<void> {
  for (;;) {
    await keeper.current.ended;
    if (!keeper.wanted) return;
    report('the database stopped, starting it again: nothing that was saved is lost');
    keeper.current = await startAgain(keeper, options, report);
    if (!keeper.wanted) await keeper.current.stop();
  }
}

async function startAgain(
  keeper: { wanted: boolean; current: Cluster },
  options: ClusterOptions,
  report: (line: string) => void,
): Promise<Cluster> {
  for (let wait = 100; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    if (!keeper.wanted) return keeper.current;
    try {
      return await startCluster(options);
    } catch (error) {
      // Whatever it is, the parts are up and need their database: it is said, and tried again.
      report(error instanceof Error ? error.message : String(error));
      await pause(wait);
    }
  }
}

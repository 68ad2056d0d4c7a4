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
  const quit = new AbortController();
  const keeper: Keeper = {
    options: { ...options, samePort: true },
    report,
    unwanted: quit.signal,
    current: first,
  };
  const keeping = keepGoing(keeper);
  const stop = async (mode: StopMode = 'fast'): Promise<void> => {
    quit.abort();
    await keeper.current.stop(mode);
    // A server that was just being started again is stopped by who starts it.
    await keeping;
  };
  return { url, port, foundRunning, stop };
}

interface Keeper {
  options: ClusterOptions;
  report: (line: string) => void;
  /** Aborted when the server is to stop for good. */
  unwanted: AbortSignal;
  current: Cluster;
}

/** Ends once the server has ended and nobody wants it any more. */
async function keepGoing(keeper: Keeper): Promise<void> {
  for (;;) {
    await keeper.current.ended;
    if (keeper.unwanted.aborted) return;
    keeper.report('the database stopped, starting it again: nothing that was saved is lost');
    keeper.current = await startAgain(keeper);
    if (keeper.unwanted.aborted) await keeper.current.stop();
  }
}

async function startAgain({ options, report, unwanted, current }: Keeper): Promise<Cluster> {
  for (let wait = 100; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    if (unwanted.aborted) return current;
    try {
      return await startCluster(options);
    } catch (error) {
      // Whatever it is, the parts are up and need their database: it is said, and tried again.
      report(error instanceof Error ? error.message : String(error));
      // An abort cuts the rest short; the next turn of the loop sees it.
      await pause(wait, undefined, { signal: unwanted }).catch(() => undefined);
    }
  }
}

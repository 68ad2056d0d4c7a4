import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from '../../apps/cli/postgres/cluster';
import { isAlive } from '../../apps/cli/processes';

/** A server for tests: ours, thrown away afterwards, or the one of TEST_DATABASE_URL, which stays. */
export interface TestServer {
  /** May make databases and roles. */
  adminUrl: string;
  /** True if others may be using it at this moment. */
  shared: boolean;
  stop: () => Promise<void>;
}

const PREFIX = 'copianifica-test-';

/** Takes the server of TEST_DATABASE_URL, or starts one in a temporary folder. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { adminUrl: given, shared: true, stop: async () => undefined };
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Root's server runs as somebody else, who must be able to pass.
  chmodSync(folder, 0o711);
  const cluster = await startThrowaway(folder);
  const stop = async (): Promise<void> => {
    await cluster.stop('immediate');
    rmSync(folder, { recursive: true, force: true });
  };
  return { adminUrl: cluster.url, shared: false, stop };
}

/** Nothing is forced to the disk: nobody misses these data. */
const startThrowaway = (folder: string): Promise<Cluster> =>
  startCluster({
    folder: join(folder, 'postgres'),
    logFile: () => join(folder, 'postgres.log'),
    durable: false,
  });

/** A test run that was killed leaves its server behind; the next run of the same user clears it away. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const folder = join(tmpdir(), name);
    try {
      // Taken over if it still runs, which is how it can be told to stop.
      await (await startThrowaway(folder)).stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or cleared away by another run at the same moment.
    }
  }
}

import type { Home } from '../home';
import { DATABASE, ensureDatabase } from '../postgres/databases';
import { inspectServer } from '../postgres/inspect';
import type { StopMode } from '../postgres/postmaster';
import type { Secrets } from '../secrets';
import { keepCluster } from './keep-cluster';
import { rotateLog } from './logs';

/** The database of an installation, its own or the one of DATABASE_URL. */
export interface DatabaseSource {
  ownerUrl: string;
  /** For the person at the terminal: which server it is. */
  description: string;
  /** True if it was up before, so that it must stay up after. */
  foundRunning: boolean;
  /** Stops what was started for it; a server that is not ours goes on. */
  stop: (mode?: StopMode) => Promise<void>;
}

/** Opens the database: checks the one of DATABASE_URL, or starts the embedded server and keeps it running. */
export async function openDatabase(options: {
  databaseUrl: string | undefined;
  home: Home;
  secrets: Secrets;
  report: (line: string) => void;
}): Promise<DatabaseSource> {
  const { databaseUrl, home, secrets, report } = options;
  if (databaseUrl) {
    const release = await inspectServer(databaseUrl);
    const description = `PostgreSQL ${release} of DATABASE_URL`;
    return { ownerUrl: databaseUrl, description, foundRunning: true, stop: async () => undefined };
  }
  let log: string | undefined;
  // Only if a server is really launched: one that is still running goes on writing into its file.
  const logFile = (): string => (log ??= rotateLog(home.logs, 'postgres'));
  const cluster = await keepCluster({ folder: home.postgres, logFile, note: report }, report);
  try {
    const ownerUrl = await ensureDatabase({
      superuserUrl: cluster.url,
      database: DATABASE,
      password: secrets.administrator,
    });
    const state = cluster.foundRunning ? ', which was still running' : '';
    const description = `PostgreSQL on port ${cluster.port}${state}`;
    return { ownerUrl, description, foundRunning: cluster.foundRunning, stop: cluster.stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

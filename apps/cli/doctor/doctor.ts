import { join } from 'node:path';
import { Client } from 'pg';
import { homeAt, openHome } from '../home';
import { isAlive } from '../processes';
import { inspectServer } from '../postgres/inspect';
import { readPostmaster } from '../postgres/postmaster';
import { Refused, errorCode } from '../refusals';
import { findRunning } from '../start/lock';
import { requirePorts } from '../start/require-ports';
import { readSettings } from '../start/settings';

/** One thing looked at: resolves to what was found, or throws the refusal that a start would give. */
interface Examination {
  name: string;
  look: () => Promise<string> | string;
}

/** `copianifica doctor`: one line for each thing a start needs. Resolves to 0 if all is well, else to 1. */
export async function examine(): Promise<number> {
  const findings: boolean[] = [];
  for (const examination of EXAMINATIONS) findings.push(await tell(examination));
  return findings.every(Boolean) ? 0 : 1;
}

async function tell({ name, look }: Examination): Promise<boolean> {
  try {
    console.log(`✔ ${name}: ${await look()}`);
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.log(`✖ ${name}: ${error.message}`);
    return false;
  }
}

const running = (): { pid: number; address: string } | undefined => findRunning(homeAt(process.env).lock);

const EXAMINATIONS: Examination[] = [
  { name: 'Node', look: () => process.version },
  { name: 'Folder', look: () => `${openHome(process.env).folder} can be written` },
  { name: 'Ports', look: lookAtPorts },
  { name: 'Database', look: lookAtDatabase },
];

async function lookAtPorts(): Promise<string> {
  const here = running();
  if (here) return `in use by Copianifica itself (process ${here.pid}, ${here.address})`;
  const settings = readSettings(process.env, {});
  await requirePorts(settings, false);
  return `${settings.port} to ${settings.port + 2} are free`;
}

async function lookAtDatabase(): Promise<string> {
  const { databaseUrl } = readSettings(process.env, {});
  if (databaseUrl) return `PostgreSQL ${await inspectServer(databaseUrl)}, ${await schemaOf(databaseUrl)}`;
  const own = ownServer();
  if (own === 'foreign') return 'its own, which belongs to another user: start as that user';
  return own
    ? `its own, running as process ${own.pid} on port ${own.port}`
    : 'its own, not running: npm start starts it';
}

function ownServer(): { pid: number; port: number } | 'foreign' | undefined {
  try {
    const found = readPostmaster(join(homeAt(process.env).postgres, 'data'));
    return found && isAlive(found.pid) ? found : undefined;
  } catch (error) {
    if (errorCode(error) === 'EACCES') return 'foreign';
    throw error;
  }
}

/** The last migration applied; 42P01: there is no such table yet (PostgreSQL appendix A). */
async function schemaOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select name from copianifica_migrations.applied order by timestamp desc limit 1',
    );
    return rows[0] ? `schema ${rows[0].name}` : 'empty';
  } catch (error) {
    if (errorCode(error) === '42P01') return 'empty: start or migrate fills it';
    throw error;
  } finally {
    await client.end();
  }
}

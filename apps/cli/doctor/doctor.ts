import { join } from 'node:path';
import { connectionOptions, readSchemaVersion, sqlState } from '@copianifica/database';
import { DataSource } from 'typeorm';
import { homeAt, openHome } from '../home';
import { isAlive } from '../processes';
import { inspectServer } from '../postgres/inspect';
import { ownerUrlAt } from '../postgres/databases';
import { type Postmaster, readPostmaster } from '../postgres/postmaster';
import { Refused, errorCode, refuse } from '../refusals';
import { keepSecrets } from '../secrets';
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
  if (!own) return 'its own, not running: npm start starts it';
  const { secrets } = openHome(process.env);
  const url = ownerUrlAt(own.port, keepSecrets(secrets).administrator);
  return `its own, running as process ${own.pid} on port ${own.port}, ${await schemaOf(url)}`;
}

function ownServer(): Postmaster | 'foreign' | undefined {
  try {
    const found = readPostmaster(join(homeAt(process.env).postgres, 'data'));
    return found && isAlive(found.pid) ? found : undefined;
  } catch (error) {
    if (errorCode(error) === 'EACCES') return 'foreign';
    throw error;
  }
}

/** 3F000, 42883: the schema, the function that is asked does not exist yet (PostgreSQL appendix A). */
async function schemaOf(url: string): Promise<string> {
  const source = new DataSource(connectionOptions(url, { connections: 1 }));
  try {
    await source.initialize();
    const { applied, known } = await readSchemaVersion(source.manager);
    if (applied > known) throw refuse('start/schema-newer', applied, known);
    return `schema ${applied} of ${known}${applied < known ? ': start or migrate completes it' : ''}`;
  } catch (error) {
    if (['3F000', '42883'].includes(sqlState(error) ?? '')) return 'empty: start or migrate fills it';
    throw error;
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}

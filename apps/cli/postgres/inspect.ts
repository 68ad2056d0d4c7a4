import { Client } from 'pg';
import { type Refused, errorCode, refuse } from '../refusals';
import { databaseOf } from './urls';

/** What a server that is not ours says of itself and of the user we come as. */
export interface ServerFacts {
  /** `server_version_num`: 180004 is 18.4. */
  version: number;
  release: string;
  /** May do what the database's owner may. */
  owner: boolean;
  /** May create roles. */
  roles: boolean;
}

const OLDEST = 150_000;

/**
 * Checks that the database of DATABASE_URL can carry an installation and resolves to its release
 * (`17.2`); refuses with what to do about it.
 */
export async function inspectServer(url: string): Promise<string> {
  const facts = await ask(url);
  const refusal = judgeServer(facts, parties(url));
  if (refusal) throw refusal;
  return facts.release;
}

/** Why a server with these facts cannot carry an installation, if it cannot. */
export function judgeServer(
  facts: ServerFacts,
  { user, database }: { user: string; database: string },
): Refused | undefined {
  if (facts.version < OLDEST) return refuse('start/database-too-old', facts.release);
  if (!facts.roles) return refuse('start/database-no-roles', user);
  if (!facts.owner) return refuse('start/database-not-owner', user, database);
  return undefined;
}

async function ask(url: string): Promise<ServerFacts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts>(`
      select current_setting('server_version_num')::int as version,
             split_part(current_setting('server_version'), ' ', 1) as release,
             r.rolsuper or r.rolcreaterole as roles,
             r.rolsuper or pg_has_role(d.datdba, 'usage') as owner
        from pg_roles r, pg_database d
       where r.rolname = current_user and d.datname = current_database()`);
    return rows[0]!;
  } catch (error) {
    throw explain(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Where and as whom, without the password. */
function parties(url: string): { where: string; user: string; database: string } {
  const { hostname, port, username } = new URL(url);
  return {
    where: `${hostname}:${port || 5432}`,
    user: decodeURIComponent(username) || 'the current user',
    database: databaseOf(url),
  };
}

/** From the error's code: SQLSTATE (PostgreSQL appendix A) or the system's. */
function explain(error: unknown, url: string): Refused {
  const { where, user, database } = parties(url);
  const code = errorCode(error);
  const said = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  if (code === '28P01') return refuse('start/database-login-refused', where, user);
  if (code === '3D000') return refuse('start/database-missing', where, database);
  // Any other SQLSTATE is an answer: the server is there and says why not.
  if (/^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code))
    return refuse('start/database-error', where, said);
  return refuse('start/database-unreachable', where, reachReason(code, said));
}

function reachReason(code: string, said: string): string {
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the name cannot be looked up',
    EHOSTUNREACH: 'no way to that host',
    ETIMEDOUT: 'no answer in time',
  };
  return reasons[code] ?? (said || code || 'no reason given');
}

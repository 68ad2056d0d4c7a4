import { Client } from 'pg';
import { errorCode } from '../refusals';
import { withDatabase, withLogin } from './urls';

/** Name of the database on the embedded server. */
export const DATABASE = 'copianifica';

/** Owner of the embedded database: may make roles and owns its database, and is no superuser. */
const ADMINISTRATOR = 'copianifica_administrator';

/**
 * Makes the database and its administrator on our own server, if they are missing, and resolves to the
 * administrator's URL. The product never works as the superuser, whom row-level security does not
 * bind; so what works here works on a server where one is given no more than this.
 */
export async function ensureDatabase(options: {
  superuserUrl: string;
  database: string;
  password: string;
}): Promise<string> {
  const { superuserUrl, database, password } = options;
  const client = new Client({ connectionString: superuserUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const [name, owner] = [client.escapeIdentifier(database), client.escapeIdentifier(ADMINISTRATOR)];
    await unlessThere(client, `create role ${owner} login createrole`);
    await client.query(
      `alter role ${owner} with login createrole password ${client.escapeLiteral(password)}`,
    );
    await unlessThere(client, `create database ${name} owner ${owner}`);
  } finally {
    await client.end();
  }
  return withLogin(withDatabase(superuserUrl, database), ADMINISTRATOR, password);
}

/** 42710 and 42P04: that role, that database exists (PostgreSQL appendix A). */
async function unlessThere(client: Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (!['42710', '42P04'].includes(errorCode(error))) throw error;
  }
}

/** The administrator's URL of the embedded database, at the port where its server is now. */
export const ownerUrlAt = (port: number, password: string): string =>
  withLogin(`postgres://127.0.0.1:${port}/${DATABASE}`, ADMINISTRATOR, password);

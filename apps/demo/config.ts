import { join, resolve } from 'node:path';
import { z } from 'zod';

/** What the demo process was told at start; every value has been checked. */
export interface DemoConfig {
  /** Interface both servers listen on. Loopback by default: anyone who reaches it signs in as anyone. */
  host: string;
  /** Port of the pages and of the identity provider; 0 takes a free one. */
  port: number;
  /** Port of the mail server; 0 takes a free one. */
  smtpPort: number;
  /** The issuer as clients see it, without a trailing slash; absent: `http://localhost:<port>`. */
  issuer?: string;
  /** Folder of the keys, the grants and the mail. */
  dir: string;
  /** Path of the file of demo people; may not exist yet. */
  people: string;
  client: { id: string; secret: string; redirects: string[] };
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** A bad value in the environment or the folder; the message is one sentence that says what to do. */
export class ConfigFault extends Error {}

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((value) => value <= 65535, 'must be a port number from 0 to 65535')
    .default(fallback);

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .refine((value) => !/[?#]/.test(value), 'must have neither a query nor a fragment');

const redirects = z
  .string('must name at least one redirect address, separated by commas')
  .transform((list) =>
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  )
  .pipe(z.array(webAddress).min(1, 'must name at least one redirect address, separated by commas'));

const environment = z.object({
  HOST: z.string().min(1, 'must be an address to listen on').default('127.0.0.1'),
  DEMO_PORT: port(3001),
  DEMO_SMTP_PORT: port(3025),
  DEMO_ISSUER: webAddress.transform((value) => value.replace(/\/$/, '')).optional(),
  DEMO_DIR: z.string().min(1, 'must be a folder').default('.copianifica/demo'),
  DEMO_PEOPLE: z.string().min(1, 'must be the path of a JSON file').optional(),
  CLIENT_ID: z.string().min(1, 'must not be empty').default('copianifica'),
  CLIENT_SECRET: z
    .string('must be set to the secret that the client uses')
    .min(16, 'must have at least 16 characters'),
  CLIENT_REDIRECTS: redirects,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/**
 * Reads the environment once.
 *
 * @throws ConfigFault naming the first variable that is wrong and what it must be
 */
export function readConfig(env: NodeJS.ProcessEnv): DemoConfig {
  const read = environment.safeParse(env);
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw new ConfigFault(`${String(issue.path[0])} ${issue.message}.`);
  }
  const value = read.data;
  const dir = resolve(value.DEMO_DIR);
  return {
    host: value.HOST,
    port: value.DEMO_PORT,
    smtpPort: value.DEMO_SMTP_PORT,
    issuer: value.DEMO_ISSUER,
    dir,
    people: value.DEMO_PEOPLE ? resolve(value.DEMO_PEOPLE) : join(dir, 'people.json'),
    client: { id: value.CLIENT_ID, secret: value.CLIENT_SECRET, redirects: value.CLIENT_REDIRECTS },
    logLevel: value.LOG_LEVEL,
  };
}

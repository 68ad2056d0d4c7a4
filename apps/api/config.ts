import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './project-folder';

/** A process that must answer before this installation counts as ready. */
export interface ReadyPart {
  name: string;
  url: string;
}

/** What the api was told at start; every value has been checked. A class, so that Nest can hand it on. */
export class ApiConfig {
  /** 0 takes a free port. */
  port: number;
  host: string;
  /** Where people open it, without a trailing slash; the identity provider sends them back there. */
  publicUrl: string;
  databaseUrl: string;
  oidc: { issuer: string; clientId: string; clientSecret: string };
  readyParts: ReadyPart[];
  /** Its name, which no copy of it has: the worker has the same. */
  installation: string;
  /** Where a worker shows the queues to whom knows the token; undefined: nowhere. */
  queueBoard: { url: string; token: string } | undefined;
  /** Where a demo's mail is read. */
  mailboxUrl: string | undefined;
  /** What secrets of webhooks are sealed with; undefined: none can be registered. */
  webhookKey: string | undefined;
  /** Hosts that webhooks may go to though they are inner ones: for tests and demos. */
  webhookAllow: string[];
  logLevel: (typeof LOG_LEVELS)[number];
  /** Folder of the built pages. */
  webDir: string;

  constructor(values: ApiConfig) {
    Object.assign(this, values);
  }
}

/** A bad value in the environment; the message is one sentence that says what to do. */
export class ConfigFault extends Error {}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const text = (what: string) => z.string(`must be set to ${what}`).min(1, `must be set to ${what}`);

const webAddress = (what: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be ${what}, as http://… or https://…` })
    .refine((value) => !/[?#]/.test(value), 'must have neither a query nor a fragment')
    .transform((value) => value.replace(/\/$/, ''));

const readyParts = z
  .string()
  .default('')
  .transform((list, context) =>
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean)
      .map((entry) => {
        const [, name = '', url = ''] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(entry) ?? [];
        if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
          context.addIssue({
            code: 'custom',
            message: `must be written as name=url,name=url: «${entry}» is not`,
          });
        return { name, url };
      }),
  );

const hosts = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean),
  );

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((value) => value <= 65_535, 'must be a port number from 0 to 65535')
    .default(3000),
  HOST: z.string().min(1, 'must be an address to listen on').default('127.0.0.1'),
  PUBLIC_URL: webAddress('the address where people open the site'),
  APP_DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'must be the URL of the app’s login, as postgres://user:password@host:5432/database',
  }),
  OIDC_ISSUER: webAddress('the address of the OpenID Connect provider'),
  OIDC_CLIENT_ID: text('the client id given by the OpenID Connect provider'),
  OIDC_CLIENT_SECRET: text('the client secret given by the OpenID Connect provider'),
  READY_PARTS: readyParts,
  INSTALLATION: z.string().max(200, 'must be a name of at most 200 characters').default('copianifica'),
  QUEUE_BOARD_URL: webAddress('the address of a worker’s board of queues').optional(),
  QUEUE_BOARD_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  MAILBOX_URL: webAddress('the address of the demo’s mailbox').optional(),
  WEBHOOK_KEY: z.string().min(24, 'must have 24 characters or more, or be left out').optional(),
  WEBHOOK_ALLOW: hosts,
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/**
 * Reads the environment once. A variable that is set and empty counts as not set.
 *
 * @throws ConfigFault naming the first variable that is wrong and what it must be
 */
export function readConfig(env: NodeJS.ProcessEnv): ApiConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw new ConfigFault(`${String(issue.path[0])} ${issue.message}.`);
  }
  const value = read.data;
  return new ApiConfig({
    port: value.PORT,
    host: value.HOST,
    publicUrl: value.PUBLIC_URL,
    databaseUrl: value.APP_DATABASE_URL,
    oidc: {
      issuer: value.OIDC_ISSUER,
      clientId: value.OIDC_CLIENT_ID,
      clientSecret: value.OIDC_CLIENT_SECRET,
    },
    readyParts: value.READY_PARTS,
    installation: value.INSTALLATION,
    queueBoard: boardOf(value.QUEUE_BOARD_URL, value.QUEUE_BOARD_TOKEN),
    mailboxUrl: value.MAILBOX_URL,
    webhookKey: value.WEBHOOK_KEY,
    webhookAllow: value.WEBHOOK_ALLOW,
    logLevel: value.LOG_LEVEL,
    webDir: join(projectFolder(), 'dist/web'),
  });
}

/** Only where both are known. */
const boardOf = (url: string | undefined, token: string | undefined): ApiConfig['queueBoard'] =>
  url === undefined || token === undefined ? undefined : { url, token };

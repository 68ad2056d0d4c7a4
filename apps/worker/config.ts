import { join } from 'node:path';
import { z } from 'zod';
import { type PecBox, readPecBoxes } from './pec-boxes';

/** How often each loop looks, and how old something must be before it counts as lost. All in milliseconds. */
interface Pace {
  relay: number;
  terms: number;
  record: number;
  /** The look for what the queue has lost. */
  untold: number;
  lostAfter: number;
  /** How long mail that could not be sent rests before it is tried again. */
  retryMail: number;
  /** The look into the mailboxes for certified mail. */
  pec: number;
}

/** What the worker was told at start; every value has been checked. */
export interface WorkerConfig {
  host: string;
  /** Of health and metrics; 0 takes a free one. */
  port: number;
  appUrl: string;
  relayUrl: string;
  queueUrl: string;
  redisUrl: string | undefined;
  smtpUrl: string;
  mailFrom: string;
  /** Boxes for certified mail; found by `boxOf`. */
  pec: ReadonlyMap<string, PecBox>;
  /** Folder of the signing keys, `<authority>.pem`. */
  keyFolder: string;
  publicUrl: string;
  /** Its name, which no copy of it has. */
  installation: string;
  /** What the api shows to be let in to the board of the queues; undefined: there is no board. */
  queueBoardToken: string | undefined;
  /** Folder of the catalogues. */
  messages: string;
  /** What secrets of webhooks are sealed with; undefined: none is posted. */
  webhookKey: string | undefined;
  /** Hosts that webhooks may go to though they are inner ones: for tests and demos. */
  webhookAllow: string[];
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  pace: Pace;
}

/** A bad value in the environment; the message is one sentence that says what to do. */
export class ConfigFault extends Error {}

const PACE: Pace = {
  relay: 100,
  terms: 1_000,
  record: 500,
  untold: 5_000,
  lostAfter: 15_000,
  retryMail: 30_000,
  pec: 15_000,
};

const url = (protocol: RegExp, example: string) => z.url({ protocol, error: `must be set, like ${example}` });
const postgres = url(/^postgres(ql)?$/, 'postgres://login:password@localhost:5432/copianifica');
const text = (what: string) => z.string(`must be set to ${what}`).min(1, `must be set to ${what}`);

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
  HOST: z.string().min(1, 'must be an address to listen on').default('127.0.0.1'),
  WORKER_PORT: z
    .string('must be set to a port number')
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((value) => value <= 65_535, 'must be a port number'),
  APP_DATABASE_URL: postgres,
  RELAY_DATABASE_URL: postgres,
  QUEUE_DATABASE_URL: postgres,
  REDIS_URL: url(/^rediss?$/, 'redis://localhost:6379, or left out').optional(),
  SMTP_URL: url(/^smtps?$/, 'smtp://localhost:3025'),
  MAIL_FROM: text('the sender of the mails'),
  RECORD_KEY_DIR: text('the folder of the signing keys'),
  PUBLIC_URL: url(/^https?$/, 'https://plan.example').transform((value) => value.replace(/\/$/, '')),
  INSTALLATION: z.string().max(200, 'must be a name of at most 200 characters').default('copianifica'),
  QUEUE_BOARD_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  WEBHOOK_KEY: z.string().min(24, 'must have 24 characters or more, or be left out').optional(),
  WEBHOOK_ALLOW: hosts,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/**
 * Reads the environment once. An empty value is one that is not set.
 *
 * @param root the project's folder, where `messages` lies
 * @throws ConfigFault naming the first variable that is wrong and what it must be; never its value, which may be a secret
 */
export function readConfig(env: NodeJS.ProcessEnv, root: string): WorkerConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw new ConfigFault(`${String(issue.path[0])} ${issue.message}.`);
  }
  const value = read.data;
  const pec = readPecBoxes(given);
  if (typeof pec === 'string') throw new ConfigFault(pec);
  return {
    host: value.HOST,
    port: value.WORKER_PORT,
    appUrl: value.APP_DATABASE_URL,
    relayUrl: value.RELAY_DATABASE_URL,
    queueUrl: value.QUEUE_DATABASE_URL,
    redisUrl: value.REDIS_URL,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    pec,
    keyFolder: value.RECORD_KEY_DIR,
    publicUrl: value.PUBLIC_URL,
    installation: value.INSTALLATION,
    queueBoardToken: value.QUEUE_BOARD_TOKEN,
    messages: join(root, 'messages'),
    webhookKey: value.WEBHOOK_KEY,
    webhookAllow: value.WEBHOOK_ALLOW,
    logLevel: value.LOG_LEVEL,
    pace: PACE,
  };
}

import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { errorCode, refuse } from './refusals';

const NAMES = [
  'administrator',
  'app',
  'relay',
  'queue',
  'reader',
  'demoClient',
  'queueBoard',
  'webhooks',
  'installation',
] as const;

/**
 * Made at the first start and kept: passwords of the database logins and of the demo's sign-in client, what lets the api
 * into the worker's board, what secrets of webhooks are sealed with, and the installation's own name.
 */
export type Secrets = Record<(typeof NAMES)[number], string>;

/** 144 random bits that need no escaping in a URL. */
const makeSecret = (): string => randomBytes(18).toString('base64url');

/** Reads the installation's secrets, making those that are missing; the file is its owner's alone (0600). */
export function keepSecrets(file: string): Secrets {
  const found = readSecrets(file);
  const secrets = Object.fromEntries(NAMES.map((name) => [name, found[name] ?? makeSecret()])) as Secrets;
  if (NAMES.some((name) => found[name] === undefined)) {
    // Written beside and renamed, so that a power cut never leaves half a file of passwords.
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}

function readSecrets(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    throw refuse('start/secrets-unreadable', file);
  }
}

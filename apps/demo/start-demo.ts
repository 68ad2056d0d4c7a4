import { access, constants, mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Server as PortServer } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import type { SMTPServer } from 'smtp-server';
import { ConfigFault, type DemoConfig } from './config';
import { handleRequest } from './handle-request';
import { PeopleDirectory } from './identity/directory';
import { GrantJournal } from './identity/grant-journal';
import { buildProvider } from './identity/provider';
import { keepSecrets } from './identity/secrets';
import { MailStore } from './mailbox/mail-store';
import { buildMailServer } from './mailbox/receive-mail';

/** A running demo. */
export interface RunningDemo {
  ports: { http: number; smtp: number };
  issuer: string;
  /** Closes both servers; resolves within two seconds whatever the clients do. */
  stop: () => Promise<void>;
}

const PATIENCE = 1_000;

/**
 * Starts the identity provider and the mailbox of the demo.
 *
 * @throws ConfigFault with one sentence that says what to do: a port in use, a folder without rights, a
 *   file that is not what it should be
 */
export async function startDemo(config: DemoConfig): Promise<RunningDemo> {
  const log = pino({ level: config.logLevel, base: { app: 'demo' } });
  await makeFolder(config.dir);
  const secrets = await keepSecrets(config.dir);
  const people = await PeopleDirectory.open(config.people, log);
  const mail = await MailStore.open(join(config.dir, 'mail'));
  const journal = new GrantJournal(join(config.dir, 'grants.jsonl'));

  const web = createServer();
  const smtp = buildMailServer(mail, log);
  const close = () => closeAll(web, smtp, journal);
  try {
    const ports = {
      smtp: await listen(smtp.server, config, 'DEMO_SMTP_PORT'),
      http: await listen(web, config, 'DEMO_PORT'),
    };
    const issuer = config.issuer ?? `http://localhost:${ports.http}`;
    const provider = buildProvider(issuer, { client: config.client, secrets, journal, people, log });
    web.on('request', handleRequest({ provider, people, redirects: config.client.redirects, mail, log }));
    log.info({ event: 'started', ports }, 'demo started');
    return { ports, issuer, stop: () => close().then(() => log.info({ event: 'stopped' }, 'demo stopped')) };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (fault) {
    throw new ConfigFault(
      `DEMO_DIR ${dir} cannot be used (${codeOf(fault)}): name a folder that this user may write.`,
    );
  }
}

const LISTEN_FAULTS: Record<string, string> = {
  EADDRINUSE: 'is in use: stop what uses it or name another one',
  EACCES: 'is not allowed to this user: name one above 1023',
  EADDRNOTAVAIL: 'cannot be opened because this machine has no such HOST',
};

/** @returns the port, which differs from the one asked for when that was 0 */
function listen(server: PortServer, config: DemoConfig, variable: 'DEMO_PORT' | 'DEMO_SMTP_PORT') {
  const port = variable === 'DEMO_PORT' ? config.port : config.smtpPort;
  return new Promise<number>((resolve, reject) => {
    const refuse = (fault: Error) => {
      const advice = LISTEN_FAULTS[codeOf(fault)];
      reject(advice ? new ConfigFault(`${variable} ${port} ${advice}.`) : fault);
    };
    server.once('error', refuse);
    server.listen(port, config.host, () => {
      server.off('error', refuse);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function closeAll(web: Server, smtp: SMTPServer, journal: GrantJournal): Promise<void> {
  const closed = Promise.all([
    new Promise<void>((resolve) => web.close(() => resolve())),
    new Promise<void>((resolve) => smtp.close(() => resolve())),
  ]);
  web.closeIdleConnections();
  // What is being answered may finish; a browser that holds its connection open may not keep us.
  const cut = setTimeout(() => web.closeAllConnections(), PATIENCE);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2 * PATIENCE - 200).unref())]);
  clearTimeout(cut);
  journal.close();
}

function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
}

import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { DatabaseLogins } from '@copianifica/database';
import { type Home, projectRoot } from '../home';
import type { Secrets } from '../secrets';
import { rotateLog } from './logs';
import type { PartPlan } from './part';
import type { Settings } from './settings';

/** What the parts of one start have in common. */
export interface Installation {
  settings: Settings;
  home: Home;
  secrets: Secrets;
  logins: DatabaseLogins;
  demo: boolean;
  workerPort: number;
}

const LOOPBACK = '127.0.0.1';
const CLIENT_ID = 'copianifica';
const SENDER = 'ufficio.piano@ente.example';

/** The file that the seeding writes and the demo's sign-in page shows: who can be chosen. */
export const peopleFile = (home: Home): string => join(home.demo, 'people.json');

/** The demo's pages and sign-in: one port up. Its mail server: two. */
export const demoPort = (settings: Settings): number => settings.port + 1;
export const smtpPort = (settings: Settings): number => settings.port + 2;

export const apiAddress = ({ settings }: Installation, path: string): string =>
  `http://${bracketed(settings.probeHost)}:${settings.port}${path}`;

const workerHealth = (installation: Installation): string => `${workerAddress(installation)}/livez`;

const workerAddress = ({ workerPort }: Installation): string => `http://${LOOPBACK}:${workerPort}`;

/** A copy of the folder on another machine, or beside this one, is another installation: it must not send as if it were this one. */
const nameOf = ({ home, secrets }: Installation): string =>
  createHash('sha256').update(`${secrets.installation} ${hostname()} ${home.folder}`).digest('hex');

/** What api and worker must agree on. */
const shared = (installation: Installation): Record<string, string> => ({
  INSTALLATION: nameOf(installation),
  QUEUE_BOARD_TOKEN: installation.secrets.queueBoard,
  WEBHOOK_KEY: installation.secrets.webhooks,
  // A demo's webhooks may go to whoever tries them out on the same machine.
  ...(installation.demo ? { WEBHOOK_ALLOW: LOOPBACK } : {}),
});

const demoHealth = ({ settings }: Installation): string =>
  `http://${bracketed(settings.probeHost)}:${demoPort(settings)}/livez`;

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Browsers must reach the demo under the same host as the product, one port up; this is its issuer too. */
export const demoAddress = (settings: Settings): string => {
  const url = new URL(settings.publicUrl);
  url.port = String(demoPort(settings));
  return url.origin;
};

export function planApi(installation: Installation): PartPlan {
  const { settings, logins, demo } = installation;
  const readyParts = [`worker=${workerHealth(installation)}`];
  if (demo) readyParts.push(`demo=${demoHealth(installation)}`);
  return plan(installation, 'api', apiAddress(installation, '/livez'), {
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    APP_DATABASE_URL: logins.app,
    READY_PARTS: readyParts.join(','),
    ...shared(installation),
    QUEUE_BOARD_URL: `${workerAddress(installation)}/queues`,
    ...(demo ? demoSignIn(installation) : {}),
  });
}

const demoSignIn = (installation: Installation): Record<string, string> => ({
  OIDC_ISSUER: demoAddress(installation.settings),
  OIDC_CLIENT_ID: CLIENT_ID,
  OIDC_CLIENT_SECRET: installation.secrets.demoClient,
  MAILBOX_URL: `${demoAddress(installation.settings)}/mail`,
});

export function planWorker(installation: Installation): PartPlan {
  const { settings, logins, home, demo } = installation;
  const mail: Record<string, string> = demo
    ? { SMTP_URL: `smtp://${bracketed(settings.probeHost)}:${smtpPort(settings)}`, MAIL_FROM: SENDER }
    : {};
  return plan(installation, 'worker', workerHealth(installation), {
    // Its health is nobody's business but ours, wherever people may reach the product.
    HOST: LOOPBACK,
    WORKER_PORT: String(installation.workerPort),
    APP_DATABASE_URL: logins.app,
    RELAY_DATABASE_URL: logins.relay,
    QUEUE_DATABASE_URL: logins.queue,
    ...(settings.redisUrl ? { REDIS_URL: settings.redisUrl } : {}),
    RECORD_KEY_DIR: home.keys,
    PUBLIC_URL: settings.publicUrl,
    ...shared(installation),
    ...mail,
  });
}

export function planDemo(installation: Installation): PartPlan {
  const { settings, home, secrets } = installation;
  return plan(installation, 'demo', demoHealth(installation), {
    HOST: settings.host,
    DEMO_PORT: String(demoPort(settings)),
    DEMO_SMTP_PORT: String(smtpPort(settings)),
    DEMO_ISSUER: demoAddress(settings),
    DEMO_DIR: home.demo,
    DEMO_PEOPLE: peopleFile(home),
    CLIENT_ID,
    CLIENT_SECRET: secrets.demoClient,
    CLIENT_REDIRECTS: `${settings.publicUrl}/auth/callback`,
  });
}

function plan(
  { home }: Installation,
  name: PartPlan['name'],
  health: string,
  env: Record<string, string>,
): PartPlan {
  return {
    name,
    script: join(projectRoot, 'dist/apps', name, 'main.js'),
    env: { ...inherited(), NODE_ENV: 'production', ...env },
    logFile: rotateLog(home.logs, name),
    health,
  };
}

/** Everything but what would hand a part more rights than its own login has. */
function inherited(): NodeJS.ProcessEnv {
  const ours = ['DATABASE_URL', 'REDIS_URL', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE'];
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ours.includes(name) && !name.startsWith('npm_')),
  );
}

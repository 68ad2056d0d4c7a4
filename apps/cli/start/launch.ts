import { setTimeout as pause } from 'node:timers/promises';
import { type DatabaseLogins, migrateDatabase, refreshStatistics } from '@copianifica/database';
import type { Home } from '../home';
import { freePort } from '../ports';
import { chooseLogins } from '../postgres/urls';
import { refuse } from '../refusals';
import type { Secrets } from '../secrets';
import { seedDemoPeople } from '../seed/demo-people';
import { seedTerritory } from '../seed/territory';
import { type DatabaseSource, openDatabase } from './database-source';
import { type Part, isHealthy, keepPart } from './part';
import {
  type Installation,
  apiAddress,
  demoAddress,
  peopleFile,
  planApi,
  planDemo,
  planWorker,
} from './parts';
import { inspectRedis } from './redis';
import type { Settings } from './settings';
import type { Step } from './steps';
import { waitFor } from '../wait';

/** How long the parts may take to end before they are killed, in milliseconds. */
const STOP_LIMIT = 4_000;
/** Head start of each part on the next, so that no one asks a part that is already gone. */
const STOP_ORDER = 1_200;
const READY_LIMIT = 60_000;

/** One start of an installation: the steps that bring it up, and the way down again. */
export class Launch {
  private database: Promise<DatabaseSource> | undefined;
  private logins: DatabaseLogins | undefined;
  private demo = false;
  private readonly parts = new Map<'api' | 'worker' | 'demo', Part>();
  private stopping = false;

  constructor(
    private readonly settings: Settings,
    private readonly home: Home,
    private readonly secrets: Secrets,
    private readonly report: (line: string) => void,
  ) {}

  /** In this order; a step that does not apply (no Redis, no demo) is left out or says so. */
  steps(built: Promise<unknown>): Step[] {
    const { redisUrl } = this.settings;
    return [
      { title: 'Build', run: () => built.then(() => undefined) },
      { title: 'Database', run: () => this.openDatabase() },
      ...(redisUrl ? [{ title: 'Redis', run: () => inspectRedis(redisUrl) }] : []),
      { title: 'Migrations', run: () => this.migrate() },
      { title: 'Territory', run: () => this.seedTerritory() },
      { title: 'Demo people', run: () => this.seedPeople() },
      { title: 'Sign-in and mailbox', run: () => this.startParts() },
      { title: 'API', run: () => this.ready('api') },
      { title: 'Worker', run: () => this.ready('worker') },
      { title: 'Web', run: () => this.serve() },
    ];
  }

  get isDemo(): boolean {
    return this.demo;
  }

  private async openDatabase(): Promise<string> {
    const { settings, home, secrets, report } = this;
    this.database = openDatabase({ databaseUrl: settings.databaseUrl, home, secrets, report });
    return (await this.database).description;
  }

  private async migrate(): Promise<string> {
    const { ownerUrl } = await this.database!;
    this.logins = chooseLogins(ownerUrl, this.secrets, process.env);
    const { applied, demo } = await migrateDatabase({
      url: ownerUrl,
      logins: this.logins,
      demo: this.settings.demo,
    });
    this.demo = demo;
    if (!demo) requireServices();
    const known = applied.length === 0;
    if (known && demo && this.settings.demoDateGiven) {
      this.report(
        'the database is there already: its clock goes on, --demo=DATE only sets that of a new one',
      );
    }
    return `${known ? 'up to date' : `${applied.length} applied`}${demo ? ', a demo' : ''}`;
  }

  private async seedTerritory(): Promise<string> {
    const { bodies, comuni } = await seedTerritory({ url: this.logins!.app, keyDir: this.home.keys });
    return `${comuni} comuni, ${bodies} metropolitan ${bodies === 1 ? 'city' : 'cities'}`;
  }

  private async seedPeople(): Promise<string> {
    if (!this.demo) return 'none, this is no demo';
    const { people } = await seedDemoPeople({
      url: this.logins!.app,
      peopleFile: peopleFile(this.home),
      issuer: demoAddress(this.settings),
    });
    await refreshStatistics((await this.database!).ownerUrl);
    return `${people}`;
  }

  /** All at once, for each needs a processor for a second or two; then they are waited for in order. */
  private async startParts(): Promise<string> {
    const installation: Installation = {
      settings: this.settings,
      home: this.home,
      secrets: this.secrets,
      logins: this.logins!,
      demo: this.demo,
      workerPort: await freePort('127.0.0.1'),
    };
    if (this.stopping) return '';
    if (this.demo) this.parts.set('demo', keepPart(planDemo(installation), this.report));
    this.parts.set('api', keepPart(planApi(installation), this.report));
    this.parts.set('worker', keepPart(planWorker(installation), this.report));
    this.readyAddress = apiAddress(installation, '/readyz');
    if (!this.demo) return 'your own provider';
    return this.ready('demo');
  }

  private readyAddress = '';

  private async ready(name: 'api' | 'worker' | 'demo'): Promise<string> {
    await this.parts.get(name)!.ready();
    return '';
  }

  /** The api says 200 here only when every part is up and the database is at this release. */
  private async serve(): Promise<string> {
    const ready = await waitFor(
      async () => (await isHealthy(this.readyAddress)) || undefined,
      READY_LIMIT,
      50,
    );
    if (!ready) throw refuse('start/part-silent', 'whole', READY_LIMIT / 1000, this.readyAddress);
    return '';
  }

  /** Ends what is running, in order: who asks before who answers, the database last. */
  async stop(): Promise<void> {
    this.stopping = true;
    const end = performance.now() + STOP_LIMIT;
    const ending: Promise<void>[] = [];
    for (const name of ['api', 'worker', 'demo'] as const) {
      const part = this.parts.get(name);
      if (!part) continue;
      const stopped = part.stop();
      ending.push(stopped);
      await Promise.race([stopped, pause(STOP_ORDER)]);
    }
    await Promise.race([Promise.all(ending), pause(Math.max(0, end - performance.now()))]);
    for (const part of this.parts.values()) part.kill();
    // A database that is just starting is waited for: else it would stay behind.
    await this.database?.then(({ stop }) => stop()).catch(() => undefined);
  }

  /** Ends everything at once; the database recovers at its next start. */
  async kill(): Promise<void> {
    this.stopping = true;
    for (const part of this.parts.values()) part.kill();
    await Promise.race([this.database?.then(({ stop }) => stop('immediate')), pause(1_000)]);
  }
}

/** Outside a demo, people sign in at a provider of the authority's own and mail leaves by its own server. */
function requireServices(): void {
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'SMTP_URL', 'MAIL_FROM'];
  const missing = needed.filter((name) => !process.env[name]);
  if (missing.length > 0) throw refuse('start/services-missing', missing.join(', '));
}

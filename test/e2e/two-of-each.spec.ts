import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { OfficeClient } from '../../apps/cli/demo/client';
import { PROPOSE } from '../../apps/cli/demo/documents';
import { Offices } from '../../apps/cli/demo/offices';
import { OFFICE } from '../../apps/cli/demo/story';
import { homeAt } from '../../apps/cli/home';
import { freePort } from '../../apps/cli/ports';
import { ownerUrlAt } from '../../apps/cli/postgres/databases';
import { loginsFor } from '../../apps/cli/postgres/urls';
import { keepSecrets } from '../../apps/cli/secrets';
import { keepPart, type Part, type PartPlan } from '../../apps/cli/start/part';
import { planApi, planWorker } from '../../apps/cli/start/parts';
import { readSettings } from '../../apps/cli/start/settings';
import { waitFor } from '../../apps/cli/wait';
import { ensureBuild } from '../support/build';
import { Installation } from '../support/installation';
import { itIsLivedThrough, stretched } from '../support/lived-through';
import { redisIsHere, startTestRedis, type TestRedis } from '../support/redis';
import { openRoundRobin, type RoundRobin } from '../support/round-robin';

const describeWithRedis = process.env['REDIS_URL'] || redisIsHere() ? describe : describe.skip;

interface Change {
  topic: string;
  case: string | null;
}

/** Listens on one api; gives what it has heard, and when. */
async function listen(port: number): Promise<{ heard: (Change & { at: number })[]; leave: () => void }> {
  const heard: (Change & { at: number })[] = [];
  const client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: WebSocket });
  const open = new Promise<void>((resolve) => client.on('connected', () => resolve()));
  client.subscribe<{ changes: Change }>(
    { query: 'subscription { changes { topic case } }' },
    {
      next: ({ data }) => void heard.push({ ...data!.changes, at: performance.now() }),
      error: (error) => {
        throw error;
      },
      complete: () => undefined,
    },
  );
  await open;
  return { heard, leave: () => void client.dispose() };
}

describeWithRedis('Two apis and two workers on one PostgreSQL and one Redis', () => {
  let installation: Installation;
  let redis: TestRedis | undefined;
  let door: RoundRobin;
  let secondPort: number;
  const seconds: Part[] = [];

  beforeAll(async () => {
    await ensureBuild();
    if (!process.env['REDIS_URL']) redis = await startTestRedis();
    const redisUrl = process.env['REDIS_URL'] ?? redis!.url;
    secondPort = await freePort('127.0.0.1');
    door = await openRoundRobin(() => [installation.port, secondPort]);
    const env = { REDIS_URL: redisUrl, PUBLIC_URL: `http://localhost:${door.port}` };
    installation = await Installation.prepare({ env });
    await installation.start();
    await startSeconds(env);
  }, 240_000);

  afterAll(async () => {
    await Promise.all(seconds.map((part) => part.stop()));
    await installation?.remove();
    await door?.close();
    await redis?.stop();
  }, 60_000);

  /** A second api and a second worker, as another machine of the same installation would start them. */
  async function startSeconds(env: Record<string, string>): Promise<void> {
    const home = homeAt({ COPIANIFICA_HOME: installation.home });
    const logs = join(home.folder, 'logs-of-the-second');
    mkdirSync(logs);
    const secrets = keepSecrets(home.secrets);
    const own = {
      settings: readSettings({ ...env, PORT: String(installation.port) }, {}),
      home: { ...home, logs },
      secrets,
      logins: loginsFor(ownerUrlAt(installation.databasePort, secrets.administrator), secrets),
      demo: true,
      workerPort: await freePort('127.0.0.1'),
    };
    const api = planApi(own);
    const elsewhere: PartPlan = {
      ...api,
      env: { ...api.env, PORT: String(secondPort) },
      health: `http://127.0.0.1:${secondPort}/livez`,
    };
    for (const plan of [elsewhere, planWorker(own)])
      seconds.push(keepPart(plan, (line) => process.stdout.write(`second: ${line}\n`)));
    await Promise.all(seconds.map((part) => part.ready()));
  }

  itIsLivedThrough(() => ({ installation, url: `http://localhost:${door.port}` }));

  it('were asked by turns', () => {
    const [one, other] = door.served;
    expect(Math.abs(one! - other!)).toBeLessThanOrEqual(1);
    expect(one).toBeGreaterThan(100);
  });

  it('hear on each what was done on the other, within a second', async () => {
    process.env['COPIANIFICA_HOME'] = installation.home;
    const offices = new Offices(`http://localhost:${door.port}`);
    await offices.as(OFFICE.sindaco);
    const { authority } = await new OfficeClient(`http://localhost:${door.port}`, null).ask<{
      authority: { today: string };
    }>('{ authority { today } }');
    const ears = await Promise.all([installation.port, secondPort].map(listen));
    // One request through the door goes to one of them, the next to the other.
    for (const turn of [1, 2]) {
      const firstYear = Number(authority.today.slice(0, 4)) + 6 + 3 * turn;
      const given = { title: `Piano ${firstYear}`, firstYear, text: 'Linee di indirizzo.' };
      const answer = await offices.command(OFFICE.sindaco, PROPOSE, {
        requestId: `two:${firstYear}`,
        ...given,
      });
      const done = performance.now();
      const of = answer.__typename === 'Accepted' ? answer.caseId : answer.code;
      const news = await waitFor(() => {
        const found = ears.map(({ heard }) => heard.find((change) => change.case === of));
        return found.every((change) => change !== undefined) ? found : undefined;
      }, 20_000);
      const late = Math.max(...(news ?? []).map((change) => change!.at - done));
      process.stdout.write(`heard on both ${late.toFixed(0)} ms after the answer\n`);
      expect(news).toHaveLength(2);
      expect(late).toBeLessThan(stretched(1) * 1_000);
    }
    for (const ear of ears) ear.leave();
  }, 60_000);
});

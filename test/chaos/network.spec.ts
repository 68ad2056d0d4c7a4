import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { AnswerError, OfficeClient } from '../../apps/cli/demo/client';
import { AUTHORITY, PROPOSE, READ_CASE, WRITE } from '../../apps/cli/demo/documents';
import { Offices } from '../../apps/cli/demo/offices';
import type { AuthorityShape, CaseShape } from '../../apps/cli/demo/shapes';
import { placesOf } from '../../apps/cli/demo/places';
import { OFFICE, Story } from '../../apps/cli/demo/story';
import { type Cluster, startCluster } from '../../apps/cli/postgres/cluster';
import { DATABASE, ensureDatabase } from '../../apps/cli/postgres/databases';
import { withDatabase } from '../../apps/cli/postgres/urls';
import { waitFor } from '../../apps/cli/wait';
import { askApi } from '../support/ask';
import { ensureBuild } from '../support/build';
import { Installation } from '../support/installation';
import { faultsOfHistory } from '../support/sound-history';
import { seedsOf, withSeed } from './kill';
import { type Fate, type Script, TcpProxy } from './tcp-proxy';

let folder: string;
let cluster: Cluster;
let proxy: TcpProxy;
let installation: Installation;
let desk: Desk;
let database: Client;
let written = 0;

beforeAll(async () => {
  await ensureBuild();
  folder = mkdtempSync(join(tmpdir(), 'network-'));
  chmodSync(folder, 0o755);
  cluster = await startCluster({
    folder: join(folder, 'postgres'),
    logFile: () => join(folder, 'postgres.log'),
    durable: false,
  });
  proxy = await TcpProxy.open({ host: '127.0.0.1', port: cluster.port });
  const owner = await ensureDatabase({
    superuserUrl: cluster.url,
    database: DATABASE,
    password: 'of a test',
  });
  const proxied = new URL(owner);
  proxied.port = String(proxy.port);
  installation = await Installation.prepare({ env: { DATABASE_URL: proxied.href } });
  await installation.start();
  desk = await openDesk(installation);
  database = new Client({ connectionString: withDatabase(cluster.url, DATABASE) });
  await database.connect();
}, 180_000);

afterEach(() => proxy.heal());

afterAll(async () => {
  await database?.end();
  await installation?.remove();
  await proxy?.close();
  await cluster?.stop('immediate');
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** An office at its desk, in a case whose text is being drafted. */
interface Desk {
  client: OfficeClient;
  case: string;
}

/** Opens a cycle and leads it, as the demo does, to where its text is written. */
async function openDesk({ url, home }: Installation): Promise<Desk> {
  process.env['COPIANIFICA_HOME'] = home;
  const [offices, reader] = [new Offices(url), new OfficeClient(url, null)];
  const authority = async () => (await reader.ask<{ authority: AuthorityShape }>(AUTHORITY)).authority;
  const read = async (id: string) => (await reader.ask<{ case: CaseShape }>(READ_CASE, { id })).case;
  const firstYear = Number((await authority()).today.slice(0, 4)) + 1;
  const guidelines = { title: 'Piano', firstYear, text: 'Linee di indirizzo di prova.' };
  const opened = await offices.command(OFFICE.sindaco, PROPOSE, { requestId: 'network:open', ...guidelines });
  if (opened.__typename === 'Refusal') throw new Error(opened.code);
  const story = new Story(offices, read, authority);
  for (let of = await read(opened.caseId); !placesOf(of).has('drafting'); of = await read(of.id))
    await story.advance(of);
  return { client: await offices.as(OFFICE.ufficio), case: opened.caseId };
}

/** Writes one element, and asks again, with the same request id, until an answer comes; resolves to its kind. */
async function write(title: string): Promise<string> {
  const element = { case: desk.case, parent: null, level: 'objective', title, text: 'Testo di prova.' };
  for (;;) {
    const given = await desk.client
      .ask<{ answer: { __typename: string; code?: string } }>(WRITE, { requestId: title, ...element })
      .catch((error: unknown) => {
        // The api has given up waiting; what became of the command only the next answer tells.
        if (error instanceof AnswerError && /would take more than/.test(error.message)) return null;
        throw error;
      });
    if (given) return given.answer.code ?? given.answer.__typename;
    await pause(200);
  }
}

type Moment = 'the write arrives' | 'it was written' | 'the commit arrives' | 'it was committed';

/** A good network, but for one moment of the command with that request id. */
function strike(requestId: string, moment: Moment, fate: Fate): { script: Script; struck: () => boolean } {
  let connection = 0;
  let struck = false;
  const script: Script = ({ direction, bytes, connection: on }) => {
    if (struck) return 'pass';
    const text = bytes.toString('latin1');
    const isWrite = text.includes('write_command') && text.includes(requestId);
    if (direction === 'to-server' && isWrite) connection = on;
    if (on !== connection) return 'pass';
    const isCommit = text.includes('COMMIT');
    const now: Moment =
      direction === 'to-server'
        ? isCommit
          ? 'the commit arrives'
          : 'the write arrives'
        : isCommit
          ? 'it was committed'
          : 'it was written';
    struck = now === moment;
    return struck ? fate : 'pass';
  };
  return { script, struck: () => struck };
}

/** How many rows of each kind a command has left; none may be missing, and none there twice. */
async function effectsOf(title: string): Promise<Record<string, number>> {
  const { rows } = await database.query<Record<string, number>>(
    `select count(distinct e.id)::int as edits, count(distinct o.id)::int as news,
       (select count(*)::int from copianifica.requests where request_id = $1) as requests
     from copianifica.plan_edits e
     left join copianifica.outbox o on o.topic = 'draft-edited' and o.payload->>'element' = e.element::text
     where e.title = $1`,
    [title],
  );
  return rows[0]!;
}

const ONCE = { edits: 1, news: 1, requests: 1 };

/** Each edit moves the version by one: a command that was half done would show here. */
async function versionOfCase(): Promise<number> {
  const { rows } = await database.query<{ version: number }>(
    'select version from copianifica.cases where id = $1',
    [desk.case],
  );
  return rows[0]!.version;
}

/** A question that meets a connection which broke unseen is told to be asked again, as pages do. */
async function askPatiently(): Promise<void> {
  const began = performance.now();
  for (;;) {
    try {
      await askApi(installation.url, '{ plans { id } }');
      return;
    } catch (error) {
      const isAway = error instanceof Error && error.message.startsWith('503');
      if (!isAway || performance.now() - began > 10_000) throw error;
      await pause(100);
    }
  }
}

/** More questions at once than the pool has connections: one that is stuck would be met. */
async function slowestOf(questions: number): Promise<number> {
  const began = performance.now();
  await Promise.all(Array.from({ length: questions }, askPatiently));
  return performance.now() - began;
}

describe('A command between an api and its database', () => {
  it.each<[Moment, Fate]>([
    ['the write arrives', 'cut'],
    ['the write arrives', 'pass-and-cut'],
    ['it was written', 'cut'],
    ['the commit arrives', 'cut'],
    ['it was committed', 'cut'],
    ['the commit arrives', 'half-close'],
    ['it was committed', 'half-close'],
    ['the write arrives', { delayMs: 2_000 }],
    ['it was committed', { delayMs: 2_000 }],
    ['the write arrives', 'black-hole'],
    ['the commit arrives', 'black-hole'],
    ['it was committed', 'black-hole'],
  ])(
    'has its effect once, when %s: %j',
    async (moment, fate) => {
      const title = `voce:${(written += 1)}`;
      const before = await versionOfCase();
      const { script, struck } = strike(title, moment, fate);
      proxy.script = script;
      const answer = await write(title);
      expect({ answer, struck: struck() }).toEqual({ answer: 'Accepted', struck: true });
      expect(await effectsOf(title)).toEqual(ONCE);
      expect(await versionOfCase()).toBe(before + 1);
      expect(await slowestOf(30)).toBeLessThan(5_000);
    },
    120_000,
  );

  it.each(seedsOf('bad network'))(
    'has its effect once, and many of them too, on a network that is bad throughout (seed %i)',
    (seed) =>
      withSeed('bad network', seed, async (random) => {
        const fates: Fate[] = ['cut', 'pass-and-cut', 'half-close', { delayMs: 300 }];
        const odds = (): Fate => (random() < 0.03 ? fates[Math.floor(random() * fates.length)]! : 'pass');
        const titles = Array.from({ length: 25 }, () => `voce:${(written += 1)}`);
        const before = await versionOfCase();
        proxy.script = odds;
        const answers = await Promise.all(titles.map(write));
        proxy.heal();
        expect(new Set(answers)).toEqual(new Set(['Accepted']));
        for (const title of titles) expect(await effectsOf(title)).toEqual(ONCE);
        expect(await versionOfCase()).toBe(before + titles.length);
        expect(await slowestOf(30)).toBeLessThan(5_000);
      }),
    180_000,
  );

  it('leaves a history without a fault behind, whatever became of the worker’s own connections', async () => {
    const sound = await waitFor(
      async () => ((await faultsOfHistory(database)).length === 0 ? true : undefined),
      60_000,
      500,
    );
    expect({ sound, faults: await faultsOfHistory(database) }).toEqual({ sound: true, faults: [] });
  }, 90_000);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPublishedActs } from '@copianifica/database';
import { maySubstitute, type SubstituteRule } from '@copianifica/domain';
import { authorityOf } from '../../apps/api/graphql/context';
import { seedDemoPeople } from '../../apps/cli/seed/demo-people';
import { seedBody } from '../../apps/cli/seed/territory';
import { type AppDatabase, foundEmpty, openAppDatabase } from '../support/app-database';
import { BodyLife, refusedFor } from '../support/body-life';
import { accepted as accept, Kernel, POSTS } from '../support/kernel';

const NAPOLI = 'napoli';
const RESIDENTS = 3_054_956;

describe('Napoli, by configuration alone', () => {
  let app: AppDatabase;
  let kernel: Kernel;
  const keyDir = mkdtempSync(join(tmpdir(), 'napoli-keys-'));
  beforeAll(async () => {
    app = await openAppDatabase(undefined, NAPOLI);
    const { url, root } = { url: app.database.logins.app, root: join(__dirname, '../..') };
    expect(await seedBody({ url, keyDir, root, key: NAPOLI })).toMatchObject({ comuni: 92 });
    await seedDemoPeople({
      url,
      peopleFile: join(keyDir, 'people.json'),
      issuer: 'https://identity.example',
    });
    kernel = new Kernel(app, NAPOLI);
  });
  afterAll(async () => {
    await app.close();
    rmSync(keyDir, { recursive: true });
  });

  it('lives its plan from the guidelines to in force, with an opinion missed three times and a vote that weighs', async () => {
    await kernel.moveClock('2026-07-01T09:00:00.000Z');
    const life = await BodyLife.open(kernel, 2027);
    expect(await life.terms()).toEqual({ 'due-by-year-end': '2026-12-31' });
    await life.write('Un obiettivo');
    await life.do(POSTS.ufficio, 'close-drafting');
    await life.observe('comune/063002/sindaco');
    await life.ring('consultation');
    await life.answer();
    await life.on('2026-09-01');
    await life.do(POSTS.ufficio, 'transmit');
    await life.do(POSTS.segretario, 'record-forum-opinion', { opinion: 'contrary', text: 'Contrario.' });

    // Two fifths of 92 comuni are 37; the sitting after it is deserted, and so is the third.
    const mayors = async () => [...(await life.roll()).keys()];
    accept(await life.convene('2026-09-10'));
    const seats = await mayors();
    expect(seats).toHaveLength(92);
    await life.on('2026-09-10');
    const missed = await life.enter({ for: seats.slice(0, 36), against: seats.slice(36, 40) });
    expect(missed['comuni']).toEqual([37, 36, false]);
    expect(await life.terms()).toMatchObject({ 'further-sittings': '2026-10-10' });
    await life.sits('2026-09-24', {});
    expect(refusedFor(await life.raise(POSTS.sindaco, 'put-on-agenda'))).toEqual([
      'conferenza-done',
      'departure-explained',
    ]);
    await life.sits('2026-10-08', {});
    expect(refusedFor(await life.raise(POSTS.sindaco, 'put-on-agenda'))).toEqual(['departure-explained']);
    await life.do(POSTS.sindaco, 'explain-departure', { text: 'Per ragioni espresse.' });
    await life.do(POSTS.sindaco, 'put-on-agenda');
    expect(await life.state()).toBe('adoption');

    await life.on('2026-11-10');
    await life.do(POSTS.segretario, 'hold-session', { text: 'Sessione dedicata.' });
    accept(await life.convene('2026-11-20'));
    const roll = await life.roll();
    expect(roll.size).toBe(25);
    expect([...roll.values()].reduce((sum, weight) => sum! + weight!, 0)).toBe(RESIDENTS);
    expect(new Set(roll.values())).toEqual(new Set([122_199, 122_198]));
    await life.on('2026-11-20');
    const twelve = await life.enter({
      for: [...roll.keys()].slice(0, 12),
      against: [...roll.keys()].slice(12),
    });
    expect(twelve).toMatchObject({
      votes: [13, 12, false],
      population: [1_527_478, expect.any(Number), false],
    });
    const thirteen = await life.sits('2026-12-01', {
      for: [...roll.keys()].slice(0, 13),
      against: [...roll.keys()].slice(13),
    });
    expect(thirteen).toMatchObject({
      votes: [13, 13, true],
      population: [1_527_478, expect.any(Number), true],
    });
    await life.do(POSTS.segretario, 'publish');
    const acts = await app.transactions.inAuthority(NAPOLI, readPublishedActs);
    expect(acts).toMatchObject([{ number: 1, year: 2026, kind: 'plan', from: '2026-12-01', to: null }]);
    expect(acts[0]!.textHash).toMatch(/^[0-9a-f]{64}$/);
    await life.ring('enforceable');
    expect(await life.state()).toBe('update-due');
    expect(await life.terms()).toEqual({ 'due-by-year-end': '2026-12-31' });
  });

  it('answers under its own hosts, and leaves every other address to the body that names none', async () => {
    const at = (host: string): Promise<string> => authorityOf({ headers: { host } }, app.transactions);
    expect(await at('anything.example')).toBe(NAPOLI);
    const other = <Row>(sql: string, values?: unknown[]): Promise<Row[]> =>
      app.transactions.inAuthority('prova', (manager) => manager.query(sql, values));
    await foundEmpty({ ...app, query: other }, 'prova');
    const hosts = ['napoli.localhost:3000', 'NAPOLI.copianifica.example', 'localhost:3000', '127.0.0.1'];
    expect(await Promise.all(hosts.map(at))).toEqual([NAPOLI, NAPOLI, 'prova', 'prova']);
  });

  it('has in its settings who may stand in for a mayor: the deputy mayor alone', async () => {
    const [row] = await app.query<{ substitutes: SubstituteRule[] }>(
      `select settings->'substitutes' as substitutes from copianifica.authorities where authority = $1`,
      [NAPOLI],
    );
    expect(maySubstitute(row!.substitutes, 'vicesindaco', '2026-07-01')).toBe(true);
    expect(maySubstitute(row!.substitutes, 'consigliere', '2026-07-01')).toBe(false);
  });
});

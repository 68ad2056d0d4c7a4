import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maySubstitute, SUBSTITUTE_ROLES, type SubstituteRule } from '@copianifica/domain';
import { checkBodyCommand } from '../../apps/cli/body/check-body';
import { newBodyCommand } from '../../apps/cli/body/new-body';
import { seedDemoPeople } from '../../apps/cli/seed/demo-people';
import { seedBody } from '../../apps/cli/seed/territory';
import { type AppDatabase, openAppDatabase } from '../support/app-database';
import { BodyLife, refusedFor } from '../support/body-life';
import { Kernel, POSTS } from '../support/kernel';

const ROOT = join(__dirname, '../..');
const KEY = 'remota';
/** Ten comuni with 10,007 residents, of which 37 % are 3,702.59: the first is the capital. */
const RESIDENTS = [3001, 1500, 1200, 900, 102, 1100, 1000, 700, 403, 101];
const code = (index: number): string => `9990${String(index + 1).padStart(2, '0')}`;
const seat = (index: number): string => `conferenza/${code(index)}`;
const MAYOR = 'consiglio/sindaco';
const councillor = (number: number): string => `consiglio/${String(number).padStart(2, '0')}`;
/** The capital's mayor stands for its residents, the first councillor for 5,706, each of the others for 100. */
const COUNCILLORS = [5706, ...Array<number>(13).fill(100)];

describe('a third body, invented, with odd rules on every axis', () => {
  const root = mkdtempSync(join(tmpdir(), 'third-body-'));
  const file = (path: string): string => join(root, path);
  let app: AppDatabase;
  let kernel: Kernel;

  beforeAll(async () => {
    for (const folder of ['data', 'procedures']) mkdirSync(file(folder));
    cpSync(join(ROOT, 'data/calendars'), file('data/calendars'), { recursive: true });
    const rows = RESIDENTS.map((residents, index) => {
      const number = String(index + 1).padStart(3, '0');
      return `${code(index)},Comune ${number},Z${number},999,ZZ,99,${residents}`;
    });
    const header = 'istat_code,name,belfiore_code,province_code,province_sigla,region_code,population_2011';
    writeFileSync(file('data/comuni-italia.csv'), [header, ...rows, ''].join('\n'));
    const told: string[] = [];
    const asked = { root, nameIt: 'Città metropolitana di Remota', capital: code(0) };
    expect(await newBodyCommand(KEY, asked, (line) => told.push(line))).toBe(0);
    expect(told.at(-2)).toBe('Città metropolitana di Remota is described: 10 comuni, 14 councillors.');
    governByData();
    const checked: string[] = [];
    const sound = await checkBodyCommand(KEY, { root }, (line) => checked.push(line));
    expect([sound, checked]).toEqual([0, [`${KEY}: sound, with 1 procedures and 2 rules.`]]);

    app = await openAppDatabase(undefined, KEY);
    const url = app.database.logins.app;
    await seedBody({ url, keyDir: file('keys'), root, key: KEY });
    await seedDemoPeople({ url, peopleFile: file('people.json'), issuer: 'https://identity.example' });
    kernel = new Kernel(app, KEY);
  });
  afterAll(async () => {
    await app.close();
    rmSync(root, { recursive: true });
  });

  /** What its lawyer would write into the files: no line of code. */
  function governByData(): void {
    for (const name of ['plan.yaml', 'rules.yaml'])
      cpSync(join(ROOT, 'test/support/third-body', name), file(`procedures/${KEY}/${name}`));
    rmSync(file(`procedures/${KEY}/revision.yaml`));
    const represents = (residents: number[]): string =>
      `represents: { residents: [${residents.join(', ')}], source: An invented statute, verified: false, validFrom: 2020-01-01 }`;
    const forum = `  - key: forum
    kind: commissione
    for: authority
    name: { it: Forum, en: Forum }
    source: An invented statute
    verified: false
    validFrom: 2020-01-01
    seats:
      - { for: numbered, count: 3, role: member, title: { it: 'Forum, seggio {seat}', en: 'Forum, seat {seat}' } }

`;
    const changes: [string, string][] = [
      ['timezone: Europe/Rome', 'timezone: Pacific/Chatham'],
      [
        `        exOfficio: comune/${code(0)}/sindaco\n`,
        `        exOfficio: comune/${code(0)}/sindaco\n        ${represents([3001])}\n`,
      ],
      ['        count: 14\n', `        count: 14\n        ${represents(COUNCILLORS)}\n`],
      ['# Figures that others', `${forum}# Figures that others`],
      [`  - procedures/${KEY}/revision.yaml\n`, ''],
    ];
    const path = file(`data/${KEY}/body.yaml`);
    const written = changes.reduce(
      (text, [from, to]) => {
        expect(text).toContain(from);
        return text.replace(from, () => to);
      },
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, written);
  }

  const others = Array.from({ length: 13 }, (_, index) => councillor(index + 2));

  /** From the guidelines, passed by two seats of fifteen that stand for most, to the answers. */
  async function reachAnswers(
    day: (month: number, date: number) => string,
    firstYear: number,
  ): Promise<BodyLife> {
    await kernel.moveClock(`${day(2, 2)}T05:00:00.000Z`);
    const life = await BodyLife.open(kernel, firstYear);
    const vote = await life.sits(day(2, 10), { for: [MAYOR, councillor(1)], against: others });
    expect(vote).toEqual({ presence: [5, 15, true], weight: [5004, 8707, true] });
    await life.write('Un obiettivo');
    await life.do(POSTS.ufficio, 'close-drafting');
    await life.observe(`comune/${code(4)}/sindaco`);
    await life.ring('consultation');
    await life.answer();
    return life;
  }

  it('lives a plan from the guidelines to in force: an opinion missed three times, a Forum that is contrary, votes that weigh', async () => {
    const day = (month: number, date: number): string =>
      `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    const life = await reachAnswers(day, 2026);
    expect(await life.terms()).toEqual({ 'due-by-june': '2026-06-30' });
    // The day ends where the body is, a quarter of an hour before half past eleven in the morning of Greenwich.
    const { snapshot } = await kernel.case(life.id);
    expect(snapshot.terms['due-by-june']!.dueAt).toBe('2026-06-30T11:15:00.000Z');

    await life.do(POSTS.sindaco, 'ask-opinions');
    await life.do('forum/01', 'give-forum-opinion', { opinion: 'contrary', text: 'Contrario.' });
    // Four of ten comuni with 3,701 residents are one short of 37 % rounded down; with 3,702 they are not.
    const missed = await life.sits(day(3, 2), { for: [1, 2, 3, 9].map(seat) });
    expect(missed).toEqual({ comuni: [4, 4, true], population: [3702, 3701, false] });
    await life.sits(day(3, 10), {});
    const three = await life.sits(day(3, 20), { for: [0, 1].map(seat), against: [9].map(seat) });
    expect(three).toEqual({ comuni: [4, 2, false], population: [3702, 4501, true] });
    expect(await life.state()).toBe('to-sit forum-otherwise');
    const given = await life.sits(day(3, 30), { for: [1, 2, 3, 4].map(seat), against: [5, 6].map(seat) });
    expect(given).toEqual({ comuni: [4, 4, true], population: [3702, 3702, true] });
    expect(await life.state()).toBe('favourable forum-otherwise');

    expect(refusedFor(await life.raise(POSTS.sindaco, 'put-on-agenda'))).toEqual(['departure-explained']);
    await life.do(POSTS.sindaco, 'explain-departure', { text: 'Il Forum non ha visto il bilancio.' });
    await life.do(POSTS.sindaco, 'put-on-agenda');
    // Thirteen heads that stand for few are less than two that stand for many.
    const few = await life.sits(day(4, 10), { for: others, against: [MAYOR, councillor(1)] });
    expect(few).toEqual({ presence: [5, 15, true], weight: [5004, 1300, false] });
    await life.sits(day(4, 20), { for: [MAYOR, councillor(1)], against: others });
    await life.do(POSTS.segretario, 'publish');
    await life.ring('enforceable');
    expect(await life.state()).toBe('in-force');
    expect(await life.terms()).toEqual({ 'due-by-june': '2026-06-30' });
    await life.ring('due-by-june');
    expect(await life.terms()).toEqual({ 'due-by-june': '2027-06-30' });
  });

  it('may go on without having asked anybody, and after a further sitting too many', async () => {
    const day = (month: number, date: number): string =>
      `2029-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    const unasked = await reachAnswers(day, 2029);
    await unasked.do(POSTS.sindaco, 'put-on-agenda');
    expect(await unasked.state()).toBe('adoption');
    const missed = await reachAnswers((month, date) => day(month + 1, date), 2032);
    await missed.do(POSTS.sindaco, 'ask-opinions');
    for (const date of [1, 6, 11]) await missed.sits(day(4, date), {});
    expect(await missed.state()).toBe('to-sit forum-asked');
    expect(refusedFor(await missed.raise(POSTS.sindaco, 'put-on-agenda'))).toEqual([
      'conferenza-done',
      'forum-done',
    ]);
    await missed.sits(day(4, 16), {});
    await missed.ring('forum-opinion');
    expect(await missed.state()).toBe('not-obtained forum-silent');
    await missed.do(POSTS.sindaco, 'put-on-agenda');
    expect(await missed.state()).toBe('adoption');
  });

  it('shares a demo with another body, whose people are others', async () => {
    const url = app.database.logins.app;
    await seedBody({ url, keyDir: file('keys'), root: ROOT, key: 'napoli' });
    await seedDemoPeople({ url, peopleFile: file('people.json'), issuer: 'https://identity.example' });
    const people = JSON.parse(readFileSync(file('people.json'), 'utf8')) as { subject: string }[];
    expect(people.length).toBeGreaterThan(92 + 10);
    expect(new Set(people.map(({ subject }) => subject)).size).toBe(people.length);
  });

  it('lets councillors alone stand in for a mayor', async () => {
    const [row] = await app.query<{ substitutes: SubstituteRule[] }>(
      `select settings->'substitutes' as substitutes from copianifica.authorities where authority = $1`,
      [KEY],
    );
    const may = (date: string) =>
      SUBSTITUTE_ROLES.filter((role) => maySubstitute(row!.substitutes, role, date));
    expect([may('2026-01-01'), may('2019-12-31')]).toEqual([['consigliere'], []]);
  });
});

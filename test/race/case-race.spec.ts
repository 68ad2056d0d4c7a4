import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { connectionOptions, Transactions } from '@copianifica/database';
import { checkChain, canonicalJson, foldEvents } from '@copianifica/domain';
import { type CommandAnswer } from '@copianifica/usecases';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { beside, someoneWaits } from '../support/beside';
import { openFoundedBody } from '../support/founded-body';
import { accepted, codeOf, Cycles, Kernel, PlanLife, POSTS } from '../support/kernel';

let app: AppDatabase;
let kernel: Kernel;
/** The same body seen from another process: connections and pool of its own. */
let other: Kernel;
const cycles = new Cycles();

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  const source = await new DataSource(connectionOptions(app.database.logins.app)).initialize();
  other = new Kernel({ ...app, source, transactions: new Transactions(source) });
});
afterAll(async () => {
  await other.app.source.destroy();
  await app.close();
});

const tally = (answers: CommandAnswer[]): Record<string, number> =>
  answers
    .map(codeOf)
    .reduce<Record<string, number>>((sums, code) => ({ ...sums, [code]: (sums[code] ?? 0) + 1 }), {});

/** Both processes take turns in asking, all at the same moment. */
const atOnce = (
  howMany: number,
  ask: (life: PlanLife, index: number) => Promise<CommandAnswer>,
  id: string,
) => {
  const lives = [new PlanLife(kernel, id), new PlanLife(other, id)];
  return Promise.all(Array.from({ length: howMany }, (_, index) => ask(lives[index % 2]!, index)));
};

/** Posts of the first mayors, each with its mandate known to both processes. */
async function mayorsOf(howMany: number): Promise<string[]> {
  const posts = await app.query<{ key: string }>(
    `select key from copianifica.posts where role = 'mayor' order by key limit $1`,
    [howMany],
  );
  for (const { key } of posts) await Promise.all([kernel.office(key), other.office(key)]);
  return posts.map(({ key }) => key);
}

async function expectWhole(id: string): Promise<void> {
  const log = await kernel.log(id);
  expect(checkChain(log as never)).toEqual([]);
  expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
  const { snapshot } = await kernel.case(id);
  expect(canonicalJson(foldEvents(log))).toBe(canonicalJson(snapshot));
}

describe('commands on one case at the same moment', () => {
  it('close a text once: one wins, the others are told that it is not the time any more', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    accepted(await life.write('Asse 1'));
    const answers = await atOnce(16, (one) => one.raise('close-drafting', POSTS.ufficio), life.id);
    expect(tally(answers)).toEqual({ accepted: 1, 'procedure/not-now': 15 });
    expect(await kernel.count('plan_versions', '"case" = $1', [life.id])).toBe(1);
    expect(await kernel.count('consultations', '"case" = $1', [life.id])).toBe(1);
    await expectWhole(life.id);
  });

  it('convene one sitting and enter one vote', async () => {
    const life = await PlanLife.open(kernel, cycles.next());
    const heldAt = new Date(Date.parse(await kernel.now()) + 6 * 86_400_000).toISOString();
    const convened = await atOnce(
      8,
      async ({ kernel: mine }) => mine.convening.execute(await mine.by(POSTS.sindaco), life.id, { heldAt }),
      life.id,
    );
    expect(tally(convened)).toEqual({ accepted: 1, 'procedure/conditions': 7 });
    const { sittings } = await kernel.case(life.id);
    expect(sittings).toHaveLength(1);
    await kernel.moveClock(heldAt);
    const seats = await life.seats(sittings[0]!.id);
    const entered = await atOnce(
      8,
      (one, index) =>
        one.enter(sittings[0]!.id, {
          present: seats,
          for: seats.slice(0, 10 + index),
          against: [],
          abstain: [],
        }),
      life.id,
    );
    expect(tally(entered)).toEqual({ accepted: 1, 'procedure/not-now': 7 });
    expect(
      await kernel.count('ballots', 'vote in (select id from copianifica.votes where sitting = $1)', [
        sittings[0]!.id,
      ]),
    ).toBe(19);
    await expectWhole(life.id);
  });

  it('ring a term once, though every worker finds it due', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const { id, dueAt } = (await kernel.case(life.id)).snapshot.terms['consultation']!;
    await kernel.moveClock(dueAt);
    const rung = await atOnce(
      12,
      ({ kernel: mine }) => mine.ringing.execute({ authority: AUTHORITY, termId: id, epoch: 1 }),
      life.id,
    );
    expect(rung.map(codeOf)).toContain('accepted');
    expect(rung.every((answer) => ['accepted', 'term/not-due'].includes(codeOf(answer)))).toBe(true);
    expect((await kernel.log(life.id)).filter(({ type }) => type === 'term:consultation')).toHaveLength(1);
    await expectWhole(life.id);
  });

  it('start one revision, with one text', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'in-force');
    const answers = await atOnce(8, (one) => one.raise('propose-revision', POSTS.sindaco), life.id);
    expect(tally(answers)).toEqual({ accepted: 1, 'procedure/conditions': 7 });
    expect(await kernel.count('cases', 'parent = $1', [life.id])).toBe(1);
    await expectWhole(life.id);
  });

  it('write forty elements, each of them once and none lost, while the text is being closed', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    accepted(await life.write('Asse 0'));
    const answers = await atOnce(
      41,
      (one, index) =>
        index === 20 ? one.raise('close-drafting', POSTS.ufficio) : one.write(`Asse ${index}`),
      life.id,
    );
    const closed = answers.splice(20, 1)[0]!;
    expect(codeOf(closed)).toBe('accepted');
    const codes = tally(answers);
    expect(Object.keys(codes).every((code) => ['accepted', 'plan/not-drafting'].includes(code))).toBe(true);
    // What was frozen is exactly what had been accepted: nobody's words were cut off after a yes.
    const [version] = await app.query<{ elements: number }>(
      `select jsonb_array_length(content->'elements') as elements from copianifica.plan_versions where "case" = $1`,
      [life.id],
    );
    expect(version!.elements).toBe(1 + (codes['accepted'] ?? 0));
    const positions = await app.query<{ position: number }>(
      'select position from copianifica.plan_edits where "case" = $1 order by sequence',
      [life.id],
    );
    expect(new Set(positions.map(({ position }) => position)).size).toBe(positions.length);
    await expectWhole(life.id);
  });
});

describe('observations', () => {
  it('of 312 mayors at the same moment are all taken, none refused and none waiting long', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const posts = await mayorsOf(312);
    expect(posts).toHaveLength(312);
    const began = performance.now();
    const answers = await atOnce(
      312,
      (one, index) => one.observe(posts[index]!, `Osservazione ${index}`),
      life.id,
    );
    const took = performance.now() - began;
    expect(tally(answers)).toEqual({ accepted: 312 });
    const { consultation } = (await kernel.case(life.id)).snapshot;
    expect(await kernel.count('observations', 'consultation = $1', [consultation])).toBe(312);
    expect(await kernel.count('observations o', 'consultation = $1 and late', [consultation])).toBe(0);
    expect(await kernel.count('leaves', 'subject = $1', [consultation])).toBe(312);
    // About a second on two cores with nothing else to do; ten times that is trouble.
    expect(took).toBeLessThan(20_000);
    console.info(`312 observations at the same moment: ${Math.round(took)} ms`);
  }, 60_000);

  it('that arrive while the text is transmitted are answered first, or come too late: never lost between', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'answers');
    // An observation that has been read and decided, and not yet committed.
    const slow = await beside(app);
    await slow.query('begin');
    const id = randomUUID();
    const { consultation } = (await kernel.case(life.id)).snapshot;
    await slow.query(`select pg_advisory_xact_lock_shared(hashtextextended('copianifica case ' || $1, 0))`, [
      life.id,
    ]);
    await slow.query(
      `insert into copianifica.observations (authority, id, consultation, organization, actor, commitment, late, instant)
       values ($1, $2, $3, 'comune/001001', $4, 'x', true, copianifica.legal_now())`,
      [AUTHORITY, id, consultation, (await kernel.office(POSTS.mayor)).mandate.id],
    );
    const transmitting = life.raise('transmit', POSTS.ufficio);
    await someoneWaits(app);
    await slow.query('commit');
    await slow.end();
    expect(await transmitting).toMatchObject({ code: 'procedure/conditions', checks: [{ holds: false }] });
  });

  it('never leave one unanswered behind a text that was transmitted, however the moments fall', async () => {
    const mayors = await mayorsOf(13);
    for (let round = 0; round < 3; round += 1) {
      const life = await PlanLife.reach(kernel, cycles.next(), 'answers');
      const answers = await atOnce(
        13,
        (one, index) =>
          index === 6
            ? one.raise('transmit', POSTS.ufficio)
            : one.observe(mayors[index]!, `Osservazione ${index}`),
        life.id,
      );
      const transmitted = codeOf(answers[6]!) === 'accepted';
      const unanswered = await kernel.count(
        'observations o join copianifica.consultations k on k.id = o.consultation',
        'k."case" = $1',
        [life.id],
      );
      expect({ transmitted, unanswered: transmitted ? unanswered : 0 }).toEqual({
        transmitted,
        unanswered: 0,
      });
      await expectWhole(life.id);
    }
  });
});

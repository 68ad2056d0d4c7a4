import { randomUUID } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import {
  canonicalJson,
  type CaseEvent,
  type CaseSnapshot,
  checkChain,
  foldEvents,
  type MigrationPlan,
} from '@copianifica/domain';
import { readCaseMigrations, readMigration } from '@copianifica/database';
import {
  ConfirmMigration,
  MigrateCase,
  PreviewMigration,
  ProposeMigration,
  RevertMigration,
  RunMigration,
} from '@copianifica/usecases';
import { AUTHORITY, type AppDatabase, openAppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { accepted, codeOf, Cycles, Kernel, PlanLife, POSTS } from '../support/kernel';
import { secondVersion, storeVersion } from '../support/second-version';

const KEY = 'torino/plan';
const SECOND = secondVersion();
const cycles = new Cycles();
let app: AppDatabase;
let kernel: Kernel;
let previewing: PreviewMigration;
let proposing: ProposeMigration;
let confirming: ConfirmMigration;
let reverting: RevertMigration;
let first: string;

const runOf = ({ transactions }: AppDatabase, { commands }: Kernel): RunMigration =>
  new RunMigration(transactions, new MigrateCase(commands));

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  previewing = new PreviewMigration(app.transactions);
  proposing = new ProposeMigration(kernel.commands);
  confirming = new ConfirmMigration(kernel.commands);
  reverting = new RevertMigration(kernel.commands);
  await storeVersion(app, SECOND);
  const [version] = await app.query<{ hash: string }>(
    `select hash from copianifica.procedures where key = $1 and hash <> $2`,
    [KEY, SECOND.hash],
  );
  first = version!.hash;
});
afterAll(() => app.close());

const planned = async (changes: Partial<MigrationPlan> = {}): Promise<MigrationPlan> => {
  const tried = await previewing.execute(AUTHORITY, { key: KEY, from: first, to: SECOND.hash, plan: null });
  if (tried.kind === 'refused') throw new Error(tried.code);
  return {
    states: { ...tried.plan.states, answers: 'replies', ...changes.states },
    terms: { ...tried.plan.terms, ...changes.terms },
  };
};
const propose = async (plan: MigrationPlan, post: string = POSTS.ufficio) =>
  proposing.execute(await kernel.by(post), { key: KEY, from: first, to: SECOND.hash, plan });
const idOf = (answer: Awaited<ReturnType<typeof propose>>): string => {
  if (answer.kind === 'refused') throw new Error(answer.code);
  return answer.id;
};
/** A migration that two people have agreed on. */
async function agreed(changes: Partial<MigrationPlan> = {}): Promise<string> {
  const id = idOf(await propose(await planned(changes)));
  idOf(await confirming.execute(await kernel.by(POSTS.segretario), id));
  return id;
}
const run = (id: string): Promise<unknown> =>
  runOf(app, kernel).execute(AUTHORITY, id, { after: null, limit: 1_000 });
const migration = (id: string) =>
  app.transactions.inAuthority(AUTHORITY, (manager) => readMigration(manager, id));
const outcomes = (id: string) =>
  app.transactions.inAuthority(AUTHORITY, (manager) =>
    readCaseMigrations(manager, id, { after: null, limit: 1_000 }),
  );
const revert = async (id: string, of: string) => reverting.execute(await kernel.by(POSTS.segretario), id, of);
const snapshotOf = async (of: string): Promise<CaseSnapshot> => (await kernel.case(of)).snapshot;
const hashOf = async (of: string): Promise<string> => (await kernel.case(of)).procedureHash;

/** The log is whole, and folds to what the case says it is. */
async function expectSound(of: string): Promise<CaseEvent[]> {
  const log = await kernel.log(of);
  expect(checkChain(log as never)).toEqual([]);
  expect(canonicalJson(foldEvents(log) as never)).toBe(canonicalJson((await snapshotOf(of)) as never));
  return log;
}

describe('a migration of running cases', () => {
  it('is tried on every live case, and says of each where it would go and what its terms would do', async () => {
    const drafting = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const consulted = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const before = await snapshotOf(consulted.id);
    const plan = await planned({ terms: { consultation: 'reset' } });
    const tried = await previewing.execute(AUTHORITY, { key: KEY, from: null, to: SECOND.hash, plan });
    if (tried.kind === 'refused') throw new Error(tried.code);
    expect(tried).toMatchObject({ from: { hash: first }, findings: [], totals: { impossible: 0 } });
    const of = (id: string) => tried.cases.find((one) => one.case === id);
    expect(of(drafting.id)).toMatchObject({ from: 'drafting', to: 'drafting', terms: [] });
    expect(of(consulted.id)).toMatchObject({
      from: 'consultation',
      to: 'consultation',
      terms: [
        { name: 'consultation', outcome: 'reset', before: { dueOn: before.terms['consultation']!.dueOn } },
      ],
    });
    expect(tried.titles.get(drafting.id)).toMatch(/^Piano dal/);
    expect(await snapshotOf(consulted.id)).toEqual(before);
  });

  it('is refused while some case would not know where to go, and of what is not there', async () => {
    await PlanLife.reach(kernel, cycles.next(), 'answers');
    const plan = await planned();
    expect(await propose({ ...plan, states: { ...plan.states, answers: null } })).toMatchObject({
      code: 'migration/unmapped',
      data: { cases: 1 },
    });
    expect(await propose({ states: {}, terms: {} })).toMatchObject({ code: 'migration/unmapped' });
    const wanted = { key: KEY, from: first, to: first, plan };
    expect(await proposing.execute(await kernel.by(POSTS.ufficio), wanted)).toMatchObject({
      code: 'migration/unknown',
    });
    expect(await propose(plan, POSTS.mayor)).toMatchObject({ code: 'mandate/not-yours' });
  });

  it('takes two people, once', async () => {
    const id = idOf(await propose(await planned()));
    const confirm = async (post: string) => confirming.execute(await kernel.by(post), id);
    expect(await confirm(POSTS.ufficio)).toMatchObject({ code: 'migration/not-two' });
    expect(await migration(id)).toMatchObject({ confirmedAt: null, migrated: 0 });
    await run(id);
    expect(await outcomes(id)).toEqual([]);
    expect(await confirm(POSTS.mayor)).toMatchObject({ code: 'mandate/not-yours' });
    expect((await confirm(POSTS.segretario)).kind).toBe('done');
    expect(await confirm(POSTS.segretario)).toMatchObject({ code: 'migration/settled' });
    const unknown = await confirming.execute(await kernel.by(POSTS.segretario), randomUUID());
    expect(unknown).toMatchObject({ code: 'migration/unknown' });
  });
});

describe('a case', () => {
  it('goes over with its terms as the plan says, and goes on from there under the newer version', async () => {
    const kept = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const answering = await PlanLife.reach(kernel, cycles.next(), 'answers');
    const before = await snapshotOf(kept.id);
    const id = await agreed();
    await run(id);
    expect(await hashOf(kept.id)).toBe(SECOND.hash);
    expect((await snapshotOf(kept.id)).terms).toEqual(before.terms);
    expect(await answering.state()).toBe('replies');
    const [log] = (await expectSound(answering.id)).slice(-1);
    expect(log).toMatchObject({
      type: 'procedure-changed',
      payload: { from: 'answers', to: 'replies', procedure: KEY, procedureHash: SECOND.hash },
    });
    expect((await outcomes(id)).find((one) => one.case === answering.id)).toMatchObject({
      sequence: log!.sequence,
      code: null,
      outcome: { from: 'answers', to: 'replies', terms: [], dropped: [] },
    });
    // The term that was kept rings where it is waited for now.
    accepted(await kept.ring('consultation'));
    expect(await kept.state()).toBe('replies');
    accepted(await answering.raise('transmit', POSTS.ufficio));
    await expectSound(answering.id);
    expect(await migration(id)).toMatchObject({ left: 0, doneAt: expect.any(String) });
  });

  it('can be put back where it was, its terms due when they were, and goes on under the older version', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const before = await snapshotOf(life.id);
    const id = await agreed({ terms: { consultation: 'reset' } });
    await run(id);
    const moved = await snapshotOf(life.id);
    expect(moved.terms['consultation']!.id).not.toBe(before.terms['consultation']!.id);
    expect(await kernel.count('terms', '"case" = $1 and state = $2', [life.id, 'cancelled'])).toBe(1);
    accepted(await revert(id, life.id));
    const { sequence: _, head: __, times: ___, ...back } = await snapshotOf(life.id);
    expect(back).toEqual(expect.objectContaining({ state: 'consultation', terms: before.terms }));
    expect({ ...before, ...back }).toEqual(before);
    expect(await hashOf(life.id)).toBe(first);
    await expectSound(life.id);
    // The same term again, in a new epoch: the clock that was armed for the old one comes too late.
    const term = before.terms['consultation']!;
    await kernel.moveClock(term.dueAt);
    const ring = (epoch: number) => kernel.ringing.execute({ authority: AUTHORITY, termId: term.id, epoch });
    expect(codeOf(await ring(1))).toBe('term/not-due');
    expect(codeOf(await ring(3))).toBe('accepted');
    expect(await life.state()).toBe('answers');
  });

  it('is not put back once it has gone on, nor twice, nor by a migration that did not move it', async () => {
    const [went, stays] = [
      await PlanLife.reach(kernel, cycles.next(), 'answers'),
      await PlanLife.reach(kernel, cycles.next(), 'drafting'),
    ];
    const id = await agreed();
    await run(id);
    accepted(await went.raise('transmit', POSTS.ufficio));
    expect(codeOf(await revert(id, went.id))).toBe('migration/stale');
    expect(await hashOf(went.id)).toBe(SECOND.hash);
    const twice = await Promise.all([revert(id, stays.id), revert(id, stays.id)]);
    expect(twice.map(codeOf).sort()).toEqual(['accepted', 'migration/unknown']);
    expect(codeOf(await revert(randomUUID(), stays.id))).toBe('migration/unknown');
    const mayor = await kernel.by(POSTS.mayor);
    expect(codeOf(await reverting.execute(mayor, id, stays.id))).toBe('mandate/not-yours');
    expect(await migration(id)).toMatchObject({ reverted: 1 });
    await expectSound(stays.id);
  });

  it('that has moved since the dry run is decided anew; where it cannot go over it stays, and is listed', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const id = idOf(await propose(await planned({ states: { answers: null } }))).toString();
    idOf(await confirming.execute(await kernel.by(POSTS.segretario), id));
    accepted(await life.ring('consultation'));
    await run(id);
    expect(await life.state()).toBe('answers');
    expect(await hashOf(life.id)).toBe(first);
    expect((await outcomes(id)).find((one) => one.case === life.id)).toMatchObject({
      sequence: null,
      code: 'migration/unmapped',
      outcome: { impossible: { state: 'answers' } },
    });
    expect(await migration(id)).toMatchObject({ left: 0, impossible: 1 });
    // Another migration may find a place for it.
    await run(await agreed());
    expect(await life.state()).toBe('replies');
  });
});

describe('a run that is killed between two cases', () => {
  it('goes on with those that are left, and no case is moved twice or by halves', async () => {
    const lives: PlanLife[] = [];
    for (let count = 0; count < 6; count += 1)
      lives.push(await PlanLife.reach(kernel, cycles.next(), 'guidelines'));
    const id = await agreed();
    const dying = await openAppDatabase(app.database);
    let passed = 0;
    const failpoints = channel('copianifica.failpoint');
    const kill = (name: unknown): void => {
      if (name === 'migration.case-moved' && (passed += 1) === 2) void dying.source.destroy();
    };
    failpoints.subscribe(kill);
    const running = runOf(dying, new Kernel(dying)).execute(AUTHORITY, id, { after: null, limit: 100 });
    await expect(running).rejects.toThrow(/connect|established|destroy|end|close/i);
    failpoints.unsubscribe(kill);
    expect(await migration(id)).toMatchObject({ left: lives.length - 2, migrated: 2, doneAt: null });
    const going = runOf(app, kernel);
    expect(await going.underWay(AUTHORITY)).toContain(id);
    await Promise.all([run(id), run(id)]);
    expect(await migration(id)).toMatchObject({
      left: 0,
      migrated: lives.length,
      doneAt: expect.any(String),
    });
    expect(await going.underWay(AUTHORITY)).not.toContain(id);
    for (const { id: of } of lives) {
      const log = await expectSound(of);
      expect(log.filter(({ type }) => type === 'procedure-changed')).toHaveLength(1);
      expect(await hashOf(of)).toBe(SECOND.hash);
    }
  });
});

describe('a case that moves at the moment it is brought over', () => {
  it('does both, in one order or the other, and loses nothing', async () => {
    const lives: PlanLife[] = [];
    for (let count = 0; count < 5; count += 1) {
      const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
      accepted(await life.write('Asse 1'));
      lives.push(life);
    }
    const id = await agreed();
    const [, ...answers] = await Promise.all([
      run(id),
      ...lives.map((life) => life.raise('close-drafting', POSTS.ufficio)),
    ]);
    expect(answers.map((answer) => codeOf(answer as never))).toEqual(lives.map(() => 'accepted'));
    for (const life of lives) {
      const types = (await expectSound(life.id)).map(({ type }) => type);
      expect(types.slice(-2).toSorted()).toEqual(['close-drafting', 'procedure-changed']);
      expect(await life.state()).toBe('consultation');
      const { dueOn, startedOn } = (await snapshotOf(life.id)).terms['consultation']!;
      const days = (Date.parse(dueOn) - Date.parse(startedOn)) / 86_400_000;
      // Closed under the newer version the consultation is the newer's; begun before, it was kept.
      expect(days >= 45).toBe(types.at(-1) === 'close-drafting');
    }
  });
});

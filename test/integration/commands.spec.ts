import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { QueryFailedError } from 'typeorm';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { beside, someoneWaits } from '../support/beside';
import { openFoundedBody } from '../support/founded-body';
import { accepted, codeOf, Cycles, daysAfter, Kernel, PlanLife, POSTS } from '../support/kernel';

let app: AppDatabase;
let kernel: Kernel;
const cycles = new Cycles();

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
});
afterAll(() => app.close());

describe('a request id', () => {
  it('makes eight taps at once one deed, with one answer to the byte', async () => {
    const id = randomUUID();
    const asked = { title: 'Otto volte', firstYear: cycles.next(), text: 'Linee.' };
    const command = await kernel.by(POSTS.sindaco, id);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => kernel.guidelines.execute(command, asked)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { case: of } = accepted(answers[0]!);
    expect(await kernel.count('plans', 'title = $1', ['Otto volte'])).toBe(1);
    expect(await kernel.count('case_events', '"case" = $1', [of])).toBe(1);
    expect(await kernel.count('leaves', 'subject = $1', [of])).toBe(1);
    expect(await kernel.count('outbox', '"case" = $1', [of])).toBe(1);
    expect(await kernel.answersTo(id)).toHaveLength(1);
  });

  it('makes eight writings of one element one edit, and eight observations one', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const eight = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 8 }, ask));
    const [edit, words] = [randomUUID(), randomUUID()];
    await eight(() => life.write('Asse unico', edit));
    expect(await kernel.count('plan_edits', '"case" = $1', [life.id])).toBe(1);
    accepted(await life.raise('close-drafting', POSTS.ufficio));
    const answers = await eight(() => life.observe(POSTS.mayor, 'Una sola volta.', words));
    expect(answers.map(codeOf)).toEqual(Array(8).fill('accepted'));
    const { consultation } = (await kernel.case(life.id)).snapshot;
    expect(await kernel.count('observations', 'consultation = $1', [consultation])).toBe(1);
    expect(await kernel.count('texts', 'text = $1', ['Una sola volta.'])).toBe(1);
  });

  it('is refused for another body, another verb or another case, and nothing is written for it', async () => {
    const one = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const other = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const id = randomUUID();
    accepted(await one.write('Asse 1', id));
    expect(codeOf(await one.write('Asse 2', id))).toBe('request/reused');
    expect(codeOf(await other.write('Asse 1', id))).toBe('request/reused');
    expect(codeOf(await one.raise('close-drafting', POSTS.ufficio, id))).toBe('request/reused');
    expect(await kernel.count('plan_edits', '"case" = any ($1)', [[one.id, other.id]])).toBe(1);
    expect(await one.state()).toBe('drafting');
  });

  it('is refused for another body though both come at the same moment', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const id = randomUUID();
    const answers = await Promise.all(['A', 'B', 'C', 'D'].map((title) => life.write(title, id)));
    expect(answers.map(codeOf).sort()).toEqual([
      'accepted',
      'request/reused',
      'request/reused',
      'request/reused',
    ]);
    expect(await kernel.count('plan_edits', '"case" = $1', [life.id])).toBe(1);
  });

  it('belongs to who asks: the same words of two offices are two requests', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const id = randomUUID();
    const mayors = ['comune/001001/sindaco', 'comune/001002/sindaco'];
    const answers = await Promise.all(mayors.map((post) => life.observe(post, 'Uguale.', id)));
    expect(answers.map(codeOf)).toEqual(['accepted', 'accepted']);
    expect(await kernel.answersTo(id)).toHaveLength(2);
  });

  it.each(['', ' ', 'a b', 'ä', 'x'.repeat(201), 'a\n', '\u0000'])('is asked for: %j is none', async (id) => {
    const asked = { title: 'Senza chiave', firstYear: 2040, text: 'Linee.' };
    expect(codeOf(await kernel.guidelines.execute(await kernel.by(POSTS.sindaco, id), asked))).toBe(
      'request/missing',
    );
    expect(await kernel.count('plans', 'title = $1', ['Senza chiave'])).toBe(0);
  });

  it('keeps a refusal as it keeps a deed: asked again it is the same, though the reason has gone', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const id = randomUUID();
    const first = await life.raise('close-drafting', POSTS.ufficio, id);
    expect(first).toMatchObject({
      code: 'procedure/conditions',
      checks: [{ name: 'text-written', holds: false }],
    });
    accepted(await life.write('Asse 1'));
    expect(await life.raise('close-drafting', POSTS.ufficio, id)).toEqual(first);
    expect(await kernel.answersTo(id)).toEqual([{ answer: first }]);
    accepted(await life.raise('close-drafting', POSTS.ufficio));
  });
});

describe('a second cycle for a triennium', () => {
  it('is refused and recorded, and four at once open one', async () => {
    const firstYear = cycles.next();
    const ids = [1, 2, 3, 4].map(() => randomUUID());
    const answers = await Promise.all(
      ids.map(async (id) =>
        kernel.guidelines.execute(await kernel.by(POSTS.sindaco, id), {
          title: `Piano ${id}`,
          firstYear,
          text: 'Linee.',
        }),
      ),
    );
    expect(answers.map(codeOf).sort()).toEqual([
      'accepted',
      'plan/cycle-open',
      'plan/cycle-open',
      'plan/cycle-open',
    ]);
    expect(await kernel.count('plans', 'first_year = $1', [firstYear])).toBe(1);
    expect(
      await kernel.count('requests', `request_id = any ($1) and answer->>'code' = 'plan/cycle-open'`, [ids]),
    ).toBe(3);
    expect(await kernel.count('texts', 'id::text = any ($1)', [[]])).toBe(0);
  });

  it('leaves none of its words behind', async () => {
    const firstYear = cycles.next();
    await PlanLife.open(kernel, firstYear);
    const asked = { title: 'Un altro', firstYear, text: 'Parole che non restano.' };
    expect(codeOf(await kernel.guidelines.execute(await kernel.by(POSTS.sindaco), asked))).toBe(
      'plan/cycle-open',
    );
    expect(await kernel.count('texts', 'text = $1', ['Parole che non restano.'])).toBe(0);
  });
});

describe('what moved between the reading and the writing', () => {
  it('makes the command decide again: a case that has gone on', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    accepted(await life.write('Asse 1'));
    const other = await beside(app);
    await other.query('begin');
    await other.query('update copianifica.cases set version = version + 1 where id = $1', [life.id]);
    const closing = life.raise('close-drafting', POSTS.ufficio);
    await someoneWaits(app);
    await other.query('commit');
    await other.end();
    const { sequence } = accepted(await closing);
    const found = await kernel.case(life.id);
    expect(found).toMatchObject({ snapshot: { state: 'consultation', sequence } });
    expect(await kernel.count('case_events', '"case" = $1', [life.id])).toBe(sequence);
  });

  /** Changes the officer's mandate while a command of hers waits to be written. */
  const revoke = async (change: string): Promise<string> => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const { mandate } = await kernel.office(POSTS.ufficio);
    const other = await beside(app);
    await other.query('begin');
    await other.query(`update copianifica.mandates set ${change}, revision = revision + 1 where id = $1`, [
      mandate.id,
    ]);
    const id = randomUUID();
    const writing = life.write('Dopo la revoca', id);
    await someoneWaits(app);
    await other.query('commit');
    const code = codeOf(await writing);
    expect(await kernel.answersTo(id)).toMatchObject([{ answer: { code } }]);
    expect(await kernel.count('plan_edits', '"case" = $1', [life.id])).toBe(0);
    await other.query(
      'update copianifica.mandates set known_to = null, valid_to = null, revision = revision + 1 where id = $1',
      [mandate.id],
    );
    await other.end();
    return code;
  };

  it('makes the command be refused: a mandate that was corrected away', async () => {
    expect(await revoke('known_to = copianifica.legal_now()')).toBe('mandate/not-in-force');
  });

  it('makes the command be refused: a mandate that ended yesterday', async () => {
    await kernel.moveClock(daysAfter(await kernel.now(), 3));
    const yesterday = `(copianifica.legal_now() at time zone 'Europe/Rome')::date - 1`;
    expect(await revoke(`valid_to = ${yesterday}`)).toBe('mandate/not-in-force');
  });

  it('does not matter where it is another case or another’s mandate', async () => {
    const [one, other] = [
      await PlanLife.reach(kernel, cycles.next(), 'drafting'),
      await PlanLife.open(kernel, cycles.next()),
    ];
    const client = await beside(app);
    await client.query('begin');
    await client.query('update copianifica.cases set version = version + 1 where id = $1', [other.id]);
    expect(codeOf(await one.write('Asse 1'))).toBe('accepted');
    await client.query('rollback');
    await client.end();
  });
});

describe('a crash in the middle', () => {
  const everything = async (): Promise<Record<string, number>> => {
    const tables = [
      'cases',
      'case_events',
      'plan_edits',
      'plan_versions',
      'requests',
      'leaves',
      'unsequenced_leaves',
      'outbox',
      'terms',
      'texts',
      'consultations',
    ];
    const counts = await Promise.all(
      tables.map(async (table) => [table, await kernel.count(table)] as const),
    );
    return Object.fromEntries(counts);
  };

  it.each([
    [
      'a leaf',
      { leaves: [{ id: randomUUID(), kind: 'x', subject: 'x', sequence: 1, hash: 'x', instant: 'never' }] },
    ],
    ['an outbox row', { outbox: [{ id: 'no-uuid', topic: 'x', case: null, payload: {} }] }],
    ['a row', { rows: { terms: [{ authority: AUTHORITY, id: randomUUID() }] } }],
    [
      'another authority’s row',
      { rows: { texts: [{ authority: 'elsewhere', id: randomUUID(), text: 'x', salt: 'x' }] } },
    ],
  ])('of writing %s leaves nothing of the whole command', async (_, broken) => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    accepted(await life.write('Asse 1'));
    const before = await everything();
    const command = await kernel.by(POSTS.ufficio);
    const running = kernel.commands.run(command, {
      name: 'broken',
      body: {},
      case: life.id,
      decide: ({ case: of }) => ({
        answer: { kind: 'accepted', case: life.id, sequence: 1 },
        write: {
          cases: [
            {
              id: life.id,
              expectedVersion: of!.version,
              version: of!.version + 1,
              state: 'answers',
              snapshot: {},
              headHash: 'x',
              closedAt: null,
            },
          ],
          rows: { texts: [{ authority: AUTHORITY, id: randomUUID(), text: 'Mezzo.', salt: 'x' }] },
          endedTerms: [],
          leaves: [],
          outbox: [],
          ...broken,
        },
      }),
    });
    await expect(running).rejects.toThrow(QueryFailedError);
    expect(await everything()).toEqual(before);
    expect(await life.state()).toBe('drafting');
    // The key is free: what was not done can be asked for again.
    accepted(await life.raise('close-drafting', POSTS.ufficio, command.requestId));
  });

  it('of the connection leaves nothing, and the same request goes through afterwards', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    accepted(await life.write('Asse 1'));
    const before = await everything();
    const other = await beside(app);
    await other.query('begin');
    await other.query('update copianifica.cases set version = version where id = $1', [life.id]);
    const id = randomUUID();
    const closing = life.raise('close-drafting', POSTS.ufficio, id).catch((error: Error) => error.message);
    await someoneWaits(app);
    const admin = new Client({ connectionString: process.env['TEST_DATABASE_ADMIN_URL']! });
    await admin.connect();
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = $1 and wait_event_type = 'Lock'`,
      [new URL(app.database.ownerUrl).pathname.slice(1)],
    );
    await admin.end();
    expect(await closing).toMatch(/terminat/);
    await other.query('rollback');
    await other.end();
    expect(await everything()).toEqual(before);
    accepted(await life.raise('close-drafting', POSTS.ufficio, id));
  });
});

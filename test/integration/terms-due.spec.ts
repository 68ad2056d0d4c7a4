import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { readCaseFacts, readDueTerms, readFactsOfCases, RelayStore } from '@copianifica/database';
import { FireDueTerms, type Fired } from '@copianifica/usecases';
import { type AppDatabase, AUTHORITY, eventually } from '../support/app-database';
import { armCase, type ArmedCase } from '../support/armed-case';
import { openFoundedBody } from '../support/founded-body';
import { Cycles, Kernel } from '../support/kernel';

const [PAST, EARLIER, FUTURE] = [
  '2026-01-11T23:00:00.000Z',
  '2026-01-10T23:00:00.000Z',
  '2040-01-01T23:00:00.000Z',
];
const cycles = new Cycles();
let app: AppDatabase;
let kernel: Kernel;
let firing: FireDueTerms;
let relay: RelayStore;
/** As the owner of a server: for what no command may do. */
let superuser: Client;

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  firing = new FireDueTerms(app.transactions, kernel.ringing);
  relay = new RelayStore(app.database.logins.relay, () => undefined);
  superuser = new Client({ connectionString: app.database.ownerUrl });
  await superuser.connect();
  await superuser.query('set role copianifica_owner');
  await superuser.query(`select set_config('copianifica.authority', $1, false)`, [AUTHORITY]);
});
afterAll(async () => {
  await superuser.end();
  await relay.close();
  await app.close();
});
afterEach(async () => {
  // What one test leaves must not be due in the next.
  await app.query(`update copianifica.terms set state = 'cancelled' where state in ('armed', 'held')`);
});

const arm = (dueAt = PAST): Promise<ArmedCase> => armCase(app, dueAt, cycles.next());
const armMany = async (count: number): Promise<ArmedCase[]> => {
  const armed: ArmedCase[] = [];
  for (let made = 0; made < count; made += 1) armed.push(await arm());
  return armed;
};
const fire = (except: string[] = []): Promise<Fired> => firing.execute(AUTHORITY, except);
/** Fires until nothing more is due; what each call fired, by case. */
async function fireAll(): Promise<string[][]> {
  const rounds: string[][] = [];
  for (;;) {
    const { answers, more } = await fire();
    rounds.push(answers.filter(({ answer }) => answer.kind === 'accepted').map(({ term }) => term.case));
    if (!more) return rounds;
  }
}
const stateOf = async ({ term }: ArmedCase): Promise<string> => {
  const rows = await app.query<{ state: string; epoch: number }>(
    'select state, epoch from copianifica.terms where id = $1',
    [term],
  );
  return `${rows[0]!.state} ${rows[0]!.epoch}`;
};
const eventsOf = async ({ case: of }: ArmedCase): Promise<string[]> =>
  (await kernel.log(of)).map(({ type, sequence }) => `${sequence} ${type}`);

describe('terms that are due', () => {
  it('fire many at a time, each once, under a request of its own', async () => {
    const armed = await armMany(120);
    const rounds = await fireAll();
    expect(rounds.length).toBeLessThan(6);
    expect(rounds.flat().sort()).toEqual(armed.map((one) => one.case).sort());
    for (const one of armed.slice(0, 3)) {
      expect(await stateOf(one)).toBe('fired 2');
      expect(await eventsOf(one)).toEqual(['2 term:consultation']);
      const [asked, ...more] = await kernel.answersTo(`term:${one.term}:1`);
      expect([asked, more]).toEqual([{ answer: { kind: 'accepted', case: one.case, sequence: 2 } }, []]);
    }
    expect(await kernel.count('case_events', `"case" = any ($1)`, [armed.map((one) => one.case)])).toBe(120);
    expect((await fire()).answers).toEqual([]);
  });

  it('of several at once that fire them fire once', async () => {
    const armed = await armMany(30);
    await Promise.all(Array.from({ length: 4 }, fireAll));
    await fireAll();
    expect(await kernel.count('case_events', `"case" = any ($1)`, [armed.map((one) => one.case)])).toBe(30);
  });

  it('are those of the past, whatever else runs', async () => {
    const [later, due] = [await arm(FUTURE), await arm()];
    expect(await relay.authoritiesWithTermsDue()).toEqual([AUTHORITY]);
    expect(await fireAll()).toEqual([[due.case]]);
    expect(await stateOf(later)).toBe('armed 1');
    expect(await relay.authoritiesWithTermsDue()).toEqual([]);
  });

  it('wait while somebody else fires for the same body', async () => {
    const one = await arm();
    await superuser.query('begin');
    await superuser.query(
      `select pg_advisory_xact_lock(hashtextextended('copianifica firing ' || copianifica.current_authority(), 0))`,
    );
    expect(await fire()).toEqual({ answers: [], faults: [], more: false });
    await superuser.query('rollback');
    expect(await fireAll()).toEqual([[one.case]]);
  });
});

describe('two terms of one case', () => {
  /** A second term of the case, of another name, which its place does not hear. */
  async function armBeside({ case: of }: ArmedCase, dueAt: string): Promise<string> {
    const id = randomUUID();
    await app.query(
      `insert into copianifica.terms (authority, id, "case", name, started_on, due_on, due_at, state, explanation)
       values ($1, $2, $3, 'enforceable', '2026-01-09', '2026-01-09', $4, 'armed', '{}')`,
      [AUTHORITY, id, of, dueAt],
    );
    const term = { id, startedOn: '2026-01-09', dueOn: '2026-01-09', dueAt };
    await app.query(
      `update copianifica.cases set snapshot = jsonb_set(snapshot, '{terms,enforceable}', $2) where id = $1`,
      [of, term],
    );
    return id;
  }
  const incidentOf = async ({ case: of }: ArmedCase): Promise<unknown[]> =>
    app.query('select event, sequence from copianifica.incidents where "case" = $1', [of]);

  it('fire in the order in which they ended, the second on what the first has left', async () => {
    const one = await arm(EARLIER);
    await armBeside(one, PAST);
    expect(await fire()).toMatchObject({ answers: [{ answer: { kind: 'accepted' } }], more: true });
    expect(await incidentOf(one)).toEqual([]);
    expect(await fire()).toMatchObject({ answers: [{ answer: { kind: 'refused' } }] });
    expect(await incidentOf(one)).toEqual([{ event: 'term:enforceable', sequence: 2 }]);
  });

  it('are not fired past one another where the first is refused: it is held, and then comes the second', async () => {
    const one = await arm(PAST);
    await armBeside(one, EARLIER);
    expect(await fire()).toMatchObject({ answers: [{ term: { name: 'enforceable' } }], more: true });
    expect(await incidentOf(one)).toEqual([{ event: 'term:enforceable', sequence: 1 }]);
    expect(await fireAll()).toEqual([[one.case]]);
  });
});

describe('a term that cannot be fired', () => {
  it('fails alone, and rests with all that stands behind it in its case', async () => {
    const armed = await armMany(4);
    const [broken] = armed;
    await app.query(`update copianifica.cases set snapshot = '{"terms": {}, "state": 7}' where id = $1`, [
      broken!.case,
    ]);
    await app.query(
      `update copianifica.cases set snapshot = jsonb_set(snapshot, '{terms,consultation}', $2) where id = $1`,
      [broken!.case, { id: broken!.term }],
    );
    const { answers, faults, more } = await fire();
    expect(answers.map(({ answer }) => answer.kind)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(faults.map(({ term }) => term.case)).toEqual([broken!.case]);
    expect(more).toBe(true);
    expect(await fire([broken!.case])).toEqual({ answers: [], faults: [], more: false });
    expect(await stateOf(broken!)).toBe('armed 1');
  });

  it('since its case is closed, is told of and keeps no other waiting', async () => {
    const armed = await armMany(3);
    await app.query('update copianifica.cases set closed_at = opened_at where id = $1', [armed[1]!.case]);
    const { answers, faults } = await fire();
    expect(faults).toEqual([]);
    const codes = new Map(
      answers.map(({ term, answer }) => [term.case, answer.kind === 'refused' ? answer.code : answer.kind]),
    );
    expect(armed.map((one) => codes.get(one.case))).toEqual(['accepted', 'case/closed', 'accepted']);
  });
});

describe('a case that moves while its term is being decided', () => {
  it('is decided again with all that were decided beside it', async () => {
    const armed = await armMany(5);
    const moved = armed[2]!;
    await superuser.query('begin');
    await superuser.query('select copianifica.hold_case($1, true)', [moved.case]);
    const fired = fire();
    await eventually(async () => {
      const { rows } = await superuser.query<{ waiting: boolean }>(
        `select exists (select from pg_locks where locktype = 'advisory' and not granted) as waiting`,
      );
      return rows[0]!.waiting;
    });
    await superuser.query('update copianifica.cases set version = version + 1 where id = $1', [moved.case]);
    await superuser.query('commit');
    expect((await fired).answers.map(({ answer }) => answer.kind)).toEqual(Array(5).fill('accepted'));
    const { rows } = await superuser.query('select version from copianifica.cases where id = $1', [
      moved.case,
    ]);
    expect(rows).toEqual([{ version: 3 }]);
    for (const one of armed) expect(await eventsOf(one)).toEqual(['2 term:consultation']);
  });
});

describe('the facts of several cases', () => {
  it('are those of each alone', async () => {
    const armed = await armMany(3);
    await app.transactions.inAuthority(AUTHORITY, async (manager) => {
      const questions = armed.map((one) => ({ case: one.case, actorKey: 'clock', requestId: 'none' }));
      const together = await readFactsOfCases(manager, questions, new Map());
      for (const [index, question] of questions.entries()) {
        const alone = await readCaseFacts(manager, { ...question, mandate: null });
        expect({ ...together[index], now: '' }).toEqual({ ...alone, now: '' });
        expect(JSON.stringify(together[index]!.definition)).toBe(JSON.stringify(alone.definition));
      }
      expect(await readDueTerms(manager, { limit: 2, except: [armed[0]!.case] })).toHaveLength(2);
    });
  });
});

import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { RemindOfTerms, Tell } from '@copianifica/usecases';
import { type AppDatabase, AUTHORITY } from '../../support/app-database';
import { armCase, type ArmedCase } from '../../support/armed-case';
import { openFoundedBody } from '../../support/founded-body';
import { Kernel } from '../../support/kernel';

let app: AppDatabase;
let kernel: Kernel;
let owner: Client;
let year = 2030;
/** Orders about terms that have been carried out. */
let told = 0;

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  owner = new Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
  await owner.query('set role copianifica_owner');
  await owner.query(`set copianifica.authority = '${AUTHORITY}'`);
});
afterAll(async () => {
  await owner.end();
  await app.close();
});

/** A case in consultation from one civil day to another. */
async function consult(from: string, to: string): Promise<ArmedCase> {
  const armed = await armCase(app, `${to}T23:00:00.000Z`, (year += 1));
  await setTerm(armed.term, `started_on = '${from}', due_on = '${to}'`);
  return armed;
}
const setTerm = (term: string, change: string) =>
  owner.query(`update copianifica.terms set ${change} where id = $1`, [term]);

/** Looks, tells what was ordered, and gives the notices of it by their recipients. */
async function look(): Promise<Map<string, string>> {
  while (await new RemindOfTerms(app.transactions).execute(AUTHORITY));
  const orders = await app.query<{ id: string }>(
    `select id from copianifica.outbox where topic = 'notice' and payload->>'message' like 'term-%' order by sequence offset $1`,
    [told],
  );
  told += orders.length;
  for (const { id } of orders) await new Tell(app.transactions).execute({ authority: AUTHORITY, outbox: id });
  const notices = await app.query<{ recipient: string; message: string }>(
    'select recipient, message from copianifica.notices where outbox = any ($1)',
    [orders.map(({ id }) => id)],
  );
  return new Map(notices.map(({ recipient, message }) => [recipient, message]));
}
const noon = (day: string) => kernel.moveClock(`${day}T11:00:00.000Z`);
const marksOf = async (term: string) =>
  (
    await app.query<{ epoch: number; days: number }>(
      'select epoch, days from copianifica.reminders where term = $1 order by epoch, days desc',
      [term],
    )
  ).map(({ epoch, days }) => [epoch, days]);

describe('the reminders of a term', () => {
  it('go once at each mark to those who have not answered, and at the last to the Ufficio di Piano too', async () => {
    await noon('2026-02-01');
    const of = await consult('2026-02-01', '2026-03-03');
    expect((await look()).size).toBe(0);
    await noon('2026-02-16');
    const first = await look();
    expect(first.get('comune/001272/sindaco')).toBe('term-approaching');
    expect([...first.keys()].some((post) => post.startsWith('ufficio-piano'))).toBe(false);
    expect((await look()).size).toBe(0);
    await answers(of, 'comune/001272');
    await noon('2026-02-24');
    const second = await look();
    expect(second.size).toBe(first.size - 1);
    expect(second.has('comune/001272/sindaco')).toBe(false);
    await noon('2026-03-02');
    expect([...(await look()).keys()].some((post) => post.startsWith('ufficio-piano'))).toBe(true);
    expect(await marksOf(of.term)).toEqual([
      [1, 15],
      [1, 7],
      [1, 1],
    ]);
    await setTerm(of.term, "state = 'fired', epoch = 2");
  });

  it('that a clock has jumped over are not sent after one that is nearer', async () => {
    await noon('2026-03-10');
    const of = await consult('2026-03-05', '2026-04-20');
    await noon('2026-04-15');
    expect((await look()).size).toBeGreaterThan(300);
    expect(await marksOf(of.term)).toEqual([[1, 7]]);
    expect((await look()).size).toBe(0);
    // Over since: nobody is reminded of it.
    await noon('2026-04-25');
    expect((await look()).size).toBe(0);
    await setTerm(of.term, "state = 'cancelled', epoch = 2");
  });

  it('begin anew in another epoch, and two workers send each once', async () => {
    await noon('2026-05-01');
    const of = await consult('2026-04-20', '2026-05-10');
    await look();
    expect(await marksOf(of.term)).toEqual([[1, 15]]);
    await setTerm(of.term, "epoch = 2, due_on = '2026-05-30', due_at = '2026-05-30T22:00:00Z'");
    await noon('2026-05-20');
    const remind = () => new RemindOfTerms(app.transactions).execute(AUTHORITY);
    await Promise.all([remind(), remind(), remind()]);
    expect(await marksOf(of.term)).toEqual([
      [1, 15],
      [2, 15],
    ]);
    await look();
    await setTerm(of.term, "state = 'cancelled', epoch = 3");
  });

  it('are none for a term shorter than the mark', async () => {
    await noon('2026-06-01');
    const of = await consult('2026-06-01', '2026-06-06');
    expect((await look()).size).toBe(0);
    await setTerm(of.term, "state = 'cancelled', epoch = 2");
  });

  it('are an alarm to the Ufficio di Piano, once, where the end of a term was refused', async () => {
    const of = await consult('2026-05-01', '2026-05-31');
    await setTerm(of.term, "state = 'held', epoch = 2");
    const alarmed = await look();
    expect(alarmed.size).toBeGreaterThan(0);
    expect(
      [...alarmed].every(([post, message]) => post.startsWith('ufficio-piano') && message === 'term-overdue'),
    ).toBe(true);
    expect((await look()).size).toBe(0);
    expect(await marksOf(of.term)).toEqual([[2, 0]]);
  });
});

/** An organization has submitted its observation on the case. */
async function answers(of: ArmedCase, organization: string): Promise<void> {
  const [found] = await app.query<{ snapshot: { consultation: string; version: { id: string } } }>(
    'select snapshot from copianifica.cases where id = $1',
    [of.case],
  );
  const { consultation, version } = found!.snapshot;
  await owner.query(
    `insert into copianifica.plan_versions (authority, id, plan, "case", number, round, hash, content, frozen_at)
     select $1, $2, plan, id, 1, 1, repeat('1', 64), '{}', copianifica.legal_now() from copianifica.cases where id = $3`,
    [AUTHORITY, version.id, of.case],
  );
  await owner.query(
    `insert into copianifica.consultations (authority, id, "case", version, opened_on, closes_on, closes_at)
     values ($1, $2, $3, $4, '2026-02-01', '2026-03-03', '2026-03-03T23:00:00Z')`,
    [AUTHORITY, consultation, of.case, version.id],
  );
  await owner.query(
    `insert into copianifica.observations (authority, id, consultation, organization, actor, late, commitment, instant)
     select $1, $2, $3, $4, id, false, repeat('0', 64), copianifica.legal_now()
     from copianifica.mandates where post = $4 || '/sindaco'`,
    [AUTHORITY, randomUUID(), consultation, organization],
  );
}

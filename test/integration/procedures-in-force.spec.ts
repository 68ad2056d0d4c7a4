import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { connectionOptions, readProcedures, readProcedureVersion, Transactions } from '@copianifica/database';
import { inspectProcedure } from '@copianifica/documents';
import { ConfirmProcedure, ProposeProcedure, StoreProcedure, WithdrawProposal } from '@copianifica/usecases';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { Cycles, Kernel, PlanLife, POSTS } from '../support/kernel';

const PLAN = 'torino/plan';
const FOUNDED = readFileSync(join(__dirname, '../support/simple/plan.yaml'), 'utf8');
/** The same procedure with a longer consultation. */
const longer = (days: number): string =>
  FOUNDED.replace(/(consultation:\n[^]*?length: )30/, (_, before: string) => `${before}${days}`);

let app: AppDatabase;
let kernel: Kernel;
const cycles = new Cycles();

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
});
afterAll(() => app.close());

const using = ({ commands }: Kernel) => ({
  storing: new StoreProcedure(commands),
  proposing: new ProposeProcedure(commands),
  confirming: new ConfirmProcedure(commands),
  withdrawing: new WithdrawProposal(commands),
});

const version = (text: string) => {
  const inspected = inspectProcedure(text);
  if (inspected.kind === 'refused') throw new Error(JSON.stringify(inspected.findings));
  return { text, hash: createHash('sha256').update(text).digest('hex'), definition: inspected.definition };
};
const store = async (text: string, post: string = POSTS.ufficio, requestId?: string) =>
  using(kernel).storing.execute(await kernel.by(post, requestId), [version(text)]);
const propose = async (hash: string, post: string = POSTS.ufficio) =>
  using(kernel).proposing.execute(await kernel.by(post), hash);
const confirm = async (proposal: string, post: string = POSTS.segretario, of: Kernel = kernel) =>
  using(of).confirming.execute(await of.by(post), proposal);

/** Stores and proposes; gives the hash and the proposal. */
async function proposed(text: string): Promise<{ hash: string; proposal: string }> {
  const { hash } = version(text);
  expect(await store(text)).toEqual({ kind: 'stored', hashes: [hash] });
  const answer = await propose(hash);
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return { hash, proposal: answer.id };
}

const plan = async () =>
  (await app.transactions.inAuthority(AUTHORITY, readProcedures)).find(({ key }) => key === PLAN)!;

describe('a version of a procedure', () => {
  it('is stored under the hash of its text, once, whoever stores it again', async () => {
    const text = longer(31);
    const { hash } = version(text);
    expect(await store(text)).toEqual({ kind: 'stored', hashes: [hash] });
    expect(await store(text, POSTS.segretario)).toEqual({ kind: 'stored', hashes: [hash] });
    expect(await kernel.count('procedures', 'hash = $1', [hash])).toBe(1);
    const stored = await app.transactions.inAuthority(AUTHORITY, (manager) =>
      readProcedureVersion(manager, hash),
    );
    expect(stored).toMatchObject({ key: PLAN, text });
    // Not sorted by the length of their names, as jsonb would: the order is part of what it says.
    expect(Object.keys(stored!.definition.states)).toEqual(Object.keys(version(text).definition.states));
    expect((await plan()).inForce?.hash).not.toBe(hash);
  });

  it('is stored by the Ufficio di Piano or the Segretario, and by nobody else', async () => {
    expect(await store(longer(32), POSTS.sindaco)).toMatchObject({ code: 'mandate/not-yours' });
    expect(await store(longer(32), POSTS.mayor)).toMatchObject({ code: 'mandate/not-yours' });
    expect(await propose('0'.repeat(64), POSTS.mayor)).toMatchObject({ code: 'mandate/not-yours' });
    expect(await kernel.count('procedures', 'hash = $1', [version(longer(32)).hash])).toBe(0);
  });

  it('is not stored when it does not fit those in force beside it, and says why', async () => {
    const lost = FOUNDED.replace('spawn: torino/revision', 'spawn: torino/revisione');
    const answer = await store(lost);
    expect(answer).toMatchObject({ kind: 'broken' });
    const sentences = 'findings' in answer ? answer.findings.map(({ sentence }) => sentence) : [];
    expect(sentences.join(' ')).toContain('«torino/revisione»');
    expect(await kernel.count('procedures', 'hash = $1', [version(lost).hash])).toBe(0);
  });

  it('of a plan has the key of the one that is in force', async () => {
    const answer = await store(FOUNDED.replace('key: torino/plan', 'key: torino/another'));
    expect(answer).toMatchObject({ kind: 'broken' });
    expect(JSON.stringify(answer)).toContain('/key');
  });

  it('comes into force by two people; cases that are open keep theirs', async () => {
    const before = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const { hash, proposal } = await proposed(longer(40));
    expect((await plan()).proposals).toMatchObject([{ id: proposal, hash }]);
    expect(await confirm(proposal)).toEqual({ kind: 'done', id: hash });
    const { inForce, versions, proposals } = await plan();
    expect(inForce).toMatchObject({ hash, number: 2, confirmedBy: { it: expect.any(String) as string } });
    expect(inForce!.proposedBy).not.toEqual(inForce!.confirmedBy);
    expect(versions.find((one) => one.hash === hash)!.inForceFrom).toBe(inForce!.since);
    expect(proposals).toEqual([]);
    const after = await PlanLife.open(kernel, cycles.next());
    expect((await kernel.case(after.id)).procedureHash).toBe(hash);
    expect((await kernel.case(before.id)).procedureHash).not.toBe(hash);
    expect(await kernel.count('leaves', `subject = $1 and hash = $2`, [PLAN, hash])).toBe(1);
    expect(await propose(hash)).toMatchObject({ code: 'procedure/in-force' });
    expect(await confirm(proposal)).toMatchObject({ code: 'procedure/settled' });
  });

  it('cannot be confirmed by the person who proposed it: the table itself refuses', async () => {
    const { hash, proposal } = await proposed(longer(41));
    expect(await confirm(proposal, POSTS.ufficio)).toMatchObject({ code: 'procedure/not-two' });
    const { person, mandate } = await kernel.office(POSTS.ufficio);
    const { person: other } = await kernel.office(POSTS.segretario);
    const put = (proposer: string, confirmer: string) =>
      app.query(
        `insert into copianifica.procedures_in_force
           (authority, key, number, hash, proposal, proposer, confirmer, actor, instant)
         values ($1, $2, 99, $3, $4, $5, $6, $7, now())`,
        [AUTHORITY, PLAN, hash, proposal, proposer, confirmer, mandate.id],
      );
    await expect(put(person, person)).rejects.toThrow('procedure_takes_two');
    // Nor can another be named as who proposed it.
    await expect(put(other, person)).rejects.toThrow('foreign key');
    expect(await kernel.count('procedures_in_force', 'hash = $1', [hash])).toBe(0);
    expect(await confirm(proposal)).toEqual({ kind: 'done', id: hash });
  });

  it('that two people confirm at the same moment comes into force once', async () => {
    const source = await new DataSource(connectionOptions(app.database.logins.app)).initialize();
    const other = new Kernel({ ...app, source, transactions: new Transactions(source) });
    const { hash, proposal } = await proposed(longer(42));
    const { proposal: rival } = await proposed(longer(43));
    await Promise.all([kernel.office(POSTS.segretario), other.office(POSTS.segretario)]);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        confirm(proposal, POSTS.segretario, index % 2 ? kernel : other),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(answers.filter((answer) => 'code' in answer && answer.code === 'procedure/settled')).toHaveLength(
      7,
    );
    expect(await kernel.count('procedures_in_force', 'hash = $1', [hash])).toBe(1);
    expect(await confirm(rival)).toMatchObject({ kind: 'done' });
    await source.destroy();
  });

  it('that is withdrawn stays stored, and cannot be confirmed', async () => {
    const { hash, proposal } = await proposed(longer(44));
    const withdraw = async (post: string) =>
      using(kernel).withdrawing.execute(await kernel.by(post), proposal);
    expect(await withdraw(POSTS.mayor)).toMatchObject({ code: 'mandate/not-yours' });
    expect(await withdraw(POSTS.segretario)).toEqual({ kind: 'done', id: proposal });
    expect(await withdraw(POSTS.segretario)).toMatchObject({ code: 'procedure/settled' });
    expect(await confirm(proposal)).toMatchObject({ code: 'procedure/settled' });
    expect((await plan()).versions.map((one) => one.hash)).toContain(hash);
    expect((await plan()).proposals).toEqual([]);
  });

  it('and the plan that starts it are stored together, and come into force one after the other', async () => {
    const revision = readFileSync(join(__dirname, '../support/simple/revision.yaml'), 'utf8');
    const child = version(revision.replace('key: torino/revision', 'key: torino/yearly'));
    const parent = version(longer(45).replace('spawn: torino/revision', 'spawn: torino/yearly'));
    const storing = async (versions: ReturnType<typeof version>[]) =>
      using(kernel).storing.execute(await kernel.by(POSTS.ufficio), versions);
    expect(await storing([child])).toMatchObject({ kind: 'broken' });
    const together = await storing([child, parent]);
    // What was started before has no parent to tell any more: that is said as well, of the one in force.
    expect(together).toMatchObject({ kind: 'broken', findings: [{ procedure: 'torino/revision' }] });
    const both = version(
      longer(45).replace(
        'effects: [spawn: torino/revision]',
        'effects: [spawn: torino/revision, spawn: torino/yearly]',
      ),
    );
    expect(await storing([child, both])).toEqual({ kind: 'stored', hashes: [child.hash, both.hash] });
    const first = await propose(child.hash);
    const proposal = 'id' in first ? first.id : '';
    // Nothing that is in force, or wanted there, would start it.
    expect(await confirm(proposal)).toMatchObject({
      kind: 'broken',
      findings: [{ procedure: 'torino/yearly' }],
    });
    const second = await propose(both.hash);
    expect(await confirm(proposal)).toEqual({ kind: 'done', id: child.hash });
    expect(await confirm('id' in second ? second.id : '')).toEqual({ kind: 'done', id: both.hash });
  });
});

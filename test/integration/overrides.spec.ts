import { randomUUID } from 'node:crypto';
import { readOverrides } from '@copianifica/database';
import { canonicalJson, checkChain, foldEvents } from '@copianifica/domain';
import { ConfirmOverride, ExtendTerm, ProposeOverride, RefuseOverride } from '@copianifica/usecases';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { accepted, codeOf, Cycles, Kernel, PlanLife, POSTS } from '../support/kernel';

let app: AppDatabase;
let kernel: Kernel;
const cycles = new Cycles();
const BASIS = 'd.lgs. 267/2000, art. 97';

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
});
afterAll(() => app.close());

async function propose(life: PlanLife, target: string, post: string = POSTS.ufficio, reasons = 'Un errore.') {
  const proposing = new ProposeOverride(kernel.commands);
  return proposing.execute(await kernel.by(post), life.id, { target, legalBasis: BASIS, reasons });
}
async function proposed(life: PlanLife, target: string): Promise<string> {
  const answer = await propose(life, target);
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.id;
}
const confirm = async (override: string, post: string = POSTS.segretario) =>
  new ConfirmOverride(kernel.commands, app.transactions).execute(await kernel.by(post), override);
const refuse = async (override: string, post: string = POSTS.segretario) =>
  new RefuseOverride(kernel.commands).execute(await kernel.by(post), override);

async function expectWhole(id: string): Promise<void> {
  const log = await kernel.log(id);
  expect(checkChain(log as never)).toEqual([]);
  expect(canonicalJson(foldEvents(log))).toBe(canonicalJson((await kernel.case(id)).snapshot));
}

describe('an override', () => {
  it('puts a case where another person has proposed; terms of what was left end, those awaited begin', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const override = await proposed(life, 'publication');
    expect(await life.state()).toBe('consultation');
    accepted(await confirm(override));
    const { snapshot, events, terms } = await kernel.case(life.id);
    expect(snapshot.state).toBe('publication');
    expect(Object.keys(snapshot.terms)).toEqual(['enforceable']);
    expect(terms.map(({ name, state }) => `${name} ${state}`).toSorted()).toEqual([
      'consultation cancelled',
      'enforceable armed',
    ]);
    const last = events.at(-1)!;
    const ufficio = await kernel.office(POSTS.ufficio);
    expect(last).toMatchObject({
      type: 'override',
      actor: (await kernel.office(POSTS.segretario)).mandate.id,
    });
    expect(last.payload).toMatchObject({
      from: 'consultation',
      to: 'publication',
      override: { legalBasis: BASIS, proposedBy: ufficio.mandate.id },
      textCommitment: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(JSON.stringify(last)).not.toContain('Un errore');
    accepted(await life.ring('enforceable'));
    expect(await life.state()).toBe('in-force');
    await expectWhole(life.id);
  });

  it('is refused to the person who proposed it, by the table itself', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const override = await proposed(life, 'answers');
    expect(codeOf(await confirm(override, POSTS.ufficio))).toBe('override/not-two');
    const { person, mandate } = await kernel.office(POSTS.ufficio);
    const { person: other } = await kernel.office(POSTS.segretario);
    const decide = (proposer: string, decider: string) =>
      app.query(
        `insert into copianifica.override_decisions
           (authority, proposal, confirmed, proposer, decider, actor, instant)
         values ($1, $2, true, $3, $4, $5, now())`,
        [AUTHORITY, override, proposer, decider, mandate.id],
      );
    await expect(decide(person, person)).rejects.toThrow('override_takes_two');
    await expect(decide(other, person)).rejects.toThrow('foreign key');
    expect(await life.state()).toBe('drafting');
    // Who proposed it may take it back.
    expect(await refuse(override, POSTS.ufficio)).toEqual({ kind: 'done', id: override });
    expect(codeOf(await confirm(override))).toBe('override/settled');
  });

  it('is refused to a place that the procedure does not have, without reasons, or by others', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    for (const target of ['nowhere', 'drafting answers', '', 'drafting drafting', 'in-force[05]'])
      expect({ target, ...(await propose(life, target)) }).toMatchObject({
        target,
        code: 'override/not-a-state',
      });
    expect(await propose(life, 'answers', POSTS.ufficio, ' ')).toMatchObject({ code: 'text/empty' });
    expect(await propose(life, 'answers', POSTS.sindaco)).toMatchObject({ code: 'mandate/not-yours' });
    expect(codeOf(await confirm(randomUUID()))).toBe('override/unknown');
    expect(await kernel.count('override_proposals', '"case" = $1', [life.id])).toBe(0);
  });

  it('is stale once the case has moved', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const override = await proposed(life, 'answers');
    accepted(await life.write('Asse 1'));
    accepted(await life.raise('close-drafting', POSTS.ufficio));
    expect(codeOf(await confirm(override))).toBe('override/stale');
    expect(await life.state()).toBe('consultation');
  });

  it('is carried out once, however many confirm or turn it down at the same moment', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const override = await proposed(life, 'answers');
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => confirm(override)),
      refuse(override),
      refuse(override),
    ]);
    expect(answers.filter(({ kind }) => kind !== 'refused')).toHaveLength(1);
    expect(await kernel.count('override_decisions', 'proposal = $1', [override])).toBe(1);
    const [stored] = await app.transactions.inAuthority(AUTHORITY, (manager) =>
      readOverrides(manager, life.id),
    );
    expect(await life.state()).toBe(stored!.decision!.confirmed ? 'answers' : 'drafting');
    await expectWhole(life.id);
  });

  it('back into a consultation takes its window up again', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'answers');
    const { consultation: closed } = await kernel.case(life.id);
    accepted(await confirm(await proposed(life, 'consultation')));
    const { consultation, snapshot } = await kernel.case(life.id);
    expect(consultation!.id).toBe(closed!.id);
    expect(consultation!.closesOn).toBe(snapshot.terms['consultation']!.dueOn);
    expect(consultation!.closesOn > closed!.closesOn).toBe(true);
    accepted(await life.observe(POSTS.mayor, 'Un altro punto.'));
    expect(await kernel.count('observations', 'consultation = $1 and late', [closed!.id])).toBe(0);
  });
});

describe('an extension', () => {
  const extend = async (life: PlanLife, term: string, by: number, post: string = POSTS.ufficio) =>
    new ExtendTerm(kernel.commands).execute(await kernel.by(post), life.id, {
      term,
      by,
      unit: 'days',
      reasons: 'Molti comuni lo chiedono.',
    });

  it('moves a running term, its consultation with it, and tells those who wait for its end', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const before = await kernel.case(life.id);
    accepted(await extend(life, 'consultation', 10));
    const after = await kernel.case(life.id);
    const [old, now] = [before, after].map(({ snapshot }) => snapshot.terms['consultation']!);
    expect(Date.parse(now!.dueOn) - Date.parse(old!.dueOn)).toBeGreaterThanOrEqual(10 * 86_400_000);
    expect(now!.startedOn).toBe(old!.startedOn);
    expect(after.consultation).toMatchObject({ closesOn: now!.dueOn, closesAt: now!.dueAt });
    const [order] = await app.query<{ payload: { message: string; audience: string[]; parameters: object } }>(
      `select payload from copianifica.outbox where "case" = $1 and topic = 'notice' order by sequence desc limit 1`,
      [life.id],
    );
    expect(order!.payload).toMatchObject({
      message: 'term-extended',
      audience: ['comuni', 'unions'],
      parameters: { closesOn: now!.dueOn },
    });
    // The old end comes and nothing happens; the new one ends it.
    await kernel.moveClock(old!.dueAt);
    const early = await kernel.ringing.execute({ authority: AUTHORITY, termId: old!.id, epoch: 1 });
    expect(codeOf(early)).toBe('term/not-due');
    accepted(await life.observe(POSTS.mayor, 'In tempo.'));
    expect(await kernel.count('observations', 'consultation = $1 and late', [after.consultation!.id])).toBe(
      0,
    );
    accepted(await life.ring('consultation'));
    expect(await life.state()).toBe('answers');
    await expectWhole(life.id);
  });

  it('is refused for a term that does not run, is fixed by law, or by no length, or by others', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'publication');
    expect(codeOf(await extend(life, 'consultation', 10))).toBe('term/not-running');
    expect(codeOf(await extend(life, 'constructor', 10))).toBe('term/not-running');
    expect(codeOf(await extend(life, 'enforceable', 10))).toBe('term/not-extendable');
    expect(codeOf(await extend(life, 'enforceable', 10, POSTS.sindaco))).toBe('mandate/not-yours');
    const other = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    expect(codeOf(await extend(other, 'consultation', 0))).toBe('term/length-not-whole');
    expect(codeOf(await extend(other, 'consultation', 99_999))).toBe('term/too-long');
  });
});

import { randomUUID } from 'node:crypto';
import { readSitting } from '@copianifica/database';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
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

describe('what the simple procedure refuses', () => {
  const failing = (answer: { kind: string; checks?: { name: string; holds: boolean | null }[] }): string[] =>
    (answer.checks ?? []).filter(({ holds }) => holds !== true).map(({ name }) => name);
  const convene = async (life: PlanLife, heldAt: string, post: string = POSTS.sindaco) =>
    kernel.convening.execute(await kernel.by(post), life.id, { heldAt });

  it('a sitting convened too late, in the past, on no day, twice, by another office or in another phase', async () => {
    const life = await PlanLife.open(kernel, cycles.next());
    const now = await kernel.now();
    expect(failing(await convene(life, daysAfter(now, 4)))).toEqual(['notice-respected']);
    expect(codeOf(await convene(life, daysAfter(now, -1)))).toBe('sitting/in-the-past');
    for (const day of ['soon', '', '2026-13-40', '2026-02-30T09:00:00Z', '2027-01-01T09:00', '2027'])
      expect({ day, code: codeOf(await convene(life, day)) }).toEqual({ day, code: 'sitting/not-a-date' });
    expect(codeOf(await convene(life, daysAfter(now, 9), POSTS.segretario))).toBe('mandate/not-yours');
    await life.convene(6);
    expect(failing(await convene(life, daysAfter(now, 9)))).toEqual(['no-sitting-pending']);
    await PlanLife.reach(kernel, cycles.next(), 'drafting').then(async (other) =>
      expect(codeOf(await convene(other, daysAfter(await kernel.now(), 9)))).toBe('procedure/not-now'),
    );
  });

  it('a roll call before its hour, of no sitting, of strangers, or by another office', async () => {
    const life = await PlanLife.open(kernel, cycles.next());
    const sitting = await life.convene(6);
    const seats = await life.seats(sitting);
    const all = { present: seats, for: seats, against: [], abstain: [] };
    expect(failing(await life.enter(sitting, all))).toContain('sitting-held');
    await kernel.moveClock(daysAfter(await kernel.now(), 6));
    expect(codeOf(await life.enter(randomUUID(), all))).toBe('sitting/unknown');
    expect(codeOf(await life.enter(sitting, { ...all, present: [...seats, 'consiglio/99'] }))).toBe(
      'ballot/seat-unknown',
    );
    expect(codeOf(await life.enter(sitting, { ...all, against: [seats[0]!] }))).toBe('ballot/seat-twice');
    const wrong = await kernel.entering.execute(await kernel.by(POSTS.sindaco), sitting, all);
    expect(codeOf(wrong)).toBe('mandate/not-yours');
    expect(await kernel.count('votes', 'sitting = $1', [sitting])).toBe(0);
    accepted(await life.enter(sitting, all));
    expect(codeOf(await life.enter(sitting, all))).toBe('procedure/not-now');
  });

  it('to go on from a vote without quorum, which is recorded and may be convened anew', async () => {
    const life = await PlanLife.open(kernel, cycles.next());
    const sitting = await life.convene(6);
    await kernel.moveClock(daysAfter(await kernel.now(), 6));
    const [one] = await life.seats(sitting);
    accepted(await life.enter(sitting, { present: [one!], for: [one!], against: [], abstain: [] }));
    const found = await kernel.case(life.id);
    expect(found.snapshot).toMatchObject({ state: 'guidelines', sittings: {} });
    expect(found.sittings[0]!.vote).toMatchObject({ outcome: 'no-quorum', opinion: null });
    await life.pass(6);
    expect(await life.state()).toBe('drafting');
    // The sitting that was deserted cannot be voted on after all.
    expect(codeOf(await life.enter(sitting, { present: [], for: [], against: [], abstain: [] }))).toBe(
      'procedure/not-now',
    );
  });

  it('a text by another office, out of its phase, under nothing, or of nothing', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    const axis = { element: null, parent: null, level: 'axis', title: 'Asse', text: '' };
    const write = async (post: string, change: object) =>
      codeOf(await kernel.writing.execute(await kernel.by(post), life.id, { ...axis, ...change }));
    expect(await write(POSTS.mayor, {})).toBe('mandate/not-yours');
    expect(await write(POSTS.ufficio, { title: ' ' })).toBe('plan/title-length');
    expect(await write(POSTS.ufficio, { parent: randomUUID() })).toBe('plan/unknown-parent');
    expect(await write(POSTS.ufficio, { element: randomUUID() })).toBe('plan/unknown-element');
    accepted(await life.write('Asse 1'));
    accepted(await life.raise('close-drafting', POSTS.ufficio));
    expect(await write(POSTS.ufficio, {})).toBe('plan/not-drafting');
  });

  it('to transmit while an observation waits, and a second answer to one', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    accepted(await life.observe(POSTS.mayor, 'Si aggiunga la ferrovia.'));
    expect(codeOf(await life.observe(POSTS.segretario, 'Da chi non può.'))).toBe('mandate/not-yours');
    expect(codeOf(await life.observe(POSTS.mayor, '  '))).toBe('text/empty');
    accepted(await life.ring('consultation'));
    const { consultation } = await kernel.case(life.id);
    const [{ id: observation }] = (await app.query(
      'select id, late from copianifica.observations where consultation = $1',
      [consultation!.id],
    )) as [{ id: string }];
    expect(failing(await life.raise('transmit', POSTS.ufficio))).toEqual(['every-observation-answered']);
    const answer = { observation, outcome: 'partly' as const, reasons: 'Si accoglie in parte.' };
    expect(codeOf(await kernel.answering.execute(await kernel.by(POSTS.mayor), answer))).toBe(
      'mandate/not-yours',
    );
    const answers = await Promise.all(
      [1, 2, 3].map(async () => kernel.answering.execute(await kernel.by(POSTS.ufficio), answer)),
    );
    expect(answers.map(codeOf).sort()).toEqual([
      'accepted',
      'consultation/already-answered',
      'consultation/already-answered',
    ]);
    accepted(await life.raise('transmit', POSTS.ufficio));
  });

  it('no late observation: it is kept, marked, and waits for its answer like the others', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'answers');
    accepted(await life.observe(POSTS.mayor, 'In ritardo.'));
    const { consultation } = await kernel.case(life.id);
    expect(
      await app.query('select late from copianifica.observations where consultation = $1', [
        consultation!.id,
      ]),
    ).toEqual([{ late: true }]);
    expect(failing(await life.raise('transmit', POSTS.ufficio))).toEqual(['every-observation-answered']);
  });

  it('an observation once the text has gone to its opinion, and any event of the clock before its term', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'opinion');
    expect(codeOf(await life.observe(POSTS.mayor, 'Troppo tardi.'))).toBe('procedure/not-now');
    const other = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const { id } = (await kernel.case(other.id)).snapshot.terms['consultation']!;
    const ring = (epoch: number) => kernel.ringing.execute({ authority: AUTHORITY, termId: id, epoch });
    expect(codeOf(await ring(1))).toBe('term/not-due');
    await kernel.moveClock(daysAfter(await kernel.now(), 40));
    expect(codeOf(await ring(2))).toBe('term/not-due');
    const rung = await Promise.all([ring(1), ring(1), ring(1)]);
    expect(rung.map(codeOf)).toContain('accepted');
    expect(await kernel.count('case_events', `"case" = $1 and type = 'term:consultation'`, [other.id])).toBe(
      1,
    );
    expect(codeOf(await ring(1))).toBe('term/not-due');
  });

  it('an event that the procedure gives to the clock, or to nobody, when a person asks for it', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'in-force');
    for (const event of ['term:annual-revision', 'revision-adopted', 'constructor', '__proto__', 'convene'])
      expect({ event, code: codeOf(await life.raise(event, POSTS.sindaco)) }).toEqual({
        event,
        code: event === 'revision-adopted' ? 'mandate/not-yours' : 'procedure/not-now',
      });
  });

  it('everything, once a case is closed; and a second revision while one is open', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'in-force');
    accepted(await life.raise('propose-revision', POSTS.sindaco));
    expect(failing(await life.raise('propose-revision', POSTS.sindaco))).toEqual(['no-revision-open']);
    const [revision] = Object.keys((await kernel.case(life.id)).snapshot.children);
    const child = await reviseToForce(revision!);
    expect(
      codeOf(
        await kernel.raising.execute(await kernel.by(POSTS.ufficio), child, { event: 'close-drafting' }),
      ),
    ).toBe('case/closed');
    expect(codeOf(await kernel.submitting.execute(await kernel.by(POSTS.mayor), child, 'Osservo.'))).toBe(
      'case/closed',
    );
    const parent = await kernel.case(life.id);
    expect(parent.snapshot.children).toEqual({});
    expect(parent.events.at(-1)).toMatchObject({
      type: 'revision-adopted',
      payload: { childEnded: child },
    });
    expect(await kernel.count('versions_in_force', 'plan = $1', [parent.plan])).toBe(2);
    accepted(await life.raise('propose-revision', POSTS.sindaco));
  });

  it('a case that is not there, and an actor who is nobody', async () => {
    const nowhere = await kernel.raising.execute(await kernel.by(POSTS.ufficio), randomUUID(), {
      event: 'close-drafting',
    });
    expect(codeOf(nowhere)).toBe('case/unknown');
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    for (const actor of [
      { kind: 'anonymous' },
      { kind: 'subject' },
      { kind: 'person', person: randomUUID() },
    ] as const)
      expect(
        codeOf(
          await kernel.raising.execute({ authority: AUTHORITY, actor, requestId: randomUUID() }, life.id, {
            event: 'close-drafting',
          }),
        ),
      ).toMatch(/^mandate\/(sign-in|not-linked)$/);
  });

  it.each([
    ['half a surrogate pair', 'Osservo \ud800 che'],
    ['a zero', 'Osservo\u0000che'],
  ])('words that no record can hold: %s', async (_, words) => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    expect(codeOf(await life.observe(POSTS.mayor, words))).toBe('text/unreadable');
  });

  /** Leads a revision to its end: its text changed, consulted on, voted twice, published. */
  async function reviseToForce(id: string): Promise<string> {
    const life = new PlanLife(kernel, id);
    expect(failing(await life.raise('close-drafting', POSTS.ufficio))).toEqual(['text-written']);
    await life.goOnTo('in-force');
    return id;
  }
});

it('a sitting keeps the rule and the roll that it was convened with', async () => {
  const life = await PlanLife.open(kernel, cycles.next());
  const sitting = await life.convene(6);
  const before = await app.transactions.inAuthority(AUTHORITY, (manager) => readSitting(manager, sitting));
  await app.query(`update copianifica.posts set withdrawn_on = '2020-01-01' where key = 'consiglio/01'`);
  await app.query(`update copianifica.authorities set settings = jsonb_set(settings, '{rules}', '[]')`);
  expect(await app.transactions.inAuthority(AUTHORITY, (manager) => readSitting(manager, sitting))).toEqual(
    before,
  );
  await kernel.moveClock(daysAfter(await kernel.now(), 6));
  const seats = await life.seats(sitting);
  expect(seats).toHaveLength(19);
  accepted(await life.enter(sitting, { present: seats, for: seats, against: [], abstain: [] }));
});

import { contentHash, planContent } from '../plan/plan-content';
import { checkChain } from '../record/case-chain';
import type { CaseDecision } from './decide-event';
import { element, SmallCase, uuid, wholeLife } from './small-case';

const kinds = (decision: CaseDecision): string[] =>
  decision.kind === 'decided' ? decision.consequences.map(({ kind }) => kind) : [`refused ${decision.code}`];
const failing = (decision: CaseDecision): string[] =>
  decision.kind === 'refused'
    ? decision.checks.filter(({ holds }) => holds !== true).map(({ name }) => name)
    : [];

/** A case whose draft may be written: its guidelines have passed. */
function drafted(): SmallCase {
  const life = new SmallCase();
  life.take('propose');
  life.convene('2026-01-20');
  life.at('2026-01-20T10:00:00.000Z').vote('passed');
  return life;
}

describe('the life of a case', () => {
  it('goes from its guidelines to a plan in force, and no event of it is refused', () => {
    const life = wholeLife();
    expect(life.events.map(({ type, payload }) => `${type} → ${payload.to}`)).toEqual([
      'propose → guidelines',
      'convene → guidelines',
      'record-roll-call → guidelines',
      'convene → guidelines',
      'record-roll-call → drafting',
      'close → consultation',
      'term:window → answers',
      'transmit → adoption',
      'convene → adoption',
      'record-roll-call → answers',
      'transmit → adoption',
      'convene → adoption',
      'record-roll-call → publication-due',
      'publish → publication',
      'term:enforceable → in-force',
      'propose-revision → in-force',
      'revision-adopted → in-force',
    ]);
    expect(checkChain(life.events as never)).toEqual([]);
  });

  it('has the same bytes when it is lived again', () => {
    expect(wholeLife().snapshot).toEqual(wholeLife().snapshot);
  });

  it('opens with the event that opens it and no other, naming procedure, plan and parent', () => {
    expect(kinds(new SmallCase().take('close'))).toEqual(['refused procedure/not-now']);
    const child = new SmallCase(uuid(77));
    child.take('propose', { text: { id: uuid(4), commitment: 'c'.repeat(64) } });
    expect(child.events[0]).toMatchObject({
      sequence: 1,
      previous: null,
      payload: {
        from: null,
        to: 'guidelines',
        procedure: 'alfa/plan',
        procedureHash: 'a'.repeat(64),
        plan: { firstYear: 2027 },
        parent: uuid(77),
        textId: uuid(4),
        textCommitment: 'c'.repeat(64),
      },
    });
    expect(child.take('propose')).toMatchObject({ kind: 'refused', code: 'procedure/not-now' });
  });

  it('keeps of a text its commitment alone', () => {
    const event = wholeLife().events[0]!;
    expect(Object.keys(event.payload)).toEqual(expect.not.arrayContaining(['text', 'title']));
  });

  it('refuses a sitting convened too late, or beside one that is pending', () => {
    const life = new SmallCase();
    life.take('propose');
    expect(failing(life.convene('2026-01-16', 4))).toEqual(['notice-respected']);
    expect(kinds(life.convene('2026-01-17', 5))).toEqual(['sitting-convened', 'told']);
    expect(failing(life.convene('2026-01-30', 18))).toEqual(['nothing-pending']);
  });

  it('refuses a roll call before its hour, or without a sitting, and counts the very hour as come', () => {
    const life = new SmallCase();
    life.take('propose');
    expect(failing(life.vote('passed'))).toContain('held');
    life.convene('2026-01-20');
    expect(failing(life.at('2026-01-20T08:59:59.999Z').vote('passed'))).toContain('held');
    expect(life.at('2026-01-20T09:00:00.000Z').vote('passed')).toMatchObject({
      snapshot: { state: 'drafting' },
    });
  });

  it('stays where it is after a vote without quorum, with the vote recorded and the sitting gone', () => {
    const life = new SmallCase();
    life.take('propose');
    life.convene('2026-01-20');
    const deserted = life.at('2026-01-20T10:00:00.000Z').vote('no-quorum');
    expect(kinds(deserted)).toEqual(['vote-recorded']);
    expect(life.snapshot).toMatchObject({
      state: 'guidelines',
      since: '2026-01-12T08:00:00.000Z',
      sittings: {},
      deserted: { guidelines: 1 },
    });
    expect(failing(life.vote('passed'))).toContain('held');
  });

  it('freezes, starts the term, opens the consultation and tells, in that order and on the same facts', () => {
    const life = drafted();
    const closed = life.at('2026-02-10T08:00:00.000Z').take('close');
    expect(kinds(closed)).toEqual(['text-frozen', 'term-started', 'consultation-opened', 'told']);
    const [frozen, started, opened] = closed.kind === 'decided' ? closed.consequences : [];
    expect(opened).toMatchObject({
      version: (frozen as { id: string }).id,
      term: (started as { term: unknown }).term,
      openedOn: '2026-02-10',
    });
    expect(started).toMatchObject({
      name: 'window',
      term: { dueOn: '2026-03-12', dueAt: '2026-03-12T23:00:00.000Z' },
    });
    expect(frozen).toMatchObject({
      round: 1,
      number: 1,
      hash: contentHash(planContent(life.context().plan, 1, life.draft)),
    });
    expect(closed).toMatchObject({
      event: { payload: { version: { planVersionHash: (frozen as { hash: string }).hash } } },
    });
  });

  it('refuses to close an empty draft, and to transmit while an observation waits for its answer', () => {
    const life = drafted();
    life.draft = [];
    expect(failing(life.take('close'))).toEqual(['written']);
    life.draft = [element(1)];
    life.take('close');
    life.at('2026-03-13T08:00:00.000Z').take('term:window', { actor: null });
    life.known = { ...life.known, 'consultation.unanswered': 1 };
    expect(failing(life.take('transmit'))).toEqual(['answered']);
    life.known = { ...life.known, 'consultation.unanswered': 0 };
    expect(kinds(life.take('transmit'))).toEqual(['text-frozen']);
    expect(life.snapshot).toMatchObject({ round: 2 });
  });

  it('ends the term that the clock rings for, as fired, before anything else', () => {
    const life = drafted();
    life.take('close');
    const { id } = life.snapshot!.terms['window']!;
    const rung = life.at('2026-03-13T08:00:00.000Z').take('term:window', { actor: null });
    expect(rung).toMatchObject({ consequences: [{ kind: 'term-ended', id, fired: true }, { kind: 'told' }] });
    expect(life.snapshot!.terms).toEqual({});
    expect(kinds(life.take('term:window', { actor: null }))).toEqual(['refused procedure/not-now']);
  });

  it('ends a running term as not fired and starts it anew where one event does both', () => {
    const life = wholeLife();
    const last = life.events.at(-1)!;
    expect(last.payload).toMatchObject({
      ended: ['yearly'],
      started: [{ name: 'yearly', startedOn: '2026-09-01' }],
    });
    expect(life.snapshot!.terms['yearly']).toMatchObject({ startedOn: '2026-09-01', dueOn: '2027-09-01' });
    expect(life.snapshot!.children).toEqual({});
  });

  it('puts in force the version that was frozen last, and asks for a revision only when none is open', () => {
    const life = wholeLife();
    const inForce = life.events.find(({ payload }) => payload.inForce)!;
    expect(inForce.payload.inForce).toEqual({
      version: life.snapshot!.version!.id,
      number: 1,
      from: '2026-04-23',
    });
    expect(life.snapshot!.round).toBe(3);
    life.take('propose-revision');
    expect(failing(life.take('propose-revision'))).toEqual(['no-revision']);
  });

  it('leaves what it was given as it was', () => {
    const life = drafted();
    const before = structuredClone({ snapshot: life.snapshot, draft: life.draft });
    life.take('close');
    const { definition, calendar } = life.context();
    expect({ snapshot: life.events.length, draft: life.draft }).toEqual({ snapshot: 4, draft: before.draft });
    expect(life.context()).toMatchObject({ definition, calendar });
  });
});

import fc from 'fast-check';
import { canonicalJson } from '../record/canonical';
import { checkChain, eventHash } from '../record/case-chain';
import { element, SmallCase, uuid, wholeLife } from './small-case';
import { type CaseEvent, foldEvent, foldEvents } from './snapshot';

const TYPES = [
  'propose',
  'convene',
  'record-roll-call',
  'close',
  'transmit',
  'publish',
  'term:window',
  'term:enforceable',
  'term:yearly',
  'propose-revision',
  'revision-adopted',
  'dawn',
] as const;
const OUTCOMES = ['passed', 'passed', 'failed', 'no-quorum'] as const;

interface Deed {
  type: (typeof TYPES)[number];
  days: number;
  outcome: (typeof OUTCOMES)[number];
  noticeDays: number;
  elements: number;
  unanswered: number;
}
const deed = fc.record<Deed>({
  type: fc.constantFrom(...TYPES),
  days: fc.integer({ min: 0, max: 40 }),
  outcome: fc.constantFrom(...OUTCOMES),
  noticeDays: fc.integer({ min: 4, max: 7 }),
  elements: fc.integer({ min: 0, max: 2 }),
  unanswered: fc.integer({ min: 0, max: 1 }),
});
const deeds = fc.array(fc.record({ deed, fitting: fc.option(fc.nat(9)) }), { minLength: 20, maxLength: 40 });

/** Left to chance alone few lives would get past their guidelines: most deeds fit the state they find. */
function fitted(life: SmallCase, { deed: asked, fitting }: { deed: Deed; fitting: number | null }): Deed {
  const known = Object.keys(life.context().definition.states[life.snapshot!.state]!.on);
  const fit = TYPES.filter((type) => known.includes(type));
  return fitting === null ? asked : { ...asked, type: fit[fitting % fit.length]! };
}

function later(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString();
}

function doDeed(life: SmallCase, { type, days, outcome, noticeDays, elements, unanswered }: Deed): string {
  life.at(later(life.now, days));
  life.draft = Array.from({ length: elements }, (_, index) => element(index));
  life.known = { ...life.known, 'consultation.unanswered': unanswered };
  if (type === 'convene') return life.convene(later(life.now, noticeDays).slice(0, 10), noticeDays).kind;
  if (type === 'record-roll-call') return life.vote(outcome).kind;
  const [child = uuid(1)] = Object.keys(life.snapshot?.children ?? {});
  return life.take(type, type === 'revision-adopted' ? { actor: null, childEnded: child } : {}).kind;
}

describe('a case replayed from its log', () => {
  it('is the same to the byte, event by event', () => {
    const life = wholeLife();
    expect(canonicalJson(foldEvents(life.events))).toBe(canonicalJson(life.snapshot));
    const again = JSON.parse(JSON.stringify(life.events)) as CaseEvent[];
    expect(canonicalJson(foldEvents(again))).toBe(canonicalJson(life.snapshot));
  });

  it('is nothing while nothing has happened', () => {
    expect(foldEvents([])).toBeNull();
  });

  it('reads only what the event says, not how its payload is ordered', () => {
    const [first] = wholeLife().events;
    const turned = {
      ...first!,
      payload: Object.fromEntries(Object.entries(first!.payload).reverse()),
    } as CaseEvent;
    expect(foldEvent(null, turned)).toEqual(foldEvent(null, first!));
  });

  it('does not touch the snapshot it goes on from', () => {
    const { events } = wholeLife();
    const before = foldEvents(events.slice(0, -1))!;
    const kept = structuredClone(before);
    foldEvent(Object.freeze(before), events.at(-1)!);
    expect(before).toEqual(kept);
  });

  it('stays whole, whatever is asked of it in whatever order', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(deeds, (asked) => {
        const life = new SmallCase();
        life.take('propose');
        for (const one of asked) {
          doDeed(life, fitted(life, one));
          seen.add(life.snapshot!.state);
        }
        expectWhole(life);
      }),
      { numRuns: 60 },
    );
    // The property says nothing of a state that no life has reached.
    expect([...seen].sort()).toEqual(Object.keys(new SmallCase().context().definition.states).sort());
  });
});

function expectWhole(life: SmallCase): void {
  const { events, snapshot } = life;
  expect(checkChain(events as never)).toEqual([]);
  expect(canonicalJson(foldEvents(events))).toBe(canonicalJson(snapshot));
  expect(snapshot).toMatchObject({ sequence: events.length, head: eventHash(events.at(-1) as never) });
  events.forEach(({ payload }, index) => {
    expect(payload.from).toBe(events[index - 1]?.payload.to ?? null);
  });
  const running = events.flatMap(({ payload }) => payload.started ?? []).length;
  const ended = events.flatMap(({ payload }) => payload.ended ?? []).length;
  expect(Object.keys(snapshot!.terms)).toHaveLength(running - ended);
  const state = life.context().definition.states[snapshot!.state]!;
  // What the state waits for runs, or has rung and left it waiting for an office.
  if (state.awaits && snapshot!.state !== 'in-force') expect(snapshot!.terms).toHaveProperty(state.awaits);
}

import fc from 'fast-check';
import type { ProcedureDefinition, Transition } from './definition';
import { type Facts, NO_FACTS } from './facts';
import { checkConditions } from './check-conditions';
import { NOT_BEGUN } from './position';
import { smallDefinition, smallProcedure } from './small-procedure';
import { stateOf } from './state-tree';
import { step } from './step';

const definition = smallDefinition();
const facts = (known: Facts): Facts => ({ ...NO_FACTS, ...known });
const stepAt = (of: ProcedureDefinition, state: string, type: string, known: Facts) =>
  step(of, { ...NOT_BEGUN, state }, { type, facts: known });
const held = { 'sitting.convened': true, 'sitting.held': true } as const;

/** The small procedure with other rows for the closing of its draft. */
const withRows = (
  rows: (Partial<Omit<Transition, 'effects'>> & { effects?: string[] })[],
): ProcedureDefinition => {
  const raw = smallProcedure();
  raw['states']!['drafting']!['on'] = { close: rows, 'write-text': [{ to: 'consultation' }] };
  return smallDefinition(raw);
};

describe('a step of a procedure', () => {
  it('takes the first row whose conditions all hold, in the order of the document', () => {
    const tale = withRows([
      { if: ['written', 'passed'], to: 'answers' },
      { if: ['written'], to: 'adoption' },
      { to: 'guidelines' },
    ]);
    const to = (known: Facts) => stepAt(tale, 'drafting', 'close', facts(known));
    expect(to({ 'plan.elements': 1, 'vote.outcome': 'passed' })).toMatchObject({ to: 'answers' });
    expect(to({ 'plan.elements': 1, 'vote.outcome': 'failed' })).toMatchObject({ to: 'adoption' });
    expect(to({ 'plan.elements': 0, 'vote.outcome': 'passed' })).toMatchObject({ to: 'guidelines' });
  });

  it('runs the effects of its row, then those of the state it enters', () => {
    const taken = stepAt(definition, 'drafting', 'close', facts({ 'plan.elements': 1 }));
    expect(taken.kind === 'taken' && taken.effects.map(({ effect }) => effect.name)).toEqual([
      'freeze-text',
      'start-term',
      'open-consultation',
      'tell',
    ]);
  });

  it('leaves no state by a row without a target, and enters it again by one that names it', () => {
    const tale = withRows([
      { if: ['written'], effects: ['freeze-text'] },
      { if: [], to: 'consultation' },
    ]);
    expect(stepAt(tale, 'drafting', 'close', facts({ 'plan.elements': 1 }))).toMatchObject({
      from: 'drafting',
      to: 'drafting',
      effects: [{ effect: { name: 'freeze-text' }, at: 'drafting', item: null }],
    });
    const raw = smallProcedure();
    raw['states']!['consultation']!['on'] = {
      'submit-observation': [{ to: 'consultation' }],
      'term:window': [{ to: 'answers' }],
    };
    const again = stepAt(smallDefinition(raw), 'consultation', 'submit-observation', NO_FACTS);
    expect(again.kind === 'taken' && again.effects.map(({ effect }) => effect.name)).toContain('start-term');
  });

  it('stops at a condition that cannot be decided, and does not look further', () => {
    const tale = withRows([{ if: ['written'], to: 'answers' }, { to: 'guidelines' }]);
    expect(stepAt(tale, 'drafting', 'close', NO_FACTS)).toMatchObject({
      kind: 'refused',
      code: 'procedure/undecided',
      checks: [{ name: 'written', holds: null, facts: [{ name: 'plan.elements', value: null }] }],
    });
  });

  it('goes on past a row that is undecided in one condition and false in another', () => {
    const tale = withRows([{ if: ['written', 'passed'], to: 'answers' }, { to: 'guidelines' }]);
    expect(stepAt(tale, 'drafting', 'close', facts({ 'vote.outcome': 'failed' }))).toMatchObject({
      kind: 'taken',
      to: 'guidelines',
    });
  });

  it('says of every row why it was not taken, each condition once', () => {
    const refused = stepAt(
      definition,
      'guidelines',
      'record-roll-call',
      facts({ ...held, 'sitting.held': false }),
    );
    expect(refused).toMatchObject({ kind: 'refused', code: 'procedure/conditions' });
    expect(refused.checks.map(({ name }) => name)).toEqual(['held', 'passed', 'deserted', 'failed']);
    expect(refused.checks[0]).toMatchObject({ holds: false, label: { it: expect.any(String) } });
  });

  it.each(['publish', 'term:window', 'constructor', 'toString', '__proto__', 'hasOwnProperty', ''])(
    'refuses «%s» where the state has no such event',
    (event) => {
      expect(stepAt(definition, 'drafting', event, NO_FACTS)).toEqual({
        kind: 'refused',
        code: 'procedure/not-now',
        checks: [],
      });
    },
  );

  it.each(['dawn', 'constructor', '__proto__'])(
    'throws for the state «%s», which deploying refuses',
    (state) => {
      expect(() => stateOf(definition, state)).toThrow('has no state');
      expect(() => stepAt(definition, state, 'close', NO_FACTS)).toThrow('is no state');
    },
  );

  it('explains with the very checks that guard, whatever the facts', () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    const world = fc.record<Facts>({
      'plan.elements': maybe(fc.integer({ min: 0, max: 2 })),
      'consultation.unanswered': maybe(fc.integer({ min: 0, max: 2 })),
      'sitting.convened': maybe(fc.boolean()),
      'sitting.held': maybe(fc.boolean()),
      'sitting.noticeDays': maybe(fc.integer({ min: 0, max: 9 })),
      'sitting.noticeRequired': maybe(fc.constant(5)),
      'vote.outcome': maybe(fc.constantFrom('passed', 'failed', 'no-quorum')),
      'revision.open': maybe(fc.boolean()),
    });
    const places = Object.entries(definition.states).flatMap(([state, { on }]) =>
      Object.keys(on).map((event) => ({ state, event })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), world, ({ state, event }, known) => {
        const all = facts(known);
        const result = stepAt(definition, state, event, all);
        const rows = stateOf(definition, state).on[event]!;
        const against = {
          position: NOT_BEGUN,
          event: { type: event, facts: all },
          sets: {},
          isActive: () => false,
        };
        const explained = rows.map((row) => checkConditions(definition, row.if, against));
        const first = explained.findIndex((checks) => !checks.some(({ holds }) => holds === false));
        if (first === -1) expect(result).toMatchObject({ kind: 'refused', code: 'procedure/conditions' });
        else if (explained[first]!.some(({ holds }) => holds === null))
          expect(result).toMatchObject({ kind: 'refused', code: 'procedure/undecided' });
        else
          expect(result).toMatchObject({
            kind: 'taken',
            checks: expect.arrayContaining(explained[first]!),
            to: rows[first]!.to ?? state,
          });
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives the same answer when it is asked again', () => {
    const all = facts({ ...held, 'vote.outcome': 'passed' });
    expect(stepAt(definition, 'adoption', 'record-roll-call', all)).toEqual(
      stepAt(structuredClone(definition), 'adoption', 'record-roll-call', all),
    );
  });
});

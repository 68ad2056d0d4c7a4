import type { ProcedureDefinition } from '../../libs/domain/procedure/definition';
import { called, readProcedure, voted, Walk } from '../support/procedure-walk';

const plan = readProcedure('procedures/napoli/plan.yaml');

const begun = (definition: ProcedureDefinition = plan): Walk =>
  new Walk(definition, [], {
    'cycle.open': false,
    'plan.elements': 12,
    'plan.changedElements': 2,
    'plan.lastYear': 2027,
    'day.year': 2024,
    'day.month': 11,
    'consultation.unanswered': 0,
    'revision.open': false,
    'text.matches': true,
    'reasons.given': true,
    ...called(10, 5),
  });

type Leg = (walk: Walk) => void;
const opened: Leg = (walk) => void walk.take('propose-guidelines');
const asked: Leg = (walk) => void walk.take('transmit');
const conferenza =
  (outcome: string, opinion: string): Leg =>
  (walk) => {
    walk.take('convene');
    walk.take('record-roll-call', { facts: voted(outcome, opinion) });
  };
const MISSED = conferenza('failed', 'not-favourable');
const DESERTED = conferenza('no-quorum', 'not-given');
const forum =
  (opinion: string): Leg =>
  (walk) =>
    void walk.take('record-forum-opinion', { facts: { 'vote.opinion': opinion } });
const agenda: Leg = (walk) => void walk.take('put-on-agenda');
const session: Leg = (walk) => void walk.take('hold-session');
const adopted: Leg = (walk) => {
  walk.take('convene');
  walk.take('record-roll-call', { facts: voted('passed', 'favourable') });
};
const published: Leg = (walk) => {
  walk.take('publish');
  walk.take('term:enforceable');
};
const after = (legs: Leg[], definition = plan): Walk => {
  const walk = begun(definition);
  for (const leg of legs) leg(walk);
  return walk;
};
const FAVOURABLE = conferenza('passed', 'favourable');
const TO_ADOPTION = [opened, asked, FAVOURABLE, forum('favourable'), agenda];
const TO_FORCE = [...TO_ADOPTION, session, adopted, published];

describe('the plan of Napoli', () => {
  it('is due by 31 December from the day it is opened; overdue is an alarm and nothing lapses', () => {
    const walk = begun();
    expect(walk.take('propose-guidelines')).toEqual(['start-term due-by-year-end']);
    expect(walk.at).toEqual(['drafting', 'before-consultation']);
    expect(plan.terms['due-by-year-end']).toMatchObject({ kind: 'by-date', month: 12, day: 31, length: 1 });
    expect(walk.take('term:due-by-year-end')).toEqual(['tell']);
    expect(walk.at).toEqual(['drafting', 'before-consultation']);
  });

  it('is written, and open to observations of the comuni, before opinions are asked', () => {
    const walk = after([opened]);
    walk.take('write-text');
    walk.take('close-drafting');
    expect(walk.refusal('transmit').fails).toEqual(['no-window-open']);
    walk.take('submit-observation');
    walk.take('term:consultation');
    expect(walk.refusal('transmit', { facts: { 'consultation.unanswered': 1 } }).fails).toEqual([
      'every-observation-answered',
    ]);
    expect(walk.take('transmit')).toContain('freeze-text');
    expect(walk.at).toEqual(['deposited', 'further-time-to-come', 'forum-asked']);
  });

  it('goes to the Consiglio with both opinions favourable', () => {
    expect(after(TO_ADOPTION).at).toEqual(['adoption']);
  });

  it('has two further sittings within thirty days when the opinion is missed, and then may proceed', () => {
    const walk = after([opened, asked, forum('favourable')]);
    walk.take('convene');
    expect(walk.take('record-roll-call', { facts: voted('failed', 'not-favourable') })).toEqual([
      'record-vote',
      'start-term further-sittings',
    ]);
    expect(walk.at.slice(0, 2)).toEqual(['missed', 'further-time-running']);
    expect(walk.refusal('put-on-agenda').fails).toEqual(['conferenza-done']);
    DESERTED(walk);
    expect(walk.at[0]).toBe('missed');
    expect(walk.refusal('put-on-agenda').fails).toEqual(['conferenza-done']);
    DESERTED(walk);
    expect(walk.at[0]).toBe('not-obtained');
    agenda(walk);
    expect(walk.at).toEqual(['adoption']);
    expect(plan.terms['further-sittings']).toMatchObject({ length: 30, unit: 'days' });
  });

  it('calls a further sitting after the thirty days only as a warning that the Sindaco overrides', () => {
    const walk = after([opened, asked, MISSED]);
    walk.take('term:further-sittings');
    expect(walk.refusal('convene').fails).toEqual(['within-thirty-days']);
    walk.take('convene', { offices: ['sindaco'], waived: ['within-thirty-days'] });
    walk.take('record-roll-call', { facts: voted('passed', 'favourable') });
    expect(walk.at[0]).toBe('favourable');
  });

  it.each<[string, Leg[]]>([
    ['a contrary Conferenza', [conferenza('failed', 'contrary'), forum('favourable')]],
    ['conditions of the Conferenza', [conferenza('passed', 'with-conditions'), forum('favourable')]],
    ['a contrary Forum', [FAVOURABLE, forum('contrary')]],
  ])('departs from %s with express reasons only', (_, legs) => {
    const walk = after([opened, asked, ...legs]);
    expect(walk.refusal('put-on-agenda').fails).toEqual(['departure-explained']);
    expect(walk.refusal('explain-departure', { facts: { 'reasons.given': false } }).fails).toEqual([
      'reasons-given',
    ]);
    walk.take('explain-departure');
    agenda(walk);
    expect(walk.at).toEqual(['adoption']);
  });

  it('may be taken back to be written; reasons and sittings of the first round count no more', () => {
    const walk = after([opened, asked, MISSED, DESERTED, (one) => one.take('explain-departure')]);
    walk.take('rework');
    expect(walk.at).toEqual(['drafting', 'before-consultation']);
    asked(walk);
    MISSED(walk);
    expect(walk.at.slice(0, 2)).toEqual(['missed', 'further-time-running']);
    walk.take('convene');
    walk.take('put-conditions');
    walk.take('record-roll-call', { facts: voted('passed', 'favourable') });
    expect(walk.at[0]).toBe('with-conditions');
    forum('favourable')(walk);
    expect(walk.refusal('put-on-agenda').fails).toEqual(['departure-explained']);
  });

  it('waits for the Forum no longer than its term', () => {
    const walk = after([opened, asked, FAVOURABLE]);
    expect(walk.refusal('put-on-agenda').fails).toEqual(['forum-done']);
    walk.take('term:forum-opinion');
    agenda(walk);
    expect(walk.at).toEqual(['adoption']);
  });

  it('is adopted after a dedicated session in the two months before 31 December', () => {
    const walk = after(TO_ADOPTION);
    expect(walk.refusal('convene').fails).toEqual(['session-held']);
    for (const month of [1, 6, 10])
      expect(walk.refusal('hold-session', { facts: { 'day.month': month } }).fails).toEqual([
        'in-session-time',
      ]);
    session(walk);
    walk.take('convene');
    expect(plan.states['life']?.states?.['making']?.states?.['adoption']?.sitting?.rule).toBe(
      'napoli/consiglio/plan',
    );
    walk.take('record-roll-call', { facts: voted('failed', 'not-favourable') });
    expect(walk.at).toEqual(['adoption']);
    adopted(walk);
    expect(walk.at).toEqual(['publication-due']);
  });

  it('is in force when it is enforceable, and updated by 31 December of each of its years', () => {
    const walk = after(TO_FORCE);
    expect(walk.at).toEqual(['update-due']);
    const yearEnd = (year: number): string[] =>
      walk.take('term:due-by-year-end', { facts: { 'day.year': year } });
    // In force before its first year: that year's end is no alarm yet.
    expect(yearEnd(2025)).toEqual(['start-term due-by-year-end']);
    expect(walk.take('propose-revision')).toEqual(['spawn']);
    expect(walk.refusal('propose-revision', { facts: { 'revision.open': true } }).fails).toEqual([
      'no-revision-open',
    ]);
    walk.take('revision-adopted');
    expect(walk.at).toEqual(['updated']);
    expect(yearEnd(2026)).toEqual(['start-term due-by-year-end']);
    expect(walk.at).toEqual(['update-due']);
    expect(yearEnd(2027)).toEqual(['tell', 'start-term due-by-year-end']);
    yearEnd(2028);
    expect(walk.at).toEqual(['expired']);
  });

  it('is superseded by the plan that follows', () => {
    const walk = after(TO_FORCE);
    walk.take('new-plan-in-force');
    expect(walk.at).toEqual(['superseded']);
  });

  it('can be withdrawn, annulled, suspended and resumed', () => {
    for (const legs of [[opened], [opened, asked, MISSED], TO_ADOPTION, TO_FORCE]) {
      for (const [event, state] of [
        ['withdraw', 'withdrawn'],
        ['annul', 'annulled'],
      ] as const) {
        const walk = after(legs);
        walk.take(event);
        expect(walk.at).toEqual([state]);
      }
      const walk = after(legs);
      const before = walk.at;
      walk.take('suspend');
      expect(walk.take('resume')).toEqual(['resume-terms', 'tell']);
      expect(walk.at).toEqual(before);
    }
  });

  it('refuses a second open cycle for a triennium', () => {
    expect(begun().refusal('propose-guidelines', { facts: { 'cycle.open': true } })).toEqual({
      code: 'procedure/conditions',
      fails: ['no-open-cycle'],
    });
  });

  it('refuses an opinion on a superseded text and a vote on an item that is on no agenda', () => {
    const walk = after([opened, asked]);
    walk.take('convene');
    const vote = voted('passed', 'favourable');
    expect(walk.refusal('record-roll-call', { facts: { ...vote, 'text.matches': false } }).fails).toEqual([
      'text-current',
    ]);
    expect(walk.refusal('record-roll-call', { facts: { ...vote, 'sitting.convened': false } }).fails).toEqual(
      ['on-the-agenda'],
    );
  });
});

describe('the yearly update of Napoli', () => {
  const revision = readProcedure('procedures/napoli/revision.yaml');
  const legs = [(walk: Walk) => void walk.take('propose-revision'), ...TO_FORCE.slice(1)];

  it('takes the same path, session included, and merges', () => {
    const walk = after(legs.slice(0, -1), revision);
    walk.take('publish');
    expect(walk.take('term:enforceable')).toEqual(['merge', 'tell-parent', 'tell']);
    expect(walk.at).toEqual(['in-force']);
  });

  it('tells the plan when it is dropped', () => {
    expect(after(legs.slice(0, 1), revision).take('withdraw')).toEqual(['tell', 'tell-parent']);
  });
});

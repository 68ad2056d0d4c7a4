import { nestedDefinition } from '../procedure/small-nested';
import { canonicalJson } from '../record/canonical';
import { checkChain } from '../record/case-chain';
import type { CaseContext } from './case-context';
import { decideExtension } from './decide-extension';
import { decideOverride } from './decide-override';
import { overrideTargets } from './override-targets';
import { previewEvent } from './preview-event';
import { SmallCase, uuid, zone } from './small-case';
import { type CaseSnapshot, foldEvents } from './snapshot';

const TEXT = { id: uuid(4), commitment: 'c'.repeat(64) };
const open = (life: SmallCase) => life.context() as CaseContext & { case: { snapshot: CaseSnapshot } };

/** A case of the procedure with zones, whose regions are open. */
function asked(): SmallCase {
  const life = new SmallCase(null, nestedDefinition());
  life.members = [zone('1'), zone('2', false)];
  life.take('propose');
  life.at('2026-03-02T08:00:00.000Z').take('close');
  return life;
}

/** Puts a case somewhere and keeps that, as the database would. */
function put(life: SmallCase, target: string) {
  const wanted = { target, legalBasis: 'art. 1', proposedBy: uuid(8), actor: uuid(9), text: TEXT };
  const decision = decideOverride(open(life), wanted);
  if (decision.kind === 'decided') {
    life.events.push(decision.event);
    life.snapshot = decision.snapshot;
  }
  return decision;
}
const taken = <D extends { kind: string }>(decision: D): Extract<D, { kind: 'decided' }> => {
  if (decision.kind !== 'decided') throw new Error(JSON.stringify(decision));
  return decision as Extract<D, { kind: 'decided' }>;
};

describe('an override', () => {
  it('moves one member alone, and ends the term that its region does not wait for any more', () => {
    const life = asked();
    const { event, consequences } = taken(put(life, 'silent[2] requested[1] open'));
    // Written in any order, it is kept in that of the chart.
    expect(event.payload).toMatchObject({
      from: 'open requested[1] requested[2]',
      to: 'open requested[1] silent[2]',
      ended: ['zone-opinion[2]'],
      override: { legalBasis: 'art. 1', proposedBy: uuid(8) },
    });
    expect(consequences.map(({ kind }) => kind)).toEqual(['term-ended']);
    expect(Object.keys(life.snapshot!.terms)).toEqual(['window', 'zone-opinion[1]']);
  });

  it('opens regions on the members that there are now, with a term for each', () => {
    const life = new SmallCase(null, nestedDefinition());
    life.members = [zone('1'), zone('2', false)];
    life.take('propose');
    const { event } = taken(put(life, 'open requested[1] requested[2]'));
    expect(event.payload.sets).toEqual({ zones: ['1', '2'] });
    expect(event.payload.started!.map(({ name }) => name)).toEqual([
      'window',
      'zone-opinion[1]',
      'zone-opinion[2]',
    ]);
    expect(put(asked(), 'open requested[1]')).toMatchObject({ code: 'override/not-a-state' });
    expect(put(asked(), 'open requested[1] requested[2] requested[3]')).toMatchObject({
      code: 'override/not-a-state',
    });
  });

  it('leaves what a history remembers, and takes up terms that stand still', () => {
    const life = asked();
    life.at('2026-03-10T08:00:00.000Z').take('suspend', { text: TEXT });
    const held = { ...life.snapshot!.suspended };
    expect(Object.keys(held)).toEqual(['window', 'zone-opinion[1]', 'zone-opinion[2]']);
    const { event } = taken(put(life.at('2026-04-10T08:00:00.000Z'), 'open requested[1] requested[2]'));
    expect(life.snapshot!.suspended).toEqual({});
    expect(event.payload.started!.map(({ name, startedOn }) => `${name} ${startedOn}`)).toEqual([
      'window 2026-03-02',
      'zone-opinion[1] 2026-03-02',
      'zone-opinion[2] 2026-03-02',
    ]);
  });

  it('into a suspension goes back by the history to where the case was', () => {
    const life = asked();
    taken(put(life, 'suspended'));
    expect(life.snapshot!.history).not.toEqual({});
    const back = life.take('resume');
    expect(taken(back).event.payload.to).toBe('open requested[1] requested[2]');
  });

  it('drops the sittings of what was left', () => {
    const life = new SmallCase();
    life.take('propose', { text: TEXT });
    life.convene('2026-01-20');
    taken(put(life, 'drafting'));
    expect(life.snapshot!.sittings).toEqual({});
  });

  it('is in the log like any event: folded again it gives the same bytes', () => {
    const life = asked();
    put(life, 'open requested[1] silent[2]');
    life.take('zone-answer', { item: '1', opinion: 'favourable' });
    expect(checkChain(life.events as never)).toEqual([]);
    expect(canonicalJson(foldEvents(life.events))).toBe(canonicalJson(life.snapshot));
  });

  it('may lead to every innermost state, with a whole configuration for each', () => {
    const life = asked();
    const choices = overrideTargets(open(life));
    expect(choices).toContainEqual({ target: 'writing', state: 'writing', around: ['preparing'] });
    expect(choices.find(({ state }) => state === 'silent')?.target).toBe('open silent[1] silent[2]');
    expect(choices.find(({ state }) => state === 'collected')?.target).toBe(
      'collected requested[1] requested[2]',
    );
    for (const { target } of choices)
      expect({ target, kind: put(asked(), target).kind }).toEqual({ target, kind: 'decided' });
  });
});

describe('an extension', () => {
  const extend = (life: SmallCase, term: string, by = 10) =>
    decideExtension(open(life), { term, by, unit: 'days', actor: uuid(9), text: TEXT });

  it('is counted from the end of the term, and told to those of its region', () => {
    const life = asked();
    const due = life.snapshot!.terms['zone-opinion[1]']!.dueOn;
    expect(due).toBe('2026-04-01');
    const { event, consequences, snapshot } = taken(extend(life, 'zone-opinion[1]'));
    expect(event.payload).toMatchObject({ item: '1', ended: ['zone-opinion[1]'], textId: TEXT.id });
    expect(snapshot.terms['zone-opinion[1]']).toMatchObject({ startedOn: '2026-03-02', dueOn: '2026-04-11' });
    expect(snapshot.terms['zone-opinion[2]']).toEqual(life.snapshot!.terms['zone-opinion[2]']);
    expect(consequences.at(-1)).toEqual({ kind: 'told', message: 'term-extended', to: ['zone'], item: '1' });
  });

  it('moves the window of a consultation with its term', () => {
    const { consequences } = taken(extend(asked(), 'window'));
    expect(consequences.map(({ kind }) => kind)).toContain('consultation-extended');
  });

  it.each([
    ['yearly', 10, 'term/not-running'],
    ['zone-opinion', 10, 'term/not-running'],
    ['window', 0, 'term/length-not-whole'],
    ['window', 1.5, 'term/length-not-whole'],
    ['window', 1e9, 'term/too-long'],
  ])('of %s by %d days is refused: %s', (term, by, code) => {
    expect(extend(asked(), term, by)).toMatchObject({ kind: 'refused', code });
  });
});

describe('a preview', () => {
  it('of one member says what its region leaves and enters', () => {
    const life = asked();
    const before = canonicalJson(life.snapshot);
    const { outcome, refusal } = previewEvent(open(life), {
      type: 'zone-answer',
      item: '1',
      opinion: 'favourable',
    });
    expect(refusal).toBeNull();
    expect(outcome).toMatchObject({
      to: 'open answered[1] requested[2]',
      left: ['requested[1]'],
      entered: ['answered[1]'],
      ended: ['zone-opinion[1]'],
      locksDraft: false,
    });
    expect(canonicalJson(life.snapshot)).toBe(before);
  });

  it('says only what is known where something has yet to be entered', () => {
    expect(previewEvent(open(asked()), { type: 'zone-answer', item: '1' })).toMatchObject({
      outcome: null,
      refusal: null,
      ways: [{ to: ['answered'] }],
    });
    expect(previewEvent(open(asked()), { type: 'constructor' })).toMatchObject({
      outcome: null,
      refusal: 'procedure/not-now',
    });
  });

  it('of a suspension says which terms would stand still', () => {
    const { outcome } = previewEvent(open(asked()), { type: 'suspend' });
    expect(outcome!.suspended).toEqual(['window', 'zone-opinion[1]', 'zone-opinion[2]']);
    expect(outcome!.entered).toEqual(['suspended']);
  });
});

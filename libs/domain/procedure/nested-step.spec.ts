import type { ProcedureDefinition } from './definition';
import { type Facts, NO_FACTS } from './facts';
import { NOT_BEGUN, type ProcedurePosition, type StepEvent } from './position';
import { nestedDefinition, smallNested } from './small-nested';
import { activeStates, isOver, mayDraft, phaseOf, sittingFor, sittingPlace } from './state-tree';
import { step, type StepResult } from './step';

const FACTS: Facts = {
  ...NO_FACTS,
  'plan.elements': 1,
  'plan.changedElements': 0,
  'consultation.unanswered': 0,
  'sitting.convened': false,
  'sitting.held': false,
};
const ITEMS = {
  1: { 'item.assembly': true, 'item.open': false },
  2: { 'item.assembly': false, 'item.open': true },
};
type Asked = Partial<Omit<StepEvent, 'type'>>;

/** A case that walks through the machine alone: no log, no terms, nothing but positions. */
class Walk {
  position: ProcedurePosition = NOT_BEGUN;
  last: StepResult | null = null;
  zones = ['1', '2'];

  constructor(
    readonly definition: ProcedureDefinition = nestedDefinition(),
    readonly facts: Facts = FACTS,
  ) {}

  try(type: string, asked: Asked = {}): StepResult {
    const sets = { zones: this.zones, 'zone-assemblies': [] };
    return step(this.definition, this.position, { type, facts: this.facts, items: ITEMS, sets, ...asked });
  }

  take(type: string, asked: Asked = {}): this {
    this.last = this.try(type, asked);
    if (this.last.kind !== 'taken') throw new Error(`${type}: ${this.last.code}`);
    const called = typeof asked.item === 'string' ? `${type}[${asked.item}]` : type;
    const times = { ...this.position.times, [called]: (this.position.times[called] ?? 0) + 1 };
    this.position = { ...this.last.position, times };
    return this;
  }

  get state(): string {
    return this.position.state;
  }

  effects(): string[] {
    if (this.last?.kind !== 'taken') return [];
    return this.last.effects.map(({ effect, item }) =>
      item === null ? effect.name : `${effect.name}[${item}]`,
    );
  }
}
const changed = (change: (raw: ReturnType<typeof smallNested>) => void): ProcedureDefinition => {
  const raw = smallNested();
  change(raw);
  return nestedDefinition(raw);
};
const asked = (): Walk => new Walk().take('propose').take('close');
const refusal = (result: StepResult) => (result.kind === 'refused' ? result.code : result.kind);
const holding = (result: StepResult) =>
  Object.fromEntries(
    result.checks.map(({ name, holds, item = null }) => [item ? `${name}[${item}]` : name, holds]),
  );

describe('a procedure of states in states', () => {
  it('begins in the innermost state that its opening state begins with', () => {
    expect(new Walk().take('propose').state).toBe('writing');
  });

  it('opens with no other event, and with none that is unknown', () => {
    for (const event of ['close', 'constructor', ''])
      expect(refusal(new Walk().try(event))).toBe('procedure/not-now');
  });

  it('takes the rows of the states around where the innermost has none for the event', () => {
    const walk = new Walk().take('propose').take('withdraw');
    expect(walk.state).toBe('withdrawn');
    expect(walk.effects()).toEqual(['tell']);
    expect(isOver(walk.definition, walk.state)).toBe(true);
    expect(refusal(walk.try('propose'))).toBe('procedure/not-now');
  });

  it('gives its phase and whether the text may be written by the innermost state, as told by those around', () => {
    const { definition } = new Walk();
    expect(phaseOf(definition, 'writing')).toBe('preparing');
    expect([mayDraft(definition, 'writing'), mayDraft(definition, 'open requested[1]')]).toEqual([
      true,
      false,
    ]);
    const inside = changed((raw) => (raw['states']!['preparing']!['drafting'] = true));
    expect(mayDraft(inside, 'open requested[1]')).toBe(true);
  });
});

describe('regions side by side', () => {
  it('are all entered at once, one for each member of the set, with the effects of each', () => {
    const walk = asked();
    expect(walk.state).toBe('open requested[1] requested[2]');
    expect(walk.position.sets).toEqual({ zones: ['1', '2'] });
    expect(walk.effects()).toEqual([
      'freeze-text',
      'start-term',
      'open-consultation',
      'start-term[1]',
      'ask-opinion[1]',
      'start-term[2]',
      'ask-opinion[2]',
    ]);
    expect(activeStates(walk.definition, walk.state).map(({ called }) => called)).toEqual([
      'preparing',
      'opinions',
      'observing',
      'open',
      'zones[1]',
      'requested[1]',
      'zones[2]',
      'requested[2]',
    ]);
  });

  it('move alone when an event names their member, and all together when it names none', () => {
    expect(asked().take('zone-answer', { item: '2' }).state).toBe('open requested[1] answered[2]');
    expect(asked().take('zone-answer').state).toBe('open answered[1] answered[2]');
  });

  it('hear no event of a member that there is not, and none that they have done with', () => {
    const walk = asked();
    expect(refusal(walk.try('zone-answer', { item: '9' }))).toBe('procedure/not-now');
    walk.take('zone-answer', { item: '1' });
    expect(refusal(walk.try('zone-answer', { item: '1' }))).toBe('procedure/not-now');
  });

  it('are done when all of them are, and then the whole goes on', () => {
    const walk = asked().take('zone-answer').take('term:window');
    expect(walk.state).toBe('reviewing');
    const silent = asked().take('term:window').take('zone-answer', { item: '1' });
    expect(silent.state).toBe('collected answered[1] requested[2]');
    expect(silent.take('term:zone-opinion', { item: '2' }).state).toBe('reviewing');
  });

  it('hear the clock of their own member, and take what a policy says of silence', () => {
    expect(asked().take('term:zone-opinion', { item: '2' }).state).toBe('open requested[1] silent[2]');
    const definition = changed((raw) => (raw['policies']!['silence']!['value'] = 'reconvene'));
    const again = new Walk(definition).take('propose').take('close').take('term:zone-opinion', { item: '2' });
    expect(again.state).toBe('open requested[1] requested[2]');
    expect(again.effects()).toEqual(['start-term[2]']);
  });

  it('are counted by the conditions of the whole', () => {
    const walk = asked();
    expect(holding(walk.try('hasten'))).toEqual({ 'all-zones-heard': false });
    walk.take('zone-answer', { item: '1' }).take('term:zone-opinion', { item: '2' });
    expect(walk.take('hasten').state).toBe('reviewing');
  });

  it('read what is known of their own member', () => {
    const walk = asked();
    expect(refusal(walk.try('convene-zone', { item: '1' }))).toBe('taken');
    expect(holding(walk.try('convene-zone', { item: '2' }))).toEqual({ 'has-assembly[2]': false });
  });

  it('each have their sitting, with the member in its organ and its rule', () => {
    const { definition, state } = asked();
    const place = sittingPlace(definition, state, { event: 'convene-zone', item: '2' })!;
    expect(place.called).toBe('zones[2]');
    expect(sittingFor(place.state.sitting, place.item)).toMatchObject({
      organ: 'zone/2',
      rule: 'alfa/zone/2/opinion',
    });
    expect(sittingPlace(definition, state, { event: 'submit-observation' })).toBeNull();
  });

  it('are those of the set as it was when they opened, and fresh when they open again', () => {
    const walk = asked();
    walk.zones = ['1', '3'];
    expect(walk.take('zone-answer', { item: '2' }).state).toBe('open requested[1] answered[2]');
    walk.take('zone-answer').take('term:window');
    expect(walk.position).toMatchObject({ state: 'reviewing', sets: {} });
    expect(walk.take('reopen').take('close').state).toBe('open requested[1] requested[3]');
  });

  it('are done at once where the set has no members, or wait for those beside them', () => {
    const none = new Walk();
    none.zones = [];
    expect(none.take('propose').take('close').state).toBe('open');
    expect(none.take('term:window').state).toBe('reviewing');
    const alone = changed((raw) => {
      const opinions = (raw['states']!['preparing']!['states'] as Record<string, Record<string, object>>)[
        'opinions'
      ]!;
      const { observing: _, ...regions } = opinions['states'] as Record<string, object>;
      opinions['states'] = regions;
      opinions['entry'] = [] as object;
      delete opinions['on']!['extend' as never];
      delete (raw['events'] as Record<string, unknown>)['submit-observation'];
    });
    const walk = new Walk(alone);
    walk.zones = [];
    expect(walk.take('propose').take('close').state).toBe('reviewing');
  });
});

describe('a row of a procedure', () => {
  it('that needs no event is tried as soon as its state is entered', () => {
    const walk = new Walk(nestedDefinition(), { ...FACTS, 'plan.changedElements': 1 });
    walk.take('propose').take('close').take('zone-answer').take('term:window');
    expect(walk.state).toBe('writing');
    expect(walk.effects()).toContain('tell');
  });

  it('can raise an event that is heard before anything from outside', () => {
    const walk = asked().take('zone-answer').take('term:window').take('proceed');
    expect(walk.state).toBe('in-force');
    expect(walk.effects()).toEqual(['raise', 'tell', 'put-in-force', 'start-term']);
    expect(walk.last?.kind === 'taken' && walk.last.microsteps.map(({ entered }) => entered)).toEqual([
      [],
      ['in-force'],
    ]);
  });

  it('that is narrowed to an office is for nobody else, whatever else may raise the event', () => {
    const walk = asked().take('zone-answer');
    expect(walk.try('hasten', { offices: ['office'] })).toEqual({
      kind: 'refused',
      code: 'mandate/not-yours',
      checks: [],
    });
    expect(refusal(walk.try('hasten', { offices: ['office', 'president'] }))).toBe('taken');
    expect(refusal(asked().try('hasten', { offices: ['president'] }))).toBe('procedure/conditions');
  });

  it('of no region reads the member that its event is about', () => {
    const walk = asked().take('zone-answer').take('term:window').take('proceed');
    expect(refusal(walk.try('update-zone', { item: '1' }))).toBe('taken');
    expect(holding(walk.try('update-zone', { item: '2' }))).toEqual({ 'zone-update-closed[2]': false });
    expect(refusal(walk.try('update-zone'))).toBe('procedure/undecided');
  });

  it('knows how often an event was taken: by member inside a region, by all of them outside', () => {
    const walk = asked().take('remind', { item: '1' });
    expect(holding(walk.try('remind', { item: '1' }))).toEqual({ 'reminded-once[1]': false });
    expect(refusal(walk.try('remind', { item: '2' }))).toBe('taken');
    const outside = changed((raw) => {
      raw['conditions']!['few-rounds']!['when'] = 'times("remind") < 2';
    });
    const counted = new Walk(outside).take('propose');
    counted.position = { ...counted.position, times: { 'remind[1]': 1, 'remind[2]': 1 } };
    expect(holding(counted.try('close'))).toEqual({ written: true, 'few-rounds': false });
  });
});

describe('a history', () => {
  it('leads back into every region as it was left', () => {
    const walk = asked().take('zone-answer', { item: '1' }).take('suspend');
    expect(walk.state).toBe('suspended');
    expect(walk.position).toMatchObject({
      history: { 'where-it-was': ['open', 'answered[1]', 'requested[2]'] },
      sets: { zones: ['1', '2'] },
    });
    walk.zones = ['3'];
    expect(walk.take('resume').state).toBe('open answered[1] requested[2]');
    expect(walk.take('zone-answer', { item: '2' }).take('term:window').state).toBe('reviewing');
  });

  it('does not do again what the states it leads back to begin with, and does it where they begin anew', () => {
    const walk = asked().take('suspend').take('resume');
    expect(walk.effects()).toEqual(['resume-terms']);
    const shallow = changed((raw) => {
      const { states } = raw['states']!['preparing']! as { states: Record<string, Record<string, unknown>> };
      states['where-it-was']!['history'] = 'shallow';
    });
    const anew = new Walk(shallow).take('propose').take('close').take('suspend').take('resume');
    expect(anew.state).toBe('open requested[1] requested[2]');
    expect(anew.effects()).toEqual([
      'resume-terms',
      'start-term[1]',
      'ask-opinion[1]',
      'start-term[2]',
      'ask-opinion[2]',
    ]);
  });

  it('leads to its default before there is anything to go back to', () => {
    const straight = changed((raw) => {
      raw['states']!['suspended']!['on'] = {
        resume: [{ to: 'where-it-was' }],
        withdraw: [{ to: 'withdrawn' }],
      };
      raw['opens'] = { event: 'propose', state: 'suspended' } as never;
    });
    expect(new Walk(straight).take('propose').take('resume').state).toBe('writing');
  });

  it('remembers the last time alone', () => {
    const walk = asked()
      .take('suspend')
      .take('resume')
      .take('zone-answer')
      .take('term:window')
      .take('suspend');
    expect(walk.position).toMatchObject({ history: { 'where-it-was': ['reviewing'] }, sets: {} });
    expect(walk.take('resume').state).toBe('reviewing');
  });
});

describe('a condition that may be waived', () => {
  const stuck = (): Walk => {
    const walk = new Walk(nestedDefinition(), { ...FACTS, 'consultation.unanswered': 2 });
    return walk.take('propose').take('close').take('zone-answer').take('term:window');
  };

  it('refuses, and says who may go on without it', () => {
    expect(stuck().try('proceed', { offices: ['office'] })).toMatchObject({
      code: 'procedure/conditions',
      checks: [{ name: 'answered', holds: false, waivable: ['president'] }],
    });
  });

  it('is recorded as waived where it did not hold', () => {
    const result = stuck().try('proceed', { offices: ['president'], waived: ['answered'] });
    expect(result).toMatchObject({
      kind: 'taken',
      to: 'in-force',
      checks: expect.arrayContaining([
        expect.objectContaining({ name: 'answered', holds: true, waived: true, facts: [expect.anything()] }),
      ]),
    });
  });

  it('is not recorded where it held anyway', () => {
    const walk = asked().take('zone-answer').take('term:window');
    const { checks } = walk.try('proceed', { offices: ['president'], waived: ['answered'] });
    expect(checks.filter(({ waived }) => waived)).toEqual([]);
  });

  it.each([
    ['by an office that may not', { offices: ['office'], waived: ['answered'] }],
    ['by the clock', { waived: ['answered'] }],
    ['where it is a wall', { offices: ['president'], waived: ['answered', 'written'] }],
    ['where it is none', { offices: ['president'], waived: ['constructor'] }],
  ])('is not waived %s', (_, wanted) => {
    expect(refusal(stuck().try('proceed', wanted))).toBe('procedure/not-waivable');
  });

  it('is waived where it cannot be decided, too', () => {
    const walk = new Walk(nestedDefinition(), { ...FACTS, 'consultation.unanswered': null });
    walk.take('propose').take('close').take('zone-answer').take('term:window');
    expect(refusal(walk.try('proceed', { offices: ['president'] }))).toBe('procedure/undecided');
    expect(refusal(walk.try('proceed', { offices: ['president'], waived: ['answered'] }))).toBe('taken');
  });
});

it('a procedure that would never stop is stopped, and nothing is taken', () => {
  const definition = changed((raw) => {
    const { reviewing } = raw['states']!['preparing']!['states'] as Record<string, Record<string, unknown>>;
    reviewing!['always'] = [{ if: ['changed'], to: 'where-it-was' }];
  });
  const walk = new Walk(definition);
  walk.take('propose').take('close').take('zone-answer').take('term:window').take('suspend');
  const facts = { ...FACTS, 'plan.changedElements': 1 };
  expect(walk.try('resume', { facts })).toEqual({ kind: 'refused', code: 'procedure/endless', checks: [] });
});

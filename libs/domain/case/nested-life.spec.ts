import { nestedDefinition, smallNested } from '../procedure/small-nested';
import { canonicalJson } from '../record/canonical';
import { checkChain } from '../record/case-chain';
import type { CaseDecision } from './decide-event';
import { element, sittingOn, SmallCase, uuid, voteOf, zone } from './small-case';
import { type CaseEvent, foldEvents, foldEventsUntil } from './snapshot';

/** A case of the procedure with zones, whose zone 2 has no assembly. */
function opened(definition = nestedDefinition()): SmallCase {
  const life = new SmallCase(null, definition);
  life.members = [zone('1'), zone('2', false)];
  life.take('propose');
  return life;
}
const asked = (): SmallCase => {
  const life = opened().at('2026-03-02T08:00:00.000Z');
  life.take('close');
  return life;
};
const taken = (decision: CaseDecision) => {
  if (decision.kind === 'refused') throw new Error(decision.code);
  return decision;
};
const code = (decision: CaseDecision): string =>
  decision.kind === 'refused' ? decision.code : decision.event.payload.to;
const kinds = (decision: CaseDecision): string[] => taken(decision).consequences.map(({ kind }) => kind);
const answerAll = (life: SmallCase): SmallCase => {
  for (const item of life.snapshot!.sets['zones']!)
    if (life.snapshot!.state.includes(`requested[${item}]`))
      life.take('zone-answer', { item, opinion: 'favourable' });
  return life;
};
const reviewed = (): SmallCase => {
  const life = answerAll(asked()).at('2026-04-02T08:00:00.000Z');
  life.take('term:window', { actor: null });
  return life;
};
const inForce = (): SmallCase => {
  const life = reviewed();
  life.take('proceed');
  return life;
};

describe('the terms of regions', () => {
  it('run for each member, and are told to it', () => {
    const life = opened().at('2026-03-02T08:00:00.000Z');
    const { consequences } = taken(life.take('close'));
    expect(Object.keys(life.snapshot!.terms)).toEqual(['window', 'zone-opinion[1]', 'zone-opinion[2]']);
    expect(consequences.filter(({ kind }) => kind === 'told')).toEqual([
      { kind: 'told', message: 'opinion-asked', to: ['zone'], item: '1', asks: true },
      { kind: 'told', message: 'opinion-asked', to: ['zone'], item: '2', asks: true },
    ]);
  });

  it('end when the region stops waiting for them, as not fired', () => {
    const life = asked();
    const id = life.snapshot!.terms['zone-opinion[1]']!.id;
    const { consequences, event } = taken(life.take('zone-answer', { item: '1', opinion: 'contrary' }));
    expect(consequences).toContainEqual({ kind: 'term-ended', id, fired: false });
    expect(event.payload.ended).toEqual(['zone-opinion[1]']);
    expect(Object.keys(life.snapshot!.terms)).toEqual(['window', 'zone-opinion[2]']);
  });

  it('end with the state around the regions, too', () => {
    const life = answerAll(asked());
    const { event } = taken(life.take('hasten', { offices: ['president'] }));
    expect(event.payload).toMatchObject({ to: 'reviewing', ended: ['window'] });
    expect(life.snapshot!.terms).toEqual({});
  });

  it('are ended by the clock for one member alone, as fired', () => {
    const life = asked().at('2026-04-02T08:00:00.000Z');
    const id = life.snapshot!.terms['zone-opinion[2]']!.id;
    const { consequences } = taken(life.take('term:zone-opinion', { item: '2', actor: null }));
    expect(consequences).toEqual([{ kind: 'term-ended', id, fired: true }]);
    expect(life.snapshot!.state).toBe('open requested[1] silent[2]');
  });

  it('have the length that was in force on the day they began', () => {
    const early = opened().at('2026-02-27T08:00:00.000Z');
    early.take('close');
    expect(early.snapshot!.terms['zone-opinion[1]']).toMatchObject({
      startedOn: '2026-02-27',
      dueOn: '2026-04-28',
    });
    expect(asked().snapshot!.terms['zone-opinion[1]']).toMatchObject({
      startedOn: '2026-03-02',
      dueOn: '2026-04-01',
    });
  });

  it('that begin and end in one event have never run', () => {
    const raw = smallNested();
    const states = raw['states']!['preparing']!['states'] as Record<string, Record<string, unknown>>;
    states['reviewing']!['entry'] = [{ 'start-term': 'review' }];
    states['reviewing']!['on'] = {
      ...(states['reviewing']!['on'] as object),
      'term:review': [{ to: 'writing' }],
    };
    raw['terms']!['review'] = { ...raw['terms']!['window'] };
    const life = opened(nestedDefinition(raw));
    life.take('close');
    life.known = { ...life.known, 'plan.changedElements': 1 };
    life.take('zone-answer');
    const { event, consequences } = taken(life.take('term:window', { actor: null }));
    expect(event.payload.to).toBe('writing');
    expect(event.payload.started).toEqual([]);
    expect(consequences.filter(({ kind }) => kind === 'term-started')).toEqual([]);
    expect(life.snapshot!.terms).toEqual({});
  });
});

describe('a consultation', () => {
  it('is open for longer when its term is extended, from the day on which it would have ended', () => {
    const life = asked();
    const { consequences } = taken(life.at('2026-03-20T08:00:00.000Z').take('extend'));
    const term = life.snapshot!.terms['window']!;
    expect(term).toMatchObject({ startedOn: '2026-03-02', dueOn: '2026-04-11' });
    expect(consequences.map(({ kind }) => kind)).toEqual([
      'term-ended',
      'term-started',
      'consultation-extended',
    ]);
    expect(consequences.at(-1)).toEqual({
      kind: 'consultation-extended',
      id: life.snapshot!.consultation,
      term,
    });
  });
});

describe('a suspension', () => {
  const suspended = (): SmallCase => {
    const life = asked();
    life.take('zone-answer', { item: '1', opinion: 'favourable' });
    life
      .at('2026-03-12T08:00:00.000Z')
      .take('suspend', { text: { id: uuid(5), commitment: 'd'.repeat(64) } });
    return life;
  };

  it('stops every term with what was left of it', () => {
    const life = suspended();
    expect(life.snapshot).toMatchObject({ state: 'suspended', terms: {} });
    expect(life.snapshot!.suspended).toEqual({
      window: { startedOn: '2026-03-02', suspendedOn: '2026-03-12', left: expect.anything() },
      'zone-opinion[2]': { startedOn: '2026-03-02', suspendedOn: '2026-03-12', left: expect.anything() },
    });
    expect(life.events.at(-1)!.payload).not.toHaveProperty('ended');
  });

  it('ends where it began, with the terms running for what was left', () => {
    const life = suspended().at('2026-05-04T08:00:00.000Z');
    const resumed = taken(life.take('resume'));
    expect(life.snapshot).toMatchObject({ state: 'open answered[1] requested[2]', suspended: {} });
    // Twenty days were left on 12 March, until 1 April.
    expect(life.snapshot!.terms).toMatchObject({
      window: { startedOn: '2026-03-02', dueOn: '2026-05-25' },
      'zone-opinion[2]': { startedOn: '2026-03-02', dueOn: '2026-05-25' },
    });
    expect(kinds(resumed)).toContain('consultation-extended');
  });

  it('begins no term and no consultation anew on the way back into the states that begin them', () => {
    const { consequences, event } = taken(suspended().at('2026-05-04T08:00:00.000Z').take('resume'));
    const started = consequences.filter(({ kind }) => kind === 'term-started');
    expect(started.map((one) => one.kind === 'term-started' && one.name)).toEqual([
      'window',
      'zone-opinion[2]',
    ]);
    expect(consequences.some(({ kind }) => kind === 'consultation-opened')).toBe(false);
    expect(event.payload).not.toHaveProperty('consultation');
  });

  it('keeps a convened sitting for the day on which the case goes on', () => {
    const life = asked();
    life.take('convene-zone', { item: '1', sitting: sittingOn('2026-03-10', 8, 1) });
    life.at('2026-03-03T08:00:00.000Z').take('suspend');
    expect(Object.keys(life.snapshot!.sittings)).toEqual(['zones[1]']);
    life.take('resume');
    life.at('2026-03-11T08:00:00.000Z');
    expect(code(life.take('record-zone-vote', { item: '1', vote: voteOf('passed', 1) }))).toBe(
      'open answered[1] requested[2]',
    );
  });
});

describe('a sitting of a region', () => {
  const convened = (): SmallCase => {
    const life = asked();
    life.take('convene-zone', { item: '1', sitting: sittingOn('2026-03-10', 8, 1) });
    return life;
  };

  it('is convened and held for its member alone', () => {
    const life = convened();
    expect(life.snapshot!.sittings).toMatchObject({ 'zones[1]': { version: life.snapshot!.version!.id } });
    life.at('2026-03-11T08:00:00.000Z');
    expect(code(life.take('record-zone-vote', { item: '2', vote: voteOf('passed', 1) }))).toBe(
      'procedure/conditions',
    );
    taken(life.take('record-zone-vote', { item: '1', vote: voteOf('passed', 1) }));
    expect(life.snapshot).toMatchObject({
      state: 'open answered[1] requested[2]',
      sittings: {},
      opinions: { 'zones[1]': { opinion: 'favourable', version: life.snapshot!.version!.id } },
    });
  });

  it('that is deserted is counted, until the region is left', () => {
    const life = convened().at('2026-03-11T08:00:00.000Z');
    life.take('record-zone-vote', { item: '1', vote: voteOf('no-quorum', 1) });
    expect(life.snapshot).toMatchObject({ sittings: {}, deserted: { 'zones[1]': 1 }, opinions: {} });
    life.take('zone-answer', { item: '2', opinion: 'favourable' });
    expect(life.snapshot!.deserted).toEqual({ 'zones[1]': 1 });
    life.take('term:zone-opinion', { item: '1', actor: null });
    life.at('2026-04-02T08:00:00.000Z');
    const { event } = taken(life.take('term:window', { actor: null }));
    expect(event.payload).toMatchObject({ to: 'reviewing', dropped: ['zones[1]'] });
    expect(life.snapshot!.deserted).toEqual({});
  });

  it('that was not held when the region is left is not waited for any more', () => {
    const life = convened();
    answerAll(life);
    const { event } = taken(life.at('2026-04-02T08:00:00.000Z').take('term:window', { actor: null }));
    expect(event.payload.dropped).toEqual(['zones[1]']);
    expect(life.snapshot!.sittings).toEqual({});
  });
});

describe('the log of a case with regions', () => {
  it('says which member an event was about, and what was known of it', () => {
    const life = asked();
    life.take('convene-zone', { item: '1', sitting: sittingOn('2026-03-10', 8, 1) });
    expect(life.events.at(-1)!.payload).toMatchObject({
      item: '1',
      items: { 1: { 'item.assembly': true } },
      from: 'open requested[1] requested[2]',
      to: 'open requested[1] requested[2]',
    });
  });

  it('says the members of the regions when they open, and when they have closed', () => {
    const life = reviewed();
    expect(life.events.map(({ payload }) => payload.sets)).toEqual([
      undefined,
      { zones: ['1', '2'] },
      undefined,
      undefined,
      {},
    ]);
  });

  it('keeps the opinion that was given in writing, and on which text', () => {
    const life = asked();
    life.take('zone-answer', { item: '2', opinion: 'with-conditions' });
    expect(life.snapshot!.opinions).toEqual({
      'requested[2]': { opinion: 'with-conditions', version: life.snapshot!.version!.id },
    });
  });

  it('says what was waived', () => {
    const life = reviewed();
    life.known = { ...life.known, 'consultation.unanswered': 3 };
    expect(code(life.take('proceed', { offices: ['office'] }))).toBe('procedure/conditions');
    expect(code(life.take('proceed', { offices: ['president'], waived: ['written'] }))).toBe(
      'procedure/not-waivable',
    );
    const text = { id: uuid(6), commitment: 'e'.repeat(64) };
    const { event } = taken(life.take('proceed', { offices: ['president'], waived: ['answered'], text }));
    expect(event.payload).toMatchObject({
      to: 'in-force',
      waived: ['answered'],
      textCommitment: text.commitment,
    });
  });

  it('counts events by member, and forgets them for all where it is told to', () => {
    const life = asked();
    life.take('remind', { item: '1' });
    expect(code(life.take('remind', { item: '1' }))).toBe('procedure/conditions');
    expect(code(life.take('remind', { item: '2' }))).toContain('open');
    expect(life.snapshot!.times).toMatchObject({ 'remind[1]': 1, 'remind[2]': 1, close: 1 });
    answerAll(life).at('2026-04-02T08:00:00.000Z');
    life.take('term:window', { actor: null });
    life.take('start-over');
    expect(life.snapshot!.times).toEqual({
      propose: 1,
      'zone-answer[1]': 1,
      'zone-answer[2]': 1,
      'term:window': 1,
      'start-over': 1,
    });
  });

  it('remembers of every innermost state since when it is active', () => {
    const life = asked().at('2026-03-05T08:00:00.000Z');
    life.take('zone-answer', { item: '1', opinion: 'favourable' });
    expect(life.snapshot!.entered).toEqual({
      open: '2026-03-02T08:00:00.000Z',
      'answered[1]': '2026-03-05T08:00:00.000Z',
      'requested[2]': '2026-03-02T08:00:00.000Z',
    });
  });

  it('has the same bytes when the life is lived again, and folds to where it ended', () => {
    const life = inForce();
    expect(inForce().events).toEqual(life.events);
    expect(checkChain(life.events as never)).toEqual([]);
    const again = JSON.parse(JSON.stringify(life.events)) as CaseEvent[];
    expect(canonicalJson(foldEvents(again))).toBe(canonicalJson(life.snapshot));
  });

  it('folds to where it was at any moment', () => {
    const life = new SmallCase(null, nestedDefinition());
    life.members = [zone('1')];
    const known = [
      ['propose'],
      ['close'],
      ['suspend'],
      ['resume'],
      ['zone-answer', '1'],
      ['term:window'],
    ].map(([type, item], day) => {
      life.at(`2026-03-0${day + 1}T08:00:00.000Z`);
      taken(life.take(type!, item === undefined ? {} : { item }));
      return { instant: life.now, snapshot: life.snapshot };
    });
    for (const { instant, snapshot } of known) {
      expect(canonicalJson(foldEventsUntil(life.events, instant))).toBe(canonicalJson(snapshot));
      expect(foldEventsUntil(life.events, instant.replace('08:00', '23:59'))).toEqual(snapshot);
    }
    expect(foldEventsUntil(life.events, '2026-02-28T23:59:59.999Z')).toBeNull();
  });
});

describe('a plan in force', () => {
  it('has its yearly term end on the day of the year that the procedure names, and again', () => {
    const life = inForce();
    expect(life.snapshot!.terms['yearly']).toMatchObject({
      dueOn: '2026-12-31',
      dueAt: '2026-12-31T23:00:00.000Z',
    });
    life.at('2027-01-01T08:00:00.000Z').take('term:yearly', { actor: null });
    expect(life.snapshot!.terms['yearly']).toMatchObject({ startedOn: '2027-01-01', dueOn: '2027-12-31' });
  });

  it('is not put there over one that came into force after its text was frozen', () => {
    const life = reviewed();
    life.nextNumber = 2;
    const before = life.snapshot;
    expect(code(life.take('proceed'))).toBe('plan/overtaken');
    expect(life.snapshot).toBe(before);
    life.take('reopen');
    life.draft = [element(1), element(2)];
    life.take('close');
    answerAll(life).take('term:window', { actor: null });
    expect(taken(life.take('proceed')).event.payload.inForce).toMatchObject({ number: 2 });
  });

  it('knows its children by the zone they are about, and opens none twice', () => {
    const life = inForce();
    const { consequences } = taken(life.take('update-zone', { item: '1' }));
    expect(consequences).toEqual([
      { kind: 'spawned', procedure: 'alfa/zone-update', id: expect.any(String), item: '1' },
    ]);
    expect(code(life.take('update-zone', { item: '1' }))).toBe('procedure/conditions');
    expect(code(life.take('update-zone', { item: '2' }))).toBe('in-force');
    expect(Object.values(life.snapshot!.children).map(({ item }) => item)).toEqual(['1', '2']);
  });
});

import fc from 'fast-check';
import { foldEvents } from '../case/snapshot';
import { NO_FACTS } from '../procedure/facts';
import { statesOf } from '../procedure/state-tree';
import { step } from '../procedure/step';
import { canonicalJson } from '../record/canonical';
import { checkChain } from '../record/case-chain';
import { checkMigration, type MigrationPlan, suggestMigration, TERM_FATES } from './migration-plan';
import { ALTERATIONS, altered, liveOn, migrate, type OpenLife, openLife, revert } from './small-migration';
import { decideMigration } from './decide-migration';
import { previewMigration } from './preview-migration';

const asked = (): OpenLife => {
  const life = openLife().at('2026-03-02T08:00:00.000Z') as OpenLife;
  life.take('close');
  return life;
};
/** Where states were given another name, whoever makes the plan says so. */
const RENAMED: Record<string, Record<string, string>> = {
  'a state of another name': { writing: 'composing' },
  'another name in every region': { requested: 'asked' },
};
function planFor(life: OpenLife, alteration: string, changes: Partial<MigrationPlan> = {}) {
  const to = altered(alteration);
  const plan = suggestMigration({ from: life.definition, to });
  return {
    to,
    plan: {
      states: { ...plan.states, ...RENAMED[alteration], ...changes.states },
      terms: { ...plan.terms, ...changes.terms },
    },
  };
}

describe('a suggested plan', () => {
  it('leads every state that is still there to itself, and keeps every term', () => {
    const { plan } = planFor(openLife(), 'a longer window');
    expect(Object.entries(plan.states).filter(([from, to]) => from !== to)).toEqual([]);
    expect(plan.terms).toEqual({ window: 'keep', 'zone-opinion': 'keep', yearly: 'keep' });
    expect(checkMigration(plan, { from: openLife().definition, to: altered('a longer window') })).toEqual([]);
  });

  it('leads a state that is gone to the nearest around it, and leaves open where there is none', () => {
    const versions = { from: openLife().definition, to: altered('a state of another name') };
    expect(suggestMigration(versions).states['writing']).toBe('preparing');
    const without = { from: openLife().definition, to: altered('no suspension') };
    expect(suggestMigration(without).states['suspended']).toBeNull();
    expect(checkMigration(suggestMigration(without), without)).toEqual([
      expect.objectContaining({ pointer: '/states/suspended', severity: 'warning' }),
    ]);
  });
});

describe('a plan', () => {
  const versions = { from: openLife().definition, to: altered('no suspension') };
  const found = (changes: { states?: MigrationPlan['states']; terms?: Record<string, string> }) => {
    const plan = suggestMigration(versions);
    const terms = { ...plan.terms, ...changes.terms } as MigrationPlan['terms'];
    return checkMigration(
      { states: { ...plan.states, suspended: 'writing', ...changes.states }, terms },
      versions,
    );
  };

  it.each([
    [{ states: { writing: 'nowhere' } }, '/states/writing', /no state «nowhere»/],
    [{ states: { opinions: 'writing' } }, '/states/opinions', /no innermost state/],
    [{ states: { writing: 'withdrawn' } }, '/states/writing', /would end the case/],
    [{ terms: { notice: 'reset' } }, '/terms/notice', /counted back/],
    [{ terms: { nothing: 'keep' } }, '/terms/nothing', /no term of the older/],
  ])('that cannot be carried out is told where and why: %j', (changes, pointer, sentence) => {
    expect(found(changes as never)).toEqual([
      { pointer, sentence: expect.stringMatching(sentence), severity: 'error' },
    ]);
  });

  it('that leads into a state whose entry does something says what is gone without', () => {
    expect(found({ states: { writing: 'in-force' } })).toEqual([
      expect.objectContaining({ severity: 'warning', sentence: expect.stringContaining('put-in-force') }),
    ]);
  });

  it('that says nothing of a state or a term is not whole', () => {
    expect(checkMigration({ states: {}, terms: {} }, versions).map(({ pointer }) => pointer)).toEqual([
      ...Object.keys(suggestMigration(versions).states).map((key) => `/states/${key}`),
      '/terms/window',
      '/terms/zone-opinion',
      '/terms/yearly',
    ]);
  });
});

describe('a case that goes over', () => {
  it('keeps its regions with the members they were fixed on, though the set has others now', () => {
    const life = asked();
    life.take('zone-answer', { item: '1', opinion: 'favourable' });
    life.members = [];
    const { to, plan } = planFor(life, 'regions of another name');
    const { decision } = migrate(life, plan, to);
    expect(decision.snapshot).toMatchObject({
      state: 'open answered[1] requested[2]',
      sets: { territories: ['1', '2'] },
      opinions: { 'requested[1]': { opinion: 'favourable' } },
    });
  });

  it('begins a region that is new, with its term', () => {
    const life = asked().at('2026-03-05T08:00:00.000Z') as OpenLife;
    const { to, plan } = planFor(life, 'a region more');
    const { decision } = migrate(life, plan, to);
    expect(decision.snapshot.state).toBe('open requested[1] requested[2] verifying');
    expect(decision.migration.terms.at(-1)).toMatchObject({
      name: 'verifying',
      outcome: 'started',
      after: { dueOn: '2026-03-12' },
    });
    expect(decision.consequences).toMatchObject([{ kind: 'term-started', name: 'verifying' }]);
    expect(decision.snapshot.entered).toMatchObject({
      open: '2026-03-02T08:00:00.000Z',
      verifying: life.now,
    });
  });

  it('keeps a term as it runs, counts another anew by the newer version, and ends a third', () => {
    const life = asked().at('2026-03-10T08:00:00.000Z') as OpenLife;
    const [window, opinion] = [life.snapshot.terms['window']!, life.snapshot.terms['zone-opinion[1]']!];
    const { to, plan } = planFor(life, 'a longer window');
    const kept = migrate(life, plan, to);
    expect(kept.decision.snapshot.terms['window']).toEqual(window);
    expect(kept.decision.consequences).toEqual([]);
    const other = asked().at('2026-03-10T08:00:00.000Z') as OpenLife;
    const fates = { ...plan.terms, window: 'reset', 'zone-opinion': 'end' } as const;
    const { decision } = migrate(other, { ...plan, terms: fates }, to);
    expect(decision.snapshot.terms).toEqual({ window: expect.objectContaining({ dueOn: '2026-04-24' }) });
    expect(decision.consequences).toContainEqual({ kind: 'term-ended', id: opinion.id, fired: false });
    // The consultation lasts as long as its term.
    expect(decision.consequences.at(-1)).toMatchObject({
      kind: 'consultation-extended',
      term: { dueOn: '2026-04-24' },
    });
  });

  it('finds its way back by a history, in the newer names', () => {
    const life = asked();
    life.take('zone-answer', { item: '1', opinion: 'favourable' });
    life.take('suspend');
    const { to, plan } = planFor(life, 'another name in every region');
    const { decision } = migrate(life, plan, to);
    expect(decision.snapshot.history).toEqual({ 'where-it-was': ['open', 'answered[1]', 'asked[2]'] });
    const resumed = step(to, decision.snapshot, { type: 'resume', facts: NO_FACTS });
    expect(resumed).toMatchObject({ kind: 'taken', to: 'open answered[1] asked[2]' });
  });

  it('takes a sitting along to where it is now, and lets fall what has no place', () => {
    const convened = (): OpenLife => {
      const waiting = asked();
      waiting.take('convene-zone', { item: '1', sitting: { id: 's', organ: 'zone/1' } as never });
      return waiting;
    };
    const life = convened();
    expect(Object.keys(life.snapshot.sittings)).toEqual(['zones[1]']);
    const { to, plan } = planFor(life, 'another name in every region');
    expect(Object.keys(migrate(life, plan, to).decision.snapshot.sittings)).toEqual(['zones[1]']);
    const fallen = planFor(life, 'a longer window', {
      states: {
        open: 'writing',
        collected: 'writing',
        requested: 'writing',
        answered: 'writing',
        silent: 'writing',
      },
    });
    const { cases, totals } = previewMigration(
      fallen.plan,
      { from: life.definition, to: fallen.to },
      [{ id: 'one', snapshot: convened().snapshot }],
      { ...life.context(), sets: {} },
    );
    expect(cases[0]).toMatchObject({ to: 'writing', dropped: [{ kind: 'sitting', name: 'zones[1]' }] });
    expect(totals).toMatchObject({ migrated: 1, ended: 3, dropped: 1 });
  });

  it.each([
    ['migration/unmapped', 'no suspension', {}],
    ['migration/not-together', 'a longer window', { states: { suspended: 'writing', open: 'writing' } }],
    ['migration/would-end', 'a longer window', { states: { suspended: 'withdrawn' } }],
  ])('stays where it is, whole, where it cannot: %s', (code, alteration, changes) => {
    const life = asked();
    if (code !== 'migration/not-together') life.take('suspend');
    const { to, plan } = planFor(life, alteration, changes as never);
    const decision = decideMigration(life.context() as never, plan, { definition: to, hash: 'b' }, null);
    expect(decision).toMatchObject({ kind: 'impossible', code });
  });
});

const choice = fc.record({ which: fc.nat(60), days: fc.integer({ min: 0, max: 12 }) });
const lives = fc.record({
  choices: fc.array(choice, { maxLength: 14 }),
  alteration: fc.constantFrom(...Object.keys(ALTERATIONS)),
  fates: fc.array(fc.constantFrom(...TERM_FATES), { minLength: 3, maxLength: 3 }),
  after: fc.array(choice, { maxLength: 6 }),
});

describe('whatever has become of a case', () => {
  const seen = { states: new Set<string>(), migrated: 0, impossible: 0 };

  it('goes over to a place from which it goes on, or not at all; and back to the byte', () => {
    fc.assert(
      fc.property(lives, ({ choices, alteration, fates, after }) => {
        const life = liveOn(openLife(), choices);
        const ended = life.snapshot.state === 'withdrawn';
        const { to, plan } = planFor(life, alteration);
        const names = Object.keys(plan.terms);
        plan.terms = Object.fromEntries(names.map((name, at) => [name, fates[at]!]));
        if (ended) return;
        if (plan.states[life.snapshot.state] === null) {
          seen.impossible += 1;
          expect(() => migrate(life, plan, to)).toThrow('migration/unmapped');
          return;
        }
        seen.migrated += 1;
        for (const leaf of life.snapshot.state.split(' ')) seen.states.add(leaf);
        const { before } = migrate(life, plan, to);
        expectWhole(life);
        const moved = life.snapshot;
        const gone = Object.assign(openLife(), { ...life, events: [], definition: to, snapshot: moved });
        // Every event that it hears there is decided, not thrown at; the clock's, too.
        liveOn(gone, after);
        for (const leaf of moved.state.split(' ')) expect(statesOf(to).has(leaf.split('[')[0]!)).toBe(true);
        revert(life, before, to);
        expectWhole(life);
        expect(comparable(life.snapshot)).toBe(comparable(before));
      }),
      { numRuns: 200, seed: 20_261_123 },
    );
    // Lives that ended nowhere would prove nothing.
    expect([...seen.states]).toEqual(
      expect.arrayContaining(['writing', 'open', 'requested[1]', 'suspended', 'in-force']),
    );
    expect(seen.impossible).toBeGreaterThan(0);
  });
});

function expectWhole(life: OpenLife): void {
  expect(canonicalJson(foldEvents(life.events) as never)).toBe(canonicalJson(life.snapshot as never));
  expect(checkChain(life.events as never)).toEqual([]);
}

/** Without what every event changes: how many there were, the last one's hash, and how often each happened. */
const comparable = (snapshot: OpenLife['snapshot']): string =>
  canonicalJson({ ...snapshot, sequence: 0, head: '', times: {} } as never);

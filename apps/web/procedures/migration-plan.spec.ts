import { byConcern, fated, fatesByConcern, moved, occupied, planInput, running } from './migration-plan';

const state = (key: string) => ({ key, label: { it: key, en: key } });
const suggested = {
  states: [
    { from: state('drafting'), to: state('drafting') },
    { from: state('answers'), to: null },
    { from: state('adoption'), to: state('adoption') },
  ],
  terms: [{ term: 'window', label: { it: 'window', en: 'window' }, fate: 'keep' as const }],
};

describe('the plan of a migration', () => {
  test('is sent whole, with what was changed in it and what nobody has decided', () => {
    const plan = fated(moved(planInput(suggested), 'adoption', 'replies'), 'window', 'reset');
    expect(plan).toEqual({
      states: [
        { from: 'drafting', to: 'drafting' },
        { from: 'answers', to: null },
        { from: 'adoption', to: 'replies' },
      ],
      terms: [{ term: 'window', fate: 'reset' }],
    });
  });

  test('shows first what cases stand in and what leads elsewhere, whatever has been written since', () => {
    const standing = occupied([{ from: { key: 'drafting asked[01] asked[02]' } }]);
    expect([...standing]).toEqual(['drafting', 'asked']);
    const written = {
      ...suggested,
      states: suggested.states.map(({ from }) => ({ from, to: state('drafting') })),
    };
    const { first, rest } = byConcern(written, suggested, standing);
    expect([first, rest].map((moves) => moves.map(({ from }) => from.key))).toEqual([
      ['drafting', 'answers'],
      ['adoption'],
    ]);
  });

  test('shows first the terms that run in some case', () => {
    const runs = running([{ terms: [{ name: 'window[01]' }] }]);
    const [some, none] = [runs, new Set<string>()].map((set) => fatesByConcern(suggested, suggested, set));
    expect([some?.first.length, some?.rest.length, none?.first.length, none?.rest.length]).toEqual([
      1, 0, 0, 1,
    ]);
  });
});

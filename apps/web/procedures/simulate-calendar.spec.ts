import { simulateCalendar } from './simulate-calendar';
import { shortestPath } from './shortest-path';

const NO_HOLIDAYS = {
  key: 'none',
  coversFrom: '2000-01-01',
  sundays: false,
  saturdays: false,
  easterMonday: false,
  fixed: [],
  source: 'none',
};

const to = (...names: string[]) => ({ to: names.map((name) => ({ name })) });
const state = (key: string, parent: string | null, over: object = {}) => ({
  key,
  kind: 'state',
  parent,
  rows: [] as { to: { name: string }[] }[],
  ...over,
});

const STATES = [
  state('drafting', null, { rows: [to('asked')] }),
  state('asked', null, { kind: 'parallel', rows: [to('drafting'), to('voted')] }),
  state('zone', 'asked', { kind: 'group' }),
  state('requested', 'zone', { awaits: { name: 'opinion' }, rows: [to('given'), to('interrupted')] }),
  state('interrupted', 'zone', { awaits: { name: 'opinion' }, rows: [to('requested')] }),
  state('given', 'zone', { kind: 'final' }),
  state('assembly', 'asked', { kind: 'group', notice: { name: 'notice' } }),
  state('convened', 'assembly', { rows: [to('held')] }),
  state('held', 'assembly', { kind: 'final' }),
  state('voted', null, { rows: [to('in-force'), to('posted')] }),
  state('posted', null, { awaits: { name: 'enforceable' }, rows: [to('in-force')] }),
  state('in-force', null),
];
const TERMS = [
  { name: 'opinion', kind: 'forward', length: 20, unit: 'days' as const },
  { name: 'notice', kind: 'backward', length: 5, unit: 'days' as const },
  { name: 'enforceable', kind: 'enforceability', length: 10, unit: 'days' as const },
];
const ground = { states: STATES, terms: TERMS, calendar: NO_HOLIDAYS, goal: 'in-force' };

describe('a calendar simulated', () => {
  test('lets what goes on side by side begin together, and the longest hold the way up', () => {
    const { steps, end } = simulateCalendar(ground, '2027-01-01');
    expect(steps.map(({ term, from, result }) => [term.name, from, 'date' in result && result.date])).toEqual(
      [
        ['opinion', '2027-01-01', '2027-01-21'],
        ['notice', '2027-01-01', '2027-01-06'],
      ],
    );
    expect(end).toBe('2027-01-21');
  });

  test('goes by way of the posting where the procedure has no shorter way', () => {
    const rows = [to('posted')];
    const states = STATES.map((one) => (one.key === 'voted' ? { ...one, rows } : one));
    expect(simulateCalendar({ ...ground, states }, '2027-01-01').end).toBe('2027-02-01');
  });

  test('waits for no notice of a sitting that is held only if somebody wants it', () => {
    const vote = { ...to('in-force'), effects: [{ name: 'record-vote' }] };
    const voting = (rows: object[]) =>
      STATES.map((one) => (one.key === 'voted' ? { ...one, notice: { name: 'notice' }, rows } : one));
    const end = (rows: object[]) =>
      simulateCalendar({ ...ground, states: voting(rows) as typeof STATES }, '2027-01-01').end;
    expect(end([vote])).toBe('2027-01-26');
    expect(end([vote, to('in-force')])).toBe('2027-01-21');
  });

  test('says why where a date cannot be reckoned, and goes on from the day before it', () => {
    const { steps, end } = simulateCalendar(ground, '1990-01-01');
    expect(steps.map(({ result }) => 'code' in result)).toEqual([true, true]);
    expect(end).toBe('1990-01-01');
  });

  test('takes the way with more terms where two are as short', () => {
    const states = [
      state('a', null, { rows: [to('fast'), to('slow')] }),
      state('fast', null, { rows: [to('end')] }),
      state('slow', null, { awaits: { name: 'opinion' }, rows: [to('end')] }),
      state('end', null),
    ] as typeof STATES;
    const way = shortestPath(states, null, 'end', (one) => 'awaits' in one);
    expect(way.map(({ key }) => key)).toEqual(['a', 'slow', 'end']);
  });
});

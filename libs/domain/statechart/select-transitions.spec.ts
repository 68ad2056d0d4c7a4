import { atomic, compound, live, on, parallel, places, row, takenBy, type SmallState } from './small-chart';

const root = (...children: SmallState[]): SmallState => compound('root', {}, ...children);
const targetsTaken = (chart: SmallState, ...events: string[]): string[] =>
  takenBy(live(chart, ...events).at(-1)!).microsteps[0]!.transitions.map(({ targets }) => targets.join(' '));

describe('the rows that are taken (SCXML 3.13)', () => {
  it('are the first that holds, in document order', () => {
    const chart = root(
      atomic('a', on(row('go', 'b', { guard: 'no' }), row('go', 'c', { guard: 'yes' }), row('go', 'd'))),
      ...['b', 'c', 'd'].map((key) => atomic(key)),
    );
    expect(places(chart, 'go')).toEqual(['a', 'c']);
  });

  it('are tried in document order whatever their descriptors are worth', () => {
    const chart = root(atomic('a', on(row('*', 'b'), row('go', 'c'))), atomic('b'), atomic('c'));
    expect(places(chart, 'go')).toEqual(['a', 'b']);
  });

  it('are those of the inner state before those around it', () => {
    const chart = root(
      compound('a', on(row('go', 'b')), atomic('a1', on(row('go', 'c', { guard: 'no' }))), atomic('a2')),
      atomic('b'),
      atomic('c'),
    );
    expect(places(chart, 'go')).toEqual(['a1', 'b']);
    const guarded = root(
      compound('a', on(row('go', 'b')), atomic('a1', on(row('go', 'a2'))), atomic('a2')),
      atomic('b'),
    );
    expect(places(guarded, 'go', 'go')).toEqual(['a1', 'a2', 'b']);
  });

  it('are one for each region that has one, in one microstep', () => {
    const region = (key: string): SmallState =>
      compound(key, {}, atomic(`${key}1`, on(row('go', `${key}2`))), atomic(`${key}2`));
    const chart = root(parallel('p', {}, region('r'), region('s'), compound('t', {}, atomic('t1'))));
    const [, step] = live(chart, 'go');
    expect(takenBy(step!).microsteps).toHaveLength(1);
    expect(takenBy(step!).snapshot.active).toEqual(['r2', 's2', 't1']);
  });

  it('of two that would leave the same state are that of the first region', () => {
    const chart = root(
      parallel(
        'p',
        {},
        compound('r', {}, atomic('r1', on(row('go', 'a')))),
        compound('s', {}, atomic('s1', on(row('go', 'b')))),
      ),
      atomic('a'),
      atomic('b'),
    );
    expect(places(chart, 'go')).toEqual(['r1 s1', 'a']);
  });

  it('are not that of the state around when a region has its own, whichever is found first', () => {
    const region = (key: string, ...rows: ReturnType<typeof row>[]): SmallState =>
      compound(key, {}, atomic(`${key}1`, on(...rows)), atomic(`${key}2`));
    const around = on(row('go', 'a'));
    const second = root(parallel('p', around, region('r'), region('s', row('go', 's2'))), atomic('a'));
    const first = root(parallel('p', around, region('r', row('go', 'r2')), region('s')), atomic('a'));
    expect(places(second, 'go')).toEqual(['r1 s1', 'r1 s2']);
    expect(places(first, 'go')).toEqual(['r1 s1', 'r2 s1']);
  });

  it('are also that of the state around when nothing is left twice', () => {
    const chart = root(
      parallel(
        'p',
        on(row('go', '')),
        compound('r', {}, atomic('r1', on(row('go', 'r2'))), atomic('r2')),
        compound('s', {}, atomic('s1')),
      ),
    );
    expect(targetsTaken(chart, 'go')).toEqual(['r2', '']);
  });

  it('that one row may be is taken once, though several regions find it', () => {
    const chart = root(
      parallel('p', on(row('go', 'a')), compound('r', {}, atomic('r1')), compound('s', {}, atomic('s1'))),
      atomic('a'),
    );
    expect(targetsTaken(chart, 'go')).toEqual(['a']);
  });

  it('preempt by the inner source, which wins over several that came before', () => {
    const chart = root(
      parallel(
        'p',
        on(row('go', 'a')),
        compound('r', {}, atomic('r1')),
        compound('s', {}, atomic('s1', on(row('go', 'b')))),
      ),
      atomic('a'),
      atomic('b'),
    );
    expect(places(chart, 'go')).toEqual(['r1 s1', 'b']);
  });

  it('are asked only as far as needed, and each guard once', () => {
    const chart = root(
      parallel(
        'p',
        on(row('go', 'a', { guard: 'no' })),
        compound(
          'r',
          {},
          atomic('r1', on(row('go', '', { guard: 'yes' }), row('go', 'a', { guard: 'unknown' }))),
        ),
        compound('s', {}, atomic('s1')),
        compound('t', {}, atomic('t1')),
      ),
      atomic('a'),
    );
    expect(places(chart, 'go')).toEqual(['r1 s1 t1', 'r1 s1 t1']);
  });
});

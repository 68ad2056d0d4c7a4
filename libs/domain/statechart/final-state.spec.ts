import {
  atomic,
  compound,
  final,
  live,
  on,
  parallel,
  places,
  row,
  type SmallState,
  takenBy,
  told,
} from './small-chart';

const root = (...children: SmallState[]): SmallState => compound('root', {}, ...children);

describe('the end of a state (SCXML 3.7)', () => {
  it('raises an event for the parent of the final state', () => {
    const chart = root(
      compound('a', on(row('done.state.a', 'z')), atomic('a1', on(row('go', 'a2'))), final('a2')),
      atomic('z'),
    );
    expect(places(chart, 'go')).toEqual(['a1', 'z']);
  });

  const region = (key: string, ...rows: ReturnType<typeof row>[]): SmallState =>
    compound(key, on(...rows), atomic(`${key}1`, on(row(key, `${key}2`))), final(`${key}2`));

  it('raises one for a parallel state when its last region has ended', () => {
    const chart = root(parallel('p', on(row('done.state.p', 'z')), region('r'), region('s')), atomic('z'));
    expect(places(chart, 's', 'r')).toEqual(['r1 s1', 'r1 s2', 'z']);
  });

  it('raises one for every parallel state around that ends with it (3.4)', () => {
    const chart = root(
      parallel('p', on(row('done.state.p', 'z')), region('t'), parallel('q', {}, region('r'), region('s'))),
      atomic('z'),
    );
    expect(places(chart, 't', 's', 'r').at(-1)).toBe('z');
  });

  it('is raised after the effects of entering, and in order of entry', () => {
    const chart = root(
      compound(
        'a',
        on(row('done.state.a', 'late'), row('soon', 'early')),
        atomic('a1', on(row('go', 'a2'))),
        final('a2', { entry: ['raise soon'] }),
      ),
      atomic('early'),
      atomic('late'),
    );
    expect(places(chart, 'go')).toEqual(['a1', 'early']);
  });

  it('of the chart itself ends everything: nothing raised is heard, what is active is left', () => {
    const chart = compound(
      'root',
      { ...told('root'), ...on(row('*', 'a', { effects: ['heard'] })) },
      atomic('a', on(row('go', 'end', { effects: ['raise more'] }))),
      final('end', told('end')),
    );
    const steps = live(chart, 'go', 'go');
    expect(steps[1]).toMatchObject({
      kind: 'taken',
      finished: true,
      effects: ['raise more', 'enter end', 'leave end', 'leave root'],
    });
    expect(steps[2]).toEqual({ kind: 'not-now' });
  });

  it('of a parallel root comes when every region has ended', () => {
    const chart = parallel('root', {}, region('r'), region('s'));
    expect(live(chart, 'r', 's').map((step) => takenBy(step).finished)).toEqual([false, false, true]);
  });
});

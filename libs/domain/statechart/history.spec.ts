import {
  atomic,
  compound,
  deep,
  lastEffects,
  live,
  on,
  parallel,
  places,
  row,
  shallow,
  type SmallState,
  takenBy,
} from './small-chart';

const root = (...children: SmallState[]): SmallState => compound('root', {}, ...children);

describe('a history (SCXML 3.10)', () => {
  const chart = (history: typeof shallow, initial?: string): SmallState =>
    root(
      compound(
        'a',
        on(row('leave', 'z')),
        history('h', initial === undefined ? {} : { initial }),
        compound('b', {}, atomic('b1'), atomic('b2')),
        compound('c', on(row('deeper', 'c2')), atomic('c1'), atomic('c2')),
      ),
      atomic('z', on(row('back', 'h'), row('c', 'c'))),
    );
  const after = (history: typeof shallow): string[] =>
    places(chart(history, 'b2'), 'leave', 'c', 'deeper', 'leave', 'back');

  it('remembers the active child when it is shallow, which begins anew', () => {
    expect(after(shallow).at(-1)).toBe('c1');
  });

  it('remembers the innermost states when it is deep', () => {
    expect(after(deep).at(-1)).toBe('c2');
  });

  it('is made in the snapshot, in words', () => {
    const steps = live(chart(deep, 'b2'), 'leave', 'c', 'deeper', 'leave');
    expect(steps.map((step) => takenBy(step).snapshot.history)).toEqual([
      {},
      { h: ['b1'] },
      { h: ['b1'] },
      { h: ['b1'] },
      { h: ['c2'] },
    ]);
  });

  it('leads to its default before there is anything to remember, and carries out its effects', () => {
    const never = root(atomic('z', on(row('back', 'h'))), ...chart(shallow, 'b2').children.slice(0, 1));
    expect(places(never, 'back')).toEqual(['z', 'b2']);
    expect(lastEffects(never, 'back')).toEqual(['begin h']);
  });

  it('carries them out no more when it has something to remember', () => {
    expect(lastEffects(chart(shallow, 'b2'), 'leave', 'back')).toEqual([]);
  });

  it('remembers as long as its parent is not left again, whatever other histories do', () => {
    const side = (key: string): SmallState =>
      compound(
        key,
        on(row('leave', 'z')),
        deep(`${key}h`, { initial: `${key}1` }),
        atomic(`${key}1`, on(row('go', `${key}2`))),
        atomic(`${key}2`),
      );
    const both = root(side('a'), side('b'), atomic('z', on(row('a', 'ah'), row('b', 'bh'))));
    expect(places(both, 'go', 'leave', 'b', 'leave', 'a')).toEqual(['a1', 'a2', 'z', 'b1', 'z', 'a2']);
  });

  it('without a default leads where its parent begins', () => {
    const never = root(atomic('z', on(row('back', 'h'))), ...chart(shallow).children.slice(0, 1));
    expect(places(never, 'back')).toEqual(['z', 'b1']);
    const regions = root(
      atomic('z', on(row('back', 'h'))),
      parallel('p', {}, deep('h'), atomic('r'), atomic('s')),
    );
    expect(places(regions, 'back')).toEqual(['z', 'r s']);
  });

  it('of a parallel state remembers all of its regions', () => {
    const region = (key: string): SmallState =>
      compound(key, {}, atomic(`${key}1`, on(row(key, `${key}2`))), atomic(`${key}2`));
    const both = (history: typeof shallow): SmallState =>
      root(
        parallel('p', on(row('leave', 'z')), region('r'), history('h', { initial: 'r' }), region('s')),
        atomic('z', on(row('back', 'h'))),
      );
    expect(places(both(deep), 's', 'leave', 'back').at(-1)).toBe('r1 s2');
    expect(places(both(shallow), 's', 'leave', 'back').at(-1)).toBe('r1 s1');
  });

  it('where a state begins is taken up whenever the state is entered', () => {
    const begun = root(
      compound(
        'a',
        { ...on(row('leave', 'z')), initial: 'h' },
        deep('h', { initial: 'a1' }),
        atomic('a1', on(row('go', 'a2'))),
        atomic('a2'),
      ),
      atomic('z', on(row('back', 'a'))),
    );
    expect(places(begun, 'go', 'leave', 'back')).toEqual(['a1', 'a2', 'z', 'a2']);
  });

  it('remembers what is left in the very step that leads to it', () => {
    const chartOfOne = root(
      parallel(
        'p',
        {},
        deep('h', { initial: 'r' }),
        compound('r', {}, atomic('r1', on(row('go', 'r2'))), atomic('r2', on(row('again', 'h')))),
      ),
    );
    expect(places(chartOfOne, 'go', 'again', 'again')).toEqual(['r1', 'r2', 'r2', 'r2']);
  });
});

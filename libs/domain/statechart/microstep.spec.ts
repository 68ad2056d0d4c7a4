import {
  atomic,
  compound,
  lastEffects,
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

describe('a microstep', () => {
  const nested = (parts: { internal?: boolean; kind?: typeof compound } = {}): SmallState =>
    root(
      (parts.kind ?? compound)(
        'a',
        { ...told('a'), ...on(row('go', 'a2', { internal: parts.internal, effects: ['move'] })) },
        ...(parts.kind
          ? [
              compound('r', told('r'), atomic('a1', told('a1')), atomic('a2', told('a2'))),
              atomic('s', told('s')),
            ]
          : [atomic('a1', told('a1')), atomic('a2', told('a2'))]),
      ),
    );

  it('leaves inner states first, carries out its rows, then enters outer states first', () => {
    expect(lastEffects(nested(), 'go')).toEqual(['leave a1', 'leave a', 'move', 'enter a', 'enter a2']);
  });

  it('leaves and enters the source of an external row, and not that of an internal one', () => {
    expect(lastEffects(nested({ internal: true }), 'go')).toEqual(['leave a1', 'move', 'enter a2']);
  });

  it('takes an internal row of a parallel state for an external one', () => {
    expect(lastEffects(nested({ internal: true, kind: parallel }), 'go')).toEqual([
      'leave s',
      'leave a1',
      'leave r',
      'leave a',
      'move',
      'enter a',
      'enter r',
      'enter a2',
      'enter s',
    ]);
  });

  it('takes an internal row that leads to its own source for an external one', () => {
    const chart = root(
      compound('a', { ...told('a'), ...on(row('go', 'a', { internal: true })) }, atomic('a1')),
    );
    expect(lastEffects(chart, 'go')).toEqual(['leave a', 'enter a']);
  });

  it('leaves nothing and enters nothing where the row has no target', () => {
    const chart = root(atomic('a', { ...told('a'), ...on(row('go', '', { effects: ['x'] })) }));
    const step = takenBy(live(chart, 'go')[1]!);
    expect(step.effects).toEqual(['x']);
    expect(step.microsteps).toMatchObject([{ exited: [], entered: [] }]);
  });

  it('leaves all regions, and what is around them, for a row from one region to another', () => {
    const chart = root(
      parallel(
        'p',
        told('p'),
        compound('r', told('r'), atomic('r1', on(row('go', 's2')))),
        compound('s', told('s'), atomic('s1'), atomic('s2')),
      ),
    );
    const step = takenBy(live(chart, 'go')[1]!);
    expect(step.microsteps[0]).toMatchObject({
      exited: ['s1', 's', 'r1', 'r', 'p'],
      entered: ['p', 'r', 'r1', 's', 's2'],
    });
    expect(step.effects).toEqual(['leave s', 'leave r', 'leave p', 'enter p', 'enter r', 'enter s']);
  });

  it('never leaves the root, not even for an external row of its own', () => {
    const chart = compound(
      'root',
      { ...told('root'), ...on(row('go', 'b')) },
      atomic('a', told('a')),
      atomic('b'),
    );
    expect(live(chart).map((step) => takenBy(step).microsteps[0]!.entered)).toEqual([['root', 'a']]);
    expect(lastEffects(chart, 'go')).toEqual(['leave a']);
    const regions = parallel(
      'root',
      { ...told('root'), ...on(row('go', 'r2')) },
      compound('r', {}, atomic('r1'), atomic('r2')),
      atomic('s', told('s')),
    );
    expect(lastEffects(regions, 'go')).toEqual(['leave s', 'enter s']);
  });

  it('enters nothing for a row without a target beside one that has some, under a parallel root', () => {
    const chart = parallel(
      'root',
      {},
      atomic('s', on(row('go', ''))),
      compound('r', {}, atomic('r1', on(row('go', 'r2'))), atomic('r2')),
    );
    expect(places(chart, 'go')).toEqual(['s r1', 's r2']);
  });

  it('enters every region of a parallel state, those that are named where they are named', () => {
    const region = (key: string): SmallState => compound(key, {}, atomic(`${key}1`), atomic(`${key}2`));
    const chart = root(
      atomic('a', on(row('go', 'r2 t2'), row('all', 'p'))),
      parallel('p', {}, region('r'), region('s'), region('t')),
    );
    expect(places(chart, 'go')).toEqual(['a', 'r2 s1 t2']);
    expect(places(chart, 'all')).toEqual(['a', 'r1 s1 t1']);
  });

  it('carries out the effects of a beginning only where the state is entered by it', () => {
    const chart = root(
      atomic('z', on(row('go', 'a'), row('jump', 'a2'))),
      compound('a', { ...told('a'), initial: 'a1' }, atomic('a1', told('a1')), atomic('a2', told('a2'))),
    );
    expect(lastEffects(chart, 'go')).toEqual(['enter a', 'begin a', 'enter a1']);
    expect(lastEffects(chart, 'jump')).toEqual(['enter a', 'enter a2']);
  });

  it('begins in several states, however deep, where the beginning says so', () => {
    const region = (key: string): SmallState => compound(key, {}, atomic(`${key}1`), atomic(`${key}2`));
    const chart = compound(
      'root',
      { initial: 's2 r2' },
      atomic('a'),
      parallel('p', {}, region('r'), region('s')),
    );
    expect(places(chart)).toEqual(['r2 s2']);
  });
});

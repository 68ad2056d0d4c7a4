import { compileChart } from './chart';
import { enterChart, macrostep } from './macrostep';
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
} from './small-chart';

const root = (...children: SmallState[]): SmallState => compound('root', {}, ...children);

describe('a macrostep', () => {
  it('says not-now where no active state has a row for the event', () => {
    expect(live(root(atomic('a'), atomic('b', on(row('go', 'a')))), 'go')[1]).toEqual({ kind: 'not-now' });
  });

  it('says which rows were tried where none holds, inner ones first, each once', () => {
    const inner = row('go', 'a', { guard: 'no' });
    const outer = row('go', 'a', { guard: 'no' });
    const chart = root(
      parallel('p', on(outer), compound('r', {}, atomic('r1', on(inner))), compound('s', {}, atomic('s1'))),
      atomic('a'),
    );
    const step = live(chart, 'go')[1]!;
    expect(step.kind === 'refused' && step.tried).toEqual([inner, outer]);
    expect(step.kind === 'refused' && step.tried[0]).toBe(inner);
  });

  it('takes nothing where a guard that is reached cannot be judged', () => {
    const unsure = row('go', 'b', { guard: 'unknown' });
    const chart = root(
      atomic('a', on(row('go', 'c', { guard: 'no' }), unsure, row('go', 'c'))),
      atomic('b'),
      atomic('c'),
    );
    const step = live(chart, 'go')[1]!;
    expect(step.kind === 'undecided' && step.at).toBe(unsure);
  });

  it('takes nothing where that happens after the first microstep, either', () => {
    const chart = root(
      atomic('a', on(row('go', 'b'))),
      atomic('b', on(row('', 'c', { guard: 'unknown' }))),
      atomic('c'),
    );
    expect(places(chart, 'go')).toEqual(['a', 'undecided']);
  });

  it('goes on with what needs no event, until nothing is enabled', () => {
    const chart = root(
      atomic('a', on(row('go', 'b'))),
      atomic('b', on(row('', 'c', { effects: ['x'] }))),
      atomic('c', on(row('', 'a', { guard: 'no' }))),
    );
    const step = takenBy(live(chart, 'go')[1]!);
    expect(step.snapshot.active).toEqual(['c']);
    expect(step.effects).toEqual(['x']);
    expect(step.microsteps.map(({ entered }) => entered)).toEqual([['b'], ['c']]);
  });

  it('does so when it is entered, too', () => {
    expect(places(root(atomic('a', on(row('', 'b'))), atomic('b')))).toEqual(['b']);
  });

  it('hears what it raises itself in order, and only when nothing goes without an event', () => {
    const chart = root(
      atomic('a', on(row('go', 'b', { effects: ['raise one', 'raise two'] }))),
      atomic('b', on(row('', 'c'), row('one', 'bad'))),
      atomic('c', on(row('one', 'd'), row('two', 'bad'))),
      atomic('d', on(row('two', 'e'))),
      atomic('e'),
      atomic('bad'),
    );
    expect(places(chart, 'go')).toEqual(['a', 'e']);
  });

  it('raises in the order of its effects: what is left, the rows, what is entered', () => {
    const log = (key: string, next: string): SmallState =>
      atomic(key, on(row('exit', next), row('*', 'bad')));
    const chart = root(
      atomic('a', { exit: ['raise 1'], ...on(row('go', 'b', { effects: ['raise 2'] })) }),
      atomic('b', { entry: ['raise 3'], ...on(row('1', 'c')) }),
      atomic('c', on(row('2', 'd'))),
      atomic('d', on(row('3', 'e'))),
      log('e', 'bad'),
      atomic('bad'),
    );
    expect(places(chart, 'go')).toEqual(['a', 'e']);
    expect(lastEffects(chart, 'go')).toEqual(['raise 1', 'raise 2', 'raise 3']);
  });

  it('hears what a later microstep raises, too', () => {
    const chart = root(
      atomic('a', on(row('go', 'b'))),
      atomic('b', on(row('', 'c', { effects: ['raise on'] }))),
      atomic('c', on(row('on', 'd'))),
      atomic('d'),
    );
    expect(places(chart, 'go')).toEqual(['a', 'd']);
  });

  it('goes each time where its own rows lead, also from a place it has been in', () => {
    const back = on(row('back', 'a'));
    const chart = root(
      atomic('a', on(row('go', 'b'), row('turn', 'c'))),
      atomic('b', back),
      atomic('c', back),
    );
    expect(places(chart, 'go', 'back', 'turn', 'back', 'go')).toEqual(['a', 'b', 'a', 'c', 'a', 'b']);
  });

  it('forgets a raised event that no state has a row for', () => {
    const chart = root(
      atomic('a', on(row('go', 'b', { effects: ['raise x', 'raise y'] }))),
      atomic('b', on(row('y', 'c'))),
      atomic('c', on(row('x', 'a'))),
    );
    expect(places(chart, 'go')).toEqual(['a', 'c']);
  });

  it('ends after a thousand microsteps', () => {
    const round = root(
      atomic('a', on(row('go', 'b'))),
      atomic('b', on(row('', 'c'))),
      atomic('c', on(row('', 'b'))),
    );
    expect(places(round, 'go')).toEqual(['a', 'endless']);
    const counted = (most: number): SmallState =>
      root(
        atomic('s0', on(row('go', 's1'))),
        ...Array.from({ length: most }, (_, at) =>
          atomic(`s${at + 1}`, at + 1 < most ? on(row('', `s${at + 2}`)) : {}),
        ),
      );
    expect(places(counted(1_000), 'go')[1]).toBe('s1000');
    expect(places(counted(1_001), 'go')[1]).toBe('endless');
  });

  it('judges by what is active at that moment (In, SCXML 5.9.1)', () => {
    const chart = root(
      parallel(
        'p',
        {},
        compound('r', {}, atomic('r1', on(row('go', 'r2', { guard: 'in s2' }))), atomic('r2')),
        compound('s', {}, atomic('s1', on(row('first', 's2'))), atomic('s2')),
      ),
      atomic('z'),
    );
    expect(places(chart, 'go', 'first', 'go')).toEqual(['r1 s1', 'refused', 'r1 s2', 'r2 s2']);
    const asks = (guard: string): SmallState =>
      root(compound('a', {}, atomic('a1', on(row('go', 'b', { guard })))), atomic('b'));
    expect(places(asks('in a'), 'go')[1]).toBe('b');
    expect(places(asks('in root'), 'go')[1]).toBe('b');
    expect(places(asks('in nowhere'), 'go')[1]).toBe('refused');
  });
});

describe('a chart of any guards and effects', () => {
  it('hands back the very objects it was given', () => {
    const effect = { name: 'tell' };
    const transition = {
      events: ['go'],
      guard: { asks: 1 },
      targets: ['b'],
      internal: false,
      effects: [effect],
    };
    const bare = { children: [], entry: [], exit: [], transitions: [] };
    const chart = compileChart<{ asks: number }, { name: string }>({
      ...bare,
      key: '',
      kind: 'compound',
      children: [
        { ...bare, key: 'a', kind: 'atomic', transitions: [transition] },
        { ...bare, key: 'b', kind: 'atomic' },
      ],
    });
    const judge = ({ asks }: { asks: number }): boolean => asks === 1;
    const entered = enterChart(chart, judge);
    if (entered.kind !== 'taken') throw new Error(entered.kind);
    const step = macrostep(chart, entered.snapshot, 'go', judge);
    if (step.kind !== 'taken') throw new Error(step.kind);
    expect(step.effects[0]).toBe(effect);
    expect(step.microsteps[0]!.transitions[0]).toBe(transition);
  });
});

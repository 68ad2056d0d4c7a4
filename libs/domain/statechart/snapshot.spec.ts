import { ChartError } from './chart';
import { enterChart, macrostep } from './macrostep';
import {
  atomic,
  compileSmall,
  compound,
  deep,
  judgeSmall,
  on,
  parallel,
  row,
  shallow,
  type SmallState,
  takenBy,
} from './small-chart';

const root = (...children: SmallState[]): SmallState => compound('root', {}, ...children);

describe('a snapshot', () => {
  const tree = root(
    compound(
      'a',
      on(row('leave', 'z')),
      deep('h'),
      shallow('k'),
      compound('b', {}, atomic('b1', on(row('go', 'b2'))), atomic('b2')),
      atomic('c'),
    ),
    parallel('p', {}, compound('r', {}, atomic('r1')), atomic('s')),
    atomic('z', on(row('back', 'h'), row('p', 'p'))),
  );
  const chart = compileSmall(tree);
  const hear = (active: string[], history: Record<string, string[]>, event: string) =>
    macrostep(chart, { active, history }, event, judgeSmall);

  it('that comes from elsewhere is known by its content', () => {
    const made = takenBy(macrostep(chart, takenBy(enterChart(chart, judgeSmall)).snapshot, 'go', judgeSmall));
    const copy = JSON.parse(JSON.stringify(made.snapshot)) as typeof made.snapshot;
    expect(macrostep(chart, copy, 'leave', judgeSmall)).toEqual(
      macrostep(chart, made.snapshot, 'leave', judgeSmall),
    );
    expect(takenBy(macrostep(chart, copy, 'leave', judgeSmall)).snapshot).toEqual({
      active: ['z'],
      history: { h: ['b2'], k: ['b'] },
    });
    expect(takenBy(hear(['z'], { k: ['c'], h: ['c'] }, 'back')).snapshot.active).toEqual(['c']);
  });

  it('cannot be changed by whoever was given it', () => {
    const { snapshot, microsteps, effects } = takenBy(enterChart(chart, judgeSmall));
    expect(
      [snapshot, snapshot.active, snapshot.history, microsteps[0], microsteps[0]!.entered].every(
        Object.isFrozen,
      ),
    ).toBe(true);
    effects.push('mine');
    microsteps.pop();
    expect(takenBy(enterChart(chart, judgeSmall))).toMatchObject({
      effects: [],
      microsteps: [{ entered: ['root', 'a', 'b', 'b1'] }],
    });
  });

  it('is refused where it is no configuration of the chart (3.11)', () => {
    const refused: [string[], Record<string, string[]>][] = [
      [['nowhere'], {}],
      [[], {}],
      [['a'], {}],
      [['b1', 'c'], {}],
      [['b1', 'b1'], {}],
      [['r1'], {}],
      [['h'], {}],
      [['z'], { nowhere: ['b1'] }],
      [['z'], { a: ['b1'] }],
      [['z'], { h: ['b'] }],
      [['z'], { h: ['b1', 'c'] }],
      [['z'], { h: ['z'] }],
      [['z'], { k: ['b1'] }],
      [['z'], { k: ['b', 'c'] }],
      [['z'], { k: [] }],
      [['z'], { h: [] }],
    ];
    for (const [active, history] of refused) expect(() => hear(active, history, 'back')).toThrow(ChartError);
    expect(hear(['s', 'r1'], {}, 'go')).toEqual({ kind: 'not-now' });
  });

  it('is refused for a record of what is no history, also where the rest has been seen before', () => {
    expect(hear(['z'], {}, 'nothing')).toEqual({ kind: 'not-now' });
    expect(() => hear(['z'], { nowhere: ['b1'] }, 'back')).toThrow(ChartError);
    expect(() => hear(['z'], { a: ['b1'] }, 'back')).toThrow(ChartError);
  });

  it('stays good when the table has forgotten everything', () => {
    const { snapshot } = takenBy(hear(['b2'], {}, 'leave'));
    for (let at = 0; at < 20_001; at += 1) chart.table.count();
    chart.table.tidy();
    expect(takenBy(macrostep(chart, snapshot, 'back', judgeSmall)).snapshot.active).toEqual(['b2']);
  });

  it('does not make the table grow without end', () => {
    const wide = compileSmall(
      parallel(
        'root',
        {},
        ...Array.from({ length: 13 }, (_, at) =>
          compound(
            `r${at}`,
            {},
            atomic(`a${at}`, on(row(`e${at}`, `b${at}`))),
            atomic(`b${at}`, on(row(`e${at}`, `a${at}`))),
          ),
        ),
      ),
    );
    const sizes: number[] = [];
    let { snapshot } = takenBy(enterChart(wide, judgeSmall));
    for (let count = 1; count < 6_000; count += 1) {
      const bit = 31 - Math.clz32(count & -count);
      snapshot = takenBy(macrostep(wide, snapshot, `e${bit}`, judgeSmall)).snapshot;
      sizes.push(wide.table.size);
    }
    expect(Math.max(...sizes)).toBeLessThan(20_100);
    expect(Math.min(...sizes.slice(-3_000))).toBeLessThan(1_000);
  });
});

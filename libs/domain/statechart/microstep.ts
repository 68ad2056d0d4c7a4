import { type ChartTransition, ROOT } from './blueprint';
import type { Chart } from './chart';
import { isDone, recordOf, type Records } from './configuration';
import { EntrySet } from './entry-set';
import type { Move, Place } from './table';
import { domainOf, exitsOf } from './transition-domain';

/** The microstep that takes these transitions, which do not conflict (appendix D, microstep); worked out once. */
export function moveBy<G, E>(
  chart: Chart<G, E>,
  from: Place<G, E>,
  transitions: readonly ChartTransition<G, E>[],
): Move<G, E> {
  const key = transitions.map(({ index }) => index).join(' ');
  let move = from.moves.get(key);
  if (!move) {
    move = new Microstepping(chart, from).take(transitions);
    from.moves.set(key, move);
    chart.table.count();
  }
  return move;
}

/** The microstep into a chart: the root and where it begins (appendix D, interpret). */
export function moveInto<G, E>(chart: Chart<G, E>): Move<G, E> {
  if (!chart.table.entered) {
    chart.table.entered = new Microstepping(chart, null).enterChart();
    chart.table.count();
  }
  return chart.table.entered;
}

/** One microstep on its way: effects as SCXML orders them, exits, transitions, entries. */
class Microstepping<G, E> {
  private readonly effects: E[] = [];
  private readonly raised: string[] = [];
  private readonly active: Set<number>;
  private records: Records;

  constructor(
    private readonly chart: Chart<G, E>,
    private readonly from: Place<G, E> | null,
  ) {
    this.active = new Set(from?.active);
    this.records = from?.records ?? new Map();
  }

  enterChart(): Move<G, E> {
    const entry = new EntrySet(this.chart, this.records);
    entry.addInside(ROOT);
    return this.conclude([], [], this.enter(entry));
  }

  take(transitions: readonly ChartTransition<G, E>[]): Move<G, E> {
    const from = this.from!;
    // A domain is that of before the exits: one worked out from what they record could lie inside what was left.
    const domains = transitions.map((transition) => domainOf(this.chart, transition, from.records));
    const exits = transitions.flatMap((transition) => exitsOf(this.chart, from, transition));
    const exited = [...new Set(exits)].toSorted((one, other) => other - one);
    this.exit(exited);
    for (const { node } of transitions) this.run(node.effects);
    const entry = new EntrySet(this.chart, this.records);
    for (const [at, { targets }] of transitions.entries())
      if (targets.length > 0) entry.addTargets(targets, domains[at]!);
    return this.conclude(transitions, exited, this.enter(entry));
  }

  /** Histories remember before anything is left (3.10); inner states are left first (3.9, exitStates). */
  private exit(exited: readonly number[]): void {
    const { states } = this.chart;
    const histories = exited.flatMap((index) => states[index]!.histories);
    if (histories.length > 0) {
      const made = histories.map((index) => [index, recordOf(this.chart, index, this.from!.active)] as const);
      const records = [...new Map([...this.records, ...made])];
      this.records = new Map(records.toSorted(([one], [other]) => one - other));
    }
    for (const index of exited) {
      this.run(states[index]!.node.exit);
      this.active.delete(index);
    }
  }

  /** Outer states are entered first (3.8, enterStates), each with its own effects, its beginning's, its history's. */
  private enter(entry: EntrySet<G, E>): number[] {
    const entered = [...entry.states].toSorted((one, other) => one - other);
    for (const index of entered) {
      const { node, initial } = this.chart.states[index]!;
      this.active.add(index);
      this.run(node.entry);
      if (entry.begun.has(index)) this.run(initial!.effects);
      this.run(entry.defaults.get(index) ?? []);
      if (node.kind === 'final') this.raiseDone(index);
    }
    return entered;
  }

  /**
   * The events of a final state (3.7): its parent is done, and so is a parallel state around that when all of its
   * regions are (3.4), however many lie one in another. The end of the root is no event: the chart has finished.
   */
  private raiseDone(final: number): void {
    const { states } = this.chart;
    let done = states[final]!.parent;
    while (done !== ROOT) {
      this.raised.push(`done.state.${states[done]!.node.key}`);
      done = states[done]!.parent;
      if (states[done]!.node.kind !== 'parallel') return;
      if (!isDone(this.chart, done, (index) => this.active.has(index))) return;
    }
  }

  private run(effects: readonly E[]): void {
    for (const effect of effects) {
      this.effects.push(effect);
      const event = this.chart.raises(effect);
      if (event !== null) this.raised.push(event);
    }
  }

  private conclude(
    transitions: readonly ChartTransition<G, E>[],
    exited: readonly number[],
    entered: readonly number[],
  ): Move<G, E> {
    const { table, states } = this.chart;
    const active = [...this.active].toSorted((one, other) => one - other);
    const to = table.placeWith(active, this.records);
    // What is still active when a chart finishes is left, too (appendix D, exitInterpreter).
    if (to.finished) for (const index of active.toReversed()) this.run(states[index]!.node.exit);
    const keysOf = (indexes: readonly number[]): readonly string[] =>
      Object.freeze(indexes.map((index) => states[index]!.node.key));
    const step = Object.freeze({
      transitions: Object.freeze(transitions.map(({ node }) => node)),
      exited: keysOf(exited),
      entered: keysOf(entered),
    });
    return { to, step, effects: this.effects, raised: this.raised.map((event) => table.events.of(event)) };
  }
}

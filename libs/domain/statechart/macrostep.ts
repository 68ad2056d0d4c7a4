import type { Chart } from './chart';
import type { ChartSnapshot, Microstep } from './configuration';
import type { EventClass } from './event-class';
import { moveInto } from './microstep';
import { choiceOf, decide, type Judge } from './select-transitions';
import type { TransitionNode } from './state-node';
import type { Decision, Move, Place } from './table';

export type { ChartSnapshot, Microstep } from './configuration';
export type { Judge } from './select-transitions';

/**
 * What an event does. `effects` are all of them in SCXML's order, those included that only raise an event: whoever
 * carries them out knows them by the same function. Snapshots and microsteps are frozen and shared.
 */
export type Macrostep<G, E> =
  | {
      kind: 'taken';
      snapshot: ChartSnapshot;
      effects: E[];
      microsteps: Microstep<G, E>[];
      finished: boolean;
    }
  /** no state of the configuration has a row for the event, or the chart has finished */
  | { kind: 'not-now' }
  /** there are rows and none holds: all of them, in the order they were tried */
  | { kind: 'refused'; tried: TransitionNode<G, E>[] }
  /** a guard that was reached cannot be judged, in whichever microstep: nothing is taken */
  | { kind: 'undecided'; at: TransitionNode<G, E> }
  /** more than 1,000 microsteps: nothing is taken */
  | { kind: 'endless' };

const MOST_MICROSTEPS = 1_000;

/** Enters a chart and goes on until nothing more is enabled (appendix D, interpret). */
export function enterChart<G, E>(chart: Chart<G, E>, judge: Judge<G>): Macrostep<G, E> {
  chart.table.tidy();
  return complete(chart, moveInto(chart), judge);
}

/**
 * Hears one event and goes on until nothing more is enabled: eventless transitions first, then the events raised
 * meanwhile, in their order (3.13; appendix D, mainEventLoop). Pure: the chart's table remembers what was worked
 * out, never what was judged. Throws ChartError on a snapshot that is no configuration of the chart.
 */
export function macrostep<G, E>(
  chart: Chart<G, E>,
  snapshot: ChartSnapshot,
  event: string,
  judge: Judge<G>,
): Macrostep<G, E> {
  chart.table.tidy();
  const place = chart.table.placeOf(snapshot);
  const choice = place.finished ? null : choiceOf(chart, place, chart.table.events.of(event));
  if (!choice) return { kind: 'not-now' };
  const decision = decide(chart, place, choice, judge);
  if (decision.kind === 'question') return { kind: 'undecided', at: decision.transition.node };
  if (!decision.move) return { kind: 'refused', tried: choice.rows.map(({ node }) => node) };
  return complete(chart, decision.move, judge);
}

function complete<G, E>(chart: Chart<G, E>, first: Move<G, E>, judge: Judge<G>): Macrostep<G, E> {
  const moves = [first];
  const queue: EventClass[] = [...first.raised];
  let place = first.to;
  while (!place.finished) {
    const decision = nextMove(chart, place, queue, judge);
    if (!decision) break;
    if (decision.kind === 'question') return { kind: 'undecided', at: decision.transition.node };
    const move = decision.move!;
    if (moves.push(move) > MOST_MICROSTEPS) return { kind: 'endless' };
    queue.push(...move.raised);
    place = move.to;
  }
  return {
    kind: 'taken',
    snapshot: place.snapshot,
    effects: moves.length === 1 ? [...first.effects] : moves.flatMap(({ effects }) => effects),
    microsteps: moves.map(({ step }) => step),
    finished: place.finished,
  };
}

/** What needs no event, else what the first raised event does that does anything; null: the macrostep is over. */
function nextMove<G, E>(
  chart: Chart<G, E>,
  place: Place<G, E>,
  queue: EventClass[],
  judge: Judge<G>,
): Decision<G, E> | null {
  let event: EventClass | undefined = chart.table.events.eventless;
  for (; event; event = queue.shift()) {
    const choice = choiceOf(chart, place, event);
    if (!choice) continue;
    const decision = decide(chart, place, choice, judge);
    if (decision.kind === 'question' || decision.move) return decision;
  }
  return null;
}

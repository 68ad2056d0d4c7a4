import { around, type ChartTransition } from './blueprint';
import type { Chart } from './chart';
import type { EventClass } from './event-class';
import { moveBy } from './microstep';
import type { Choice, Decision, Place } from './table';
import { withoutConflicts } from './transition-domain';

/** Judges a guard: whether it holds; null when that cannot be said. `isActive` is the predicate In() of 5.9.1. */
export type Judge<G> = (guard: G, isActive: (key: string) => boolean) => boolean | null;

/**
 * Which transitions an event enables in a place, and the move they make (3.13; appendix D, selectTransitions and
 * selectEventlessTransitions): for each leaf in document order, the first row in document order that holds, of
 * the leaf or else of the state around it, and so on outwards. Null: no active state has a row for the event.
 */
export function choiceOf<G, E>(
  chart: Chart<G, E>,
  place: Place<G, E>,
  event: EventClass,
): Choice<G, E> | null {
  const known = place.choices[event.id];
  if (known !== undefined) return known;
  const searches = place.leaves.map((leaf) => rowsFor(chart, leaf, event)).filter((rows) => rows.length > 0);
  const choice =
    searches.length === 0 ? null : { searches, rows: [...new Set(searches.flat())], first: null };
  chart.table.count();
  return (place.choices[event.id] = choice);
}

function rowsFor<G, E>(chart: Chart<G, E>, leaf: number, event: EventClass): ChartTransition<G, E>[] {
  const rows: ChartTransition<G, E>[] = [];
  for (const index of [leaf, ...around(chart, leaf)])
    for (const row of chart.states[index]!.transitions) {
      if (!event.transitions.has(row.index)) continue;
      rows.push(row);
      if (row.node.guard === null) return rows;
    }
  return rows;
}

/**
 * Asks the guards, each at most once, until the choice is settled. A guard that cannot be judged ends the asking
 * there: each region is searched before conflicts are looked at (3.13), so every guard that is reached matters.
 */
export function decide<G, E>(
  chart: Chart<G, E>,
  place: Place<G, E>,
  choice: Choice<G, E>,
  judge: Judge<G>,
): Decision<G, E> {
  let decision = (choice.first ??= next(chart, place, choice, new Map()));
  while (decision.kind === 'question') {
    const holds = judge(decision.transition.node.guard!, place.isActive);
    if (holds === null) return decision;
    decision = holds
      ? (decision.yes ??= answered(chart, place, choice, decision, true))
      : (decision.no ??= answered(chart, place, choice, decision, false));
  }
  return decision;
}

function answered<G, E>(
  chart: Chart<G, E>,
  place: Place<G, E>,
  choice: Choice<G, E>,
  { transition, answers }: Extract<Decision<G, E>, { kind: 'question' }>,
  holds: boolean,
): Decision<G, E> {
  return next(chart, place, choice, new Map([...answers, [transition.index, holds]]));
}

function next<G, E>(
  chart: Chart<G, E>,
  place: Place<G, E>,
  { searches }: Choice<G, E>,
  answers: ReadonlyMap<number, boolean>,
): Decision<G, E> {
  chart.table.count();
  // A row of a state around several leaves is found by each of them, and enabled once.
  const enabled = new Set<ChartTransition<G, E>>();
  for (const rows of searches)
    for (const transition of rows) {
      const holds = transition.node.guard === null || answers.get(transition.index);
      if (holds === undefined) return { kind: 'question', transition, answers, yes: null, no: null };
      if (!holds) continue;
      enabled.add(transition);
      break;
    }
  const taken = withoutConflicts(chart, place, [...enabled]);
  return { kind: 'settled', move: taken.length === 0 ? null : moveBy(chart, place, taken) };
}

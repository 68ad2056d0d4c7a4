import type { ProcedureDefinition } from './definition';
import { type PlacedState, placeOfState } from './state-tree';

/**
 * Every state that is active once a row has led to some: those around them, the regions beside, and what each of
 * these begins with. Where a history leads, its default: where else it can lead was reached before.
 */
export function enteredWith(
  definition: ProcedureDefinition,
  targets: readonly string[],
): ReadonlySet<string> {
  const entered = new Set<string>();
  const way = targets.flatMap((target) => [...placeOfState(definition, target).around, target]);
  const enter = (key: string): void => {
    if (entered.has(key)) return;
    entered.add(key);
    const place = placeOfState(definition, key);
    // What lies on the way to a target is entered by it, not by what it begins with itself.
    const isPassed = way.includes(key) && !targets.includes(key) && !place.state.parallel;
    if (!isPassed) for (const inner of begunWith(place)) enter(inner);
  };
  way.forEach(enter);
  return entered;
}

/** What is entered with a state: its regions, what it begins with, where its history leads at first. */
function begunWith({ state }: PlacedState): string[] {
  const children = Object.entries(state.states ?? {}).filter(([, child]) => !child.history);
  if (state.parallel) return children.map(([key]) => key);
  if (state.history) return state.default === undefined ? [] : [state.default];
  const first = state.initial ?? children[0]?.[0];
  return first === undefined ? [] : [first];
}

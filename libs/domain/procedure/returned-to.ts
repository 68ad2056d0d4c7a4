import type { Microstep } from '../statechart/macrostep';
import type { PlacedEffect, RowGuard } from './compile-procedure';
import { itemName, nameAndItem, type ProcedureDefinition } from './definition';
import type { ProcedurePosition } from './position';
import { placeOfState } from './state-tree';

/**
 * The states that a step has come back to by a history, as the configuration calls them, with those around them that
 * were left with them. SCXML enters them again; the act that they begin with was done when the case first came there,
 * and is not done twice: no plan comes into force anew, nobody is asked again, because a suspension has ended.
 */
export function returnedTo(
  definition: ProcedureDefinition,
  history: ProcedurePosition['history'],
  microsteps: readonly Microstep<RowGuard, PlacedEffect>[],
): ReadonlySet<string> {
  const returned = new Set<string>();
  const histories = microsteps
    .flatMap(({ transitions }) => transitions.flatMap(({ targets }) => targets))
    .filter((target) => history[target] !== undefined && placeOfState(definition, target).state.history);
  for (const called of histories) {
    const { around } = placeOfState(definition, called);
    for (const state of history[called]!)
      for (const key of wayFrom(definition, around.at(-1)!, state)) returned.add(key);
  }
  return returned;
}

/** A state and those around it, from the parent of the history inwards. */
function wayFrom(definition: ProcedureDefinition, parent: string, state: string): string[] {
  const { around } = placeOfState(definition, state);
  const { item } = nameAndItem(state);
  const inside = around.slice(around.indexOf(parent)).map((key) => {
    const isRegional = placeOfState(definition, key).region !== null;
    return itemName(key, isRegional ? item : null);
  });
  return [...inside, state];
}

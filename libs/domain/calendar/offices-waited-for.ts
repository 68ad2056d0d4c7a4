import {
  nameAndItem,
  type OfficeDefinition,
  type ProcedureDefinition,
  termEvent,
} from '../procedure/definition';
import { itemOffice } from '../procedure/office';
import { statesOf } from '../procedure/state-tree';

/**
 * The offices that a running term concerns, called as the case calls it (`zone-opinion[05]`): those that must act, or
 * may raise an event, in a state that waits for its end, and in the states inside that one.
 */
export function officesWaitedFor(definition: ProcedureDefinition, called: string): OfficeDefinition[] {
  const { name, item } = nameAndItem(called);
  const states = [...statesOf(definition).values()];
  const waiting = new Set(
    states
      .filter(({ state }) => state.awaits === name || Object.hasOwn(state.on, termEvent(name)))
      .map(({ key }) => key),
  );
  const keys = states
    .filter(({ key, around }) => [key, ...around].some((one) => waiting.has(one)))
    .flatMap(({ state }) => [
      ...state.actors,
      ...Object.keys(state.on).flatMap((event) => definition.events[event]?.by ?? []),
    ]);
  return [...new Set(keys)].map((key) => itemOffice(definition.offices[key]!, item));
}

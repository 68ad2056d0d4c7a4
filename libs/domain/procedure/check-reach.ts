import { ChartError } from '../statechart/chart';
import { chartOf, regionsOf } from './compile-procedure';
import { nameAndItem, type ProcedureDefinition } from './definition';
import { enteredWith } from './entered-with';
import { canBeDone } from './check-events';
import type { Say } from './finding';
import { rowsOfState } from './placed-effects';
import { type PlacedState, placeOfState, statesOf } from './state-tree';

/** States that nothing leads to, states that nothing leads out of, rows to states that cannot be active together. */
export function checkReach(definition: ProcedureDefinition, say: Say): void {
  const states = statesOf(definition);
  const reached = reachedFrom(definition);
  for (const { key, pointer } of states.values())
    if (!reached.has(key)) say(pointer, `No event leads to «${key}»: remove it or lead to it.`);
  for (const place of states.values()) {
    checkWayOut(definition, place, say);
    checkEnd(definition, place, say);
  }
  checkChart(definition, say);
}

/** Two targets of one row may be states that cannot be active together: the chart knows. */
function checkChart(definition: ProcedureDefinition, say: Say): void {
  try {
    for (const members of [[], ['1', '2']])
      chartOf(definition, Object.fromEntries(regionsOf(definition).map((region) => [region, members])));
  } catch (error) {
    if (!(error instanceof ChartError)) throw error;
    const [, called = ''] = /«([^»]*)»/.exec(error.message) ?? [];
    const at = statesOf(definition).get(nameAndItem(called).name)?.pointer ?? '/states';
    say(at, error.message.replaceAll(/\[[12]\]/g, ''));
  }
}

function reachedFrom(definition: ProcedureDefinition): Set<string> {
  const reached = new Set<string>();
  const waiting: string[][] = [[definition.opens.state]];
  for (let targets = waiting.pop(); targets !== undefined; targets = waiting.pop())
    for (const key of enteredWith(definition, targets)) {
      if (reached.has(key)) continue;
      reached.add(key);
      const rows = rowsOfState(placeOfState(definition, key));
      waiting.push(...rows.map(({ row: { to = [] } }) => [to].flat()));
    }
  return reached;
}

/** A state that is no end, and in which nothing can ever happen: neither by itself nor by a state around it. */
function checkWayOut(definition: ProcedureDefinition, place: PlacedState, say: Say): void {
  const { key, state, pointer } = place;
  const isInnermost = !state.states && !state.history;
  if (isInnermost && !state.final && !rowsAround(definition, place).some(() => true))
    say(pointer, `Nothing leads out of «${key}»: give it an event, or mark it final.`);
}

/** A state that can end inside must have somebody who leads on from there, or everybody waits for nothing. */
function checkEnd(definition: ProcedureDefinition, place: PlacedState, say: Say): void {
  const { key, state, around, pointer } = place;
  if (!state.states || !canBeDone(state)) return;
  const parent = around.at(-1);
  // The end of a region is a part of the end of the whole.
  if (parent !== undefined && placeOfState(definition, parent).state.parallel) return;
  const leadsOn = rowsAround(definition, place).some(({ row }) => row.to !== undefined);
  if (!leadsOn) say(pointer, `«${key}» can end, and nothing leads on then: give it a row for done:${key}.`);
}

const rowsAround = (definition: ProcedureDefinition, { key, around }: PlacedState) =>
  [key, ...around].flatMap((one) => rowsOfState(placeOfState(definition, one)));

import { conditionOf } from './check-conditions';
import { evaluate, type Expression } from './condition';
import { partsOf } from './condition-expression';
import type { Effect, ProcedureDefinition, Transition } from './definition';
import { enteredWith } from './entered-with';
import type { Say } from './finding';
import { type PlacedRow, rowsOf } from './placed-effects';
import { placeOfState } from './state-tree';

/**
 * Rows that take each other for ever: each holds whatever the facts, and each moves what the next one waits for, be
 * it without an event or by an event that is raised on the way. The machine gives up after 1,000 microsteps, so the
 * case could never move again.
 */
export function checkEndless(definition: ProcedureDefinition, say: Say): void {
  const rows = rowsOf(definition).filter(({ row }) => isTrivial(definition, row));
  const next = new Map(rows.map((row) => [row, followers(definition, row, rows)]));
  for (const row of rows)
    if (comesBack(row, next))
      say(
        row.pointer,
        'This row leads back to itself without anybody acting, for ever: give it a condition.',
      );
}

/** Rows that a row makes the machine take, without anything from outside. */
function followers(
  definition: ProcedureDefinition,
  { place, row }: PlacedRow,
  rows: readonly PlacedRow[],
): PlacedRow[] {
  const targets = row.to === undefined ? [] : [row.to].flat();
  const entered = [...enteredWith(definition, targets)];
  const active = new Set(targets.length > 0 ? entered : [place.key, ...place.around]);
  const begun = entered.filter((key) => !place.around.includes(key));
  const raised = raisedBy([
    ...row.effects,
    ...begun.flatMap((key) => placeOfState(definition, key).state.entry),
  ]);
  for (const key of begun) {
    const { state, around } = placeOfState(definition, key);
    if (state.final && around.length > 0) raised.add(`done:${around.at(-1)!}`);
  }
  const heard = rows.filter(
    (other) =>
      active.has(other.place.key) && (other.event === null ? targets.length > 0 : raised.has(other.event)),
  );
  // An inner row comes first, and what it leaves takes the outer one with it (SCXML, removeConflictingTransitions).
  return heard.filter(
    ({ place: outer, event }) =>
      !heard.some((inner) => inner.event === event && inner.place.around.includes(outer.key)),
  );
}

const raisedBy = (effects: readonly Effect[]): Set<string> =>
  new Set(effects.flatMap((effect) => (effect.name === 'raise' ? [effect.event] : [])));

function comesBack(start: PlacedRow, next: ReadonlyMap<PlacedRow, PlacedRow[]>): boolean {
  const seen = new Set<PlacedRow>();
  const waiting = [...next.get(start)!];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (row === start) return true;
    if (seen.has(row)) continue;
    seen.add(row);
    waiting.push(...next.get(row)!);
  }
  return false;
}

/** Whether a row holds whatever the facts are and whoever acts. */
const isTrivial = (definition: ProcedureDefinition, { if: names, by }: Transition): boolean =>
  by === undefined && names.every((name) => isAlwaysTrue(definition, name));

function isAlwaysTrue(definition: ProcedureDefinition, name: string): boolean {
  const expression = conditionOf(definition, name);
  return isConstant(expression) && evaluate(expression, {}) === true;
}

function isConstant(expression: Expression): boolean {
  if (['fact', 'active', 'regions', 'times'].includes(expression.kind)) return false;
  return partsOf(expression).every(isConstant);
}

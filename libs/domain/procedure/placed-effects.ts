import type { Effect, ProcedureDefinition, Transition } from './definition';
import { escaped } from './finding';
import { type PlacedState, statesOf } from './state-tree';

/** A row where it stands; its event is null where it needs none. */
export interface PlacedRow {
  place: PlacedState;
  event: string | null;
  row: Transition;
  pointer: string;
}

/** Every row of a definition, in document order. */
export function rowsOf(definition: ProcedureDefinition): PlacedRow[] {
  return [...statesOf(definition).values()].flatMap(rowsOfState);
}

/** The rows of one state: those of its events, then those that need none. */
export function rowsOfState(place: PlacedState): PlacedRow[] {
  const { state, pointer } = place;
  const placed = (event: string | null, at: string, rows: Transition[]): PlacedRow[] =>
    rows.map((row, index) => ({ place, event, row, pointer: `${at}/${index}` }));
  return [
    ...Object.entries(state.on).flatMap(([event, rows]) =>
      placed(event, `${pointer}/on/${escaped(event)}`, rows),
    ),
    ...placed(null, `${pointer}/always`, state.always ?? []),
  ];
}

/** Every effect of a definition, with its place: what is done on entering, on leaving, and by each row. */
export function effectsOf(definition: ProcedureDefinition): [pointer: string, Effect][] {
  const listed = (at: string, effects: Effect[] = []): [string, Effect][] =>
    effects.map((effect, index) => [`${at}/${index}`, effect]);
  return [...statesOf(definition).values()].flatMap((place) => [
    ...listed(`${place.pointer}/entry`, place.state.entry),
    ...listed(`${place.pointer}/exit`, place.state.exit),
    ...rowsOfState(place).flatMap(({ row, pointer }) => listed(`${pointer}/effects`, row.effects)),
  ]);
}

import { checkEffects } from './check-effects';
import {
  type EventForm,
  type ProcedureDefinition,
  stateOfDone,
  type StateDefinition,
  termOfEvent,
  type Transition,
} from './definition';
import { escaped, known, quoted, type Say } from './finding';
import { canBeTogether, type PlacedState, placeOfState, statesOf } from './state-tree';

/** The rows of a state for one event, or those that need none (null): what they name, and whether each can be taken. */
export function checkEvent(
  definition: ProcedureDefinition,
  place: PlacedState,
  event: string | null,
  say: Say,
): void {
  const at = event === null ? `${place.pointer}/always` : `${place.pointer}/on/${escaped(event)}`;
  const form = event === null ? null : formOf(definition, place, event, [at, say]);
  const sitting = sittingAround(definition, place);
  if ((form === 'convene' || form === 'roll-call') && sitting === null)
    say(at, 'A sitting is convened and held only where the state has a sitting.');
  const rows = event === null ? place.state.always! : place.state.on[event]!;
  if (rows.length === 0)
    say(at, `${quoted(event ?? 'always')} does nothing here: give it a row, or remove it.`);
  const by = event !== null && Object.hasOwn(definition.events, event) ? definition.events[event]!.by : null;
  rows.forEach((row, index) => {
    const where: [string, Say] = [`${at}/${index}`, say];
    checkRow(definition, place, row, where);
    checkBy(definition, row, by, where);
    checkEffects(definition, row.effects, { form, sitting, row }, [`${where[0]}/effects`, say]);
    checkTaken(rows, index, where);
  });
  if (event === null && rows.some((row) => row.to === undefined))
    say(at, 'A row that no event takes must lead somewhere, or it would be taken for ever.');
}

/** The state whose sitting a row of a state is about. */
function sittingAround(definition: ProcedureDefinition, { key, around }: PlacedState): string | null {
  const near = [...around, key].findLast((one) => placeOfState(definition, one).state.sitting !== undefined);
  return near ?? null;
}

/** The form of a person's event; null for those of the clock and of the machine itself. */
function formOf(
  definition: ProcedureDefinition,
  place: PlacedState,
  event: string,
  [at, say]: [string, Say],
): EventForm | null {
  const { events, terms } = definition;
  const term = termOfEvent(event);
  const done = stateOfDone(event);
  if (term !== null) known(terms, term, 'term', [at, say]);
  else if (done !== null) checkDone(definition, place, done, [at, say]);
  else if (known(events, event, 'event', [at, say])) return events[event]!.form;
  return null;
}

function checkDone(
  definition: ProcedureDefinition,
  place: PlacedState,
  key: string,
  [at, say]: [string, Say],
): void {
  if (!known(statesOf(definition), key, 'state', [at, say])) return;
  const ending = placeOfState(definition, key);
  if (!canBeDone(ending.state)) say(at, `«${key}» never ends by itself: it has no final state inside it.`);
  else if (!canBeTogether(definition, place, ending))
    say(at, `«${place.key}» is never active while «${key}» ends: hear it in «${key}», or around it.`);
}

/** SCXML 3.7: a compound state is done in a final child, a parallel one when all its regions are. */
export function canBeDone(state: StateDefinition): boolean {
  const children = Object.values(state.states ?? {}).filter(({ history }) => !history);
  return state.parallel ? children.every(canBeDone) : children.some(({ final }) => final);
}

function checkRow(
  definition: ProcedureDefinition,
  { state, key }: PlacedState,
  row: Transition,
  [at, say]: [string, Say],
): void {
  row.if.forEach((name, nth) => {
    known(definition.conditions, name, 'condition', [`${at}/if/${nth}`, say]);
    if (row.if.indexOf(name) < nth) say(`${at}/if/${nth}`, `${quoted(name)} is asked already.`, 'warning');
  });
  const targets = row.to === undefined ? [] : [row.to].flat();
  const states = statesOf(definition);
  targets.forEach((to, nth) =>
    known(states, to, 'state', [Array.isArray(row.to) ? `${at}/to/${nth}` : `${at}/to`, say]),
  );
  if (Array.isArray(row.to) && targets.length === 0)
    say(`${at}/to`, 'This leads to no state: name one, or remove it, and the state stays.');
  if (row.internal && !state.states)
    say(
      `${at}/internal`,
      'Only a state with others inside it can be stayed in while something inside it moves.',
    );
  const leaves = targets.some((to) => states.has(to) && !states.get(to)!.around.includes(key));
  if (row.internal && state.states && (targets.length === 0 || leaves))
    say(`${at}/internal`, `«${key}» is stayed in only by a row that leads inside it.`);
}

/** A row can be narrowed to offices that may raise its event, and to no others. */
function checkBy(
  { offices }: ProcedureDefinition,
  { by }: Transition,
  raisers: readonly string[] | null,
  [at, say]: [string, Say],
): void {
  if (by === undefined) return;
  if (by.length === 0) return say(`${at}/by`, 'No office is named, so nobody could take this row: name one.');
  if (raisers === null || raisers.length === 0)
    return say(`${at}/by`, 'Nobody raises this event, so no office can be asked for: remove this.');
  by.forEach((office, nth) => {
    const isKnown = known(offices, office, 'office', [`${at}/by/${nth}`, say]);
    if (isKnown && !raisers.includes(office))
      say(`${at}/by/${nth}`, `«${office}» may not raise this event, so it cannot take this row.`);
  });
}

/** A row is never taken where one before it holds whenever it does, for whoever raises the event. */
function checkTaken(rows: readonly Transition[], index: number, [at, say]: [string, Say]): void {
  const row = rows[index]!;
  const before = rows.slice(0, index).findIndex((one) => isWider(one, row));
  if (before < 0) return;
  const why =
    rows[before]!.if.length === 0 ? 'holds without any condition' : 'asks nothing that this one does not';
  say(at, `This row is never reached: row ${before + 1} of the same event ${why}.`);
}

const isWider = (one: Transition, other: Transition): boolean =>
  one.if.every((name) => other.if.includes(name)) &&
  (one.by === undefined || (other.by?.every((office) => one.by!.includes(office)) ?? false));

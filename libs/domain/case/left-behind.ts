import { nameAndItem, type ProcedureDefinition, termEvent } from '../procedure/definition';
import { activeIn, type StepResult } from '../procedure/step';
import { activeStates, hasRow, parentOf, stateOf } from '../procedure/state-tree';
import type { CaseContext } from './case-context';
import type { Resolution } from './consequence';
import { endTerm } from './term-consequences';

type Taken = Pick<Extract<StepResult, { kind: 'taken' }>, 'to' | 'position' | 'microsteps'>;

/** What nobody waits for any more once the step is made: terms that no state hears, sittings of states that were left. */
export function leaveBehind(context: CaseContext, taken: Taken, done: Resolution): void {
  const { terms = {}, sittings = {}, deserted = {} } = context.case.snapshot ?? {};
  for (const called of Object.keys(terms))
    if (!isSettled(called, done) && isLeft(context, taken, called)) endTerm(context, called, false, done);
  forgetStarted(context, taken, done);
  const { at, vote } = done.payload;
  const missed = vote?.outcome === 'no-quorum' && at !== undefined ? [at] : [];
  const waiting = new Set([...Object.keys(sittings), ...Object.keys(deserted), ...missed]);
  const isKept = stillWaits(context.definition, taken);
  const dropped = [...waiting].filter((place) => !isKept(place));
  if (dropped.length > 0) done.payload.dropped = dropped;
}

const isSettled = (called: string, { payload }: Resolution): boolean =>
  [payload.started, payload.suspended].some((terms) => terms?.some(({ name }) => name === called));

/** Whether the step has left the last state that waited for the end of a term: the clock would offer it for ever. */
function isLeft({ definition }: CaseContext, { to, microsteps }: Taken, called: string): boolean {
  const { name, item } = nameAndItem(called);
  const event = termEvent(name);
  const isLost = microsteps
    .flatMap(({ exited }) => exited)
    .some((state) => hears(definition, state, event) && (nameAndItem(state).item ?? item) === item);
  return isLost && !isHeard(definition, to, event, item);
}

const hears = (definition: ProcedureDefinition, called: string, event: string): boolean =>
  Object.hasOwn(stateOf(definition, called).on, event);

/** Whether a configuration has a row for an event of one member of a set, or of the case. */
export function isHeard(
  definition: ProcedureDefinition,
  to: string,
  event: string,
  item: string | null,
): boolean {
  if (item === null) return hasRow(definition, to, event);
  return activeStates(definition, to).some(
    (place) => (place.item ?? item) === item && Object.hasOwn(place.state.on, event),
  );
}

/** A term that began in a state which the same step has left again has never run. */
function forgetStarted(context: CaseContext, taken: Taken, { payload, consequences }: Resolution): void {
  const vain = (payload.started ?? []).filter(({ name }) => isLeft(context, taken, name));
  if (vain.length === 0) return;
  const ids = new Set(vain.map(({ id }) => id));
  payload.started = payload.started!.filter(({ id }) => !ids.has(id));
  const kept = consequences.filter((one) => one.kind !== 'term-started' || !ids.has(one.term.id));
  consequences.splice(0, consequences.length, ...kept);
}

/** Whether a state is active, or will be when the case goes back by a history to where it was. */
function stillWaits(definition: ProcedureDefinition, { to, position }: Taken): (called: string) => boolean {
  const isActive = activeIn(definition, new Set(to.split(' ')));
  const awaited = Object.entries(position.history)
    .filter(([history]) => !isActive(parentOf(definition, history)))
    .flatMap(([, states]) => states);
  const returns = activeIn(definition, new Set(awaited));
  return (called) => isActive(called) || returns(called);
}

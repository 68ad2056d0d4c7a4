import type { ReadCycle, ReadCycles } from '@copianifica/database';
import {
  activeStates,
  daysBetween,
  itemName,
  type Label,
  nameAndItem,
  phaseOf,
  type ProcedureDefinition,
  stateOf,
} from '@copianifica/domain';
import { configurationLabel, phaseIn } from '../case/configuration-label';
import type { Cycle } from './cycle.type';

const DAY_MS = 86_400_000;

/** Every case on one line, beside the last of its kind that had closed when it opened. */
export function cycleViews(read: ReadCycles): Cycle[] {
  return read.cycles.map((cycle) => {
    const earlier = read.cycles
      .filter(({ kind, closedAt }) => kind === cycle.kind && closedAt !== null && closedAt <= cycle.openedAt)
      .toSorted((one, other) => other.closedAt!.localeCompare(one.closedAt!))[0];
    return cycleView(read, cycle, earlier ?? null);
  });
}

function cycleView(read: ReadCycles, cycle: ReadCycle, earlier: ReadCycle | null): Cycle {
  const definition = read.definitions[cycle.procedureHash]!;
  const { snapshot, openedAt, closedAt } = cycle;
  const end = closedAt ?? read.now;
  const next = Object.entries(snapshot.terms).toSorted(([, one], [, other]) =>
    one.dueAt.localeCompare(other.dueAt),
  )[0];
  const { case: of, plan, parent, kind, title, firstYear, lastYear, itemLabel, incidents } = cycle;
  return {
    case: of,
    plan,
    parent,
    kind,
    title,
    firstYear,
    lastYear,
    itemLabel,
    incidents,
    item: snapshot.item,
    state: configurationLabel(definition, snapshot.state),
    since: new Date(snapshot.since),
    daysInState: Math.floor((Date.parse(end) - Date.parse(snapshot.since)) / DAY_MS),
    openedAt: new Date(openedAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
    due: next?.[1].dueOn ?? null,
    dueLabel: next ? termLabel(definition, next[0]) : null,
    overdue: closedAt === null && isOverdue(definition, cycle, read),
    phases: phasesOf(read, cycle, earlier),
    comparedWith: earlier?.case ?? null,
  };
}

const termLabel = ({ terms }: ProcedureDefinition, called: string): Label =>
  terms[nameAndItem(called).name]!.label;

/** A term that runs past its end, or one that a state still waits for and that runs no more. */
function isOverdue(
  definition: ProcedureDefinition,
  { snapshot: { state, terms, suspended } }: ReadCycle,
  { today }: ReadCycles,
): boolean {
  if (Object.values(terms).some(({ dueOn }) => daysBetween(today, dueOn) < 0)) return true;
  return activeStates(definition, state).some((place) => {
    if (place.state.awaits === undefined) return false;
    const called = itemName(place.state.awaits, place.region === null ? null : place.item);
    return !terms[called] && !suspended[called];
  });
}

function phasesOf(read: ReadCycles, cycle: ReadCycle, earlier: ReadCycle | null): Cycle['phases'] {
  const definition = read.definitions[cycle.procedureHash]!;
  const days = daysByPhase(read, cycle);
  const before = earlier && daysByPhase(read, earlier);
  const current = phaseOf(definition, cycle.snapshot.state);
  return definition.phases.map((key) => ({
    key,
    label: stateOf(definition, key).label,
    days: days.get(key) ?? 0,
    previousDays: before ? (before.get(key) ?? 0) : null,
    current: key === current && cycle.closedAt === null,
  }));
}

function daysByPhase({ definitions, now }: ReadCycles, cycle: ReadCycle): Map<string, number> {
  const definition = definitions[cycle.procedureHash]!;
  const spans = new Map<string, number>();
  for (const [index, { at, to }] of cycle.path.entries()) {
    const until = cycle.path[index + 1]?.at ?? cycle.closedAt ?? now;
    // A state of an earlier version of the procedure, which the case has left behind with it, has no phase here.
    const phase = phaseIn(definition, to);
    if (phase !== null) spans.set(phase, (spans.get(phase) ?? 0) + Date.parse(until) - Date.parse(at));
  }
  return new Map([...spans].map(([phase, ms]) => [phase, Math.max(0, Math.floor(ms / DAY_MS))]));
}

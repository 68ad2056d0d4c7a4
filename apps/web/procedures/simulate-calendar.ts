// The dates of a procedure from a day on, along its shortest way into force: each term that a state waits for and each
// notice that a sitting asks for, one after the other, reckoned by the domain's own code as a case would be.
import {
  computeEnforceability,
  computePosting,
  computeTermBefore,
  type HolidayCalendar,
  ORDINARY_POSTING,
  parseLegalDate,
  startTerm,
  type TermRefusal,
  type TermResult,
} from '../../../libs/domain/index';
import { childrenOf, type PathState, shortestPath } from './shortest-path';

interface SimulatedState extends PathState {
  rows: readonly { to: readonly { name: string }[]; effects?: readonly { name: string }[] }[];
  awaits?: { name: string } | null;
  notice?: { name: string } | null;
}

interface SimulatedTerm {
  name: string;
  kind: string;
  length: number;
  unit: 'days' | 'months' | 'years';
}

export interface SimulatedStep<State, Term> {
  term: Term;
  state: State;
  /** civil day it begins on */
  from: string;
  result: TermResult | TermRefusal;
}

export interface SimulatedCalendar<State, Term> {
  steps: SimulatedStep<State, Term>[];
  /** civil day on which the way is at its end, if everything else takes no time */
  end: string;
}

interface Ground<State, Term> {
  states: readonly State[];
  terms: readonly Term[];
  calendar: HolidayCalendar;
  /** key of the state that the way leads to */
  goal: string;
}

/**
 * `start`: civil day (ISO). Where several things go on side by side, the longest holds the way up. A term is counted
 * whole, although what it waits for may come earlier; people's own time between terms is not counted.
 */
export function simulateCalendar<State extends SimulatedState, Term extends SimulatedTerm>(
  ground: Ground<State, Term>,
  start: string,
): SimulatedCalendar<State, Term> {
  const steps: SimulatedStep<State, Term>[] = [];
  const end = walk(null, start);
  return { steps, end };

  /** Along the children of a state, from one to the next. */
  function walk(parent: string | null, day: string): string {
    const way = shortestPath(ground.states, parent, ground.goal, hasTerm);
    return way.reduce((at, state, index) => {
      if (state.key === ground.goal) return at;
      return visit(state, at, goesOnWithoutVote(state, way[index + 1]?.key));
    }, day);
  }

  /** Everything that one state holds up begins together. */
  function visit(state: State, day: string, withoutVote = false): string {
    const inside = childrenOf(ground.states, state.key);
    const names = [withoutVote ? undefined : state.notice?.name, state.awaits?.name];
    const ends = names.map((name) => reckon(state, name, day));
    if (state.kind === 'parallel') ends.push(...inside.map((region) => visit(region, day)));
    else if (inside.length > 0) ends.push(walk(state.key, day));
    return ends.toSorted().at(-1)!;
  }

  function reckon(state: State, name: string | undefined, day: string): string {
    const term = ground.terms.find((one) => one.name === name);
    if (!term || term.kind === 'by-date') return day;
    const result = earliest(term, day, ground.calendar);
    steps.push({ term, state, from: day, result });
    return 'code' in result ? day : result.date;
  }
}

/** A sitting that may be held there, and without which the way goes on, gives no notice to wait for. */
const goesOnWithoutVote = ({ rows }: SimulatedState, next: string | undefined): boolean =>
  rows.some(
    ({ to, effects = [] }) =>
      to.some(({ name }) => name === next) && !effects.some(({ name }) => name === 'record-vote'),
  );

const hasTerm = ({ awaits, notice }: SimulatedState): boolean => Boolean(awaits ?? notice);

function earliest(term: SimulatedTerm, day: string, calendar: HolidayCalendar): TermResult | TermRefusal {
  const from = parseLegalDate(day);
  if ('code' in from) return from;
  if (term.kind === 'posting') return computePosting(from, { ...ORDINARY_POSTING, postingDays: term.length });
  if (term.kind === 'enforceability')
    return computeEnforceability(from, { ...ORDINARY_POSTING, waitingDays: term.length });
  if (term.kind === 'backward') return firstSitting(from, term, calendar);
  return startTerm(from, { count: term.length, unit: term.unit }, { calendar });
}

/** The first day for which a notice that is given on `from` is early enough. */
function firstSitting(
  from: Exclude<ReturnType<typeof parseLegalDate>, TermRefusal>,
  { length, unit }: SimulatedTerm,
  calendar: HolidayCalendar,
): TermResult | TermRefusal {
  let sitting = from.add({ [unit]: length });
  for (;;) {
    const latest = computeTermBefore(sitting, length, unit, calendar);
    if ('code' in latest) return latest;
    if (latest.date >= from.toString()) return { ...latest, date: sitting.toString() };
    sitting = sitting.add({ days: 1 });
  }
}

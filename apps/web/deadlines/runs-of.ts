/** What a term is by: extended or resumed, it goes on in another row of the same name from the same day. */
interface Row {
  id: string;
  name: string;
  startedOn: string;
  dueOn: string;
  state: string;
}

/** A term as it is now, and the days on which it would have ended before it was extended or stood still. */
export interface TermRun<Term> {
  term: Term;
  before: Term[];
}

export interface Falling<Run> {
  day: string;
  runs: Run[];
}

const isRunning = ({ state }: Row): boolean => state === 'armed' || state === 'held';

/** The rows of terms, each with what it was before. */
function runsOf<Term extends Row>(rows: readonly Term[]): TermRun<Term>[] {
  const runs = Map.groupBy(rows, ({ name, startedOn }) => `${name} ${startedOn}`);
  return [...runs.values()].map((all) => {
    const sorted = all.toSorted(
      (one, other) => rank(one) - rank(other) || one.dueOn.localeCompare(other.dueOn),
    );
    return { term: sorted.at(-1)!, before: sorted.slice(0, -1) };
  });
}

// What was cancelled has given way to what was not.
const rank = ({ state }: Row): number => (state === 'cancelled' ? 0 : 1);

/** By the day they fall on: those to come, the nearest first, and those that are over, the last first. */
export function fallingOf<Term extends Row>(
  rows: readonly Term[],
): Record<'toCome' | 'over', Falling<TermRun<Term>>[]> {
  const runs = runsOf(rows).toSorted((one, other) => one.term.dueOn.localeCompare(other.term.dueOn));
  const days = (of: TermRun<Term>[]) =>
    [...Map.groupBy(of, ({ term }) => term.dueOn)].map(([day, falling]) => ({ day, runs: falling }));
  return {
    toCome: days(runs.filter(({ term }) => isRunning(term))),
    over: days(runs.filter(({ term }) => !isRunning(term))).toReversed(),
  };
}

// A plan of a migration as the page holds it: where each state leads, what becomes of each term.
import type { MigrationPlanInput, PlanShownFragment } from '../generated/graphql';

type Move = PlanShownFragment['states'][number];

/** The plan as it is sent; a state that leads nowhere is left to be decided. */
export const planInput = ({ states, terms }: PlanShownFragment): MigrationPlanInput => ({
  states: states.map(({ from, to }) => ({ from: from.key, to: to?.key ?? null })),
  terms: terms.map(({ term, fate }) => ({ term, fate })),
});

/** The same with one state led elsewhere. */
export const moved = (plan: MigrationPlanInput, from: string, to: string | null): MigrationPlanInput => ({
  ...plan,
  states: plan.states.map((move) => (move.from === from ? { from, to } : move)),
});

/** The same with another fate for one term. */
export const fated = (
  plan: MigrationPlanInput,
  term: string,
  fate: MigrationPlanInput['terms'][number]['fate'],
): MigrationPlanInput => ({
  ...plan,
  terms: plan.terms.map((one) => (one.term === term ? { term, fate } : one)),
});

export const changesState = ({ from, to }: Move): boolean => to?.key !== from.key;

/** Keys of the states that cases stand in: a configuration names several, each perhaps with a member of a set. */
export const occupied = (cases: readonly { from: { key: string } }[]): ReadonlySet<string> =>
  new Set(cases.flatMap(({ from }) => from.key.split(' ').map((leaf) => leaf.replace(/\[.*\]$/, ''))));

/** Names of the terms that run in some case, without the member of a set that each is for. */
export const running = (cases: readonly { terms: readonly { name: string }[] }[]): ReadonlySet<string> =>
  new Set(cases.flatMap(({ terms }) => terms.map(({ name }) => name.replace(/\[.*\]$/, ''))));

/** The fates that somebody has to look at: of terms that run, and of those that the suggestion does not let run on. */
export function fatesByConcern(
  { terms }: PlanShownFragment,
  suggested: PlanShownFragment,
  runs: ReadonlySet<string>,
): { first: PlanShownFragment['terms']; rest: PlanShownFragment['terms'] } {
  const ending = new Set(suggested.terms.filter(({ fate }) => fate !== 'keep').map(({ term }) => term));
  const concerns = ({ term }: { term: string }): boolean => ending.has(term) || runs.has(term);
  return { first: terms.filter(concerns), rest: terms.filter((one) => !concerns(one)) };
}

/**
 * The moves that somebody has to look at, those of cases and those that change something, before the others. Which
 * they are is asked of the plan that was suggested, so that none changes its place while it is being written.
 */
export function byConcern(
  { states }: PlanShownFragment,
  suggested: PlanShownFragment,
  standing: ReadonlySet<string>,
): { first: Move[]; rest: Move[] } {
  const changing = new Set(suggested.states.filter(changesState).map(({ from }) => from.key));
  const concerns = ({ from }: Move): boolean => changing.has(from.key) || standing.has(from.key);
  return { first: states.filter(concerns), rest: states.filter((move) => !concerns(move)) };
}

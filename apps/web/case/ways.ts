import type { ConditionShown } from '../connection/answer';

/** What is asked for in any case, and what beside it in each of the ways that an event can go. */
export interface AskedFor {
  always: readonly ConditionShown[];
  /** none where there is one way only */
  ways: readonly (readonly ConditionShown[])[];
}

/** Conditions apart by the names that each way asks for. */
export function askedFor(conditions: readonly ConditionShown[], ways: readonly string[][]): AskedFor {
  if (ways.length === 0) return { always: conditions, ways: [] };
  const inAll = ({ name }: ConditionShown): boolean => ways.every((names) => names.includes(name));
  return {
    always: conditions.filter(inAll),
    ways: ways.map((names) => conditions.filter((one) => names.includes(one.name) && !inAll(one))),
  };
}

const failing = (conditions: readonly ConditionShown[]): number =>
  conditions.filter(({ holds }) => holds !== true).length;

/** How many conditions are missing on the shortest way. */
export function missingOf(conditions: readonly ConditionShown[], ways: readonly string[][]): number {
  const asked = askedFor(conditions, ways);
  return failing(asked.always) + Math.min(...(asked.ways.length > 0 ? asked.ways.map(failing) : [0]));
}

import type { ConditionShown } from '../connection/answer';

/**
 * The conditions that somebody who holds these offices may go on without: all that fail, or none. One condition
 * that nobody of theirs may waive stands in the way, whatever the others. Of alternatives it is the first
 * that they may so go on by.
 */
export function waivableBy(
  conditions: readonly ConditionShown[],
  held: readonly string[],
  ways: readonly string[][] = [],
): readonly ConditionShown[] {
  if (ways.length > 0)
    return (
      ways
        .map((names) =>
          waivableBy(
            conditions.filter(({ name }) => names.includes(name)),
            held,
          ),
        )
        .find((waived) => waived.length > 0) ?? []
    );
  const failing = conditions.filter(({ holds }) => holds !== true);
  const may = failing.every(({ waivable }) => waivable.some((office) => held.includes(office)));
  return may ? failing : [];
}

import type { ConditionShown } from '../connection/answer';

/**
 * The conditions that somebody who holds these offices may go on without: all that fail, or none. One condition
 * that nobody of theirs may waive stands in the way, whatever the others.
 */
export function waivableBy(
  conditions: readonly ConditionShown[],
  held: readonly string[],
): readonly ConditionShown[] {
  const failing = conditions.filter(({ holds }) => holds !== true);
  const may = failing.every(({ waivable }) => waivable.some((office) => held.includes(office)));
  return may ? failing : [];
}

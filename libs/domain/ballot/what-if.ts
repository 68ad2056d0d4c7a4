import type { Condition, Rule } from './rule';

/** Policies that a reader may set against what the rule says, to see what would follow. */
export type WhatIf = { rounding?: Condition['rounding']; abstentions?: Rule['abstentions'] };

/**
 * The rule as it would be with other policies. Rounding touches the fractions alone: a majority is more than
 * half in any body, and rounding its half up would ask for one vote more than that.
 */
export function withPolicies(rule: Rule, { rounding, abstentions }: WhatIf): Rule {
  const rounded = (condition: Condition): Condition =>
    rounding === undefined || condition.share === 'majority' ? condition : { ...condition, rounding };
  return {
    ...rule,
    structural: rule.structural.map(rounded),
    functional: rule.functional.map(rounded),
    abstentions: abstentions ?? rule.abstentions,
  };
}

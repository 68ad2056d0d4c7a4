import type { Condition, Rule } from '../../../libs/domain/index';
import type { RulesQuery } from '../generated/graphql';

export type ShownRule = RulesQuery['rules'][number];

/** A rule as the domain counts by it. */
export function ruleOf({ conditions, label, note, ...rule }: ShownRule): Rule {
  const part = (name: string) => conditions.filter((one) => one.part === name).map(conditionOf);
  return {
    key: rule.key,
    ...(label ? { label } : {}),
    body: rule.body,
    matter: rule.matter,
    validFrom: rule.validFrom,
    validTo: rule.validTo ?? null,
    source: rule.source,
    verified: rule.verified,
    ...(note ? { note } : {}),
    structural: part('structural'),
    functional: part('functional'),
    abstentions: rule.abstentions,
  };
}

function conditionOf({ numerator, denominator, ...one }: ShownRule['conditions'][number]): Condition {
  const { name, of, measure, compare, rounding, counts } = one;
  const share = numerator != null && denominator != null ? { numerator, denominator } : 'majority';
  // The api says some of these as plain text; they come from a rule that the same domain has read.
  return { name, share, of, measure, compare, rounding, counts } as Condition;
}

/** The versions in force on a civil day (ISO). */
export const rulesOn = (rules: readonly ShownRule[], date: string): ShownRule[] =>
  rules.filter(({ validFrom, validTo }) => validFrom <= date && (validTo == null || date <= validTo));

/** Whether some condition weighs residents: only then are they asked for. */
export const weighs = ({ conditions }: ShownRule): boolean =>
  conditions.some(({ measure }) => measure === 'population');

/** Whether the mayor is left out of some condition, and whether the mayor's vote must be known for it. */
export const leavesMayorOut = ({ conditions }: ShownRule): boolean =>
  conditions.some(({ of }) => of === 'councillors');
export const asksMayorsVote = ({ conditions }: ShownRule): boolean =>
  conditions.some(({ of, counts }) => of === 'councillors' && counts === 'for');

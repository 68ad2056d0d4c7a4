import { holdsOn } from '../body/dated';
import { refuse, type BallotRefusal } from './ballot-refusal';

/** What a share is taken of; see {@link Condition}. */
export const BASES = ['members', 'present', 'voters', 'population', 'seats', 'councillors'] as const;
export const MEASURES = ['members', 'population'] as const;
export const COMPARISONS = ['>=', '>'] as const;
export const ROUNDINGS = ['exact', 'floor', 'ceil', 'nearest'] as const;
export const COUNTED = ['present', 'for'] as const;
export const ABSTENTIONS = ['voters', 'present'] as const;

/** A share as an exact fraction of whole numbers; 'majority' is one half, and asks for strictly more. */
export type Share = { numerator: number; denominator: number } | 'majority';

/**
 * One threshold: what `counts` (those present, or those for) must reach a `share` of a base.
 *
 * - `measure`: heads, or the residents that the heads stand for.
 * - `of`: `members` all who belong to the body, in the measure; `population` the residents of all members;
 *   `seats` the seats assigned by law, vacant ones included; `councillors` those seats less the mayor's, who
 *   is then left out of what is counted too; `present` all who are there; `voters` who voted for or against.
 * - `compare`: `>=` at least, `>` more than.
 * - `rounding`: `exact` compares fractions; the others round the share to a whole number first (`nearest`
 *   takes a half up), as real bodies have done.
 */
export type Condition = {
  name: string;
  share: Share;
  of: (typeof BASES)[number];
  measure: (typeof MEASURES)[number];
  compare: (typeof COMPARISONS)[number];
  rounding: (typeof ROUNDINGS)[number];
  counts: (typeof COUNTED)[number];
};

/**
 * The rule of quorum and majority of one matter in one body, in force from `validFrom` to `validTo` (ISO
 * dates, both included; null until further notice). `structural`: who must be present; `functional`: what is
 * needed to pass. `abstentions` says whether abstainers count in the bases `voters` and `present`: `voters`,
 * they do not; `present`, they do. They always count as present for the quorum. `verified` is true only where
 * someone has read every part of the rule in its `source`.
 */
export type Rule = {
  key: string;
  /** what the rule is for, in words, as people pick it; the official language is Italian */
  label?: { it: string; en: string };
  body: string;
  matter: string;
  validFrom: string;
  validTo: string | null;
  source: string;
  verified: boolean;
  note?: string;
  structural: Condition[];
  functional: Condition[];
  abstentions: (typeof ABSTENTIONS)[number];
};

/** The rule of a key on a civil date (ISO); a key has at most one, which the reading of a rules file sees to. */
export function ruleInForce(rules: readonly Rule[], key: string, date: string): Rule | BallotRefusal {
  const versions = rules.filter((rule) => rule.key === key);
  if (versions.length === 0) return refuse('ballot/rule-unknown', { rule: key });
  return (
    versions.find((rule) => holdsOn(rule, date)) ?? refuse('ballot/rule-not-in-force', { rule: key, date })
  );
}

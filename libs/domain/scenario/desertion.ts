import { ruleInForce } from '../ballot/rule';
import { tally } from '../ballot/tally';
import type { Rule } from '../ballot/rule';
import type { Attendance } from './scenario';

/** How likely it is that a sitting has no quorum, by the sittings before it. */
export interface Desertion {
  organ: string;
  rule: string;
  members: number;
  /** how many must be present */
  need: number;
  /** sittings that were looked at, and how many of them would be deserted at today's quorum */
  observed: { sittings: number; deserted: number };
  /** all who came, of all who could have */
  pooled: { present: number; members: number };
  /** the chance that fewer than `need` come, to six places, rounded to the nearest; null: no sitting is known */
  chance: string | null;
}

export interface DesertionQuestion {
  organ: string;
  members: number;
  rule: string;
  on: string;
  rules: readonly Rule[];
  attendance: readonly Attendance[];
}

/**
 * Two answers, both exact. Observed: how many of the earlier sittings had a share of their members that would not be
 * the quorum today. Binomial: each member comes by itself, with the share in which all have come so far; then so
 * many come as the binomial distribution says. Mayors do not come by themselves: weather, politics and a strike keep
 * many away at once, so that the second answer says too little where the first has seen more.
 */
export function chanceOfDesertion(asked: DesertionQuestion): Desertion | null {
  const { organ, members, on, rules } = asked;
  const rule = ruleInForce(rules, asked.rule, on);
  if ('code' in rule || rule.structural.length === 0 || members < 1) return null;
  const counted = tally({ ...rule, functional: [] }, { base: { members }, present: { members: 0 } });
  if ('code' in counted) return null;
  const need = Math.max(...counted.checks.map((check) => check.need));
  const sittings = asked.attendance.filter((one) => one.organ === organ);
  const present = sittings.reduce((sum, one) => sum + one.present, 0);
  const all = sittings.reduce((sum, one) => sum + one.members, 0);
  // So many of today's members as had come of those then: compared as whole numbers.
  const deserted = sittings.filter((one) => one.present * members < need * one.members).length;
  return {
    organ,
    rule: rule.key,
    members,
    need,
    observed: { sittings: sittings.length, deserted },
    pooled: { present, members: all },
    chance: all === 0 ? null : binomialBelow(members, need, present, all),
  };
}

const PLACES = 6;

/** P(X < need) for X ~ Binomial(members, part / whole): whole numbers throughout, rounded once at the end. */
export function binomialBelow(members: number, need: number, part: number, whole: number): string {
  const [n, comes, stays] = [BigInt(members), BigInt(part), BigInt(whole - part)];
  let sum = 0n;
  let choose = 1n;
  for (let k = 0n; k < BigInt(Math.min(need, members + 1)); k += 1n) {
    sum += choose * comes ** k * stays ** (n - k);
    choose = (choose * (n - k)) / (k + 1n);
  }
  const scale = 10n ** BigInt(PLACES);
  const total = BigInt(whole) ** n;
  const rounded = (2n * sum * scale + total) / (2n * total);
  const digits = rounded.toString().padStart(PLACES + 1, '0');
  return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
}

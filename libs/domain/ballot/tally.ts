import { refuse, type BallotRefusal } from './ballot-refusal';
import type { Condition, Rule } from './rule';
import { populationOf, readTallyInput, type Counted, type TallyInput, type Votes } from './tally-input';

/** One condition reckoned: the least whole number that holds, what there is, and what is missing to it. */
export type Check = { name: string; need: number; have: number; missing: number; holds: boolean };

/** `checks` has every condition, those of the quorum first, in the order of the rule. */
export type Tally = { outcome: 'passed' | 'failed' | 'no-quorum'; checks: Check[] };

/**
 * Counts a ballot under a rule (l. 56/2014 art. 1 cc. 8-9; TUEL artt. 38 and 134; DOMAIN §5). Without its
 * structural conditions there is no quorum; with them it passes if every functional one holds. What is asked
 * for is never less than one: nobody is no quorum, and no vote for is no approval.
 */
export function tally(rule: Rule, input: TallyInput): Tally | BallotRefusal {
  const counted = readTallyInput(input);
  if ('code' in counted) return counted;
  const structural = checkAll(rule.structural, rule, counted);
  if ('code' in structural) return structural;
  const functional = checkAll(rule.functional, rule, counted);
  if ('code' in functional) return functional;
  const checks = [...structural.checks, ...functional.checks];
  if (!structural.hold) return { outcome: 'no-quorum', checks };
  return { outcome: functional.hold ? 'passed' : 'failed', checks };
}

type Checked = { checks: Check[]; hold: boolean };

function checkAll(conditions: readonly Condition[], rule: Rule, counted: Counted): Checked | BallotRefusal {
  const checks: Check[] = [];
  for (const condition of conditions) {
    const check = checkOne(condition, rule, counted);
    if ('code' in check) return check;
    checks.push(check);
  }
  return { checks, hold: checks.every(({ holds }) => holds) };
}

function checkOne(condition: Condition, rule: Rule, counted: Counted): Check | BallotRefusal {
  const { name, of, counts } = condition;
  if (of === 'councillors' && counts === 'for' && counted.mayor.present && counted.mayor.vote === undefined) {
    return refuse('ballot/mayor-vote-missing', { condition: name });
  }
  const base = baseOf(condition, rule, counted);
  const have = haveOf(condition, counted);
  if (base === undefined || have === undefined) {
    return refuse('ballot/population-missing', { condition: name, of: base === undefined ? of : counts });
  }
  const need = leastThatHolds(condition, base);
  return { name, need, have, missing: Math.max(0, need - have), holds: have >= need };
}

/** The number that the share is taken of; undefined where it is in residents and they are not known. */
function baseOf({ of, measure }: Condition, rule: Rule, counted: Counted): number | undefined {
  const abstained = rule.abstentions === 'present' ? 0 : measured(counted.abstain, measure);
  switch (of) {
    case 'members':
      return measured(counted.base, measure);
    case 'population':
      return measured(counted.base, 'population');
    case 'seats':
      return counted.base.seats;
    case 'councillors':
      return counted.base.seats - 1;
    case 'present':
      return plus(measured(counted.present, measure), negative(abstained));
    case 'voters': {
      const voted = plus(measured(counted.for, measure), measured(counted.against, measure));
      return rule.abstentions === 'present' ? plus(voted, measured(counted.abstain, measure)) : voted;
    }
  }
}

function haveOf({ of, measure, counts }: Condition, counted: Counted): number | undefined {
  const have = measured(counts === 'present' ? counted.present : counted.for, measure);
  if (of !== 'councillors' || have === undefined) return have;
  const mayor = counts === 'present' ? counted.mayor.present : counted.mayor.vote === 'for';
  return mayor ? Math.max(0, have - 1) : have;
}

function measured(votes: Votes, measure: Condition['measure']): number | undefined {
  return measure === 'members' ? votes.members : populationOf(votes);
}

const plus = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a + b;

const negative = (a: number | undefined) => (a === undefined ? undefined : -a);

/** The least whole number that meets the condition; in big integers, so that no product is ever rounded. */
function leastThatHolds({ share, compare, rounding }: Condition, base: number): number {
  const { numerator, denominator } = share === 'majority' ? { numerator: 1, denominator: 2 } : share;
  const product = BigInt(numerator) * BigInt(base);
  const divisor = BigInt(denominator);
  const floor = product / divisor;
  const ceil = (product + divisor - 1n) / divisor;
  const nearest = (2n * product + divisor) / (2n * divisor);
  // At least an exact share begins at its ceiling; more than it, at the next whole number after its floor.
  const threshold = { exact: compare === '>=' ? ceil : floor, floor, ceil, nearest }[rounding];
  const least = compare === '>=' ? threshold : threshold + 1n;
  return Number(least < 1n ? 1n : least);
}

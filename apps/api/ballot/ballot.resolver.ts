import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  type Condition,
  parseLegalDate,
  type Rule as DatedRule,
  ruleInForce,
  tally,
  type TallyInput,
  withPolicies,
} from '@copianifica/domain';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { sayRefusal } from '../graphql/words';
import { TallyArgs } from './ballot.args';
import { type BallotInput, BallotTally, QuorumRule, type RuleCondition, TallyAnswer } from './ballot.type';
import { RulesOfBodies } from './rules-of-bodies';
import { SubstitutionRule } from './substitution.type';

type OneOf = DatedRule & { authority: string };

/** Rules and counts for whoever asks: a ballot that somebody typed, never one that was cast. */
@Resolver(() => QuorumRule)
export class BallotResolver {
  constructor(private readonly bodies: RulesOfBodies) {}

  @Query(() => [QuorumRule], { description: 'the dated rules of quorum and majority of every body here' })
  @Rule('public.read')
  rules(): QuorumRule[] {
    return this.bodies.all().map(shown);
  }

  @Query(() => [SubstitutionRule], {
    description: 'who may stand in for a mayor, since when, by the dated rules of every body here',
  })
  @Rule('public.read')
  substitutes(): SubstitutionRule[] {
    return this.bodies.substitutes().map(({ note, ...rule }) => ({ ...rule, note: note ?? null }));
  }

  @Query(() => BallotTally, { description: 'A ballot counted under a dated rule' })
  @Rule('public.read')
  tally(@Args() { rule: key, on, ballot, rounding, abstentions }: TallyArgs): TallyAnswer | Refusal {
    const day = parseLegalDate(on);
    if ('code' in day) return sayRefusal(day.code, [], day.data);
    const rules = this.bodies.all();
    const found = ruleInForce(rules, key, on);
    if ('code' in found) return sayRefusal(found.code, [], found.data);
    const whatIf = { rounding: rounding ?? undefined, abstentions: abstentions ?? undefined };
    const result = tally(withPolicies(found, whatIf), given(ballot));
    if ('code' in result) return sayRefusal(result.code, [], result.data);
    const checks = result.checks.map(({ need, have, missing, ...check }) => ({
      ...check,
      need: String(need),
      have: String(have),
      missing: String(missing),
    }));
    return { outcome: result.outcome, checks, rule: shown(rules.find((one) => one === found)!) };
  }
}

/** GraphQL says null where a count was left out; the domain wants it absent. */
function given(ballot: BallotInput): TallyInput {
  const said: unknown = JSON.parse(
    JSON.stringify(ballot, (_, value: unknown) => (value === null ? undefined : value)),
  );
  return said as TallyInput;
}

function shown({ label, note, structural, functional, ...rule }: OneOf): QuorumRule {
  return {
    ...rule,
    label: label ?? null,
    note: note ?? null,
    conditions: [
      ...structural.map((one) => shownCondition(one, 'structural')),
      ...functional.map((one) => shownCondition(one, 'functional')),
    ],
  };
}

function shownCondition({ share, ...condition }: Condition, part: string): RuleCondition {
  const fraction = share === 'majority' ? { numerator: null, denominator: null } : share;
  return { ...condition, ...fraction, part };
}

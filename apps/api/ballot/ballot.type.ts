import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';
import { TallyCheck } from '../sitting/sitting.type';

export const Rounding = { exact: 'exact', floor: 'floor', ceil: 'ceil', nearest: 'nearest' } as const;
registerEnumType(Rounding, { name: 'Rounding', description: 'of a share that is no whole number' });
export const Abstentions = { voters: 'voters', present: 'present' } as const;
registerEnumType(Abstentions, {
  name: 'Abstentions',
  description: 'voters: who abstains is left out of the base; present: counts in it',
});
export const BallotChoice = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  notVoting: 'notVoting',
} as const;
registerEnumType(BallotChoice, { name: 'BallotChoice' });

@ObjectType({
  description: 'One threshold of a rule; numerator and denominator are null where it is a majority',
})
@Rule('public.read')
export class RuleCondition {
  @Field()
  name: string;
  @Field({ description: 'structural (who must be present) or functional (what is needed to pass)' })
  part: string;
  @Field(() => Int, { nullable: true })
  numerator: number | null;
  @Field(() => Int, { nullable: true })
  denominator: number | null;
  @Field({ description: 'what the share is of: members, present, voters, population, seats, councillors' })
  of: string;
  @Field({ description: 'members or population' })
  measure: string;
  @Field({ description: '>= or >' })
  compare: string;
  @Field(() => Rounding)
  rounding: keyof typeof Rounding;
  @Field({ description: 'present or for' })
  counts: string;
}

@ObjectType('Rule', { description: 'A dated rule of quorum and majority, of one matter in one body' })
@Rule('public.read')
export class QuorumRule {
  @Field({ description: 'not an identity: a key has one version at a time' })
  key: string;
  @Field({ description: 'the folder of its body' })
  authority: string;
  @Field()
  body: string;
  @Field()
  matter: string;
  @Field(() => Text, { nullable: true })
  label: Text | null;
  @Field(() => DateScalar)
  validFrom: string;
  @Field(() => DateScalar, { nullable: true })
  validTo: string | null;
  @Field()
  source: string;
  @Field({ description: 'whether someone has read all of it in its source' })
  verified: boolean;
  @Field(() => String, { nullable: true })
  note: string | null;
  @Field(() => [RuleCondition])
  conditions: RuleCondition[];
  @Field(() => Abstentions)
  abstentions: keyof typeof Abstentions;
}

@ObjectType({ description: 'The outcome of a ballot under a rule, condition by condition' })
@Rule('public.read')
export class TallyAnswer {
  @Field({ description: 'passed, failed or no-quorum' })
  outcome: string;
  @Field(() => [TallyCheck])
  checks: TallyCheck[];
  @Field(() => QuorumRule, { description: 'the version that was in force, before any what if' })
  rule: QuorumRule;
}

export const BallotTally = createUnionType({
  name: 'BallotTally',
  types: () => [TallyAnswer, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : TallyAnswer),
});

@InputType({ description: 'Heads, and the residents they stand for where a condition reads them' })
export class VotesInput {
  @Field(() => Int)
  members: number;
  @Field(() => Int, { nullable: true })
  population?: number | null;
}

@InputType()
export class BallotBaseInput extends VotesInput {
  @Field(() => Int, { nullable: true, description: 'as many as members, unless some are vacant' })
  seats?: number | null;
}

@InputType({ description: 'For the rules that leave the mayor out; taken as present unless said' })
export class MayorInput {
  @Field(() => Boolean, { nullable: true })
  present?: boolean | null;
  @Field(() => BallotChoice, { nullable: true })
  vote?: keyof typeof BallotChoice | null;
}

@InputType({ description: 'What is counted; presence may be left out where the ballots imply it' })
export class BallotInput {
  @Field(() => BallotBaseInput)
  base: BallotBaseInput;
  @Field(() => VotesInput, { nullable: true })
  present?: VotesInput | null;
  @Field(() => VotesInput, { nullable: true })
  for?: VotesInput | null;
  @Field(() => VotesInput, { nullable: true })
  against?: VotesInput | null;
  @Field(() => VotesInput, { nullable: true })
  abstain?: VotesInput | null;
  @Field(() => VotesInput, { nullable: true })
  notVoting?: VotesInput | null;
  @Field(() => MayorInput, { nullable: true })
  mayor?: MayorInput | null;
}

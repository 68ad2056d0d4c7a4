import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

@ObjectType({ description: 'One condition of a rule: what it needs, what there is, what is missing' })
@Rule('public.read')
export class TallyCheck {
  @Field()
  name: string;
  @Field()
  need: string;
  @Field()
  have: string;
  @Field()
  missing: string;
  @Field()
  holds: boolean;
}

@ObjectType()
@Rule('public.read')
export class Tally {
  @Field({ description: 'passed, failed or no-quorum' })
  outcome: string;
  @Field(() => Int)
  present: number;
  @Field(() => Int)
  for: number;
  @Field(() => Int)
  against: number;
  @Field(() => Int)
  abstain: number;
  @Field(() => Int)
  notVoting: number;
  @Field(() => Int)
  members: number;
  @Field({ description: 'the dated rule it was reckoned by' })
  rule: string;
  @Field(() => [TallyCheck])
  checks: TallyCheck[];
}

@ObjectType()
@Rule('public.read')
export class Vote {
  @Field(() => ID)
  id: string;
  @Field()
  outcome: string;
  @Field(() => String, { nullable: true })
  opinion: string | null;
  @Field(() => Tally)
  tally: Tally;
  @Field()
  recordedAt: Date;
  @Field({ description: 'SHA-256 of the roll call: who was present, who chose what' })
  ballotsHash: string;
}

@ObjectType()
@Rule('public.read')
export class Seat {
  @Field()
  key: string;
  @Field(() => Text)
  title: Text;
  @Field(() => Int, {
    nullable: true,
    description: 'residents it stands for, fixed when the sitting was convened',
  })
  weight: number | null;
}

@ObjectType()
@Rule('public.read')
export class Sitting {
  @Field(() => ID)
  id: string;
  @Field()
  organ: string;
  @Field(() => Text)
  organName: Text;
  @Field()
  matter: string;
  @Field(() => Text)
  matterLabel: Text;
  @Field()
  heldAt: Date;
  @Field()
  convenedAt: Date;
  @Field(() => String, { nullable: true, description: 'outcome of its vote; null until it is entered' })
  outcome: string | null;
  @Field(() => Int)
  members: number;
  @Field(() => Int, { nullable: true })
  population: number | null;
  @Field(() => Vote, { nullable: true })
  vote: Vote | null;

  /** Seat and weight, for the seats' titles, which are read when asked for. */
  roll: [string, number | null][];
}

@InputType({ description: 'Seats by key; present and in no list did not vote' })
export class RollCallInput {
  @Field(() => [String])
  present: string[];
  @Field(() => [String])
  for: string[];
  @Field(() => [String])
  against: string[];
  @Field(() => [String])
  abstain: string[];
  @Field(() => Boolean, { nullable: true, description: 'the opinion comes with conditions (prescrizioni)' })
  conditions?: boolean;
}

@InputType({ description: 'Which sitting is convened, where a case could convene more than one' })
export class ConvocationInput {
  @Field(() => String, { nullable: true })
  event?: string;
  @Field(() => String, {
    nullable: true,
    description: 'the member of a set whose sitting it is: a zone’s code',
  })
  item?: string;
  @Field(() => [String], { nullable: true, description: 'conditions that are waived' })
  waived?: string[];
  @Field(() => String, { nullable: true, description: 'why they are' })
  reasons?: string;
}

import { ArgsType, Field } from '@nestjs/graphql';
import { Abstentions, BallotInput, Rounding } from './ballot.type';

@ArgsType()
export class TallyArgs {
  @Field({ description: 'key of a rule' })
  rule: string;
  @Field({ description: 'the civil day, YYYY-MM-DD, whose version of the rule counts' })
  on: string;
  @Field(() => BallotInput)
  ballot: BallotInput;
  @Field(() => Rounding, { nullable: true, description: 'what if shares were rounded otherwise' })
  rounding?: keyof typeof Rounding | null;
  @Field(() => Abstentions, { nullable: true, description: 'what if the base were another' })
  abstentions?: keyof typeof Abstentions | null;
}

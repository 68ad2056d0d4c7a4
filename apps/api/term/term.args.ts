import { ArgsType, Field, Int } from '@nestjs/graphql';
import { ORDINARY_POSTING } from '@copianifica/domain';
import { TermDirection, TermUnit } from './term.type';

@ArgsType()
export class TermArgs {
  @Field({ description: 'the day it runs from, or back from, YYYY-MM-DD' })
  from: string;
  @Field(() => Int)
  length: number;
  @Field(() => TermUnit)
  unit: keyof typeof TermUnit;
  @Field(() => TermDirection, { defaultValue: TermDirection.forward })
  direction: keyof typeof TermDirection;
  @Field({ description: 'key of one of the calendars' })
  calendar: string;
  @Field(() => Boolean, { nullable: true, description: 'a Saturday counts as a holiday' })
  saturdays?: boolean | null;
  @Field({ defaultValue: false, description: 'neither the first nor the last day is counted' })
  freeDays: boolean;
}

@ArgsType()
export class PostingArgs {
  @Field({ description: 'the first day on the albo, YYYY-MM-DD' })
  firstDay: string;
  @Field(() => Int, { defaultValue: ORDINARY_POSTING.postingDays })
  postingDays: number;
  @Field(() => Int, { defaultValue: ORDINARY_POSTING.waitingDays })
  waitingDays: number;
}

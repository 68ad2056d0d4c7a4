import { ArgsType, Field, ID } from '@nestjs/graphql';

@ArgsType()
export class WriteElementArgs {
  @Field(() => ID)
  requestId: string;
  @Field(() => ID)
  case: string;
  @Field(() => ID, { nullable: true, description: 'left out: a new element' })
  element?: string;
  @Field(() => ID, { nullable: true })
  parent?: string;
  @Field({ description: 'axis, strategy, objective or action' })
  level: string;
  @Field()
  title: string;
  @Field()
  text: string;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Rule } from '../graphql/rule';

@ObjectType({ description: 'One element of a plan; its id stays through versions' })
@Rule('public.read')
export class PlanElement {
  @Field(() => ID)
  id: string;
  @Field(() => ID, { nullable: true })
  parent: string | null;
  @Field()
  level: string;
  @Field(() => Int)
  position: number;
  @Field()
  title: string;
  @Field()
  text: string;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

@ObjectType({ description: 'How long a case has been in a phase, beside the last that closed of its kind' })
@Rule('public.read')
export class CyclePhase {
  @Field()
  key: string;
  @Field(() => Text)
  label: Text;
  @Field(() => Int, { description: 'whole days; a phase that was entered again counts them all' })
  days: number;
  @Field(() => Int, {
    nullable: true,
    description: 'of the last closed case of this kind; null: there is none',
  })
  previousDays: number | null;
  @Field()
  current: boolean;
}

@ObjectType({ description: 'A triennium, a revision or a zone’s update on one line' })
@Rule('public.read')
export class Cycle {
  @Field(() => ID)
  case: string;
  @Field(() => ID)
  plan: string;
  @Field(() => ID, { nullable: true })
  parent: string | null;
  @Field({ description: 'plan, revision or zone-update' })
  kind: string;
  @Field()
  title: string;
  @Field(() => Int)
  firstYear: number;
  @Field(() => Int)
  lastYear: number;
  @Field(() => String, { nullable: true })
  item: string | null;
  @Field(() => Text, { nullable: true, description: 'the zone that it is about' })
  itemLabel: Text | null;
  @Field(() => Text)
  state: Text;
  @Field()
  since: Date;
  @Field(() => Int)
  daysInState: number;
  @Field()
  openedAt: Date;
  @Field(() => Date, { nullable: true })
  closedAt: Date | null;
  @Field(() => DateScalar, { nullable: true, description: 'the term that ends next' })
  due: string | null;
  @Field(() => Text, { nullable: true })
  dueLabel: Text | null;
  @Field({ description: 'a term it waits for has ended, and it is still there' })
  overdue: boolean;
  @Field(() => Int, { description: 'incidents that wait to be settled' })
  incidents: number;
  @Field(() => [CyclePhase])
  phases: CyclePhase[];
  @Field(() => ID, { nullable: true, description: 'the closed case that it is compared with' })
  comparedWith: string | null;
}

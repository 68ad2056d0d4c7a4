import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ActionForm, CaseEvent, Term } from '../case/case.type';
import { DateScalar } from '../graphql/date.scalar';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';
import { Notice } from '../notice/notice.type';

@ObjectType({ description: 'One thing that waits for the office the viewer acts in, with one verb' })
@Rule('desk.read')
export class DeskItem {
  @Field(() => ID)
  key: string;
  @Field(() => ID)
  case: string;
  @Field(() => ID)
  plan: string;
  @Field()
  caseTitle: string;
  @Field()
  event: string;
  @Field(() => String, { nullable: true, description: 'the member of a set that it is about: a zone’s code' })
  item: string | null;
  @Field(() => Text, { nullable: true })
  itemLabel: Text | null;
  @Field(() => Text)
  label: Text;
  @Field(() => ActionForm)
  form: keyof typeof ActionForm;
  @Field(() => DateScalar, { nullable: true })
  due: string | null;
  @Field({ description: 'false: a condition is still missing' })
  ready: boolean;
}

@ObjectType()
@Rule('desk.read')
export class Desk {
  @Field(() => [DeskItem])
  items: DeskItem[];
  @Field(() => [Notice], { description: 'that wait for my office, newest first' })
  notices: Notice[];
  @Field(() => Term, { nullable: true, description: 'the next term of any case that moves' })
  nextTerm: Term | null;
  @Field(() => [CaseEvent], { description: 'what happened last, newest first' })
  changes: CaseEvent[];
}

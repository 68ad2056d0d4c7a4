import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { INBOX_FILTERS, type InboxFilter as Filter } from '@copianifica/database';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';

@ObjectType({ description: 'What was told to one office' })
@Rule('desk.read')
export class Notice {
  @Field(() => ID)
  id: string;
  @Field(() => ID, { nullable: true })
  case: string | null;
  @Field(() => String, { nullable: true, description: 'title of the plan of its case' })
  plan: string | null;
  @Field()
  message: string;
  @Field({ description: 'it has a legal effect: it cannot be muted' })
  legal: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'number of the protocol of the order; null: it has none',
  })
  protocol: string | null;
  @Field()
  subject: string;
  @Field()
  body: string;
  @Field(() => Date, { nullable: true })
  sentAt: Date | null;
  @Field()
  at: Date;
  @Field()
  read: boolean;
  @Field()
  done: boolean;
  @Field(() => Date, { nullable: true, description: 'put away until then; null: it is not' })
  snoozedUntil: Date | null;
  @Field()
  state: string;
}

export const InboxFilter = Object.fromEntries(INBOX_FILTERS.map((name) => [name, name])) as {
  [Name in Filter]: Name;
};
registerEnumType(InboxFilter, {
  name: 'InboxFilter',
  description: 'open: not done with and not put away; unread: of these, what was not read',
});

@ObjectType()
@Rule('desk.read')
export class InboxCounts {
  @Field(() => Int)
  open: number;
  @Field(() => Int)
  unread: number;
  @Field(() => Int)
  snoozed: number;
  @Field(() => Int)
  done: number;
}

@ObjectType({ description: 'What was told to the office the viewer acts in, newest first' })
@Rule('desk.read')
export class Inbox {
  @Field(() => [Notice])
  notices: Notice[];
  @Field({ description: 'there are more after the last' })
  more: boolean;
  @Field(() => InboxCounts, { description: 'of all cases' })
  counts: InboxCounts;
}

@ObjectType()
@Rule('desk.read')
export class NoticeChanged {
  @Field(() => Notice)
  notice: Notice;
}

export const NoticeResult = createUnionType({
  name: 'NoticeResult',
  types: () => [NoticeChanged, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : NoticeChanged),
});

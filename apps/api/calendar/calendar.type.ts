import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';

@ObjectType({ description: 'A link that opens the calendar of the office the viewer acts in' })
@Rule('calendar.subscribe')
export class CalendarLink {
  @Field(() => ID)
  id: string;
  @Field()
  createdAt: Date;
}

@ObjectType({ description: 'A link just made: its address is told this once, and kept nowhere' })
@Rule('calendar.subscribe')
export class CalendarLinkCreated {
  @Field(() => ID)
  id: string;
  @Field()
  address: string;
}

@ObjectType()
@Rule('calendar.subscribe')
export class CalendarLinkRevoked {
  @Field(() => ID)
  id: string;
}

export const CalendarLinkCreatedResult = createUnionType({
  name: 'CalendarLinkCreatedResult',
  types: () => [CalendarLinkCreated, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : CalendarLinkCreated),
});

export const CalendarLinkRevokedResult = createUnionType({
  name: 'CalendarLinkRevokedResult',
  types: () => [CalendarLinkRevoked, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : CalendarLinkRevoked),
});

import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { NoticeMode as Mode } from '@copianifica/domain';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

type InGraphql<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${InGraphql<Tail>}`
  : Name;
/** GraphQL knows no hyphens in names. */
export const NoticeMode = {
  at_once: 'at_once',
  daily: 'daily',
  weekly: 'weekly',
  desk: 'desk',
} as const satisfies { [Name in InGraphql<Mode>]: Name };
export type NoticeModeName = keyof typeof NoticeMode;
registerEnumType(NoticeMode, { name: 'NoticeMode', description: 'desk: on the desk alone, without a mail' });

@ObjectType({ description: 'How the viewer is told of one message' })
@Rule('notice.choose')
export class MessageChoice {
  @Field()
  message: string;
  @Field(() => Text)
  name: Text;
  @Field(() => Text, { description: 'when it is told' })
  when: Text;
  @Field({ description: 'it has a legal effect: it always comes at once' })
  legal: boolean;
  @Field(() => NoticeMode, { nullable: true, description: 'null: as every other' })
  mode: NoticeModeName | null;
}

@ObjectType({ description: 'Hours of the day in which nothing that can wait is sent, HH:MM' })
@Rule('notice.choose')
export class QuietHours {
  @Field()
  from: string;
  @Field()
  to: string;
}

@InputType()
export class QuietHoursInput {
  @Field()
  from: string;
  @Field()
  to: string;
}

@ObjectType({ description: 'How the viewer wants to be told, in every office held' })
@Rule('notice.choose')
export class NoticeChoices {
  @Field(() => NoticeMode, { description: 'of every message that has no choice of its own' })
  every: NoticeModeName;
  @Field(() => [MessageChoice])
  messages: MessageChoice[];
  @Field(() => QuietHours, { nullable: true })
  quiet: QuietHours | null;
  @Field(() => Int, { description: 'the day of the weekly digest: 1 is Monday' })
  weeklyOn: number;
  @Field(() => Int, { description: 'the hour at which the body’s digests are written' })
  digestHour: number;
}

@ObjectType()
@Rule('notice.choose')
export class NoticeChoicesChanged {
  @Field(() => NoticeChoices)
  choices: NoticeChoices;
}

export const NoticeChoicesResult = createUnionType({
  name: 'NoticeChoicesResult',
  types: () => [NoticeChoicesChanged, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : NoticeChoicesChanged),
});

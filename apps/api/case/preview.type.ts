import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { ConditionCheck, Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';
import { OpinionInput, StateLabel } from './case.type';

export const VoteSupposed = { passed: 'passed', failed: 'failed', no_quorum: 'no-quorum' } as const;
registerEnumType(VoteSupposed, { name: 'VoteSupposed' });

@InputType({ description: 'What to suppose of an event that asks for more than a confirmation' })
export class PreviewInput {
  @Field(() => String, { nullable: true, description: 'the member of a set that it is about: a zone’s code' })
  item?: string;
  @Field(() => OpinionInput, { nullable: true })
  opinion?: (typeof OpinionInput)[keyof typeof OpinionInput];
  @Field(() => VoteSupposed, { nullable: true, description: 'how the vote goes' })
  vote?: (typeof VoteSupposed)[keyof typeof VoteSupposed];
  @Field(() => [String], { nullable: true, description: 'zones that a proposal touches' })
  zones?: string[];
}

@ObjectType()
@Rule('public.read')
export class PreviewedTerm {
  @Field()
  name: string;
  @Field(() => Text)
  label: Text;
  @Field(() => String, { nullable: true })
  item: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'of one that begins, the day it would end' })
  dueOn: string | null;
}

@ObjectType({ description: 'Who would be told what' })
@Rule('public.read')
export class PreviewedNotice {
  @Field()
  message: string;
  @Field(() => Text)
  subject: Text;
  @Field(() => [String], { description: 'groups of recipients' })
  audience: string[];
  @Field(() => Int, { description: 'offices that would be written to, by the mandates of today' })
  recipients: number;
  @Field(() => String, { nullable: true })
  item: string | null;
}

@ObjectType({ description: 'A case that would be opened' })
@Rule('public.read')
export class PreviewedChild {
  @Field()
  procedure: string;
  @Field(() => String, { nullable: true })
  item: string | null;
}

@ObjectType({ description: 'One of the rows that hear the event, in the order they are tried' })
@Rule('public.read')
export class PreviewedWay {
  @Field(() => StateLabel)
  state: StateLabel;
  @Field(() => [Text])
  conditions: Text[];
  @Field(() => [StateLabel], { description: 'none: the state stays' })
  to: StateLabel[];
}

@ObjectType({ description: 'What would happen; nothing has' })
@Rule('public.read')
export class PreviewedOutcome {
  @Field(() => StateLabel)
  to: StateLabel;
  @Field(() => [StateLabel])
  left: StateLabel[];
  @Field(() => [StateLabel])
  entered: StateLabel[];
  @Field(() => [PreviewedTerm])
  started: PreviewedTerm[];
  @Field(() => [PreviewedTerm])
  ended: PreviewedTerm[];
  @Field(() => [PreviewedTerm], { description: 'terms that would stand still' })
  suspended: PreviewedTerm[];
  @Field(() => [PreviewedNotice])
  told: PreviewedNotice[];
  @Field({ description: 'the text gets its number and its hash, and does not change any more' })
  freezesText: boolean;
  @Field({ description: 'the text can be written now, and could not be afterwards' })
  locksDraft: boolean;
  @Field({ description: 'a consultation opens' })
  opensConsultation: boolean;
  @Field({ description: 'the act is posted on the albo' })
  publishes: boolean;
  @Field(() => Int, { nullable: true, description: 'number of the version that comes into force' })
  inForce: number | null;
  @Field(() => [PreviewedChild])
  children: PreviewedChild[];
}

@ObjectType({
  description: 'What an event would do, decided by the code that decides it, with nothing written',
})
@Rule('public.read')
export class EventPreview {
  @Field()
  event: string;
  @Field(() => Text)
  label: Text;
  @Field(() => Refusal, { nullable: true, description: 'why not; null: nothing known is in its way' })
  refusal: Refusal | null;
  @Field(() => [ConditionCheck])
  conditions: ConditionCheck[];
  @Field(() => PreviewedOutcome, {
    nullable: true,
    description: 'null: refused, or it depends on what is entered, which can be supposed',
  })
  outcome: PreviewedOutcome | null;
  @Field(() => [PreviewedWay])
  ways: PreviewedWay[];
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

@ObjectType({ description: 'One way in which the end of a term may be taken' })
@Rule('public.read')
export class TermEnding {
  @Field(() => [Text], { description: 'what must hold; none: nothing' })
  conditions: Text[];
  @Field(() => [Text], { description: 'where it leads; none: the case stays where it is' })
  to: Text[];
}

@ObjectType({ description: 'A day on which those who must act are reminded of a term' })
@Rule('public.read')
export class TermReminder {
  @Field(() => Int, { description: 'so many days before its end; 0: it was over, and its end was refused' })
  mark: number;
  @Field(() => DateScalar)
  day: string;
  @Field(() => Int, {
    nullable: true,
    description: 'how many offices were told; null: nobody yet, or nobody any more',
  })
  told: number | null;
}

@ObjectType({ description: 'What a procedure says of a term, and who has been reminded of it' })
@Rule('public.read')
export class Deadline {
  @Field(() => ID)
  term: string;
  @Field(() => [Text], { description: 'offices that must act before its end' })
  who: Text[];
  @Field(() => [TermEnding], { description: 'the first that holds is taken' })
  endings: TermEnding[];
  @Field(() => [TermReminder], { description: 'those that were, and, of a term that runs, those to come' })
  reminders: TermReminder[];
}

import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TermStep } from '../case/case.type';
import { DateScalar } from '../graphql/date.scalar';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

export const TermUnit = { days: 'days', months: 'months', years: 'years' } as const;
registerEnumType(TermUnit, { name: 'TermUnit' });
export const TermDirection = { forward: 'forward', backward: 'backward' } as const;
registerEnumType(TermDirection, {
  name: 'TermDirection',
  description: 'forward: runs from a day; backward: "at least so long before" a day',
});

@ObjectType({ description: 'A day that is a holiday each year, from validFrom to validTo' })
@Rule('public.read')
export class FixedHoliday {
  @Field(() => Int)
  month: number;
  @Field(() => Int)
  day: number;
  @Field(() => Text)
  name: Text;
  @Field(() => DateScalar, { nullable: true })
  validFrom?: string;
  @Field(() => DateScalar, { nullable: true })
  validTo?: string;
  @Field()
  source: string;
}

@ObjectType({ description: 'The day of a patron saint: offices are shut, no term moves' })
@Rule('public.read')
export class PatronDay {
  @Field(() => Int)
  month: number;
  @Field(() => Int)
  day: number;
  @Field(() => Text)
  name: Text;
  @Field()
  source: string;
}

@ObjectType({ description: 'The legal holidays of a place, as dated data' })
@Rule('public.read')
export class Calendar {
  @Field(() => ID)
  key: string;
  @Field(() => Text, { nullable: true })
  name?: Text;
  @Field(() => DateScalar, { description: 'the first day for which the list is whole' })
  coversFrom: string;
  @Field()
  source: string;
  @Field()
  sundays: boolean;
  @Field()
  saturdays: boolean;
  @Field()
  easterMonday: boolean;
  @Field(() => [FixedHoliday])
  fixed: FixedHoliday[];
  @Field(() => PatronDay, { nullable: true })
  patron?: PatronDay;
}

@ObjectType({ description: 'The date of a legal term, with the steps that led to it' })
@Rule('public.read')
export class TermAnswer {
  @Field(() => DateScalar)
  date: string;
  @Field(() => [TermStep])
  steps: TermStep[];
}

@ObjectType({ description: 'How long an act is posted, and when it is enforceable under both readings' })
@Rule('public.read')
export class PostingAnswer {
  @Field(() => TermAnswer, { description: 'the last day of posting' })
  posted: TermAnswer;
  @Field(() => TermAnswer, { description: 'enforceable, counted from the first day of posting' })
  fromFirstDay: TermAnswer;
  @Field(() => TermAnswer, { description: 'enforceable, counted from the end of posting' })
  fromEnd: TermAnswer;
}

export const TermResult = createUnionType({
  name: 'TermResult',
  types: () => [TermAnswer, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : TermAnswer),
});

export const PostingResult = createUnionType({
  name: 'PostingResult',
  types: () => [PostingAnswer, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : PostingAnswer),
});

import { Field, ObjectType } from '@nestjs/graphql';
import { Rule } from './rule';
import { Text } from './text.type';

@ObjectType()
@Rule('public.read')
export class FactValue {
  @Field()
  name: string;
  @Field()
  value: string;
}

@ObjectType({ description: 'A yes-or-no question that a condition is made of' })
@Rule('public.read')
export class ConditionPart {
  @Field({ description: 'as it is written in the procedure' })
  text: string;
  @Field(() => Boolean, { nullable: true })
  holds: boolean | null;
  @Field(() => [FactValue])
  facts: FactValue[];
}

@ObjectType({ description: 'A named condition of the procedure, and whether it holds' })
@Rule('public.read')
export class ConditionCheck {
  @Field()
  name: string;
  @Field(() => Text)
  label: Text;
  @Field(() => Boolean, { nullable: true, description: 'null: it cannot be decided' })
  holds: boolean | null;
  @Field(() => [FactValue])
  facts: FactValue[];
  @Field(() => [ConditionPart], { description: 'which part of it fails; empty where it is one question' })
  parts: ConditionPart[];
  @Field(() => [String], { description: 'offices that may go on without it, with reasons' })
  waivable: string[];
  @Field(() => String, { nullable: true, description: 'the member of a set it was held for' })
  item: string | null;
}

@ObjectType({ description: 'An expected no: a stable code, and a sentence that says what to do' })
@Rule('public.read')
export class Refusal {
  @Field()
  code: string;
  @Field(() => Text)
  sentence: Text;
  @Field(() => [ConditionCheck])
  conditions: ConditionCheck[];
}

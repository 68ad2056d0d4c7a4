import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { Rule } from '../graphql/rule';
import { PlanElement } from './plan-element.type';

@ObjectType({ description: 'A frozen text; its hash is what ballots and documents show' })
@Rule('public.read')
export class PlanVersion {
  @Field(() => ID)
  id: string;
  @Field(() => Int)
  number: number;
  @Field({ description: 'hex SHA-256 of the content’s canonical JSON (RFC 8785)' })
  hash: string;
  @Field()
  frozenAt: Date;
  @Field(() => DateScalar, { nullable: true })
  inForceFrom: string | null;
  @Field(() => DateScalar, { nullable: true })
  inForceUntil: string | null;
  @Field(() => [PlanElement])
  elements: PlanElement[];
}

@ObjectType()
@Rule('public.read')
export class Plan {
  @Field(() => ID)
  id: string;
  @Field()
  title: string;
  @Field(() => Int)
  firstYear: number;
  @Field(() => Int)
  lastYear: number;
  @Field(() => PlanVersion, { nullable: true })
  inForce: PlanVersion | null;
  @Field(() => [PlanVersion])
  versions: PlanVersion[];
}

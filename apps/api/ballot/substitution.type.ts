import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { Rule } from '../graphql/rule';

@ObjectType({ description: 'Who may stand in for a mayor in the organs of a body, in a period' })
@Rule('public.read')
export class SubstitutionRule {
  @Field({ description: 'the folder of its body' })
  authority: string;
  @Field(() => [String], { description: 'offices of a comune: vicesindaco, assessore, consigliere' })
  roles: string[];
  @Field({ description: 'none, or written: the mayor must have delegated' })
  delegation: string;
  @Field(() => DateScalar)
  validFrom: string;
  @Field(() => DateScalar, { nullable: true })
  validTo: string | null;
  @Field()
  source: string;
  @Field({ description: 'whether someone has read all of it in its source' })
  verified: boolean;
  @Field(() => String, { nullable: true })
  note: string | null;
}

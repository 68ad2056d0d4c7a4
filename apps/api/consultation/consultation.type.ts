import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

export const ResponseOutcome = { accepted: 'accepted', partly: 'partly', rejected: 'rejected' } as const;
registerEnumType(ResponseOutcome, { name: 'ResponseOutcome' });

@ObjectType({ description: 'The reasoned answer to an observation (controdeduzione)' })
@Rule('public.read')
export class Response {
  @Field(() => ResponseOutcome)
  outcome: keyof typeof ResponseOutcome;
  @Field(() => String, { nullable: true })
  reasons: string | null;
  @Field()
  instant: Date;
}

@ObjectType()
@Rule('public.read')
export class Observation {
  @Field(() => ID)
  id: string;
  @Field(() => Text)
  organization: Text;
  @Field()
  submittedAt: Date;
  @Field({ description: 'it came after the window: kept, and marked' })
  late: boolean;
  @Field(() => String, { nullable: true, description: 'null when erased, or not yet for the viewer to read' })
  text: string | null;
  @Field({ description: 'salted commitment to the text, as the record has it' })
  commitment: string;
  @Field(() => String, { nullable: true, description: 'its number in the protocol; null: it was given none' })
  protocol: string | null;
  @Field(() => Response, { nullable: true })
  response: Response | null;
  @Field()
  mine: boolean;
}

@ObjectType()
@Rule('public.read')
export class Consultation {
  @Field(() => ID)
  id: string;
  @Field(() => DateScalar)
  openedOn: string;
  @Field(() => DateScalar)
  closesOn: string;
  @Field()
  open: boolean;
  @Field(() => Int, { description: 'notices sent when it opened' })
  told: number;
  @Field(() => Int)
  observations: number;
  @Field(() => Int)
  answered: number;
}

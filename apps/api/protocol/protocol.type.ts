import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

export const ProtocolDirection = { in: 'in', out: 'out' } as const;
registerEnumType(ProtocolDirection, { name: 'ProtocolDirection' });

@ObjectType({ description: 'A year of the register: its numbers begin anew with each' })
@Rule('protocol.read')
export class ProtocolYear {
  @Field(() => Int)
  year: number;
  @Field(() => Int, { description: 'acts numbered so far' })
  acts: number;
}

@ObjectType({ description: 'A number of the register, and what it is of' })
@Rule('protocol.read')
export class ProtocolEntry {
  @Field(() => Int)
  number: number;
  @Field({ description: 'as it is written on the act: seven digits and the year' })
  written: string;
  @Field(() => DateScalar)
  day: string;
  @Field(() => ProtocolDirection)
  direction: keyof typeof ProtocolDirection;
  @Field(() => Text)
  subject: Text;
  @Field(() => Text, { description: 'an organization, or the groups it went to; never a person' })
  correspondent: Text;
  @Field(() => ID, { nullable: true })
  case: string | null;
}

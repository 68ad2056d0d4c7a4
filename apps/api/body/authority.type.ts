import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

@ObjectType()
@Rule('public.read')
export class Territory {
  @Field(() => Int, { description: 'comuni in force today' })
  comuni: number;
  @Field(() => Int, { description: 'residents of those comuni, by the body’s legal census' })
  residents: number;
  @Field(() => Int)
  censusYear: number;
  @Field(() => Int)
  zones: number;
  @Field(() => Int)
  unions: number;
}

@ObjectType()
@Rule('public.read')
export class Organ {
  @Field(() => ID)
  key: string;
  @Field()
  kind: string;
  @Field(() => Text)
  name: Text;
  @Field(() => Int)
  seats: number;
  @Field(() => Int, { description: 'seats that someone holds today' })
  filled: number;
}

@ObjectType({ description: 'A homogeneous zone of the territory: a member of the set that regions are for' })
@Rule('public.read')
export class Zone {
  @Field(() => ID, { description: 'its code' })
  item: string;
  @Field(() => Text)
  name: Text;
  @Field({ description: 'whether it has an assembly, which gives its opinion' })
  assembly: boolean;
}

@ObjectType({ description: 'The signed root of the record’s tree at a size' })
@Rule('public.read')
export class Checkpoint {
  @Field(() => Int)
  size: number;
  @Field()
  root: string;
  @Field({ description: 'C2SP signed note' })
  note: string;
  @Field()
  signedAt: Date;
}

@ObjectType({ description: 'A metropolitan city: the tenant' })
@Rule('public.read')
export class Authority {
  @Field(() => ID)
  key: string;
  @Field(() => Text)
  name: Text;
  @Field({ description: 'the legal instant; on a demo, the demo’s clock' })
  now: Date;
  @Field(() => DateScalar)
  today: string;
  @Field()
  demo: boolean;
  @Field(() => Territory)
  territory: Territory;
  @Field(() => [Zone])
  zones: Zone[];
  @Field(() => [Organ])
  organs: Organ[];
  @Field(() => String, { nullable: true, description: 'public key of the record, as a verifier key' })
  recordKey: string | null;
  @Field(() => Checkpoint, { nullable: true })
  checkpoint: Checkpoint | null;
  @Field(() => String, {
    nullable: true,
    description: 'where the demo’s mail is read; null outside the demo',
  })
  mailboxUrl: string | null;
}

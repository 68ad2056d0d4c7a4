import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Rule } from '../graphql/rule';
import { Text } from '../graphql/text.type';

export const DeliveryChannel = { mail: 'mail', pec: 'pec' } as const;
registerEnumType(DeliveryChannel, { name: 'DeliveryChannel', description: 'pec: certified mail' });

@ObjectType({ description: 'What a provider of certified mail, or an office on paper, says of a delivery' })
@Rule('case.administer')
export class DeliveryReceipt {
  @Field(() => ID)
  id: string;
  @Field({ description: 'accepted, warned, refused, error, virus, paper or delivered' })
  kind: string;
  @Field(() => Int)
  attempt: number;
  @Field({ description: 'the instant that it states' })
  at: Date;
  @Field(() => String, { nullable: true })
  provider: string | null;
}

@ObjectType({ description: 'A notice that has a legal effect, and what is known of its delivery' })
@Rule('case.administer')
export class Delivery {
  @Field(() => ID)
  id: string;
  @Field(() => ID, { nullable: true })
  case: string | null;
  @Field(() => String, { nullable: true, description: 'the title of the plan that the case is of' })
  plan: string | null;
  @Field()
  subject: string;
  @Field({ description: 'the post that it was sent to' })
  recipient: string;
  @Field(() => Text)
  organization: Text;
  @Field({ description: 'desk, mail or pec' })
  channel: string;
  @Field(() => String, { nullable: true })
  address: string | null;
  @Field()
  state: string;
  @Field(() => Int)
  attempt: number;
  @Field({ description: 'by certified mail or on paper' })
  proved: boolean;
  @Field()
  createdAt: Date;
  @Field(() => Date, { nullable: true })
  sentAt: Date | null;
  @Field(() => [DeliveryReceipt])
  receipts: DeliveryReceipt[];
  @Field()
  mayResend: boolean;
  @Field()
  mayEnterPaper: boolean;
}

@ObjectType({ description: 'How many deliveries are in a state' })
@Rule('case.administer')
export class DeliveryCount {
  @Field()
  channel: string;
  @Field()
  state: string;
  @Field(() => Int)
  deliveries: number;
}

@ObjectType({ description: 'A message that called itself a receipt and changed nothing' })
@Rule('case.administer')
export class DoubtedReceipt {
  @Field(() => ID)
  id: string;
  @Field({ description: 'why it is not believed' })
  doubt: string;
  @Field(() => String, { nullable: true, description: 'whom it names, if its signature holds' })
  provider: string | null;
  @Field({ description: 'SHA-256 of the message as it is kept' })
  rawHash: string;
  @Field()
  at: Date;
}

@ObjectType({ description: 'A provider of certified mail whose receipts the body believes' })
@Rule('case.administer')
export class PecProvider {
  @Field(() => ID, { description: 'SHA-256 of its certificate' })
  fingerprint: string;
  @Field()
  name: string;
  @Field()
  listedAt: Date;
  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;
}

@ObjectType({ description: 'The worklist of deliveries' })
@Rule('case.administer')
export class Deliveries {
  @Field(() => [DeliveryCount])
  counts: DeliveryCount[];
  @Field(() => [Delivery], { description: 'those whose proof is missing first' })
  deliveries: Delivery[];
  @Field({ description: 'there are more than are shown' })
  more: boolean;
  @Field(() => [DoubtedReceipt], { description: 'newest first' })
  doubted: DoubtedReceipt[];
  @Field(() => [PecProvider])
  providers: PecProvider[];
}

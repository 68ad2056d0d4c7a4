import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';

export const WebhookState = { active: 'active', paused: 'paused' } as const;
registerEnumType(WebhookState, { name: 'WebhookState' });

export const PausedBecause = { hand: 'hand', failing: 'failing', gone: 'gone' } as const;
registerEnumType(PausedBecause, {
  name: 'PausedBecause',
  description: 'by hand; because its deliveries failed too often; because it answered that it is gone (410)',
});

export const WebhookSteering = { ping: 'ping', pause: 'pause', resume: 'resume', remove: 'remove' } as const;
registerEnumType(WebhookSteering, { name: 'WebhookSteering' });

@ObjectType()
@Rule('webhook.manage')
export class WebhookAttempt {
  @Field()
  at: Date;
  @Field(() => Int, { nullable: true, description: 'of HTTP; null: nothing was answered' })
  status: number | null;
  @Field(() => String, { nullable: true, description: 'why nothing was answered' })
  fault: string | null;
}

@ObjectType({ description: 'An endpoint that is told of public facts' })
@Rule('webhook.manage')
export class Webhook {
  @Field(() => ID)
  id: string;
  @Field()
  url: string;
  @Field(() => [String])
  topics: string[];
  @Field()
  createdAt: Date;
  @Field(() => WebhookState)
  state: keyof typeof WebhookState;
  @Field(() => PausedBecause, { nullable: true })
  because: keyof typeof PausedBecause | null;
  @Field(() => Int, { description: 'deliveries made and not done' })
  waiting: number;
  @Field(() => Int, { description: 'failures in a row of the delivery that has failed most' })
  failures: number;
  @Field(() => WebhookAttempt, { nullable: true })
  lastAttempt: WebhookAttempt | null;
}

@ObjectType({ description: 'An endpoint just added: its secret is told this once' })
@Rule('webhook.manage')
export class WebhookAdded {
  @Field(() => ID)
  id: string;
  @Field({ description: 'whsec_…, by which what it is told can be verified' })
  secret: string;
}

@ObjectType()
@Rule('webhook.manage')
export class WebhookSteered {
  @Field(() => ID)
  id: string;
}

export const WebhookAddedResult = createUnionType({
  name: 'WebhookAddedResult',
  types: () => [WebhookAdded, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : WebhookAdded),
});

export const WebhookSteeredResult = createUnionType({
  name: 'WebhookSteeredResult',
  types: () => [WebhookSteered, Refusal] as const,
  resolveType: (value: object) => ('code' in value ? Refusal : WebhookSteered),
});

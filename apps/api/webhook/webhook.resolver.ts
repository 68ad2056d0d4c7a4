import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { readEndpoints, Transactions } from '@copianifica/database';
import { AddWebhook, SteerWebhook } from '@copianifica/usecases';
import { ApiConfig } from '../config';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid } from '../graphql/uuid';
import { sayRefusal } from '../graphql/words';
import {
  Webhook,
  type WebhookAdded,
  WebhookAddedResult,
  type WebhookSteered,
  WebhookSteeredResult,
  WebhookSteering,
} from './webhook.type';

/** The endpoints of a body, for those who keep it going. */
@Resolver(() => Webhook)
export class WebhookResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly config: ApiConfig,
    private readonly adding: AddWebhook,
    private readonly steering: SteerWebhook,
  ) {}

  @Query(() => [Webhook])
  @Rule('webhook.manage')
  async webhooks(@Context() { authority }: RequestContext): Promise<Webhook[]> {
    const found = await this.transactions.inAuthority(authority, readEndpoints);
    return found.map(({ createdAt, lastAttempt, ...endpoint }) => ({
      ...endpoint,
      createdAt: new Date(createdAt),
      lastAttempt: lastAttempt && { ...lastAttempt, at: new Date(lastAttempt.at) },
    }));
  }

  @Mutation(() => WebhookAddedResult, { description: 'Topics are those of the documentation: case.moved …' })
  @Rule('webhook.manage')
  async addWebhook(
    @Context() context: RequestContext,
    @Args('url') url: string,
    @Args('topics', { type: () => [String] }) topics: string[],
  ): Promise<WebhookAdded | Refusal> {
    const wanted = { url, topics, allowed: this.config.webhookAllow };
    const answer = await this.adding.execute(context, wanted);
    return answer.kind === 'refused' ? sayRefusal(answer.code) : { id: answer.id, secret: answer.secret };
  }

  @Mutation(() => WebhookSteeredResult, {
    description: 'Tries an endpoint, pauses it, lets it go on from where it stopped, or removes it',
  })
  @Rule('webhook.manage')
  async steerWebhook(
    @Context() context: RequestContext,
    @Args('webhook', { type: () => ID }) id: string,
    @Args('what', { type: () => WebhookSteering }) what: keyof typeof WebhookSteering,
  ): Promise<WebhookSteered | Refusal> {
    const answer = await this.steering.execute(context, asUuid(id), what);
    return answer.kind === 'refused' ? sayRefusal(answer.code) : { id: answer.id };
  }
}

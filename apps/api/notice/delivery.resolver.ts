import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  countDeliveries,
  readDeliveries,
  readDoubtedReceipts,
  readPecProviders,
  Transactions,
} from '@copianifica/database';
import { AccreditProvider, EnterPaperDelivery, ResendNotice, WithdrawProvider } from '@copianifica/usecases';
import { type AdministrationDone, AdministrationResult } from '../administration/administration.type';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid } from '../graphql/uuid';
import { sayRefusal } from '../graphql/words';
import { Deliveries, Delivery, DeliveryChannel } from './delivery.type';
import { deliveryView } from './delivery-view';

type Answer = Awaited<ReturnType<ResendNotice['execute']>>;
const MOST = 500;
const DOUBTS_SHOWN = 20;

/** Whose proof is missing, and what an office does about it. */
@Resolver(() => Delivery)
export class DeliveryResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly resending: ResendNotice,
    private readonly entering: EnterPaperDelivery,
    private readonly accrediting: AccreditProvider,
    private readonly withdrawing: WithdrawProvider,
  ) {}

  @Query(() => Deliveries, { description: 'of one case or of all; missing: those alone without proof' })
  @Rule('case.administer')
  deliveries(
    @Context() { authority }: RequestContext,
    @Args('case', { type: () => ID, nullable: true }) id?: string | null,
    @Args('missing', { type: () => Boolean, defaultValue: true }) missing = true,
    @Args('first', { type: () => Int, defaultValue: 100 }) first = 100,
  ): Promise<Deliveries> {
    const of = id ? asUuid(id) : null;
    const limit = Math.min(Math.max(first, 1), MOST);
    return this.transactions.inAuthority(authority, async (manager) => {
      const found = await readDeliveries(manager, { case: of, missing, limit: limit + 1 });
      const doubted = await readDoubtedReceipts(manager, DOUBTS_SHOWN);
      const providers = await readPecProviders(manager);
      return {
        counts: await countDeliveries(manager, of),
        deliveries: found.slice(0, limit).map(deliveryView),
        more: found.length > limit,
        doubted: doubted.map(({ instant, ...one }) => ({ ...one, at: new Date(instant) })),
        providers: providers.map(({ listedAt, withdrawnAt, ...one }) => ({
          ...one,
          listedAt: new Date(listedAt),
          withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
        })),
      };
    });
  }

  @Mutation(() => AdministrationResult, { description: 'Sends a notice once more, with reasons' })
  @Rule('case.administer')
  async resendNotice(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('notice', { type: () => ID }) notice: string,
    @Args('channel', { type: () => DeliveryChannel }) channel: keyof typeof DeliveryChannel,
    @Args('address') address: string,
    @Args('reasons') reasons: string,
  ): Promise<AdministrationDone | Refusal> {
    const wanted = { notice: asUuid(notice), channel, address, reasons };
    return done(await this.resending.execute({ authority, actor, requestId }, wanted));
  }

  @Mutation(() => AdministrationResult, { description: 'Enters that a notice was handed over on paper' })
  @Rule('case.administer')
  async enterPaperDelivery(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('notice', { type: () => ID }) notice: string,
    @Args('day', { description: 'YYYY-MM-DD' }) day: string,
    @Args('reasons') reasons: string,
  ): Promise<AdministrationDone | Refusal> {
    const wanted = { notice: asUuid(notice), day, reasons };
    return done(await this.entering.execute({ authority, actor, requestId }, wanted));
  }

  @Mutation(() => AdministrationResult, {
    description: 'Believes the receipts of a provider of certified mail from now on; its certificate as PEM',
  })
  @Rule('case.administer')
  async accreditPecProvider(
    @Context() { authority, actor }: RequestContext,
    @Args('name') name: string,
    @Args('certificate') certificate: string,
  ): Promise<AdministrationDone | Refusal> {
    return done(await this.accrediting.execute({ authority, actor }, { name, certificate }));
  }

  @Mutation(() => AdministrationResult, { description: 'Believes no receipt that is signed from now on' })
  @Rule('case.administer')
  async withdrawPecProvider(
    @Context() { authority, actor }: RequestContext,
    @Args('fingerprint', { type: () => ID }) fingerprint: string,
  ): Promise<AdministrationDone | Refusal> {
    return done(await this.withdrawing.execute({ authority, actor }, fingerprint));
  }
}

const done = (answer: Answer): AdministrationDone | Refusal =>
  answer.kind === 'done' ? { id: answer.id } : sayRefusal(answer.code, answer.checks, answer.data);

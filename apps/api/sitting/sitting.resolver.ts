import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { readSeatTitles, Transactions } from '@copianifica/database';
import { ConveneSitting, RecordRollCall } from '@copianifica/usecases';
import { CaseReader } from '../case/case-reader';
import { Accepted, CommandResult } from '../case/case.type';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid } from '../graphql/uuid';
import { ConvocationInput, RollCallInput, Seat, Sitting } from './sitting.type';

@Resolver(() => Sitting)
export class SittingResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: CaseReader,
    private readonly convening: ConveneSitting,
    private readonly entering: RecordRollCall,
  ) {}

  @ResolveField('seats', () => [Seat], { description: 'the roll, as fixed when the sitting was convened' })
  @Rule('public.read')
  async seats(@Context() { authority }: RequestContext, @Parent() { roll }: Sitting): Promise<Seat[]> {
    const keys = roll.map(([key]) => key);
    const titles = await this.transactions.inAuthority(authority, (manager) => readSeatTitles(manager, keys));
    return roll.map(([key, weight]) => ({ key, weight, title: titles.get(key)! }));
  }

  @Mutation(() => CommandResult, { description: 'Convenes the sitting that the case’s state asks for' })
  @Rule('case.raise')
  async convene(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('case', { type: () => ID }) id: string,
    @Args('heldAt') heldAt: Date,
    @Args('which', { type: () => ConvocationInput, nullable: true }) which?: ConvocationInput,
  ): Promise<Accepted | Refusal> {
    const { event, item, waived, reasons } = which ?? {};
    const convocation = {
      heldAt: heldAt.toISOString(),
      ...(event != null && { event }),
      ...(item != null && { item }),
      ...(waived != null && { waived }),
      ...(reasons != null && { reasons }),
    };
    const answer = await this.convening.execute({ authority, actor, requestId }, asUuid(id), convocation);
    return this.reader.answer(requestId, answer);
  }

  @Mutation(() => CommandResult, { description: 'Enters roll call and vote of a sitting from paper' })
  @Rule('case.raise')
  async recordRollCall(
    @Context() { authority, actor }: RequestContext,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('sitting', { type: () => ID }) sitting: string,
    @Args('rollCall') rollCall: RollCallInput,
  ): Promise<Accepted | Refusal> {
    // Left out is not the same as no: a request of the first release keeps its bytes.
    const { conditions, ...seats } = rollCall;
    const entered = { ...seats, ...(conditions && { conditions }) };
    const answer = await this.entering.execute({ authority, actor, requestId }, asUuid(sitting), entered);
    return this.reader.answer(requestId, answer);
  }
}

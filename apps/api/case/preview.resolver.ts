import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { readAddressablePosts, readCaseFacts, Transactions } from '@copianifica/database';
import { decide, previewEvent, type Supposed } from '@copianifica/domain';
import { actorKey, caseOf, contextOf, officesHeld, officesOf, openCase } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import { Rule } from '../graphql/rule';
import { isUuid } from '../graphql/uuid';
import { previewView } from './preview-view';
import { EventPreview, PreviewInput } from './preview.type';

/** What would happen, before anybody makes it happen. */
@Resolver(() => EventPreview)
export class PreviewResolver {
  constructor(private readonly transactions: Transactions) {}

  @Query(() => EventPreview, { nullable: true, description: 'null: there is no such case, or it has ended' })
  @Rule('public.read')
  async previewEvent(
    @Context() { authority, actor }: RequestContext,
    @Args('case', { type: () => ID }) id: string,
    @Args('event') event: string,
    @Args('with', { type: () => PreviewInput, nullable: true }) input?: PreviewInput,
  ): Promise<EventPreview | null> {
    if (!isUuid(id)) return null;
    const mandate = actor.kind === 'office' ? actor.mandate.id : null;
    const question = { case: id, mandate, actorKey: actorKey(actor), requestId: '' };
    const [facts, posts] = await this.transactions.inAuthority(authority, async (manager) => [
      await readCaseFacts(manager, question),
      await readAddressablePosts(manager),
    ]);
    if (!facts.case || facts.case.closedAt) return null;
    const stepped = caseOf(facts);
    const item = input?.item ?? stepped.item ?? null;
    const offices = officesOf(stepped.definition, event, item);
    const { allowed } = decide(actor, 'case.raise', { offices }, facts.today);
    const supposed: Supposed = {
      type: event,
      ...(input?.item != null && { item: input.item }),
      ...(input?.opinion != null && { opinion: input.opinion }),
      ...(input?.vote != null && { outcome: input.vote }),
      ...(input?.zones != null && { zones: input.zones }),
      ...(allowed && { offices: officesHeld(facts, actor, { ...stepped, item }) }),
    };
    const preview = previewEvent(openCase(contextOf(authority, facts, stepped)), supposed);
    return previewView({ authority, facts, stepped, posts }, event, preview);
  }
}

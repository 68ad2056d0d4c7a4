import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { readFeedLinks, Transactions } from '@copianifica/database';
import { Subscribe, Unsubscribe } from '@copianifica/usecases';
import { ApiConfig } from '../config';
import type { RequestContext } from '../graphql/context';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid } from '../graphql/uuid';
import { sayRefusal } from '../graphql/words';
import {
  CalendarLink,
  type CalendarLinkCreated,
  CalendarLinkCreatedResult,
  type CalendarLinkRevoked,
  CalendarLinkRevokedResult,
} from './calendar.type';

/** The links to the calendar of the office that the viewer acts in. */
@Resolver(() => CalendarLink)
export class CalendarResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly config: ApiConfig,
    private readonly subscribing: Subscribe,
    private readonly unsubscribing: Unsubscribe,
  ) {}

  @Query(() => [CalendarLink])
  @Rule('calendar.subscribe')
  async calendarLinks(@Context() { authority, actor }: RequestContext): Promise<CalendarLink[]> {
    if (actor.kind !== 'office') return [];
    const { person, mandate } = actor;
    const links = await this.transactions.inAuthority(authority, (manager) =>
      readFeedLinks(manager, { person, post: mandate.post }),
    );
    return links.map(({ id, createdAt }) => ({ id, createdAt: new Date(createdAt) }));
  }

  @Mutation(() => CalendarLinkCreatedResult)
  @Rule('calendar.subscribe')
  async createCalendarLink(@Context() context: RequestContext): Promise<CalendarLinkCreated | Refusal> {
    const answer = await this.subscribing.execute(context);
    if (answer.kind === 'refused') return sayRefusal(answer.code);
    return { id: answer.id, address: `${this.config.publicUrl}/calendar/${answer.token}.ics` };
  }

  @Mutation(() => CalendarLinkRevokedResult)
  @Rule('calendar.subscribe')
  async revokeCalendarLink(
    @Context() context: RequestContext,
    @Args('link', { type: () => ID }) link: string,
  ): Promise<CalendarLinkRevoked | Refusal> {
    const answer = await this.unsubscribing.execute(context, asUuid(link));
    return answer.kind === 'refused' ? sayRefusal(answer.code) : { id: answer.id };
  }
}

import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { countInbox, type InboxFilter as Filter, readInbox, Transactions } from '@copianifica/database';
import { MarkNotice, type NoticeMark } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import { DateScalar } from '../graphql/date.scalar';
import type { Refusal } from '../graphql/refusal.type';
import { Rule } from '../graphql/rule';
import { asUuid } from '../graphql/uuid';
import { sayRefusal } from '../graphql/words';
import { Inbox, InboxFilter, type NoticeChanged, NoticeResult } from './notice.type';
import { noticeView } from './notice-view';

const PAGE = 30;

/** What was told to the office that the viewer acts in, and what they do with it. */
@Resolver(() => Inbox)
export class InboxResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly marking: MarkNotice,
  ) {}

  @Query(() => Inbox)
  @Rule('desk.read')
  async inbox(
    @Context() context: RequestContext,
    @Args('filter', { type: () => InboxFilter, defaultValue: 'open' }) filter: Filter,
    @Args('case', { type: () => ID, nullable: true }) of?: string,
    @Args('after', { type: () => ID, nullable: true }) after?: string,
  ): Promise<Inbox> {
    const post = postOf(context);
    const question = {
      post,
      filter,
      case: of === undefined ? null : asUuid(of),
      after: after === undefined ? null : asUuid(after),
      limit: PAGE + 1,
    };
    return this.transactions.inAuthority(context.authority, async (manager) => {
      const notices = await readInbox(manager, question);
      const counts = await countInbox(manager, post);
      return { notices: notices.slice(0, PAGE).map(noticeView), more: notices.length > PAGE, counts };
    });
  }

  @Query(() => Int, {
    description: 'notices that wait unread for the office acted in; 0 for who acts in none',
  })
  @Rule('session.read')
  async unread(@Context() context: RequestContext): Promise<number> {
    const post = postOf(context);
    if (post === '') return 0;
    const counts = await this.transactions.inAuthority(context.authority, (manager) =>
      countInbox(manager, post),
    );
    return counts.unread;
  }

  @Mutation(() => NoticeResult)
  @Rule('notice.read')
  readNotice(
    @Context() context: RequestContext,
    @Args('notice', { type: () => ID }) id: string,
  ): Promise<NoticeChanged | Refusal> {
    return this.mark(context, id, { kind: 'read' });
  }

  @Mutation(() => NoticeResult, { description: 'Done with, or not after all' })
  @Rule('notice.read')
  finishNotice(
    @Context() context: RequestContext,
    @Args('notice', { type: () => ID }) id: string,
    @Args('done') done: boolean,
  ): Promise<NoticeChanged | Refusal> {
    return this.mark(context, id, { kind: 'done', done });
  }

  @Mutation(() => NoticeResult, { description: 'Puts it away until the beginning of a day; null: no longer' })
  @Rule('notice.read')
  snoozeNotice(
    @Context() context: RequestContext,
    @Args('notice', { type: () => ID }) id: string,
    @Args('until', { type: () => DateScalar, nullable: true }) until?: string,
  ): Promise<NoticeChanged | Refusal> {
    return this.mark(context, id, { kind: 'snoozed', until: until ?? null });
  }

  private async mark(
    context: RequestContext,
    id: string,
    mark: NoticeMark,
  ): Promise<NoticeChanged | Refusal> {
    const answer = await this.marking.execute(context, asUuid(id), mark);
    return answer.kind === 'marked' ? { notice: noticeView(answer.notice) } : sayRefusal(answer.code);
  }
}

const postOf = ({ actor }: RequestContext): string => (actor.kind === 'office' ? actor.mandate.post : '');

import { Context, Query, Resolver } from '@nestjs/graphql';
import { readCaseIds, readInbox, Transactions } from '@copianifica/database';
import { CaseActions } from '../case/case-actions';
import { CaseReader } from '../case/case-reader';
import type { Case, CaseAction } from '../case/case.type';
import type { RequestContext } from '../graphql/context';
import { Rule } from '../graphql/rule';
import { noticeView } from '../notice/notice-view';
import { dueOf, waits } from './waits';
import { Desk, type DeskItem } from './desk.type';

const SHOWN = 50;
const CHANGES = 10;

/** What waits for the office the viewer acts in, and nothing else. */
@Resolver(() => Desk)
export class DeskResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: CaseReader,
    private readonly actions: CaseActions,
  ) {}

  @Query(() => Desk)
  @Rule('desk.read')
  async desk(@Context() context: RequestContext): Promise<Desk> {
    const { authority, actor } = context;
    const post = actor.kind === 'office' ? actor.mandate.post : '';
    const { ids, notices } = await this.transactions.inAuthority(authority, async (manager) => ({
      ids: (await readCaseIds(manager, null)).filter(({ closed }) => !closed),
      notices: await readInbox(manager, { post, filter: 'open', case: null, after: null, limit: SHOWN }),
    }));
    const cases = await this.reader.cases(
      authority,
      ids.map(({ id }) => id),
    );
    const items = await Promise.all(cases.map((of) => this.items(context, of)));
    const terms = cases.flatMap(({ terms: all }) => all.filter(({ state }) => state === 'armed'));
    const changes = cases.flatMap(({ events }) => events).toSorted((a, b) => +b.instant - +a.instant);
    return {
      items: items.flat().toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')),
      notices: notices.map(noticeView),
      nextTerm: terms.toSorted((a, b) => +a.dueAt - +b.dueAt)[0] ?? null,
      changes: changes.slice(0, CHANGES),
    };
  }

  private async items(context: RequestContext, of: Case): Promise<DeskItem[]> {
    const actions = await this.actions.of(context, of.id);
    return actions
      .filter(({ mine }) => mine)
      .filter((action) => waits(of, action))
      .map((action) => deskItem(of, action));
  }
}

function deskItem(of: Case, action: CaseAction): DeskItem {
  const { event, item, itemLabel, label, form, allowed } = action;
  return {
    key: [of.id, event, ...(item === null ? [] : [item])].join('/'),
    case: of.id,
    plan: of.plan,
    caseTitle: of.title,
    event,
    item,
    itemLabel,
    label,
    form,
    due: dueOf(of, action),
    ready: allowed,
  };
}

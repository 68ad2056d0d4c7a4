import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  readNoticePlace,
  type ReadTerm,
  readTermReminders,
  type TermReminder as Reminded,
  Transactions,
} from '@copianifica/database';
import { daysOfMarks, legalDay, REMINDER_DAYS, storyOfTerm } from '@copianifica/domain';
import { Case } from '../case/case.type';
import type { RequestContext } from '../graphql/context';
import { Rule } from '../graphql/rule';
import { Deadline, type TermReminder } from './deadline.type';

/** What falls when in a case, and what follows from it. */
@Resolver(() => Case)
export class DeadlineResolver {
  constructor(private readonly transactions: Transactions) {}

  @ResolveField('deadlines', () => [Deadline])
  @Rule('public.read')
  async deadlinesOf(
    @Context() { authority }: RequestContext,
    @Parent() { id, read }: Case,
  ): Promise<Deadline[]> {
    const { reminded, marks } = await this.transactions.inAuthority(authority, async (manager) => ({
      reminded: await readTermReminders(manager, id),
      marks: (await readNoticePlace(manager)).settings.reminderDays ?? REMINDER_DAYS,
    }));
    return read.terms.map((term) => {
      const { offices, endings } = storyOfTerm(read.definition, term.name);
      const told = reminded.filter((one) => one.term === term.id);
      return {
        term: term.id,
        who: offices.map(({ label }) => label),
        endings,
        reminders: [
          ...told.map((one) => sent(one, read.timezone)),
          ...(offices.length > 0 ? toCome(term, told, { marks, today: read.today }) : []),
        ],
      };
    });
  }
}

const sent = ({ days, instant, told }: Reminded, zone: string): TermReminder => ({
  mark: days,
  day: legalDay(instant, zone),
  told,
});

function toCome(
  term: ReadTerm,
  told: readonly Reminded[],
  { marks, today }: { marks: readonly number[]; today: string },
): TermReminder[] {
  if (term.state !== 'armed') return [];
  return daysOfMarks(term, marks)
    .filter(({ mark, day }) => day > today && !told.some(({ days }) => days <= mark))
    .map(({ mark, day }) => ({ mark, day, told: null }));
}

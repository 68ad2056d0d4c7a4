import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  holdNoticing,
  type NoticePlace,
  type OpenTransaction,
  passFailpoint,
  readAddressablePosts,
  readNoticePlace,
  readRemindedCases,
  readTermsOverdue,
  readTermsToRemind,
  type RemindedCase,
  type TermToTell,
  Transactions,
  writeOutbox,
  writeReminder,
} from '@copianifica/database';
import {
  markReached,
  nameAndItem,
  type NoticeMessage,
  type NoticeOrder,
  REMINDER_DAYS,
  remindedOf,
} from '@copianifica/domain';

/** Terms told of in one transaction. */
const AT_ONCE = 20;
/** The mark of an alarm: the term is over. */
const OVER = 0;

type Told = Pick<NoticeOrder, 'audience' | 'posts' | 'item'> & { late: number };

/** What is said of one term: under which mark, and to whom. */
interface Reminder {
  term: TermToTell;
  of: RemindedCase;
  mark: number;
  message: NoticeMessage;
  told: Told;
}

/**
 * Orders the reminders of terms that are coming to their end, and the alarms of those whose end was refused: each term,
 * in each of its epochs, once at each mark. What an order is told to is worked out in the same transaction, so that who
 * has answered by then is left alone. A mark at which nobody is late is noted too, with an order that is told to nobody.
 */
@Injectable()
export class RemindOfTerms {
  constructor(private readonly transactions: Transactions) {}

  /** True where there are more of them. */
  async execute(authority: string): Promise<boolean> {
    const ordered = await this.transactions.inAuthority(authority, async (manager) => {
      if (!(await holdNoticing(manager))) return 0;
      const place = await readNoticePlace(manager);
      const reminders = await remindersDue(manager, place);
      for (const reminder of reminders) await order(manager, authority, { ...reminder, place });
      return reminders.length;
    });
    if (ordered > 0) passFailpoint('reminders.ordered');
    return ordered >= AT_ONCE;
  }
}

async function remindersDue(manager: OpenTransaction, { today, settings }: NoticePlace): Promise<Reminder[]> {
  const marks = settings.reminderDays ?? REMINDER_DAYS;
  const near = await readTermsToRemind(manager, { marks, today, limit: AT_ONCE });
  const over = await readTermsOverdue(manager, AT_ONCE);
  if (near.length + over.length === 0) return [];
  const cases = await readRemindedCases(
    manager,
    [...near, ...over].map((term) => term.case),
  );
  const byId = new Map(cases.map((of) => [of.id, of]));
  const posts = await readAddressablePosts(manager);
  const approaching = near.flatMap((term): Reminder[] => {
    const mark = markReached(term, today, marks);
    const of = byId.get(term.case)!;
    if (mark === null) return [];
    const { definition, snapshot } = of;
    const answered = snapshot.window === term.name ? of.answered : [];
    const facts = { definition, state: snapshot.state, answered, posts };
    const { item, ...told } = remindedOf(term.name, facts, mark === Math.min(...marks));
    return [
      { term, of, mark, message: 'term-approaching', told: { ...told, ...(item !== null && { item }) } },
    ];
  });
  const overdue = over.map((term): Reminder => {
    const told: Told = { audience: ['ufficio-piano'], late: 0 };
    return { term, of: byId.get(term.case)!, mark: OVER, message: 'term-overdue', told };
  });
  return [...approaching, ...overdue];
}

async function order(
  manager: OpenTransaction,
  authority: string,
  { term, of, mark, message, told: { late, ...told }, place }: Reminder & { place: NoticePlace },
): Promise<void> {
  const { name, item } = nameAndItem(term.name);
  const label = of.definition.terms[name]?.label.it ?? name;
  const parameters = {
    plan: of.plan,
    timezone: place.zone,
    term: item === null ? label : `${label} (${item})`,
    closesOn: term.dueOn,
    ...(mark > OVER && { late }),
  };
  const payload: NoticeOrder = { message, ...told, parameters };
  const outbox = randomUUID();
  await writeOutbox(manager, { authority, id: outbox, topic: 'notice', case: term.case, payload });
  await writeReminder(manager, { authority, term: term.id, epoch: term.epoch, days: mark, outbox });
}

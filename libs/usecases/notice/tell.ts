import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type NoticePart,
  type OutboxRow,
  type OpenTransaction,
  readAddressablePosts,
  readChoices,
  readOutboxRow,
  readParts,
  takeDelivery,
  Transactions,
  type AddressedNotice,
  writeNotices,
  writeOutbox,
} from '@copianifica/database';
import {
  isAudience,
  isLegal,
  isNoticeMessage,
  type NoticeOrder,
  recipientsOf,
  wayOf,
} from '@copianifica/domain';

export type Told = { kind: 'told'; parts: NoticePart[] } | { kind: 'refused'; code: 'notice/unknown' };

/** Which order of whom, and whether the body can send certified mail at all. */
export interface OrderToTell {
  authority: string;
  outbox: string;
  sendsPec?: boolean;
}

/** Live pages hear by it that there are notices; nobody else waits for it. */
const TOPIC = 'told';

/**
 * Carries out an order to tell people something: works out the recipients from the mandates in force on this legal
 * day, and by which way each is told, once, and writes a notice for each. Told again, it answers with the same parts
 * and writes nothing.
 */
@Injectable()
export class Tell {
  constructor(private readonly transactions: Transactions) {}

  execute({ authority, outbox, sendsPec = false }: OrderToTell): Promise<Told> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const row = await readOutboxRow(manager, outbox);
      const order = row && readOrder(row.payload);
      // Left untaken: a release that knows this message may still carry it out.
      if (!order) return { kind: 'refused', code: 'notice/unknown' };
      if (await takeDelivery(manager, { authority, outbox, consumer: row.topic })) {
        await writeNotices(manager, ordered(authority, row, order), await address(manager, order, sendsPec));
        await writeOutbox(manager, {
          authority,
          id: randomUUID(),
          topic: TOPIC,
          case: row.case,
          payload: {},
        });
      }
      return { kind: 'told', parts: await readParts(manager, outbox) };
    });
  }
}

/** Each recipient, and the way of their notice; what they have chosen is asked only where it is theirs to choose. */
async function address(
  manager: OpenTransaction,
  order: NoticeOrder,
  sendsPec: boolean,
): Promise<AddressedNotice[]> {
  const recipients = recipientsOf(order, await readAddressablePosts(manager));
  const persons = isLegal(order.message) ? [] : recipients.map(({ person }) => person);
  const { now, zone, choices } = await readChoices(manager, persons);
  return recipients.map(({ post, person, address: mail, pec }) => ({
    id: randomUUID(),
    post,
    person,
    ...wayOf({
      message: order.message,
      choices: choices[person] ?? { modes: {}, quiet: null },
      address: mail,
      pec: sendsPec ? pec : null,
      now,
      zone,
    }),
  }));
}

const ordered = (authority: string, row: OutboxRow, { message, parameters }: NoticeOrder) => ({
  authority,
  outbox: row.id,
  case: row.case,
  message,
  legal: isLegal(message),
  parameters,
});

/** The order in an outbox row's payload; null where it names a message or an audience that this release lacks. */
function readOrder(payload: unknown): NoticeOrder | null {
  const { message, audience, posts, item, parameters } = (payload ?? {}) as Partial<
    Record<keyof NoticeOrder, unknown>
  >;
  if (typeof message !== 'string' || !isNoticeMessage(message) || !isAudienceList(audience)) return null;
  const named = Array.isArray(posts) && posts.every((key) => typeof key === 'string') ? { posts } : {};
  const about = typeof item === 'string' ? { item } : {};
  return {
    message,
    audience,
    ...named,
    ...about,
    parameters: (parameters ?? {}) as NoticeOrder['parameters'],
  };
}

const isAudienceList = (list: unknown): list is NoticeOrder['audience'] =>
  Array.isArray(list) && list.every((name: unknown) => typeof name === 'string' && isAudience(name));

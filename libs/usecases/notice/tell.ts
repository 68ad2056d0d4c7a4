import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type NoticePart,
  type OutboxRow,
  readAddressablePosts,
  readOutboxRow,
  readParts,
  takeDelivery,
  Transactions,
  writeNotices,
} from '@copianifica/database';
import { isAudience, isNoticeMessage, type NoticeOrder, recipientsOf } from '@copianifica/domain';

export type Told = { kind: 'told'; parts: NoticePart[] } | { kind: 'refused'; code: 'notice/unknown' };

/**
 * Carries out an order to tell people something: works out the recipients from the mandates in force on this legal
 * day, once, and writes a notice for each. Told again, it answers with the same parts and writes nothing.
 */
@Injectable()
export class Tell {
  constructor(private readonly transactions: Transactions) {}

  execute({ authority, outbox }: { authority: string; outbox: string }): Promise<Told> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const row = await readOutboxRow(manager, outbox);
      const order = row && readOrder(row.payload);
      // Left untaken: a release that knows this message may still carry it out.
      if (!order) return { kind: 'refused', code: 'notice/unknown' };
      if (await takeDelivery(manager, { authority, outbox, consumer: row.topic })) {
        const recipients = recipientsOf(order.audience, await readAddressablePosts(manager), order.item);
        const addressed = recipients.map((recipient) => ({ id: randomUUID(), ...recipient }));
        await writeNotices(manager, ordered(authority, row, order), addressed);
      }
      return { kind: 'told', parts: await readParts(manager, outbox) };
    });
  }
}

const ordered = (authority: string, row: OutboxRow, { message, parameters }: NoticeOrder) => ({
  authority,
  outbox: row.id,
  case: row.case,
  message,
  parameters,
});

/** The order in an outbox row's payload; null where it names a message or an audience that this release lacks. */
function readOrder(payload: unknown): NoticeOrder | null {
  const { message, audience, item, parameters } = (payload ?? {}) as Partial<
    Record<keyof NoticeOrder, unknown>
  >;
  if (typeof message !== 'string' || !isNoticeMessage(message) || !isAudienceList(audience)) return null;
  const about = typeof item === 'string' ? { item } : {};
  return { message, audience, ...about, parameters: (parameters ?? {}) as NoticeOrder['parameters'] };
}

const isAudienceList = (list: unknown): list is NoticeOrder['audience'] =>
  Array.isArray(list) && list.every((name: unknown) => typeof name === 'string' && isAudience(name));

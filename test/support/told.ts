import type { Client } from 'pg';

/** One row of the demo's mailbox: a mail, and how often it has been received. */
export interface MailboxRow {
  messageId: string;
  to: string[];
  received: number;
}

export async function readMailbox(url: string): Promise<MailboxRow[]> {
  const response = await fetch(`${url}/mail.json`);
  const { total, mails } = (await response.json()) as { total: number; mails: MailboxRow[] };
  if (total !== mails.length) throw new Error(`The mailbox gives ${mails.length} of its ${total} mails.`);
  return mails;
}

interface StoredNotice {
  messageId: string;
  address: string;
  state: string;
}

/**
 * Everything that is wrong with who was told, one sentence for each. A mail may have been received several times when
 * a worker died between handing it over and marking it: then under one Message-ID, and `repeated` counts how often.
 */
export async function compareTold(
  client: Client,
  mails: readonly MailboxRow[],
): Promise<{ faults: string[]; notices: number; repeated: number }> {
  const { rows: notices } = await client.query<StoredNotice>(
    'select message_id as "messageId", address, state from copianifica.notices',
  );
  const received = new Map(mails.map((mail) => [mail.messageId, mail]));
  const known = new Set(notices.map(({ messageId }) => messageId));
  const faults = [
    ...(await faultsOfOrders(client)),
    ...notices.flatMap((notice) => faultsOfNotice(notice, received.get(notice.messageId))),
    ...mails.flatMap(({ messageId }) => (known.has(messageId) ? [] : [`a mail ${messageId} of no notice`])),
  ];
  const repeated = mails.reduce((sum, mail) => sum + mail.received - 1, 0);
  return { faults, notices: notices.length, repeated };
}

function faultsOfNotice({ messageId, address, state }: StoredNotice, mail: MailboxRow | undefined): string[] {
  if (state !== 'sent') return [`notice ${messageId} is ${state}`];
  if (!mail) return [`notice ${messageId} was never received`];
  return mail.to.join() === address ? [] : [`notice ${messageId} went to somebody else`];
}

/** Each order was carried out once, for each recipient once, whatever the constraints say today. */
async function faultsOfOrders(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ fault: string }>(`
    select 'order ' || outbox || ' told ' || recipient || ' ' || count(*) || ' times' as fault
    from copianifica.notices group by outbox, recipient having count(*) > 1
    union all select 'message id ' || message_id || ' is of ' || count(*) || ' notices'
    from copianifica.notices group by message_id having count(*) > 1
    union all select 'order ' || o.id || ' was not carried out' from copianifica.outbox o
    left join copianifica.deliveries d on d.authority = o.authority and d.outbox = o.id and d.consumer = o.topic
    where o.topic = 'notice' and d.done_at is null
    union all select 'outbox row ' || id || ' waits' from copianifica.outbox where relayed_at is null or position is null`);
  return rows.map(({ fault }) => fault);
}

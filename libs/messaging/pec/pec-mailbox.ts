import { createHash } from 'node:crypto';
import { ImapFlow } from 'imapflow';

/** Where a body's receipts arrive. */
export interface PecMailboxSettings {
  /** `imaps://user:password@host:port`, with the folder as its path where that is not INBOX */
  imapUrl: string;
}

/** How far a mailbox has been read; other messages have the same numbers once `uidValidity` is another. */
export interface MailboxPosition {
  uidValidity: string;
  lastUid: number;
}

/** One message as it lies there; `cut`: it was longer than is taken, and this is its beginning. */
export interface MailboxMessage {
  uid: number;
  raw: Buffer;
  hash: string;
  cut: boolean;
}

const LARGEST = 20 * 1024 * 1024;
const BEGINNING = 64 * 1024;
const AT_ONCE = 20;
const LIMITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Reads the messages that came after a position, oldest first, and hands each over; leaves all of them where and as
 * they are. True when there are more to read at once. Rejects when the mailbox cannot be read: what was handed over
 * may be handed over again.
 *
 * @param take deals with one message before the next is read, and keeps the position that it is given
 */
export async function readMailbox(
  { imapUrl }: PecMailboxSettings,
  known: MailboxPosition | null,
  take: (message: MailboxMessage, position: MailboxPosition) => Promise<void>,
): Promise<boolean> {
  const client = new ImapFlow({ ...serverOf(imapUrl), ...LIMITS, logger: false, disableAutoIdle: true });
  // A line that breaks also rejects whatever was asked on it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const folder = decodeURIComponent(new URL(imapUrl).pathname.slice(1)) || 'INBOX';
    const { uidValidity } = await client.mailboxOpen(folder, { readOnly: true });
    const validity = String(uidValidity);
    const after = known?.uidValidity === validity ? known.lastUid : 0;
    const uids = await newer(client, after);
    for (const uid of uids.slice(0, AT_ONCE)) {
      const message = await fetched(client, uid);
      if (message) await take(message, { uidValidity: validity, lastUid: uid });
    }
    return uids.length > AT_ONCE;
  } finally {
    await client.logout().catch(() => client.close());
  }
}

function serverOf(imapUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(imapUrl);
  const secure = protocol === 'imaps:';
  return {
    host: hostname,
    port: Number(port || (secure ? 993 : 143)),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}

/** `n:*` always finds the last message, also where its number is lower than n. */
async function newer(client: ImapFlow, after: number): Promise<number[]> {
  const found = await client.search({ uid: `${after + 1}:*` }, { uid: true });
  return (found || []).filter((uid) => uid > after).toSorted((one, other) => one - other);
}

/** Null where somebody has taken it away meanwhile. */
async function fetched(client: ImapFlow, uid: number): Promise<MailboxMessage | null> {
  const asked = await client.fetchOne(String(uid), { uid: true, size: true }, { uid: true });
  if (!asked) return null;
  const cut = (asked.size ?? 0) > LARGEST;
  const source = cut ? { maxLength: BEGINNING } : true;
  const found = await client.fetchOne(String(uid), { uid: true, source }, { uid: true });
  if (!found || !found.source) return null;
  const raw = found.source;
  return { uid, raw, hash: createHash('sha256').update(raw).digest('hex'), cut };
}

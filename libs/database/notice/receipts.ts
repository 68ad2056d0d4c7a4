import type { ReceiptDoubt, ReceiptKind } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** A message from the mailbox for certified mail, as it came. */
export interface RawMessage {
  /** SHA-256, hex */
  hash: string;
  raw: Buffer;
}

/** False when this very message is kept already; one that another transaction keeps at this moment is waited for. */
export async function keepRawMessage(
  manager: OpenTransaction,
  authority: string,
  { hash, raw }: RawMessage,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `insert into copianifica.raw_messages (authority, hash, body) values ($1, $2, $3)
     on conflict do nothing returning hash`,
    [authority, hash, raw],
  );
  return rows.length > 0;
}

/** A receipt as it is listed: believed where `doubt` is null. */
export interface ReceiptRow {
  authority: string;
  id: string;
  notice: string | null;
  attempt: number | null;
  kind: ReceiptKind | 'unreadable';
  doubt: ReceiptDoubt | null;
  /** what it states (ISO); null: it could not be read, and is listed under the instant it came */
  at: string | null;
  provider: string | null;
  rawHash: string;
}

/** False when this very message is listed already. */
export async function writeReceipt(manager: OpenTransaction, row: ReceiptRow): Promise<boolean> {
  const { authority, id, notice, attempt, kind, doubt, at, provider, rawHash } = row;
  const rows = await manager.query<unknown[]>(
    `insert into copianifica.receipts
       (authority, id, notice, attempt, kind, doubt, at, provider, raw_hash, instant)
     values ($1, $2, $3, $4, $5, $6, coalesce($7, copianifica.legal_now()), $8, $9, copianifica.legal_now())
     on conflict do nothing returning id`,
    [authority, id, notice, attempt, kind, doubt, at, provider, rawHash],
  );
  return rows.length > 0;
}

/** Whether a receipt says the same of the same attempt and is believed. */
export async function isSaid(
  manager: OpenTransaction,
  said: { notice: string; attempt: number; kind: ReceiptKind },
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `select from copianifica.receipts where notice = $1 and attempt = $2 and kind = $3 and doubt is null`,
    [said.notice, said.attempt, said.kind],
  );
  return rows.length > 0;
}

/** Puts a receipt that is believed into the record, by the hash of the message as it came. */
export async function recordReceipt(
  manager: OpenTransaction,
  { id, notice, attempt, rawHash }: { id: string; notice: string; attempt: number; rawHash: string },
): Promise<void> {
  await manager.query(`select copianifica.add_leaf($1, 'receipt', $2, $3, $4, copianifica.legal_now())`, [
    id,
    notice,
    attempt,
    rawHash,
  ]);
}

/** A provider of certified mail whose receipts the body believes. */
export interface PecProvider {
  /** SHA-256 of its certificate, hex */
  fingerprint: string;
  name: string;
  /** PEM */
  certificate: string;
  /** ISO */
  listedAt: string;
  withdrawnAt: string | null;
}

export function readPecProviders(manager: OpenTransaction): Promise<PecProvider[]> {
  return manager.query(
    `select fingerprint, name, certificate,
       to_char(listed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "listedAt",
       to_char(withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "withdrawnAt"
     from copianifica.pec_providers where authority = copianifica.current_authority() order by name, fingerprint`,
  );
}

/** Lists a provider, unless one is listed by that certificate. */
export async function writePecProvider(
  manager: OpenTransaction,
  wanted: { authority: string; fingerprint: string; name: string; certificate: string },
): Promise<void> {
  const { authority, fingerprint, name, certificate } = wanted;
  await manager.query(
    `insert into copianifica.pec_providers (authority, fingerprint, name, certificate, listed_at)
     values ($1, $2, $3, $4, copianifica.legal_now())
     on conflict (authority, fingerprint) do update set withdrawn_at = null`,
    [authority, fingerprint, name, certificate],
  );
}

/** False where none is listed by that fingerprint. */
export async function withdrawPecProvider(manager: OpenTransaction, fingerprint: string): Promise<boolean> {
  await manager.query(
    `update copianifica.pec_providers set withdrawn_at = copianifica.legal_now()
     where fingerprint = $1 and withdrawn_at is null`,
    [fingerprint],
  );
  const rows = await manager.query<unknown[]>(
    'select from copianifica.pec_providers where fingerprint = $1',
    [fingerprint],
  );
  return rows.length > 0;
}

/** How far the authority's mailbox has been read (RFC 3501, 2.3.1.1). */
export interface PecMailboxPosition {
  uidValidity: string;
  lastUid: number;
}

/** Under this name the one mailbox of an authority is known. */
const MAILBOX = 'receipts';

export async function readMailboxPosition(manager: OpenTransaction): Promise<PecMailboxPosition | null> {
  const rows = await manager.query<PecMailboxPosition[]>(
    `select uid_validity::text as "uidValidity", last_uid::float8 as "lastUid" from copianifica.pec_mailboxes
     where authority = copianifica.current_authority() and name = '${MAILBOX}'`,
  );
  return rows[0] ?? null;
}

/** Never goes back while the numbers are the same: two workers may read one mailbox. */
export async function writeMailboxPosition(
  manager: OpenTransaction,
  authority: string,
  { uidValidity, lastUid }: PecMailboxPosition,
): Promise<void> {
  await manager.query(
    `insert into copianifica.pec_mailboxes as known (authority, name, uid_validity, last_uid)
     values ($1, '${MAILBOX}', $2, $3)
     on conflict (authority, name) do update set uid_validity = excluded.uid_validity,
       last_uid = case when known.uid_validity = excluded.uid_validity
         then greatest(known.last_uid, excluded.last_uid) else excluded.last_uid end`,
    [authority, uidValidity, lastUid],
  );
}

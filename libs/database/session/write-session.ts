import type { OpenTransaction } from '../transaction';

/** A session about to begin; of its token only the hash is ever stored. */
export interface NewSession {
  authority: string;
  tokenHash: string;
  issuer: string;
  subject: string;
  mandate: string | null;
}

/** Begins a session of twelve hours by the real clock: a demo's leap neither ends nor prolongs it. */
export async function writeSession(
  manager: OpenTransaction,
  { authority, tokenHash, issuer, subject, mandate }: NewSession,
): Promise<void> {
  await manager.query(
    `insert into copianifica.sessions (authority, token_hash, issuer, subject, mandate, expires_at)
     values ($1, $2, $3, $4, $5, clock_timestamp() + interval '12 hours')`,
    [authority, tokenHash, issuer, subject, mandate],
  );
}

/** Ends a session now; one that has ended, or never was, is left as it is. */
export async function endSession(manager: OpenTransaction, tokenHash: string): Promise<void> {
  await manager.query(
    `update copianifica.sessions set expires_at = clock_timestamp()
     where token_hash = $1 and expires_at > clock_timestamp()`,
    [tokenHash],
  );
}

/** Keeps the office that a session acts in. */
export async function chooseMandate(
  manager: OpenTransaction,
  tokenHash: string,
  mandate: string,
): Promise<void> {
  await manager.query('update copianifica.sessions set mandate = $2 where token_hash = $1', [
    tokenHash,
    mandate,
  ]);
}

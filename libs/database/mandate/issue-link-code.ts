import type { OpenTransaction } from '../transaction';

/**
 * Puts the hash of a fresh code on a request to be linked that is still open; the code itself is never stored.
 * False when the request has been used or has run out: then there is nothing to send. Real time, like sessions.
 */
export async function issueLinkCode(
  manager: OpenTransaction,
  id: string,
  codeHash: string,
): Promise<boolean> {
  const [, changed] = await manager.query<[unknown[], number]>(
    `update copianifica.link_codes set code_hash = $2
     where id = $1 and used_at is null and expires_at > clock_timestamp()`,
    [id, codeHash],
  );
  return changed === 1;
}

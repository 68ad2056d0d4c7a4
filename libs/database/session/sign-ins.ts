import type { OpenTransaction } from '../transaction';

/** What must be remembered of a sign-in while the person is at the identity provider; ten minutes, once. */
export interface BegunSignIn {
  nonce: string;
  codeVerifier: string;
  /** path of this site to come back to */
  returnTo: string;
}

/** Keeps a begun sign-in under the hash of its state, and clears away those that nobody came back from. */
export async function writeSignIn(
  manager: OpenTransaction,
  authority: string,
  stateHash: string,
  { nonce, codeVerifier, returnTo }: BegunSignIn,
): Promise<void> {
  await manager.query('delete from copianifica.sign_ins where expires_at < clock_timestamp()');
  await manager.query(
    `insert into copianifica.sign_ins (authority, state_hash, nonce, code_verifier, return_to, expires_at)
     values ($1, $2, $3, $4, $5, clock_timestamp() + interval '10 minutes')`,
    [authority, stateHash, nonce, codeVerifier, returnTo],
  );
}

/** Takes a begun sign-in away, so that it serves once; null when it is unknown, used, or too old. */
export async function takeSignIn(manager: OpenTransaction, stateHash: string): Promise<BegunSignIn | null> {
  const [rows] = await manager.query<[(BegunSignIn & { fresh: boolean })[], number]>(
    `delete from copianifica.sign_ins where state_hash = $1
     returning nonce, code_verifier as "codeVerifier", return_to as "returnTo", expires_at > clock_timestamp() as fresh`,
    [stateHash],
  );
  const [taken] = rows;
  if (!taken?.fresh) return null;
  const { nonce, codeVerifier, returnTo } = taken;
  return { nonce, codeVerifier, returnTo };
}

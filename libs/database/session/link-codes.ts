import type { OpenTransaction } from '../transaction';
import { readLinkedPerson } from './read-session';

/** Who asks to be linked: a subject of an issuer. */
export interface LinkingSubject {
  authority: string;
  issuer: string;
  subject: string;
}

/** A request to be linked that is still open, with the hash of the code that was sent for it, if one was. */
export interface OpenLinkCode {
  id: string;
  post: string;
  codeHash: string | null;
}

const OPEN = `issuer = $1 and subject = $2 and used_at is null and attempts < $3
  and expires_at > clock_timestamp()`;

/** The post with that address, whatever the case of its letters; null where no post has it. */
export async function readPostByAddress(manager: OpenTransaction, address: string): Promise<string | null> {
  const rows = await manager.query<{ post: string }[]>(
    'select post from copianifica.post_addresses where lower(email) = lower($1) order by post limit 1',
    [address],
  );
  return rows[0]?.post ?? null;
}

/** How many requests a subject has made that have not run out, used or not. */
export async function countRecentLinkCodes(
  manager: OpenTransaction,
  { issuer, subject }: LinkingSubject,
): Promise<number> {
  const rows = await manager.query<{ count: number }[]>(
    `select count(*)::integer as count from copianifica.link_codes
     where issuer = $1 and subject = $2 and expires_at > clock_timestamp()`,
    [issuer, subject],
  );
  return rows[0]!.count;
}

/**
 * Opens a request for fifteen minutes of real time and hands it to the outbox, from where the worker makes the
 * code and mails it.
 */
export async function writeLinkCode(
  manager: OpenTransaction,
  { authority, issuer, subject }: LinkingSubject,
  { id, post, outbox }: { id: string; post: string; outbox: string },
): Promise<void> {
  await manager.query(
    `insert into copianifica.link_codes (authority, id, issuer, subject, post, expires_at)
     values ($1, $2, $3, $4, $5, clock_timestamp() + interval '15 minutes')`,
    [authority, id, issuer, subject, post],
  );
  await manager.query(
    `insert into copianifica.outbox (authority, id, topic, payload)
     values ($1, $2, 'link-code', jsonb_build_object('linkCode', $3::text))`,
    [authority, outbox, id],
  );
}

/** The open requests of a subject, locked, so that attempts made at the same time are counted one by one. */
export async function lockOpenLinkCodes(
  manager: OpenTransaction,
  { issuer, subject }: LinkingSubject,
  mostAttempts: number,
): Promise<OpenLinkCode[]> {
  return manager.query(
    `select id, post, code_hash as "codeHash" from copianifica.link_codes
     where ${OPEN} order by id for update`,
    [issuer, subject, mostAttempts],
  );
}

/** Counts a wrong attempt against requests. */
export async function countAttempt(manager: OpenTransaction, ids: string[]): Promise<void> {
  await manager.query('update copianifica.link_codes set attempts = attempts + 1 where id = any ($1)', [ids]);
}

/** Closes requests: their codes open nothing any more. */
export async function closeLinkCodes(manager: OpenTransaction, ids: string[]): Promise<void> {
  await manager.query('update copianifica.link_codes set used_at = clock_timestamp() where id = any ($1)', [
    ids,
  ]);
}

/** Where the code of an open request is to be sent; null when the request has ended or the post has no address. */
export async function readLinkCodeAddress(manager: OpenTransaction, id: string): Promise<string | null> {
  const rows = await manager.query<{ email: string }[]>(
    `select a.email from copianifica.link_codes c join copianifica.post_addresses a on a.post = c.post
     where c.id = $1 and c.used_at is null and c.expires_at > clock_timestamp()`,
    [id],
  );
  return rows[0]?.email ?? null;
}

/** Who holds a post on this legal day; null while it is vacant. */
export async function readHolder(manager: OpenTransaction, post: string): Promise<string | null> {
  const rows = await manager.query<{ person: string }[]>(
    `select m.person from copianifica.authorities a
     cross join lateral (select (copianifica.legal_now() at time zone a.timezone)::date as today) as clock
     join copianifica.mandates m on m.post = $1 and m.known_to is null
       and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
     where a.authority = copianifica.current_authority()`,
    [post],
  );
  return rows[0]?.person ?? null;
}

/** Links a subject to a person, unless it is linked already; answers the person it is linked to afterwards. */
export async function linkIdentity(
  manager: OpenTransaction,
  { authority, issuer, subject }: LinkingSubject,
  person: string,
): Promise<string> {
  // A second linking of the same subject waits for the first to commit, and then finds it.
  await manager.query(
    `insert into copianifica.identities (authority, issuer, subject, person)
     values ($1, $2, $3, $4) on conflict do nothing`,
    [authority, issuer, subject, person],
  );
  return (await readLinkedPerson(manager, issuer, subject))!;
}

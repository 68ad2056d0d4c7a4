import type { Mandate } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** A link to the calendar of an office; its token is known to whoever made it, and to nobody else. */
export interface FeedLink {
  id: string;
  /** ISO UTC, by the machine's clock */
  createdAt: string;
}

/** Whose links: a person in a post. */
export interface FeedOwner {
  person: string;
  post: string;
}

/** The links that have not been revoked, newest first. */
export function readFeedLinks(manager: OpenTransaction, { person, post }: FeedOwner): Promise<FeedLink[]> {
  return manager.query(
    `select id, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
     from copianifica.feed_links where person = $1 and post = $2 and revoked_at is null
     order by created_at desc, id`,
    [person, post],
  );
}

export async function writeFeedLink(
  manager: OpenTransaction,
  {
    authority,
    id,
    tokenHash,
    person,
    post,
  }: FeedOwner & { authority: string; id: string; tokenHash: string },
): Promise<void> {
  await manager.query(
    `insert into copianifica.feed_links (authority, id, token_hash, person, post) values ($1, $2, $3, $4, $5)`,
    [authority, id, tokenHash, person, post],
  );
}

/** Ends a link of that person in that post. False: there is none by that id that still opens. */
export async function revokeFeedLink(
  manager: OpenTransaction,
  { id, person, post }: FeedOwner & { id: string },
): Promise<boolean> {
  const [revoked] = await manager.query<[unknown[], number]>(
    `update copianifica.feed_links set revoked_at = clock_timestamp()
     where id = $1 and person = $2 and post = $3 and revoked_at is null returning id`,
    [id, person, post],
  );
  return revoked.length > 0;
}

/** What a link opens: an office held today, and every office that its holder has through it. */
export interface OpenedFeed {
  today: string;
  timezone: string;
  body: { it: string; en: string };
  title: { it: string; en: string };
  reminderDays: number[] | null;
  mandates: Mandate[];
}

/**
 * Null where no link has that token hash, where it was revoked, and where whoever made it no longer holds the post:
 * by what is known now, on this legal day. A seat that comes with another is one office with it.
 */
export async function readOpenedFeed(
  manager: OpenTransaction,
  tokenHash: string,
): Promise<OpenedFeed | null> {
  const rows = await manager.query<OpenedFeed[]>(
    `with place as materialized (
       select name, timezone, settings, (copianifica.legal_now() at time zone timezone)::date as today
       from copianifica.authorities where authority = copianifica.current_authority()),
     held as (
       select l.post as opened, m.*, p.role, p.organization, o.kind,
         coalesce(p.ex_officio_of, p.key) as root, p.title
       from copianifica.feed_links l cross join place
       join copianifica.mandates m on m.person = l.person and m.known_to is null
         and m.valid_from <= place.today and (m.valid_to is null or m.valid_to >= place.today)
       join copianifica.posts p on p.key = m.post
       join copianifica.organizations o on o.key = p.organization
       where l.token_hash = $1 and l.revoked_at is null)
     select to_char(place.today, 'YYYY-MM-DD') as today, place.timezone, place.name as body, own.title,
       place.settings->'notices'->'reminderDays' as "reminderDays",
       (select jsonb_agg(jsonb_build_object('id', h.id, 'person', h.person, 'post', h.post, 'role', h.role,
          'organization', h.organization, 'organizationKind', h.kind,
          'validFrom', h.valid_from, 'validTo', h.valid_to, 'revision', h.revision) order by h.post)
        from held h where h.root = own.root) as mandates
     from held own cross join place where own.post = own.opened`,
    [tokenHash],
  );
  return rows[0] ?? null;
}

import type { Label, Mandate } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** Who a session belongs to. */
export interface StoredSession {
  issuer: string;
  subject: string;
  /** null: the subject is not yet linked to a person */
  person: string | null;
  /** the mandate the person acts in, as it is known now; in force or not, which the decision looks at */
  mandate: Mandate | null;
}

/** A session, and the civil day (ISO) by the legal clock on which it asks. */
export interface SessionOnDay {
  today: string;
  session: StoredSession | null;
}

const MANDATE = `
select jsonb_build_object('id', m.id, 'person', m.person, 'post', m.post, 'role', p.role,
  'organization', p.organization, 'organizationKind', o.kind,
  'validFrom', m.valid_from, 'validTo', m.valid_to, 'revision', m.revision) as mandate
from copianifica.mandates m join copianifica.posts p on p.key = m.post
join copianifica.organizations o on o.key = p.organization`;

const SESSION = `
select to_char(copianifica.legal_now() at time zone a.timezone, 'YYYY-MM-DD') as today,
  (select jsonb_build_object('issuer', s.issuer, 'subject', s.subject, 'person', i.person,
      'mandate', (${MANDATE} where m.id = s.mandate and m.person = i.person and m.known_to is null))
    from copianifica.sessions s
    left join copianifica.identities i on i.issuer = s.issuer and i.subject = s.subject
    where s.token_hash = $1 and s.expires_at > clock_timestamp()) as session
from copianifica.authorities a where a.authority = copianifica.current_authority()`;

/** Reads the session with that token hash in one query; null when there is none, or its twelve hours are over. */
export async function readSession(manager: OpenTransaction, tokenHash: string | null): Promise<SessionOnDay> {
  const rows = await manager.query<SessionOnDay[]>(SESSION, [tokenHash]);
  if (!rows[0]) throw new Error('No authority is set, or the one that is set was never founded.');
  return rows[0];
}

/** One mandate as it is known now; null where there is none by that id. */
export async function readMandate(manager: OpenTransaction, id: string): Promise<Mandate | null> {
  const rows = await manager.query<{ mandate: Mandate }[]>(
    `${MANDATE} where m.id = $1 and m.known_to is null`,
    [id],
  );
  return rows[0]?.mandate ?? null;
}

/** A mandate as its holder sees it: first and last civil day (ISO), null = no end is known. */
export interface HeldOffice {
  mandate: string;
  post: string;
  role: string;
  title: Label;
  organization: Label;
  from: string;
  until: string | null;
}

/** The offices that a person holds on this legal day, ordered by post. */
export async function readHeldOffices(manager: OpenTransaction, person: string): Promise<HeldOffice[]> {
  return manager.query(
    `select m.id as mandate, m.post, p.role, p.title, o.name as organization,
       to_char(m.valid_from, 'YYYY-MM-DD') as "from", to_char(m.valid_to, 'YYYY-MM-DD') as until
     from copianifica.authorities a
     cross join lateral (select (copianifica.legal_now() at time zone a.timezone)::date as today) as clock
     join copianifica.mandates m on m.person = $1 and m.known_to is null
       and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
     join copianifica.posts p on p.key = m.post
     join copianifica.organizations o on o.key = p.organization
     where a.authority = copianifica.current_authority() order by m.post`,
    [person],
  );
}

/** A person's name; null once it has been erased. */
export async function readPersonName(manager: OpenTransaction, person: string): Promise<string | null> {
  const rows = await manager.query<{ name: string }[]>(
    `select given_name || ' ' || family_name as name from copianifica.person_details where person = $1`,
    [person],
  );
  return rows[0]?.name ?? null;
}

/** The person that a subject of an issuer is linked to; null if it is not linked. */
export async function readLinkedPerson(
  manager: OpenTransaction,
  issuer: string,
  subject: string,
): Promise<string | null> {
  const rows = await manager.query<{ person: string }[]>(
    'select person from copianifica.identities where issuer = $1 and subject = $2',
    [issuer, subject],
  );
  return rows[0]?.person ?? null;
}

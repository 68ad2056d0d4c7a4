import type { OpenTransaction } from '../transaction';

/** A person put into posts: the names and the address stand apart from the mandate, and can be erased. */
export interface Appointment {
  person: string;
  givenName: string;
  familyName: string;
  posts: { mandate: string; post: string; from: string }[];
  address: string;
  identity: { issuer: string; subject: string } | null;
}

/** Writes people with their mandates, known from the legal instant on. One holder a post: the database sees to it. */
export async function writeAppointments(
  manager: OpenTransaction,
  authority: string,
  appointments: Appointment[],
): Promise<void> {
  const people = appointments.map(({ person, givenName, familyName }) => ({
    authority,
    id: person,
    person,
    given_name: givenName,
    family_name: familyName,
  }));
  const held = appointments.flatMap(({ person, address, posts }) =>
    posts.map((post) => ({ person, address, ...post })),
  );
  const mandates = held.map(({ person, mandate, post, from }) => ({
    authority,
    id: mandate,
    person,
    post,
    valid_from: from,
  }));
  const addresses = held.map(({ post, address }) => ({ authority, post, email: address }));
  const identities = appointments.flatMap(({ person, identity }) =>
    identity ? [{ authority, person, ...identity }] : [],
  );
  await insertInto(manager, 'persons', ['id'], people);
  await insertInto(manager, 'person_details', ['person', 'given_name', 'family_name'], people);
  await manager.query(
    `insert into copianifica.mandates (authority, id, person, post, valid_from, known_from)
     select authority, id, person, post, valid_from, copianifica.legal_now()
     from jsonb_populate_recordset(null::copianifica.mandates, $1)`,
    [JSON.stringify(mandates)],
  );
  await insertInto(manager, 'post_addresses', ['post', 'email'], addresses);
  await insertInto(manager, 'identities', ['issuer', 'subject', 'person'], identities);
}

async function insertInto(
  manager: OpenTransaction,
  table: string,
  columns: string[],
  rows: object[],
): Promise<void> {
  const names = ['authority', ...columns].join(', ');
  await manager.query(
    `insert into copianifica.${table} (${names})
     select ${names} from jsonb_populate_recordset(null::copianifica.${table}, $1) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Posts that nobody holds on a civil day, with what fills them by right. */
export async function readVacantPosts(
  manager: OpenTransaction,
  date: string,
): Promise<{ key: string; organization: string; role: string; exOfficioOf: string | null }[]> {
  return manager.query(
    `select p.key, p.organization, p.role, p.ex_officio_of as "exOfficioOf" from copianifica.posts p
     where p.withdrawn_on is null and not exists (
       select from copianifica.mandates m where m.post = p.key and m.known_to is null
         and m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1))
     order by p.key`,
    [date],
  );
}

export interface DemoPerson {
  subject: string;
  name: string;
  offices: { title: string; body: string; post: string }[];
  linked: boolean;
}

/** People who can sign in, with the offices they hold now: what a demo's identity provider offers to choose from. */
export async function readDemoPeople(manager: OpenTransaction): Promise<DemoPerson[]> {
  return manager.query(
    `select i.subject, d.given_name || ' ' || d.family_name as name, true as linked,
       jsonb_agg(jsonb_build_object('title', p.title->>'it', 'body', o.name->>'it', 'post', p.key) order by p.key) as offices
     from copianifica.identities i
     join copianifica.person_details d on d.person = i.person
     join copianifica.mandates m on m.person = i.person and m.known_to is null
     join copianifica.posts p on p.key = m.post and p.withdrawn_on is null
     join copianifica.organizations o on o.key = p.organization
     group by i.subject, d.given_name, d.family_name order by min(p.key)`,
  );
}

/**
 * A demo's provider is at another address when the demo runs on another port: its people keep their
 * subjects there, so their links follow it.
 */
export async function moveIdentities(manager: OpenTransaction, issuer: string): Promise<void> {
  await manager.query('update copianifica.identities set issuer = $1 where issuer <> $1', [issuer]);
}

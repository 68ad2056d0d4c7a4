import { randomUUID } from 'node:crypto';
import { type AppDatabase, AUTHORITY } from './app-database';
import { TEST_DAY } from './template';

/** A person to be put into posts; `until` ends the mandates, `issuer` and `subject` let them sign in. */
export interface Newcomer {
  given: string;
  posts: string[];
  until?: string;
  identity?: { issuer: string; subject: string };
}

/** Founds a plan office and a comune with these posts; the addresses are `<post>@ente.example`. */
export async function foundPosts({ query }: AppDatabase, posts: string[]): Promise<void> {
  await query(
    `insert into copianifica.organizations (authority, key, kind, name)
     values ($1, 'ufficio', 'ufficio-piano', '{"it":"Ufficio di Piano","en":"Plan office"}')`,
    [AUTHORITY],
  );
  for (const post of posts) {
    const title = { it: `Carica ${post}`, en: `Office ${post}` };
    await query(
      `insert into copianifica.posts (authority, key, organization, role, title)
       values ($1, $2, 'ufficio', 'member', $3)`,
      [AUTHORITY, post, title],
    );
    await query('insert into copianifica.post_addresses (authority, post, email) values ($1, $2, $3)', [
      AUTHORITY,
      post,
      `${post}@ente.example`,
    ]);
  }
}

/** Puts a person into posts; gives the person's id, and the mandates' in the order of the posts. */
export async function appoint(
  { query }: AppDatabase,
  { given, posts, until, identity }: Newcomer,
): Promise<{ person: string; mandates: string[] }> {
  const person = randomUUID();
  await query('insert into copianifica.persons (authority, id) values ($1, $2)', [AUTHORITY, person]);
  await query(
    `insert into copianifica.person_details (authority, person, given_name, family_name)
     values ($1, $2, $3, 'Di Prova')`,
    [AUTHORITY, person, given],
  );
  const mandates = posts.map(() => randomUUID());
  for (const [index, post] of posts.entries())
    await query(
      `insert into copianifica.mandates (authority, id, person, post, valid_from, valid_to, known_from)
       values ($1, $2, $3, $4, '2025-01-01', $5, copianifica.legal_now())`,
      [AUTHORITY, mandates[index], person, post, until ?? null],
    );
  if (identity)
    await query(
      'insert into copianifica.identities (authority, issuer, subject, person) values ($1, $2, $3, $4)',
      [AUTHORITY, identity.issuer, identity.subject, person],
    );
  return { person, mandates };
}

/** The day before the one on which every test begins. */
export const YESTERDAY = new Date(Date.parse(TEST_DAY) - 86_400_000).toISOString().slice(0, 10);

import type { Label, NoticeLocale } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** Sentences of a body's own for one message in one language; `number` grows with each version, from 1. */
interface TextInForce {
  message: string;
  number: number;
  subject: string;
  body: string;
}

/** A body's own sentences in force: of each message the newest version, unless that goes back to the house's words. */
function readTextsInForce(manager: OpenTransaction, language: NoticeLocale): Promise<TextInForce[]> {
  return manager.query(
    `select message, number, subject, body from (
       select distinct on (message) message, number, subject, body from copianifica.notice_texts
       where authority = copianifica.current_authority() and language = $1 order by message, number desc) as newest
     where subject is not null`,
    [language],
  );
}

export interface TextVersion {
  message: string;
  language: NoticeLocale;
  number: number;
  /** null: back to the words of the house */
  subject: string | null;
  body: string | null;
  /** the office that wrote it */
  by: Label;
  /** ISO UTC */
  at: string;
}

/** Every version of a message, or of all messages, newest first. */
export function readTextVersions(manager: OpenTransaction, message: string | null): Promise<TextVersion[]> {
  return manager.query(
    `select t.message, t.language, t.number, t.subject, t.body, p.title as by,
       to_char(t.instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from copianifica.notice_texts t
     join copianifica.mandates m on m.authority = t.authority and m.id = t.actor
     join copianifica.posts p on p.authority = m.authority and p.key = m.post
     where t.authority = copianifica.current_authority() and ($1::text is null or t.message = $1)
     order by t.instant desc, t.language, t.number desc`,
    [message],
  );
}

/** The number of the newest version of a text; 0 where the body has never written one. */
export async function readNewestText(
  manager: OpenTransaction,
  message: string,
  language: NoticeLocale,
): Promise<number> {
  const rows = await manager.query<{ newest: number }[]>(
    `select coalesce(max(number), 0) as newest from copianifica.notice_texts
     where authority = copianifica.current_authority() and message = $1 and language = $2`,
    [message, language],
  );
  return rows[0]!.newest;
}

/** What every mail of an order says besides its message. */
export interface StoredLetterFacts {
  /** the authority's name */
  sender: Label;
  texts: TextInForce[];
  protocol: { number: number; year: number; day: string } | null;
}

/** Read once for each part that is sent: so that a text that is changed is in force from the next part on. */
export async function readLetterFacts(
  manager: OpenTransaction,
  language: NoticeLocale,
  outbox: string | null,
): Promise<StoredLetterFacts> {
  const rows = await manager.query<Omit<StoredLetterFacts, 'texts'>[]>(
    `select a.name as sender, (select jsonb_build_object('number', e.number, 'year', e.year,
         'day', to_char(e.registered_at at time zone a.timezone, 'YYYY-MM-DD'))
       from copianifica.protocol_entries e
       where e.authority = a.authority and e.kind = 'notice' and e.reference = $1) as protocol
     from copianifica.authorities a where a.authority = copianifica.current_authority()`,
    [outbox],
  );
  return { ...rows[0]!, texts: await readTextsInForce(manager, language) };
}

/** The parameters of the newest notice of a message that this authority has sent; null where there is none. */
export async function readSentParameters(
  manager: OpenTransaction,
  message: string,
): Promise<Record<string, string | number> | null> {
  const rows = await manager.query<{ parameters: Record<string, string | number> }[]>(
    `select parameters from copianifica.notices
     where authority = copianifica.current_authority() and message = $1 order by created_at desc limit 1`,
    [message],
  );
  return rows[0]?.parameters ?? null;
}

import type { NoticeChoices, NoticeMode } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** The legal instant (ISO UTC), the authority's zone, and what each of the persons has chosen. */
export interface ChoicesNow {
  now: string;
  zone: string;
  choices: Record<string, NoticeChoices>;
}

const CLOCK = (column: string): string => `to_char(${column}, 'HH24:MI')`;

/** What persons have chosen to be told in which way; who has chosen nothing is left out. */
export async function readChoices(manager: OpenTransaction, persons: readonly string[]): Promise<ChoicesNow> {
  const rows = await manager.query<{ found: ChoicesNow }[]>(
    `with chosen as (
       select h.person, jsonb_build_object('from', ${CLOCK('h.quiet_from')}, 'to', ${CLOCK('h.quiet_to')}) as quiet
       from copianifica.notice_habits h where h.person = any ($1) and h.quiet_from is not null),
     modes as (
       select p.person, jsonb_object_agg(p.message, p.mode) as modes
       from copianifica.notice_preferences p where p.person = any ($1) group by p.person)
     select jsonb_build_object(
       'now', to_char(copianifica.legal_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'zone', a.timezone,
       'choices', (select coalesce(jsonb_object_agg(person, jsonb_build_object(
           'modes', coalesce(modes, '{}'), 'quiet', quiet)), '{}')
         from chosen full join modes using (person))) as found
     from copianifica.authorities a where a.authority = copianifica.current_authority()`,
    [persons],
  );
  return rows[0]!.found;
}

/** A person's choices as the page shows them: `weeklyOn` is a day of the week, ISO, 1 is Monday. */
export interface OwnChoices extends NoticeChoices {
  weeklyOn: number;
}

export async function readOwnChoices(manager: OpenTransaction, person: string): Promise<OwnChoices> {
  const { choices } = await readChoices(manager, [person]);
  const rows = await manager.query<{ weeklyOn: number }[]>(
    'select weekly_on as "weeklyOn" from copianifica.notice_habits where person = $1',
    [person],
  );
  return { modes: {}, quiet: null, ...choices[person], weeklyOn: rows[0]?.weeklyOn ?? 1 };
}

/** Chooses how a person is told of one message, or of every (`*`); null: as of every other. */
export async function writeChoice(
  manager: OpenTransaction,
  { authority, person, message, mode }: PersonChoice,
): Promise<void> {
  if (mode === null)
    await manager.query('delete from copianifica.notice_preferences where person = $1 and message = $2', [
      person,
      message,
    ]);
  else
    await manager.query(
      `insert into copianifica.notice_preferences (authority, person, message, mode) values ($1, $2, $3, $4)
       on conflict (authority, person, message) do update set mode = excluded.mode`,
      [authority, person, message, mode],
    );
}

export interface PersonChoice {
  authority: string;
  person: string;
  message: string;
  mode: NoticeMode | null;
}

export async function writeHabits(
  manager: OpenTransaction,
  {
    authority,
    person,
    quiet,
    weeklyOn,
  }: Pick<OwnChoices, 'quiet' | 'weeklyOn'> & Pick<PersonChoice, 'authority' | 'person'>,
): Promise<void> {
  await manager.query(
    `insert into copianifica.notice_habits (authority, person, quiet_from, quiet_to, weekly_on)
     values ($1, $2, $3, $4, $5)
     on conflict (authority, person) do update set quiet_from = excluded.quiet_from,
       quiet_to = excluded.quiet_to, weekly_on = excluded.weekly_on`,
    [authority, person, quiet?.from ?? null, quiet?.to ?? null, weeklyOn],
  );
}

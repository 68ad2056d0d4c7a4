import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definitionOf, rewritten } from './rewrite-command';
import { tenantTables } from './tenancy';

/** What a body writes in its own words, with the history of them; and the register that numbers what comes and goes. */
export class TextsAndProtocol1764000000012 implements MigrationInterface {
  readonly name = 'TextsAndProtocol1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table copianifica.notice_texts (
  authority text not null references copianifica.authorities,
  message text not null,
  language text not null check (language in ('it', 'en')),
  -- the newest is in force
  number integer not null check (number >= 1),
  -- both null: back to the words of the house
  subject text,
  body text,
  actor uuid not null,
  instant timestamptz not null,
  primary key (authority, message, language, number),
  foreign key (authority, actor) references copianifica.mandates,
  check ((subject is null) = (body is null))
);

-- Locked by who takes a number until its transaction ends: the next one waits, so that none is lost and none is double.
create table copianifica.protocol_counters (
  authority text not null references copianifica.authorities,
  year integer not null,
  last_number integer not null check (last_number >= 0),
  primary key (authority, year)
);
create table copianifica.protocol_entries (
  authority text not null references copianifica.authorities,
  year integer not null,
  number integer not null check (number >= 1),
  -- the number before, which must be there: a gap is refused by the database itself
  previous integer check (previous is not distinct from nullif(number - 1, 0)),
  direction text not null check (direction in ('in', 'out')),
  kind text not null check (kind in ('observation', 'notice')),
  message text,
  subject text not null,
  -- an organization or groups of them, never a person
  correspondent text not null,
  reference uuid not null,
  "case" uuid,
  registered_at timestamptz not null,
  primary key (authority, year, number),
  unique (authority, kind, reference),
  foreign key (authority, year, previous) references copianifica.protocol_entries,
  foreign key (authority, "case") references copianifica.cases,
  check ((kind = 'notice') = (direction = 'out')),
  check ((kind = 'notice') = (message is not null))
);
${tenantTables(['notice_texts', 'protocol_counters', 'protocol_entries'])}
grant select, insert on copianifica.notice_texts, copianifica.protocol_entries to copianifica_app;
grant select, insert, update (last_number) on copianifica.protocol_counters to copianifica_app;

-- Numbers one act in the year of the authority's own calendar, in the transaction of the act; asked again for the same
-- act it gives the number that it has. The counter is locked first: what is read after it is what the holder before left.
create function copianifica.register_protocol(entry jsonb) returns integer language plpgsql as $$
declare
  instant timestamptz := coalesce((entry->>'registered_at')::timestamptz, copianifica.legal_now());
  of_year integer := (select extract(year from instant at time zone a.timezone) from copianifica.authorities a
    where a.authority = copianifica.current_authority());
  taken integer;
begin
  insert into copianifica.protocol_counters (authority, year, last_number)
  values (copianifica.current_authority(), of_year, 0) on conflict do nothing;
  select last_number + 1 into taken from copianifica.protocol_counters
  where authority = copianifica.current_authority() and year = of_year for update;
  if exists (select from copianifica.protocol_entries e where e.authority = copianifica.current_authority()
      and e.kind = entry->>'kind' and e.reference = (entry->>'reference')::uuid) then
    return (select number from copianifica.protocol_entries e where e.authority = copianifica.current_authority()
      and e.kind = entry->>'kind' and e.reference = (entry->>'reference')::uuid);
  end if;
  update copianifica.protocol_counters set last_number = taken
  where authority = copianifica.current_authority() and year = of_year;
  insert into copianifica.protocol_entries (authority, year, number, previous, direction, kind, message, subject,
    correspondent, reference, "case", registered_at)
  values (copianifica.current_authority(), of_year, taken, nullif(taken - 1, 0), entry->>'direction', entry->>'kind',
    entry->>'message', entry->>'subject', entry->>'correspondent', (entry->>'reference')::uuid, (entry->>'case')::uuid,
    instant);
  return taken;
end $$;
revoke execute on function copianifica.register_protocol(jsonb) from public;
grant execute on function copianifica.register_protocol(jsonb) to copianifica_app;
`);
    await runner.query(numbering(rewritten(await definitionOf(runner), ['notice_texts'])));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

/** The last thing a command does is to take its numbers: the counter is held for as short as can be. */
function numbering(source: string): string {
  const end = `  return jsonb_build_object('status', 'written'`;
  if (!source.includes(end))
    throw new Error('The function write_command is not the one that this migration was written for.');
  const taken = `  perform copianifica.register_protocol(item)
  from jsonb_array_elements(coalesce(rows->'protocol_entries', '[]')) as item;
`;
  return source.replace(end, () => `${taken}${end}`);
}

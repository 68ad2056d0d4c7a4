import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTables } from './tenancy';

/** Tables of this migration, and what the app may do with them: what was decided is never rewritten. */
const APPENDED = [
  'procedure_proposals',
  'procedure_withdrawals',
  'procedures_in_force',
  'consultation_extensions',
  'override_proposals',
  'override_decisions',
  'incidents',
  'incident_settlements',
] as const;

/** Read by the owner past the tenancy for as long as the rows of every authority are rewritten. */
const REWRITTEN = ['cases', 'case_events', 'procedures'] as const;

/**
 * Procedures come into force by two people, cases keep what the statechart remembers, consultations can be
 * extended, and what the procedure does not foresee has its place: overrides by two people, and incidents.
 */
export class ProceduresInForce1764000000008 implements MigrationInterface {
  readonly name = 'ProceduresInForce1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table copianifica.procedure_proposals (
  authority text not null references copianifica.authorities,
  id uuid not null,
  hash text not null,
  proposer uuid not null,
  actor uuid not null,
  instant timestamptz not null,
  primary key (authority, id),
  -- what a confirmation names, so that it cannot name another proposer than the one there was
  unique (authority, id, hash, proposer),
  foreign key (authority, hash) references copianifica.procedures,
  foreign key (authority, proposer) references copianifica.persons,
  foreign key (authority, actor) references copianifica.mandates
);
create table copianifica.procedure_withdrawals (
  authority text not null,
  proposal uuid not null,
  actor uuid not null,
  instant timestamptz not null,
  primary key (authority, proposal),
  foreign key (authority, proposal) references copianifica.procedure_proposals,
  foreign key (authority, actor) references copianifica.mandates
);
-- The last row of a key is the version in force; founding a body puts in force what it is founded with.
create table copianifica.procedures_in_force (
  authority text not null references copianifica.authorities,
  key text not null,
  number integer not null check (number >= 1),
  hash text not null,
  proposal uuid,
  proposer uuid,
  confirmer uuid,
  actor uuid,
  instant timestamptz not null,
  primary key (authority, key, number),
  constraint procedure_confirmed_once unique (authority, proposal),
  foreign key (authority, hash) references copianifica.procedures,
  foreign key (authority, proposal, hash, proposer)
    references copianifica.procedure_proposals (authority, id, hash, proposer),
  foreign key (authority, confirmer) references copianifica.persons,
  foreign key (authority, actor) references copianifica.mandates,
  constraint procedure_takes_two check (confirmer is distinct from proposer or (confirmer is null and proposal is null))
);
create table copianifica.consultation_extensions (
  authority text not null,
  consultation uuid not null,
  closes_on date not null,
  closes_at timestamptz not null,
  instant timestamptz not null,
  primary key (authority, consultation, closes_at),
  foreign key (authority, consultation) references copianifica.consultations
);
create table copianifica.override_proposals (
  authority text not null,
  id uuid not null,
  "case" uuid not null,
  head_hash text not null,
  target text not null,
  legal_basis text not null,
  text uuid not null,
  commitment text not null,
  proposer uuid not null,
  actor uuid not null,
  instant timestamptz not null,
  primary key (authority, id),
  unique (authority, id, proposer),
  foreign key (authority, "case") references copianifica.cases,
  foreign key (authority, proposer) references copianifica.persons,
  foreign key (authority, actor) references copianifica.mandates
);
create index override_proposals_of_case on copianifica.override_proposals (authority, "case");
create table copianifica.override_decisions (
  authority text not null,
  proposal uuid not null,
  confirmed boolean not null,
  proposer uuid not null,
  decider uuid not null,
  actor uuid not null,
  instant timestamptz not null,
  primary key (authority, proposal),
  foreign key (authority, proposal, proposer) references copianifica.override_proposals (authority, id, proposer),
  foreign key (authority, actor) references copianifica.mandates,
  -- who proposed may withdraw it, and may not confirm it
  constraint override_takes_two check (not confirmed or decider <> proposer)
);
create table copianifica.incidents (
  authority text not null,
  id uuid not null,
  "case" uuid not null,
  sequence integer not null,
  event text not null,
  item text,
  term uuid,
  code text not null,
  checks jsonb not null,
  instant timestamptz not null,
  primary key (authority, id),
  foreign key (authority, "case") references copianifica.cases
);
create index incidents_of_case on copianifica.incidents (authority, "case");
create table copianifica.incident_settlements (
  authority text not null,
  incident uuid not null,
  how text not null check (how in ('retried', 'set-aside')),
  actor uuid not null,
  text uuid,
  commitment text,
  instant timestamptz not null,
  primary key (authority, incident),
  foreign key (authority, incident) references copianifica.incidents,
  foreign key (authority, actor) references copianifica.mandates
);
${tenantTables([...APPENDED])}
${APPENDED.map((table) => `grant select, insert on copianifica.${table} to copianifica_app;`).join('\n')}
grant select on copianifica.procedures_in_force, copianifica.consultation_extensions to copianifica_reader;
-- The order of its states and rows is part of what a definition says: jsonb would sort them by the length of names.
alter table copianifica.procedures alter column definition type json using definition::json;
-- A term whose end could not be decided is held until somebody settles that: the clock offers it no more.
alter table copianifica.terms drop constraint terms_state_check;
alter table copianifica.terms add constraint terms_state_check
  check (state in ('armed', 'held', 'fired', 'cancelled'));
-- A case that is moved to a newer version of its procedure.
grant update (procedure_key, procedure_hash) on copianifica.cases to copianifica_app;
`);
    await runner.query(rewriteCommand(await definitionOf(runner)));
    for (const table of REWRITTEN)
      await runner.query(`alter table copianifica.${table} no force row level security`);
    await runner.query(`alter table copianifica.procedures_in_force no force row level security`);
    await runner.query(PUT_IN_FORCE);
    await runner.query(REMEMBER_MORE);
    await runner.query(`alter table copianifica.procedures_in_force force row level security`);
    for (const table of REWRITTEN)
      await runner.query(`alter table copianifica.${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

/** What was in force so far: the version of each procedure that was stored last. */
const PUT_IN_FORCE = `
insert into copianifica.procedures_in_force (authority, key, number, hash, instant)
select distinct on (authority, key) authority, key, 1, hash, stored_at
from copianifica.procedures order by authority, key, stored_at desc`;

/** Snapshots as the log now gives them: each of the new parts by the rule that folds the events. */
const REMEMBER_MORE = `
update copianifica.cases as c set snapshot = (c.snapshot - 'sitting' - 'revision') || jsonb_build_object(
  'item', null, 'history', '{}'::jsonb, 'sets', '{}'::jsonb, 'opinions', '{}'::jsonb, 'suspended', '{}'::jsonb, 'publishedOn', null,
  'entered', jsonb_build_object(c.snapshot->>'state', c.snapshot->'since'),
  'times', (select jsonb_object_agg(type, n) from (select type, count(*) as n from copianifica.case_events e
    where e.authority = c.authority and e."case" = c.id group by type) as counted),
  'window', null,
  'sittings', case when jsonb_typeof(c.snapshot->'sitting') = 'object'
    then jsonb_build_object(c.snapshot->>'state', c.snapshot->'sitting') else '{}'::jsonb end,
  'deserted', (select coalesce(jsonb_object_agg(place, n), '{}'::jsonb) from (
    select e.payload->>'from' as place, count(*) as n from copianifica.case_events e
    where e.authority = c.authority and e."case" = c.id and e.payload->'vote'->>'outcome' = 'no-quorum'
      and e.sequence > (select coalesce(max(p.sequence), 0) from copianifica.case_events p
        where p.authority = c.authority and p."case" = c.id and p.payload->>'from' = e.payload->>'from'
          and p.payload->'vote'->>'outcome' <> 'no-quorum')
    group by 1) as deserted),
  'children', case when jsonb_typeof(c.snapshot->'revision') = 'string'
    then jsonb_build_object(c.snapshot->>'revision', '{"procedure": ""}'::jsonb) else '{}'::jsonb end)`;

async function definitionOf(runner: QueryRunner): Promise<string> {
  const [row] = (await runner.query(
    `select pg_get_functiondef('copianifica.write_command(jsonb)'::regprocedure) as source`,
  )) as { source: string }[];
  return row!.source;
}

/** In the order in which one row may stand on another; a settled incident makes room for the next of its kind. */
const NOW_WRITTEN = [
  'consultation_extensions',
  'override_proposals',
  'override_decisions',
  'incident_settlements',
  'procedure_proposals',
  'procedure_withdrawals',
  'procedures_in_force',
] as const;

/** A text that is stored already is the same text; of one event of a case that cannot be decided one incident waits. */
const WRITTEN_ONCE = `  if rows ? 'procedures' then
    insert into copianifica.procedures (authority, hash, key, text, definition, stored_at)
    select item->>'authority', item->>'hash', item->>'key', item->>'text',
      -- handed over as a text, which keeps its order
      (item->>'definition')::json, (item->>'stored_at')::timestamptz
    from jsonb_array_elements(rows->'procedures') as item on conflict do nothing;
  end if;
`;
const WAITING_ONCE = `  if rows ? 'incidents' then
    insert into copianifica.incidents
    select * from jsonb_populate_recordset(null::copianifica.incidents, rows->'incidents') as raised
    where not exists (select from copianifica.incidents i
      left join copianifica.incident_settlements s on s.incident = i.id
      where s.incident is null and i."case" = raised."case" and i.event = raised.event
        and i.item is not distinct from raised.item);
  end if;
`;

/** The write half of every command learns the tables of this migration, and that a case may change its procedure. */
function rewriteCommand(source: string): string {
  const inserts = NOW_WRITTEN.map(
    (table) => `  if rows ? '${table}' then
    insert into copianifica.${table}
    select * from jsonb_populate_recordset(null::copianifica.${table}, rows->'${table}');
  end if;
`,
  ).join('');
  const afterRows = `  for moved in select * from jsonb_array_elements(coalesce(command->'cases', '[]')) loop
    update copianifica.cases
    set version`;
  const changes: [string, string][] = [
    [afterRows, `${WRITTEN_ONCE}${inserts}${WAITING_ONCE}${afterRows}`],
    [
      `closed_at = (moved->>'closedAt')::timestamptz`,
      `closed_at = (moved->>'closedAt')::timestamptz,
        procedure_key = coalesce(moved->>'procedureKey', procedure_key),
        procedure_hash = coalesce(moved->>'procedureHash', procedure_hash)`,
    ],
    [`and terms.state = 'armed'`, `and terms.state in ('armed', 'held')`],
  ];
  return changes.reduce((written, [before, after]) => {
    if (!written.includes(before))
      throw new Error('The function write_command is not the one that this migration was written for.');
    return written.replace(before, after);
  }, source);
}

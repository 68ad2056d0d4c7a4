import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTables } from './tenancy';

/** Tables of this migration, and what the app may do with them: what was decided is never rewritten. */
const APPENDED = [
  'procedure_proposals',
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
  foreign key (authority, hash) references copianifica.procedures,
  foreign key (authority, proposer) references copianifica.persons,
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
  unique (authority, proposal),
  foreign key (authority, hash) references copianifica.procedures,
  foreign key (authority, proposal) references copianifica.procedure_proposals,
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
  foreign key (authority, proposal) references copianifica.override_proposals,
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

/** The write half of every command learns the tables of this migration, and that a case may change its procedure. */
function rewriteCommand(source: string): string {
  const inserts = [
    'consultation_extensions',
    'override_proposals',
    'override_decisions',
    'incidents',
    'incident_settlements',
    'procedure_proposals',
    'procedures_in_force',
  ]
    .map(
      (table) => `  if rows ? '${table}' then
    insert into copianifica.${table}
    select * from jsonb_populate_recordset(null::copianifica.${table}, rows->'${table}');
  end if;
`,
    )
    .join('');
  const afterRows = `  for moved in select * from jsonb_array_elements(coalesce(command->'cases', '[]')) loop
    update copianifica.cases
    set version`;
  const written = source.replace(afterRows, `${inserts}${afterRows}`).replace(
    `closed_at = (moved->>'closedAt')::timestamptz`,
    `closed_at = (moved->>'closedAt')::timestamptz,
        procedure_key = coalesce(moved->>'procedureKey', procedure_key),
        procedure_hash = coalesce(moved->>'procedureHash', procedure_hash)`,
  );
  if (!written.includes("rows->'incidents'") || !written.includes('procedureHash'))
    throw new Error('The function write_command is not the one that this migration was written for.');
  return written;
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTables } from './tenancy';

/** In the order in which one row may stand on another; none is ever rewritten, but for when a migration was done. */
const APPENDED = [
  'migration_proposals',
  'migration_confirmations',
  'case_migrations',
  'case_migration_reversals',
] as const;

/**
 * Running cases go over to another version of their procedure: by a plan that one person proposes and another
 * confirms, case by case, with what became of each, and back again.
 */
export class MigrationsOfCases1764000000009 implements MigrationInterface {
  readonly name = 'MigrationsOfCases1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table copianifica.migration_proposals (
  authority text not null references copianifica.authorities,
  id uuid not null,
  key text not null,
  from_hash text not null,
  to_hash text not null check (to_hash <> from_hash),
  plan jsonb not null,
  plan_hash text not null,
  proposer uuid not null,
  actor uuid not null,
  instant timestamptz not null,
  primary key (authority, id),
  -- what a confirmation names, so that it cannot name another proposer than the one there was
  unique (authority, id, proposer),
  foreign key (authority, from_hash) references copianifica.procedures,
  foreign key (authority, to_hash) references copianifica.procedures,
  foreign key (authority, proposer) references copianifica.persons,
  foreign key (authority, actor) references copianifica.mandates
);
create table copianifica.migration_confirmations (
  authority text not null,
  migration uuid not null,
  proposer uuid not null,
  confirmer uuid not null,
  actor uuid not null,
  instant timestamptz not null,
  -- when the last of its cases had been gone through
  done_at timestamptz,
  primary key (authority, migration),
  foreign key (authority, migration, proposer) references copianifica.migration_proposals (authority, id, proposer),
  foreign key (authority, confirmer) references copianifica.persons,
  foreign key (authority, actor) references copianifica.mandates,
  constraint migration_takes_two check (confirmer <> proposer)
);
create index migrations_under_way on copianifica.migration_confirmations (authority) where done_at is null;
create table copianifica.case_migrations (
  authority text not null,
  migration uuid not null,
  "case" uuid not null,
  -- the event by which the case went over; null: it could not, and stays where it is
  sequence integer,
  code text,
  outcome jsonb not null,
  instant timestamptz not null,
  primary key (authority, migration, "case"),
  foreign key (authority, migration) references copianifica.migration_confirmations,
  foreign key (authority, "case") references copianifica.cases,
  check ((sequence is null) = (code is not null))
);
create index migrations_of_case on copianifica.case_migrations (authority, "case");
create table copianifica.case_migration_reversals (
  authority text not null,
  migration uuid not null,
  "case" uuid not null,
  sequence integer not null,
  actor uuid not null,
  instant timestamptz not null,
  primary key (authority, migration, "case"),
  foreign key (authority, migration, "case") references copianifica.case_migrations,
  foreign key (authority, actor) references copianifica.mandates
);
create index cases_of_procedure on copianifica.cases (authority, procedure_hash, id) where closed_at is null;
${tenantTables([...APPENDED])}
${APPENDED.map((table) => `grant select, insert on copianifica.${table} to copianifica_app;`).join('\n')}
grant update (done_at) on copianifica.migration_confirmations to copianifica_app;
`);
    await runner.query(rewriteCommand(await definitionOf(runner)));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

async function definitionOf(runner: QueryRunner): Promise<string> {
  const [row] = (await runner.query(
    `select pg_get_functiondef('copianifica.write_command(jsonb)'::regprocedure) as source`,
  )) as { source: string }[];
  return row!.source;
}

/** A term that a migration has ended runs again when the migration is taken back: the same one, in a new epoch. */
const REARM = `  update copianifica.terms set state = 'armed', epoch = epoch + 1
  from jsonb_array_elements_text(coalesce(command->'rearmedTerms', '[]')) as again(term)
  where id = again.term::uuid and terms.state = 'cancelled';

`;

/** The write half of every command learns the tables of this migration, and to arm a term again. */
function rewriteCommand(source: string): string {
  const inserts = APPENDED.map(
    (table) => `  if rows ? '${table}' then
    insert into copianifica.${table}
    select * from jsonb_populate_recordset(null::copianifica.${table}, rows->'${table}');
  end if;
`,
  ).join('');
  const afterRows = `  for moved in select * from jsonb_array_elements(coalesce(command->'cases', '[]')) loop
    update copianifica.cases
    set version`;
  const afterTerms = `  perform copianifica.add_leaf(`;
  const changes: [string, string][] = [
    [afterRows, `${inserts}${afterRows}`],
    [afterTerms, `${REARM}${afterTerms}`],
  ];
  return changes.reduce((written, [before, after]) => {
    if (!written.includes(before))
      throw new Error('The function write_command is not the one that this migration was written for.');
    return written.replace(before, () => after);
  }, source);
}

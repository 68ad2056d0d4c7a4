import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTables } from './tenancy';

/**
 * Procedures, cases and their event log, and what stands beside the log in append-only tables of
 * its own: the plan's content, observations and responses, sittings, votes and ballots.
 */
export class Cases1764000000003 implements MigrationInterface {
  readonly name = 'Cases1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table copianifica.procedures (
  authority text not null references copianifica.authorities,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  key text not null,
  text text not null,
  definition jsonb not null,
  stored_at timestamptz not null default clock_timestamp(),
  primary key (authority, hash)
);
create index procedures_by_key on copianifica.procedures (authority, key, stored_at desc);

create table copianifica.plans (
  authority text not null references copianifica.authorities,
  id uuid not null,
  title text not null,
  first_year integer not null,
  last_year integer not null check (last_year >= first_year),
  primary key (authority, id),
  -- no second open cycle for a triennium
  unique (authority, first_year)
);
create table copianifica.cases (
  authority text not null,
  id uuid not null,
  plan uuid not null,
  kind text not null,
  procedure_key text not null,
  procedure_hash text not null,
  parent uuid,
  version integer not null,
  state text not null,
  snapshot jsonb not null,
  head_hash text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (authority, id),
  foreign key (authority, plan) references copianifica.plans,
  foreign key (authority, procedure_hash) references copianifica.procedures,
  foreign key (authority, parent) references copianifica.cases
);
create index cases_of_plan on copianifica.cases (authority, plan);
create table copianifica.case_events (
  authority text not null,
  "case" uuid not null,
  sequence integer not null check (sequence >= 1),
  type text not null,
  actor uuid,
  instant timestamptz not null,
  payload jsonb not null,
  previous text,
  hash text not null,
  primary key (authority, "case", sequence),
  unique (authority, hash),
  foreign key (authority, "case") references copianifica.cases,
  foreign key (authority, actor) references copianifica.mandates
);

-- Texts written by people: erasable with their salt; the log keeps only the commitment.
create table copianifica.texts (
  authority text not null references copianifica.authorities,
  id uuid not null,
  text text not null,
  salt text not null,
  primary key (authority, id)
);

create table copianifica.plan_edits (
  authority text not null,
  id uuid not null,
  "case" uuid not null,
  element uuid not null,
  sequence integer not null,
  parent uuid,
  level text not null,
  position integer not null,
  title text not null,
  text text not null,
  removed boolean not null,
  actor uuid,
  instant timestamptz not null,
  primary key (authority, id),
  unique (authority, "case", sequence),
  foreign key (authority, "case") references copianifica.cases
);
create table copianifica.plan_versions (
  authority text not null,
  id uuid not null,
  plan uuid not null,
  "case" uuid not null,
  number integer not null check (number >= 1),
  round integer not null,
  hash text not null,
  content jsonb not null,
  frozen_at timestamptz not null,
  primary key (authority, id),
  unique (authority, "case", round),
  foreign key (authority, plan) references copianifica.plans,
  foreign key (authority, "case") references copianifica.cases
);
create table copianifica.versions_in_force (
  authority text not null,
  version uuid not null,
  plan uuid not null,
  number integer not null,
  in_force_from date not null,
  primary key (authority, version),
  unique (authority, plan, number),
  foreign key (authority, version) references copianifica.plan_versions
);

create table copianifica.consultations (
  authority text not null,
  id uuid not null,
  "case" uuid not null,
  version uuid not null,
  opened_on date not null,
  closes_on date not null,
  closes_at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, "case") references copianifica.cases,
  foreign key (authority, version) references copianifica.plan_versions
);
create table copianifica.observations (
  authority text not null,
  id uuid not null,
  consultation uuid not null,
  organization text not null,
  actor uuid not null,
  commitment text not null,
  late boolean not null,
  instant timestamptz not null,
  primary key (authority, id),
  foreign key (authority, consultation) references copianifica.consultations,
  foreign key (authority, organization) references copianifica.organizations,
  foreign key (authority, actor) references copianifica.mandates
);
create table copianifica.responses (
  authority text not null,
  observation uuid not null,
  outcome text not null check (outcome in ('accepted', 'partly', 'rejected')),
  actor uuid not null,
  commitment text not null,
  text uuid not null,
  instant timestamptz not null,
  primary key (authority, observation),
  foreign key (authority, observation) references copianifica.observations
);

create table copianifica.sittings (
  authority text not null,
  id uuid not null,
  "case" uuid not null,
  organ text not null,
  matter text not null,
  held_at timestamptz not null,
  convened_at timestamptz not null,
  rule jsonb not null,
  roll jsonb not null,
  mayor text,
  primary key (authority, id),
  foreign key (authority, "case") references copianifica.cases,
  foreign key (authority, organ) references copianifica.organizations
);
create table copianifica.votes (
  authority text not null,
  id uuid not null,
  sitting uuid not null,
  outcome text not null,
  opinion text,
  tally jsonb not null,
  document jsonb not null,
  ballots_hash text not null,
  instant timestamptz not null,
  primary key (authority, id),
  unique (authority, sitting),
  foreign key (authority, sitting) references copianifica.sittings
);
create table copianifica.ballots (
  authority text not null,
  vote uuid not null,
  seat text not null,
  choice text not null check (choice in ('for', 'against', 'abstain', 'not-voting')),
  weight integer,
  primary key (authority, vote, seat),
  foreign key (authority, vote) references copianifica.votes
);
${tenantTables([
  'procedures',
  'plans',
  'cases',
  'case_events',
  'texts',
  'plan_edits',
  'plan_versions',
  'versions_in_force',
  'consultations',
  'observations',
  'responses',
  'sittings',
  'votes',
  'ballots',
])}
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

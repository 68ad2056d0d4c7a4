import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTables } from './tenancy';

/** Territory, organs and the people who hold their posts. Names and addresses stand apart, erasable. */
export class BodyAndMandates1764000000002 implements MigrationInterface {
  readonly name = 'BodyAndMandates1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table copianifica.comuni (
  authority text not null references copianifica.authorities,
  istat_code text not null check (istat_code ~ '^[0-9]{6}$'),
  name text not null,
  belfiore_code text,
  ipa_code text,
  valid_from date not null,
  valid_to date,
  merged_into text,
  primary key (authority, istat_code),
  check (valid_to is null or valid_to >= valid_from)
);
create table copianifica.comune_populations (
  authority text not null,
  istat_code text not null,
  census integer not null,
  residents integer not null check (residents >= 0),
  primary key (authority, istat_code, census),
  foreign key (authority, istat_code) references copianifica.comuni
);
create table copianifica.zones (
  authority text not null references copianifica.authorities,
  number integer not null,
  name text not null,
  primary key (authority, number)
);
create table copianifica.zone_memberships (
  authority text not null,
  zone integer not null,
  istat_code text not null,
  valid_from date not null,
  valid_to date,
  primary key (authority, zone, istat_code, valid_from),
  foreign key (authority, zone) references copianifica.zones,
  foreign key (authority, istat_code) references copianifica.comuni
);
create table copianifica.unions (
  authority text not null references copianifica.authorities,
  ipa_code text not null,
  name text not null,
  kind text not null,
  in_force boolean not null,
  primary key (authority, ipa_code)
);
create table copianifica.union_memberships (
  authority text not null,
  ipa_code text not null,
  istat_code text not null,
  member_from text not null,
  member_to text,
  primary key (authority, ipa_code, istat_code, member_from),
  foreign key (authority, ipa_code) references copianifica.unions
);

create table copianifica.organizations (
  authority text not null references copianifica.authorities,
  key text not null,
  kind text not null check (kind in ('comune', 'union', 'zone', 'consiglio', 'conferenza', 'commissione', 'segretario', 'ufficio-piano', 'administration')),
  name jsonb not null,
  primary key (authority, key)
);
create table copianifica.posts (
  authority text not null,
  key text not null,
  organization text not null,
  role text not null,
  title jsonb not null,
  comune text,
  ex_officio_of text,
  -- the civil day from which the body's configuration no longer has this post
  withdrawn_on date,
  primary key (authority, key),
  foreign key (authority, organization) references copianifica.organizations,
  foreign key (authority, ex_officio_of) references copianifica.posts deferrable initially deferred
);
create table copianifica.persons (
  authority text not null references copianifica.authorities,
  id uuid not null,
  primary key (authority, id)
);
create table copianifica.person_details (
  authority text not null,
  person uuid not null,
  given_name text not null,
  family_name text not null,
  primary key (authority, person),
  foreign key (authority, person) references copianifica.persons
);
create table copianifica.post_addresses (
  authority text not null,
  post text not null,
  email text not null,
  primary key (authority, post),
  foreign key (authority, post) references copianifica.posts
);
-- A mandate: person, post, period in force, and since when that has been known (bitemporal).
-- A correction closes known_to and writes a new row; the revision lets a command see that it moved.
create table copianifica.mandates (
  authority text not null,
  id uuid not null,
  person uuid not null,
  post text not null,
  valid_from date not null,
  valid_to date,
  known_from timestamptz not null,
  known_to timestamptz,
  revision integer not null default 1,
  primary key (authority, id),
  foreign key (authority, person) references copianifica.persons,
  foreign key (authority, post) references copianifica.posts,
  check (valid_to is null or valid_to >= valid_from),
  check (known_to is null or known_to > known_from)
);
-- One holder of a post at a time, among what is known now.
alter table copianifica.mandates add constraint one_holder_at_a_time exclude using gist (
  authority with =, post with =, daterange(valid_from, valid_to, '[]') with &&
) where (known_to is null);
create index mandates_of_person on copianifica.mandates (authority, person);

create table copianifica.identities (
  authority text not null,
  issuer text not null,
  subject text not null,
  person uuid not null,
  linked_at timestamptz not null default clock_timestamp(),
  primary key (authority, issuer, subject),
  foreign key (authority, person) references copianifica.persons
);
create table copianifica.link_codes (
  authority text not null,
  id uuid not null,
  issuer text not null,
  subject text not null,
  post text not null,
  code_hash text,
  attempts integer not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (authority, id),
  foreign key (authority, post) references copianifica.posts
);
create table copianifica.sign_ins (
  authority text not null references copianifica.authorities,
  state_hash text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  expires_at timestamptz not null,
  primary key (authority, state_hash)
);
-- Real time, never the legal clock: a demo's leap must not end or prolong a session.
create table copianifica.sessions (
  authority text not null references copianifica.authorities,
  token_hash text not null,
  issuer text not null,
  subject text not null,
  mandate uuid,
  signed_in_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  primary key (authority, token_hash)
);
${tenantTables([
  'comuni',
  'comune_populations',
  'zones',
  'zone_memberships',
  'unions',
  'union_memberships',
  'organizations',
  'posts',
  'persons',
  'person_details',
  'post_addresses',
  'mandates',
  'identities',
  'link_codes',
  'sign_ins',
  'sessions',
])}
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

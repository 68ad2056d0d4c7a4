import type { MigrationInterface, QueryRunner } from 'typeorm';
import { relayedTables, tenantTables } from './tenancy';

/** The record (leaves, their order, the tree, signed checkpoints), terms due, the outbox, notices. */
export class RecordAndNotices1764000000004 implements MigrationInterface {
  readonly name = 'RecordAndNotices1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table copianifica.leaves (
  authority text not null references copianifica.authorities,
  id uuid not null,
  subject text not null,
  hash text not null,
  body text not null,
  leaf_hash bytea not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (authority, id)
);
create index leaves_of_subject on copianifica.leaves (authority, subject);
-- A worklist, not the record: a leaf leaves it when the sequencer has given it its place.
create table copianifica.unsequenced_leaves (
  authority text not null,
  leaf uuid not null,
  arrival bigint generated always as identity,
  primary key (authority, leaf),
  foreign key (authority, leaf) references copianifica.leaves
);
create table copianifica.leaf_positions (
  authority text not null,
  leaf uuid not null,
  position bigint not null check (position >= 0),
  primary key (authority, leaf),
  unique (authority, position),
  foreign key (authority, leaf) references copianifica.leaves
);
create table copianifica.tree_nodes (
  authority text not null references copianifica.authorities,
  level smallint not null,
  position bigint not null,
  hash bytea not null,
  primary key (authority, level, position)
);
create table copianifica.checkpoints (
  authority text not null references copianifica.authorities,
  size bigint not null,
  root text not null,
  note text not null,
  signed_at timestamptz not null default clock_timestamp(),
  primary key (authority, size)
);

-- A leaf's text: RFC 8785 canonical JSON by a fixed template. All keys are known and sorted here;
-- to_json escapes a string exactly as RFC 8785 does (a test compares it with the canonicaliser).
create function copianifica.leaf_json(
  authority text, demo boolean, hash text, id uuid, instant text, kind text, sequence integer, subject text
) returns text language sql immutable
return concat(
  '{"authority":', to_json(authority)::text,
  ',"demo":', case when demo then 'true' else 'false' end,
  ',"hash":', to_json(hash)::text,
  ',"id":', to_json(id::text)::text,
  ',"instant":', to_json(instant)::text,
  ',"kind":', to_json(kind)::text,
  ',"sequence":', sequence::text,
  ',"subject":', to_json(subject)::text, '}');

create table copianifica.terms (
  authority text not null,
  id uuid not null,
  "case" uuid not null,
  name text not null,
  started_on date not null,
  due_on date not null,
  due_at timestamptz not null,
  epoch integer not null default 1,
  state text not null check (state in ('armed', 'fired', 'cancelled')),
  explanation jsonb not null,
  primary key (authority, id),
  foreign key (authority, "case") references copianifica.cases
);
create index terms_due on copianifica.terms (due_at) where state = 'armed';
create index terms_of_case on copianifica.terms (authority, "case");

create table copianifica.requests (
  authority text not null references copianifica.authorities,
  actor text not null,
  request_id text not null check (length(request_id) between 1 and 200),
  command text not null,
  body_hash text not null,
  answer jsonb not null,
  instant timestamptz not null,
  primary key (authority, actor, request_id)
);

create table copianifica.outbox (
  authority text not null references copianifica.authorities,
  id uuid not null,
  sequence bigint generated always as identity,
  topic text not null,
  "case" uuid,
  payload jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  relayed_at timestamptz,
  -- place in the authority's stream of changes, given by the relay after the commit: no gaps to miss
  position bigint,
  primary key (authority, id)
);
create index outbox_to_relay on copianifica.outbox (sequence) where relayed_at is null;
create index outbox_to_publish on copianifica.outbox (sequence) where position is null;
create unique index outbox_positions on copianifica.outbox (authority, position);
create sequence copianifica.change_positions;

create table copianifica.deliveries (
  authority text not null,
  outbox uuid not null,
  consumer text not null,
  begun_at timestamptz not null default clock_timestamp(),
  done_at timestamptz,
  primary key (authority, outbox, consumer),
  foreign key (authority, outbox) references copianifica.outbox
);
create table copianifica.notices (
  authority text not null,
  id uuid not null,
  outbox uuid not null,
  "case" uuid,
  message text not null,
  recipient text not null,
  person uuid,
  address text,
  parameters jsonb not null,
  message_id text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'no-address')),
  created_at timestamptz not null,
  sent_at timestamptz,
  read_at timestamptz,
  primary key (authority, id),
  unique (authority, outbox, recipient),
  foreign key (authority, outbox) references copianifica.outbox,
  foreign key (authority, recipient) references copianifica.posts
);
create index notices_of_recipient on copianifica.notices (authority, recipient, created_at desc);
create index notices_of_case on copianifica.notices (authority, "case");
create index notices_to_send on copianifica.notices (authority, outbox) where state in ('queued', 'sending');

${tenantTables([
  'leaves',
  'unsequenced_leaves',
  'leaf_positions',
  'tree_nodes',
  'checkpoints',
  'terms',
  'requests',
  'outbox',
  'deliveries',
  'notices',
])}
${relayedTables(['outbox'])}
create policy relay_sees on copianifica.terms for select to copianifica_relay using (true);
create policy relay_sees on copianifica.unsequenced_leaves for select to copianifica_relay using (true);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

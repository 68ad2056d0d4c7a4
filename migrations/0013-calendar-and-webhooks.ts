import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTables } from './tenancy';

const TABLES = ['feed_links', 'webhook_endpoints', 'webhook_deliveries', 'webhook_attempts'];

/**
 * What leaves the house unasked: an office's calendar by a link that can be revoked, and webhooks, whose deliveries
 * are rows in the order of the stream of changes.
 */
export class CalendarAndWebhooks1764000000013 implements MigrationInterface {
  readonly name = 'CalendarAndWebhooks1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table copianifica.feed_links (
  authority text not null,
  id uuid not null,
  -- of the token, which is in the link alone
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  person uuid not null,
  post text not null,
  created_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz,
  primary key (authority, id),
  unique (authority, token_hash),
  foreign key (authority, person) references copianifica.persons,
  foreign key (authority, post) references copianifica.posts
);
create index feed_links_of_office on copianifica.feed_links (authority, person, post) where revoked_at is null;

create table copianifica.webhook_endpoints (
  authority text not null references copianifica.authorities,
  id uuid not null,
  url text not null,
  topics text[] not null check (cardinality(topics) > 0),
  -- sealed (AES-256-GCM) under a key that is not in the database
  secret text not null,
  actor uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  state text not null check (state in ('active', 'paused', 'removed')),
  -- why it is paused: somebody did that, its deliveries failed too often, or it answered 410
  because text check (because in ('hand', 'failing', 'gone')),
  -- how far in the stream of changes its deliveries have been made
  position bigint not null,
  primary key (authority, id),
  foreign key (authority, actor) references copianifica.mandates,
  check ((state = 'paused') = (because is not null))
);
create table copianifica.webhook_deliveries (
  authority text not null,
  endpoint uuid not null,
  outbox uuid not null,
  position bigint not null,
  -- what is delivered in its order, one after the other: a case; else all that is of no case; a trial by itself
  lane uuid not null,
  -- what is signed and sent, the same bytes at every attempt
  body text not null,
  -- failed since the endpoint was last resumed
  failures integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  done_at timestamptz,
  primary key (authority, endpoint, outbox),
  unique (authority, endpoint, position),
  foreign key (authority, endpoint) references copianifica.webhook_endpoints,
  foreign key (authority, outbox) references copianifica.outbox
);
create index webhook_deliveries_open on copianifica.webhook_deliveries (authority, endpoint, lane, position)
  where done_at is null;
create table copianifica.webhook_attempts (
  authority text not null,
  endpoint uuid not null,
  outbox uuid not null,
  number integer not null check (number >= 1),
  at timestamptz not null default clock_timestamp(),
  -- of HTTP; null: nothing was answered
  status integer,
  fault text,
  primary key (authority, endpoint, outbox, number),
  foreign key (authority, endpoint, outbox) references copianifica.webhook_deliveries
);
create index webhook_attempts_latest on copianifica.webhook_attempts (authority, endpoint, at desc);

${tenantTables(TABLES)}
grant select, insert, update (revoked_at) on copianifica.feed_links to copianifica_app;
grant select, insert, update (state, because, position) on copianifica.webhook_endpoints to copianifica_app;
grant select, insert, update (failures, next_at, done_at) on copianifica.webhook_deliveries to copianifica_app;
grant select, insert on copianifica.webhook_attempts to copianifica_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

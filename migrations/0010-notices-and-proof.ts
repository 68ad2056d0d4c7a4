import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definitionOf, rewritten } from './rewrite-command';
import { tenantTables } from './tenancy';

/** Written by commands, in the order in which one row may stand on another; never rewritten. */
const APPENDED = ['resends', 'receipts'] as const;
/** Whom a body trusts, what it has confirmed, what has been reminded: appended by one statement each. */
const LISTED = ['pec_providers', 'reminders', 'sending_confirmations'] as const;
const OWN = ['notice_preferences', 'notice_habits'] as const;

/**
 * A notice goes out by mail or by PEC, at once or in a digest, is sent again, and what proves its delivery is kept: the
 * raw message by its hash, what it says, and whether it could be believed.
 */
export class NoticesAndProof1764000000010 implements MigrationInterface {
  readonly name = 'NoticesAndProof1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The address of the office for certified mail (d.P.R. 68/2005), beside the ordinary one.
alter table copianifica.post_addresses add column pec text;

alter table copianifica.notices
  add column channel text not null default 'mail' check (channel in ('desk', 'mail', 'pec')),
  -- has a legal effect: nobody can mute it, and its delivery is to be proved
  add column legal boolean not null default false,
  -- of the attempt that is under way or was the last; the first is the notice's own
  add column attempt integer not null default 1 check (attempt >= 1),
  -- not before: quiet hours; null: at once
  add column send_from timestamptz,
  add column digest uuid,
  add column done_at timestamptz,
  add column snoozed_until timestamptz,
  drop constraint notices_state_check,
  add constraint notices_state_check check (state in (
    -- on the desk alone; waits for a digest, has gone out in one
    'desk', 'held', 'digested', 'no-address',
    'queued', 'sending', 'sent', 'failed',
    -- PEC: handed over, perhaps handed over, and what the providers said since
    'submitted', 'uncertain', 'accepted', 'warned', 'delivered', 'refused', 'error', 'virus',
    -- handed over on paper
    'paper'));
create unique index notices_by_message_id on copianifica.notices (authority, message_id);
create index notices_held on copianifica.notices (authority, recipient) where state = 'held';
create index notices_unproved on copianifica.notices (authority, created_at)
  where channel = 'pec' and state in ('submitted', 'uncertain', 'accepted', 'warned', 'refused', 'error', 'virus');

create table copianifica.resends (
  authority text not null,
  id uuid not null,
  notice uuid not null,
  attempt integer not null check (attempt >= 2),
  channel text not null check (channel in ('mail', 'pec')),
  address text not null,
  message_id text not null,
  actor uuid not null,
  -- a text, which can be erased; the record keeps its commitment
  reasons uuid not null,
  commitment text not null,
  instant timestamptz not null,
  primary key (authority, id),
  unique (authority, notice, attempt),
  unique (authority, message_id),
  foreign key (authority, notice) references copianifica.notices,
  foreign key (authority, actor) references copianifica.mandates
);
create table copianifica.raw_messages (
  authority text not null references copianifica.authorities,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  body bytea not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (authority, hash)
);
create table copianifica.receipts (
  authority text not null references copianifica.authorities,
  id uuid not null,
  -- null: it belongs to nothing of ours, or could not be believed
  notice uuid,
  attempt integer,
  kind text not null check (kind in (
    'accepted', 'warned', 'delivered', 'refused', 'error', 'virus', 'paper', 'unreadable')),
  -- why it changed nothing; null: it was believed
  doubt text,
  -- the instant that the receipt itself states
  at timestamptz not null,
  provider text,
  -- of the raw message; null: entered by an office
  raw_hash text,
  actor uuid,
  reasons uuid,
  commitment text,
  instant timestamptz not null,
  primary key (authority, id),
  unique (authority, raw_hash),
  foreign key (authority, notice) references copianifica.notices,
  foreign key (authority, actor) references copianifica.mandates,
  check ((kind = 'paper') = (actor is not null)),
  check ((kind = 'paper') = (commitment is not null)),
  check ((kind = 'paper') = (raw_hash is null))
);
create index receipts_of_notice on copianifica.receipts (authority, notice);
create table copianifica.pec_mailboxes (
  authority text not null references copianifica.authorities,
  name text not null,
  uid_validity bigint not null,
  last_uid bigint not null,
  primary key (authority, name)
);
create table copianifica.pec_providers (
  authority text not null references copianifica.authorities,
  fingerprint text not null,
  name text not null,
  certificate text not null,
  listed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (authority, fingerprint)
);
create table copianifica.notice_preferences (
  authority text not null,
  person uuid not null,
  -- '*': every message that has no choice of its own
  message text not null,
  mode text not null check (mode in ('at-once', 'daily', 'weekly', 'desk')),
  primary key (authority, person, message),
  foreign key (authority, person) references copianifica.persons
);
create table copianifica.notice_habits (
  authority text not null,
  person uuid not null,
  quiet_from time,
  quiet_to time,
  -- ISO: 1 is Monday
  weekly_on smallint not null default 1 check (weekly_on between 1 and 7),
  primary key (authority, person),
  check ((quiet_from is null) = (quiet_to is null)),
  foreign key (authority, person) references copianifica.persons
);
create table copianifica.digests (
  authority text not null,
  id uuid not null,
  recipient text not null,
  kind text not null check (kind in ('daily', 'weekly')),
  -- the civil day on which it is written, or on which its week ends
  period date not null,
  address text not null,
  message_id text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed')),
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (authority, id),
  unique (authority, recipient, kind, period),
  foreign key (authority, recipient) references copianifica.posts
);
alter table copianifica.notices add foreign key (authority, digest) references copianifica.digests;
create index notices_of_digest on copianifica.notices (authority, digest) where digest is not null;
create table copianifica.reminders (
  authority text not null,
  term uuid not null,
  epoch integer not null,
  -- days before its end; 0 and less: it is overdue since so many
  days integer not null,
  outbox uuid not null,
  instant timestamptz not null,
  primary key (authority, term, epoch, days),
  foreign key (authority, term) references copianifica.terms,
  foreign key (authority, outbox) references copianifica.outbox
);
-- Sending is on where the newest confirmation names the installation that asks: a restored copy is another one.
create table copianifica.sending_confirmations (
  authority text not null references copianifica.authorities,
  id uuid not null,
  installation text not null,
  actor uuid,
  instant timestamptz not null,
  primary key (authority, id),
  foreign key (authority, actor) references copianifica.mandates
);

${tenantTables([...APPENDED, ...LISTED, ...OWN, 'raw_messages', 'pec_mailboxes', 'digests'])}
${[...APPENDED, ...LISTED].map((table) => `grant select, insert on copianifica.${table} to copianifica_app;`).join('\n')}
${OWN.map((table) => `grant select, insert, update, delete on copianifica.${table} to copianifica_app;`).join('\n')}
grant select, insert, delete on copianifica.raw_messages to copianifica_app;
grant select, insert, update on copianifica.pec_mailboxes to copianifica_app;
grant update (withdrawn_at) on copianifica.pec_providers to copianifica_app;
grant select, insert, update (state, sent_at) on copianifica.digests to copianifica_app;
grant update (state, sent_at, read_at, attempt, digest, done_at, snoozed_until) on copianifica.notices to copianifica_app;
`);
    await runner.query(rewritten(await definitionOf(runner), APPENDED));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

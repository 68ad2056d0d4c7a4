import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTables } from './tenancy';

/**
 * What the whole database shares: the authorities it serves and its clock.
 * `installation` is the one table without an authority: it says whether this database is a demo,
 * is written once, and holds nothing of any authority.
 */
export class Installation1764000000001 implements MigrationInterface {
  readonly name = 'Installation1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function copianifica.current_authority() returns text
  language sql stable parallel safe
  return nullif(current_setting('copianifica.authority', true), '');

create table copianifica.installation (
  only_row boolean primary key default true check (only_row),
  demo boolean not null,
  clock_offset interval not null default interval '0',
  created_at timestamptz not null default clock_timestamp(),
  check (demo or clock_offset = interval '0')
);
alter table copianifica.installation enable row level security;
alter table copianifica.installation force row level security;
create policy anyone_reads on copianifica.installation for select using (true);
create policy owner_writes on copianifica.installation to copianifica_owner using (true) with check (true);

create function copianifica.keep_installation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.demo = old.demo then return new; end if;
  end if;
  raise exception 'whether a database is a demo is decided once, when it is created';
end $$;
create trigger keep_installation before update or delete on copianifica.installation
  for each row execute function copianifica.keep_installation();
create trigger keep_installation_whole before truncate on copianifica.installation
  for each statement execute function copianifica.keep_installation();

-- The legal instant. A demo database replaces this function when it is created; no other ever does.
create function copianifica.legal_now() returns timestamptz
  language sql volatile
  return date_trunc('milliseconds', clock_timestamp());

create function copianifica.is_demo() returns boolean
  language sql stable
  return coalesce((select demo from copianifica.installation), false);

create table copianifica.authorities (
  authority text primary key check (authority ~ '^[a-z][a-z0-9-]{1,40}$'),
  name jsonb not null,
  timezone text not null,
  origin text not null unique,
  hosts text[] not null default '{}',
  settings jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
alter table copianifica.authorities enable row level security;
alter table copianifica.authorities force row level security;
-- Which authority a request is for is found by its host, before any authority is set.
create policy anyone_reads on copianifica.authorities for select using (true);
create policy tenant_writes on copianifica.authorities
  using (authority = copianifica.current_authority())
  with check (authority = copianifica.current_authority());

create table copianifica.record_keys (
  authority text not null references copianifica.authorities,
  key_id text not null,
  public_key text not null,
  verifier text not null,
  valid_from timestamptz not null default clock_timestamp(),
  primary key (authority, key_id)
);
${tenantTables(['record_keys'])}
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

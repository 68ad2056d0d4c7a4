import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Terms that are due in great number: found by body in the order they ended, however many others still run, and fired
 * many at a time, each of another case and each under its own request.
 */
export class TermsDue1764000000011 implements MigrationInterface {
  readonly name = 'TermsDue1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index copianifica.terms_due;
create index terms_due on copianifica.terms (authority, due_at, id) where state = 'armed';

-- Whether a zone has been asked is read with the facts of every command: among all that a body has ever told anybody.
create index outbox_asking on copianifica.outbox (authority, "case") where payload->>'asks' = 'true';

-- Several commands decided on the same facts and written at once: what all of them write stands in the first, of the
-- others only the requests. If one has been answered meanwhile nothing is written and all are decided again.
create function copianifica.write_commands(command jsonb, others jsonb) returns void language plpgsql as $$
declare
  written jsonb := copianifica.write_command(command);
  added integer;
begin
  insert into copianifica.requests (authority, actor, request_id, command, body_hash, answer, instant)
  select copianifica.current_authority(), other->>'actor', other->>'id', other->>'command',
         other->>'bodyHash', other->'answer', (other->>'instant')::timestamptz
  from jsonb_array_elements(others) as other on conflict do nothing;
  get diagnostics added = row_count;
  if written->>'status' <> 'written' or added <> jsonb_array_length(others) then
    raise exception using errcode = 'CP001', message = 'one of the commands was answered while they were being decided';
  end if;
end $$;
revoke execute on function copianifica.write_commands(jsonb, jsonb) from public;
grant execute on function copianifica.write_commands(jsonb, jsonb) to copianifica_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

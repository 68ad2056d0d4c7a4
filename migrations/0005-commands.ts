import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables a command may add rows to, in the order their foreign keys ask for. */
const WRITTEN = [
  'plans',
  'cases',
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
  'case_events',
  'terms',
] as const;

const insertRows = WRITTEN.map(
  (table) => `
  if rows ? '${table}' then
    insert into copianifica.${table}
    select * from jsonb_populate_recordset(null::copianifica.${table}, rows->'${table}');
  end if;`,
).join('');

/**
 * The write half of every command: one function, which locks, reads again what the decision stood
 * on (version of each case, its observations where they were asked about, revision of the mandate), and
 * then writes all of it or nothing.
 * It compares; it never judges: the domain has decided.
 */
export class Commands1764000000005 implements MigrationInterface {
  readonly name = 'Commands1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function copianifica.add_leaf(
  leaf_id uuid, leaf_kind text, leaf_subject text, leaf_sequence integer, leaf_hash_of text, leaf_instant timestamptz
) returns void language plpgsql as $$
declare
  body text := copianifica.leaf_json(
    copianifica.current_authority(), copianifica.is_demo(), leaf_hash_of, leaf_id,
    to_char(leaf_instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    leaf_kind, leaf_sequence, leaf_subject);
begin
  insert into copianifica.leaves (authority, id, subject, hash, body, leaf_hash)
  values (copianifica.current_authority(), leaf_id, leaf_subject, leaf_hash_of, body,
          sha256('\\x00'::bytea || convert_to(body, 'UTF8')));
  insert into copianifica.unsequenced_leaves (authority, leaf)
  values (copianifica.current_authority(), leaf_id);
end $$;

-- Held alone by what moves a case, shared by what many may do to it at once. Taken in a statement of its
-- own: what follows sees what the holder before has committed. Before any row, so that no two wait for each other.
create function copianifica.hold_case(of_case uuid, alone boolean) returns void language plpgsql as $$
declare
  key bigint := hashtextextended('copianifica case ' || of_case::text, 0);
begin
  if alone then perform pg_advisory_xact_lock(key); else perform pg_advisory_xact_lock_shared(key); end if;
end $$;

create function copianifica.write_command(command jsonb) returns jsonb language plpgsql as $$
declare
  rows jsonb := coalesce(command->'rows', '{}');
  request jsonb := command->'request';
  watched jsonb := command->'watched';
  moved jsonb;
  earlier record;
  held integer;
begin
  perform copianifica.hold_case((item->>'id')::uuid, true)
  from (select item from jsonb_array_elements(coalesce(command->'cases', '[]')) as item order by item->>'id') as ordered;
  if jsonb_typeof(watched) = 'object' then
    perform copianifica.hold_case((watched->>'id')::uuid, false);
  end if;

  insert into copianifica.requests (authority, actor, request_id, command, body_hash, answer, instant)
  values (copianifica.current_authority(), request->>'actor', request->>'id', request->>'command',
          request->>'bodyHash', request->'answer', (request->>'instant')::timestamptz)
  on conflict do nothing;
  if not found then
    select r.body_hash, r.answer into earlier from copianifica.requests as r
    where r.authority = copianifica.current_authority() and r.actor = request->>'actor' and r.request_id = request->>'id';
    if earlier.body_hash <> request->>'bodyHash' then
      return jsonb_build_object('status', 'reused');
    end if;
    return jsonb_build_object('status', 'replayed', 'answer', earlier.answer);
  end if;

  perform 1 from copianifica.cases as c
  where c.id in (select (item->>'id')::uuid from jsonb_array_elements(coalesce(command->'cases', '[]')) as item)
  order by c.id for update;
  for moved in select * from jsonb_array_elements(coalesce(command->'cases', '[]')) loop
    select version into held from copianifica.cases where id = (moved->>'id')::uuid;
    if held is distinct from (moved->>'expectedVersion')::integer then
      raise exception using errcode = 'CP001', message = 'the case moved while it was being decided';
    end if;
    -- Observations and their answers move no version; an event that was decided on their number asks for it again.
    if jsonb_typeof(moved->'observations') = 'object' and exists (
      select from copianifica.observations o join copianifica.consultations k on k.id = o.consultation
      left join copianifica.responses s on s.observation = o.id where k."case" = (moved->>'id')::uuid
      having count(*) <> (moved->'observations'->>'all')::integer
        or count(*) filter (where s.observation is null) <> (moved->'observations'->>'unanswered')::integer
    ) then
      raise exception using errcode = 'CP001', message = 'observations or answers came while the event was being decided';
    end if;
  end loop;
  if jsonb_typeof(watched) = 'object' then
    perform 1 from copianifica.cases as c where c.id = (watched->>'id')::uuid and c.head_hash = watched->>'headHash';
    if not found then
      raise exception using errcode = 'CP001', message = 'the case moved while something was being added to it';
    end if;
  end if;
  if command->'mandate' is not null and jsonb_typeof(command->'mandate') = 'object' then
    select revision into held from copianifica.mandates
    where id = (command->'mandate'->>'id')::uuid and known_to is null for share;
    if held is distinct from (command->'mandate'->>'revision')::integer then
      raise exception using errcode = 'CP001', message = 'the mandate moved while the command was being decided';
    end if;
  end if;
${insertRows}
  for moved in select * from jsonb_array_elements(coalesce(command->'cases', '[]')) loop
    update copianifica.cases
    set version = (moved->>'version')::integer, state = moved->>'state', snapshot = moved->'snapshot',
        head_hash = moved->>'headHash', closed_at = (moved->>'closedAt')::timestamptz
    where id = (moved->>'id')::uuid;
  end loop;
  update copianifica.terms set state = item->>'state', epoch = epoch + 1
  from jsonb_array_elements(coalesce(command->'endedTerms', '[]')) as item
  where id = (item->>'id')::uuid and terms.state = 'armed';

  perform copianifica.add_leaf((item->>'id')::uuid, item->>'kind', item->>'subject',
    (item->>'sequence')::integer, item->>'hash', (item->>'instant')::timestamptz)
  from jsonb_array_elements(coalesce(command->'leaves', '[]')) as item;
  insert into copianifica.outbox (authority, id, topic, "case", payload)
  select copianifica.current_authority(), (item->>'id')::uuid, item->>'topic', (item->>'case')::uuid, item->'payload'
  from jsonb_array_elements(coalesce(command->'outbox', '[]')) as item;
  return jsonb_build_object('status', 'written', 'answer', request->'answer');
end $$;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

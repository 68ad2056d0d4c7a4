import type { CalendarCase } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const SQL = `
select json_build_object('id', c.id, 'plan', p.title, 'closed', c.closed_at is not null,
  'changedAt', (select ${utc('max(e.instant)')} from copianifica.case_events e where e."case" = c.id),
  'definition', d.definition,
  'suspended', (select coalesce(json_agg(name), '[]') from jsonb_object_keys(c.snapshot->'suspended') as name),
  'pending', (select coalesce(json_agg(place.value->>'id'), '[]') from jsonb_each(c.snapshot->'sittings') as place),
  'sittings', (select coalesce(json_agg(json_build_object('id', s.id, 'organ', s.organ, 'organName', o.name,
      'matter', s.matter, 'heldAt', ${utc('s.held_at')}, 'convenedAt', ${utc('s.convened_at')},
      'voted', exists (select from copianifica.votes v where v.sitting = s.id)) order by s.convened_at, s.id), '[]')
    from copianifica.sittings s join copianifica.organizations o on o.key = s.organ where s."case" = c.id),
  'windows', (select coalesce(json_agg(json_build_object('id', k.id, 'openedOn', k.opened_on,
      'closesOn', greatest(k.closes_on, x.closes_on), 'extensions', x.number) order by k.id), '[]')
    from copianifica.consultations k cross join lateral (
      select max(closes_on) as closes_on, count(*)::integer as number
      from copianifica.consultation_extensions e where e.consultation = k.id) as x
    where k."case" = c.id),
  'terms', (select coalesce(json_agg(json_build_object('name', t.name, 'startedOn', t.started_on,
      'dueOn', t.due_on, 'state', t.state, 'epoch', t.epoch) order by t.id), '[]')
    from copianifica.terms t where t."case" = c.id)) as found
from copianifica.cases c
join copianifica.plans p on p.id = c.plan
join copianifica.procedures d on d.hash = c.procedure_hash
where c.closed_at is null or c.closed_at > copianifica.legal_now() - interval '90 days'
order by c.opened_at desc, c.id limit $1`;

/** What stands in calendars of the cases that are open, or ended lately; the newest of them. */
export async function readCalendarCases(manager: OpenTransaction, limit: number): Promise<CalendarCase[]> {
  const rows = await manager.query<{ found: CalendarCase }[]>(SQL, [limit]);
  return rows.map(({ found }) => found);
}

import type { PlanElement } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

export interface ReadVersion {
  id: string;
  number: number;
  hash: string;
  frozenAt: string;
  inForceFrom: string | null;
  inForceUntil: string | null;
  elements: PlanElement[];
}

export interface ReadPlan {
  id: string;
  title: string;
  firstYear: number;
  lastYear: number;
  versions: ReadVersion[];
}

/**
 * Plans, newest triennium first, with the versions that are or were in force and the last frozen text of
 * each case that still moves.
 */
export async function readPlans(manager: OpenTransaction, id: string | null): Promise<ReadPlan[]> {
  const rows = await manager.query<{ found: ReadPlan }[]>(
    `with places as (select f.*, lead(f.in_force_from) over (partition by f.plan order by f.number) as next
       from copianifica.versions_in_force f),
     latest as (select distinct on (v."case") v.* from copianifica.plan_versions v order by v."case", v.round desc)
     select jsonb_build_object('id', p.id, 'title', p.title, 'firstYear', p.first_year, 'lastYear', p.last_year,
       'versions', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'hash', v.hash,
           'frozenAt', to_char(v.frozen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'inForceFrom', f.in_force_from, 'inForceUntil', f.next - 1,
           'elements', v.content->'elements') order by v.number desc, v.frozen_at desc), '[]')
         from latest v left join places f on f.version = v.id where v.plan = p.id)) as found
     from copianifica.plans p where $1::uuid is null or p.id = $1 order by p.first_year desc`,
    [id],
  );
  return rows.map(({ found }) => found);
}

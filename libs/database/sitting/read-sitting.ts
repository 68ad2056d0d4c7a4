import type { Label, SittingBase } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

export type StoredSitting = { id: string; case: string; organKind: string } & SittingBase;

/** A sitting's case, rule and roll, as fixed when it was convened; null where there is none by that id. */
export async function readSitting(manager: OpenTransaction, id: string): Promise<StoredSitting | null> {
  const rows = await manager.query<StoredSitting[]>(
    `select s.id, s."case", s.rule, s.roll, s.mayor, o.kind as "organKind" from copianifica.sittings s
     join copianifica.organizations o on o.key = s.organ where s.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/**
 * The seats of an organ that have a vote, with the residents that each stands for: those the body's configuration
 * gives the seat, else its comune's at the legal census (null where the organ weighs nobody); and the president's
 * seat where the organ is a council.
 */
export async function readRoll(
  manager: OpenTransaction,
  organ: string,
): Promise<{ roll: [string, number | null][]; mayor: string | null }> {
  const rows = await manager.query<{ key: string; role: string; kind: string; weight: number | null }[]>(
    `select p.key, p.role, o.kind,
       coalesce((a.settings->'represents'->>p.key)::integer, w.residents) as weight
     from copianifica.posts p
     join copianifica.organizations o on o.key = p.organization
     left join copianifica.authorities a on a.authority = p.authority
     left join copianifica.comune_populations w on w.istat_code = p.comune and o.kind <> 'consiglio'
       and w.census = (a.settings->'census'->>'year')::integer
     where p.organization = $1 and p.withdrawn_on is null and p.role in ('president', 'member') order by p.key`,
    [organ],
  );
  const mayor = rows.find(({ kind, role }) => kind === 'consiglio' && role === 'president');
  return { roll: rows.map(({ key, weight }) => [key, weight]), mayor: mayor?.key ?? null };
}

/** Titles of seats by their keys. */
export async function readSeatTitles(manager: OpenTransaction, keys: string[]): Promise<Map<string, Label>> {
  const rows = await manager.query<{ key: string; title: Label }[]>(
    'select key, title from copianifica.posts where key = any ($1)',
    [keys],
  );
  return new Map(rows.map(({ key, title }) => [key, title]));
}

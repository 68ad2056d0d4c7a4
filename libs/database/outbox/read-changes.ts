import type { OpenTransaction } from '../transaction';

/**
 * One change of an authority's data, as anyone may know it: that something of this kind happened, to which case,
 * and when (instant of the real clock, ISO UTC). `position` grows, and has no late comers.
 */
export interface StoredChange {
  position: number;
  topic: string;
  case: string | null;
  at: string;
}

/** What changed after a position, in order. Positions are shared by all authorities: gaps are others' changes. */
export async function readChangesAfter(
  manager: OpenTransaction,
  position: number,
  limit: number,
): Promise<StoredChange[]> {
  const rows = await manager.query<(Omit<StoredChange, 'position'> & { position: string })[]>(
    `select position, topic, "case",
       to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from copianifica.outbox
     where authority = copianifica.current_authority() and position > $1 order by position limit $2`,
    [position, limit],
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/** Where the stream of changes stands now: what a page that has just been read continues from. */
export async function readLastPosition(manager: OpenTransaction): Promise<number> {
  const rows = await manager.query<{ position: string | null }[]>(
    `select max(position) as position from copianifica.outbox
     where authority = copianifica.current_authority()`,
  );
  return Number(rows[0]?.position ?? 0);
}

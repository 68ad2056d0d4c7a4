import type { OpenTransaction } from '../transaction';

/** One change of an authority's data, as live pages need it; `position` grows, and has no late comers. */
export interface StoredChange {
  position: number;
  topic: string;
  case: string | null;
  payload: unknown;
}

/** What changed after a position, in order. Positions are shared by all authorities: gaps are others' changes. */
export async function readChangesAfter(
  manager: OpenTransaction,
  position: number,
  limit: number,
): Promise<StoredChange[]> {
  const rows = await manager.query<(Omit<StoredChange, 'position'> & { position: string })[]>(
    `select position, topic, "case", payload from copianifica.outbox
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

import type { OpenTransaction } from '../transaction';
import { sqlState } from '../transaction';

/** Moves a demo's clock forward; says why not where it cannot. Only a demo database has the door at all. */
export async function moveDemoClock(
  manager: OpenTransaction,
  to: string,
): Promise<{ now: string } | { refused: 'clock/not-a-demo' | 'clock/forward-only' }> {
  const [door] = await manager.query<{ exists: boolean }[]>(
    `select to_regprocedure('copianifica.move_demo_clock(timestamptz)') is not null as exists`,
  );
  if (!door?.exists) return { refused: 'clock/not-a-demo' };
  try {
    const rows = await manager.query<{ now: string }[]>(
      `select to_char(copianifica.move_demo_clock($1) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
      [to],
    );
    return { now: rows[0]!.now };
  } catch (error) {
    if (sqlState(error) === 'CP002') return { refused: 'clock/forward-only' };
    throw error;
  }
}

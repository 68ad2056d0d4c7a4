import type { OpenTransaction } from '../transaction';

export interface ConsultationWindow {
  id: string;
  case: string;
  /** ISO UTC: what comes at this instant or after is late */
  closesAt: string;
}

/** The window of a consultation; null where there is none by that id. */
export async function readConsultation(
  manager: OpenTransaction,
  id: string,
): Promise<ConsultationWindow | null> {
  const rows = await manager.query<ConsultationWindow[]>(
    `select k.id, k."case", to_char(greatest(k.closes_at, max(x.closes_at)) at time zone 'UTC',
       'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "closesAt"
     from copianifica.consultations k left join copianifica.consultation_extensions x on x.consultation = k.id
     where k.id = $1 group by k.id, k."case", k.closes_at`,
    [id],
  );
  return rows[0] ?? null;
}

/** The case an observation belongs to; null where there is no such observation. */
export async function readObservationCase(
  manager: OpenTransaction,
  id: string,
): Promise<{ case: string } | null> {
  const rows = await manager.query<{ case: string }[]>(
    `select k."case" from copianifica.observations o join copianifica.consultations k on k.id = o.consultation
     where o.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

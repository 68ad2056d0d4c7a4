import type { OpenTransaction } from '../transaction';

export interface ReadNotice {
  id: string;
  case: string | null;
  message: string;
  recipient: string;
  parameters: Record<string, string | number>;
  state: string;
  at: string;
  sentAt: string | null;
  read: boolean;
}

const COLUMNS = `jsonb_build_object('id', id, 'case', "case", 'message', message, 'recipient', recipient,
  'parameters', parameters, 'state', state,
  'at', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'sentAt', to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'read', read_at is not null) as found`;

/** The notices sent to a post, newest first. */
export async function readNotices(
  manager: OpenTransaction,
  post: string,
  limit: number,
): Promise<ReadNotice[]> {
  const rows = await manager.query<{ found: ReadNotice }[]>(
    `select ${COLUMNS} from copianifica.notices where recipient = $1 order by created_at desc, id limit $2`,
    [post, limit],
  );
  return rows.map(({ found }) => found);
}

/** One notice; null where there is none by that id. */
export async function readNotice(manager: OpenTransaction, id: string): Promise<ReadNotice | null> {
  const rows = await manager.query<{ found: ReadNotice }[]>(
    `select ${COLUMNS} from copianifica.notices where id = $1`,
    [id],
  );
  return rows[0]?.found ?? null;
}

/** Marks a notice as read, once. */
export async function markNoticeRead(manager: OpenTransaction, id: string): Promise<void> {
  await manager.query(
    'update copianifica.notices set read_at = copianifica.legal_now() where id = $1 and read_at is null',
    [id],
  );
}

import type { Label } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** What somebody proposed to do with a case outside of its procedure, and what became of it. */
export interface ReadOverride {
  id: string;
  case: string;
  /** the case's last event when it was proposed, by its hash, and the last there is now */
  headHash: string;
  currentHash: string;
  target: string;
  legalBasis: string;
  /** null once it was erased */
  reasons: string | null;
  text: string;
  commitment: string;
  proposer: string;
  /** the mandate that proposed it, and the office's title */
  actor: string;
  proposedBy: Label;
  at: string;
  decision: { confirmed: boolean; by: Label; at: string } | null;
}

const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const title = (mandate: string): string =>
  `(select p.title from copianifica.mandates m join copianifica.posts p on p.key = m.post where m.id = ${mandate})`;

const SQL = `
select o.id, o."case", o.head_hash as "headHash", c.head_hash as "currentHash", o.target,
  o.legal_basis as "legalBasis", t.text as reasons, o.text, o.commitment, o.proposer, o.actor,
  ${title('o.actor')} as "proposedBy", ${utc('o.instant')} as at,
  case when d.proposal is not null then jsonb_build_object('confirmed', d.confirmed, 'by', ${title('d.actor')},
    'at', ${utc('d.instant')}) end as decision
from copianifica.override_proposals o join copianifica.cases c on c.id = o."case"
left join copianifica.texts t on t.id = o.text
left join copianifica.override_decisions d on d.proposal = o.id`;

/** The overrides of a case, the newest first. */
export function readOverrides(manager: OpenTransaction, of: string): Promise<ReadOverride[]> {
  return manager.query<ReadOverride[]>(`${SQL} where o."case" = $1 order by o.instant desc, o.id`, [of]);
}

export async function readOverride(manager: OpenTransaction, id: string): Promise<ReadOverride | null> {
  const rows = await manager.query<ReadOverride[]>(`${SQL} where o.id = $1`, [id]);
  return rows[0] ?? null;
}

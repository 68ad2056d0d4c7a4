import type { Label, ProcedureDefinition } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** A version of a procedure that was or is in force; who put it there are titles of offices, null for the founding. */
export interface ReadInForce {
  hash: string;
  number: number;
  since: string;
  proposedBy: Label | null;
  confirmedBy: Label | null;
}

/** A version that somebody wants in force and that nobody has confirmed or withdrawn. */
export interface ReadProposal {
  id: string;
  hash: string;
  at: string;
  proposedBy: Label;
  /** the person who proposed it, who may not confirm it */
  proposer: string;
}

export interface ReadProcedure {
  key: string;
  /** of the version in force, else of the newest */
  name: Label;
  kind: string;
  inForce: ReadInForce | null;
  /** every stored version, newest first; since when it was in force, null where it never was */
  versions: { hash: string; storedAt: string; inForceFrom: string | null; cases: number }[];
  proposals: ReadProposal[];
}

const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const title = (mandate: string): string =>
  `(select p.title from copianifica.mandates m join copianifica.posts p on p.key = m.post where m.id = ${mandate})`;

const SQL = `
with places as (select distinct on (key) * from copianifica.procedures_in_force order by key, number desc),
newest as (select distinct on (p.key) p.key, p.definition->'name' as name, p.definition->>'kind' as kind
  from copianifica.procedures p left join places f on f.hash = p.hash and f.key = p.key
  order by p.key, f.hash is null, p.stored_at desc)
select n.key, n.name, n.kind,
  (select json_build_object('hash', f.hash, 'number', f.number, 'since', ${utc('f.instant')},
      'proposedBy', ${title('r.actor')}, 'confirmedBy', ${title('f.actor')})
    from places f left join copianifica.procedure_proposals r on r.id = f.proposal where f.key = n.key) as "inForce",
  (select coalesce(json_agg(json_build_object('hash', p.hash, 'storedAt', ${utc('p.stored_at')},
      'inForceFrom', (select ${utc('min(f.instant)')} from copianifica.procedures_in_force f where f.hash = p.hash),
      'cases', (select count(*) from copianifica.cases c where c.procedure_hash = p.hash and c.closed_at is null))
      order by p.stored_at desc, p.hash), '[]')
    from copianifica.procedures p where p.key = n.key) as versions,
  (select coalesce(json_agg(json_build_object('id', r.id, 'hash', r.hash, 'at', ${utc('r.instant')},
      'proposer', r.proposer, 'proposedBy', ${title('r.actor')}) order by r.instant), '[]')
    from copianifica.procedure_proposals r join copianifica.procedures p on p.hash = r.hash
    where p.key = n.key and not exists (select from copianifica.procedures_in_force f where f.proposal = r.id)
      and not exists (select from copianifica.procedure_withdrawals w where w.proposal = r.id)) as proposals
from newest n order by n.key`;

/** Every procedure of the authority by its key, with its versions, the one in force, and what is proposed. */
export function readProcedures(manager: OpenTransaction): Promise<ReadProcedure[]> {
  return manager.query<ReadProcedure[]>(SQL);
}

/** One stored version as it was written. */
export interface ReadVersionText {
  hash: string;
  key: string;
  text: string;
  definition: ProcedureDefinition;
  storedAt: string;
}

export async function readProcedureVersion(
  manager: OpenTransaction,
  hash: string,
): Promise<ReadVersionText | null> {
  const rows = await manager.query<ReadVersionText[]>(
    `select hash, key, text, definition, ${utc('stored_at')} as "storedAt" from copianifica.procedures where hash = $1`,
    [hash],
  );
  return rows[0] ?? null;
}

/** The version of each key that is in force now, and its number among those of its key. */
export interface PlacedDefinition {
  key: string;
  hash: string;
  number: number;
  definition: ProcedureDefinition;
}

export function readDefinitionsInForce(manager: OpenTransaction): Promise<PlacedDefinition[]> {
  return manager.query<PlacedDefinition[]>(
    `select distinct on (f.key) f.key, f.hash, f.number, p.definition from copianifica.procedures_in_force f
     join copianifica.procedures p on p.hash = f.hash order by f.key, f.number desc`,
  );
}

export interface StoredProposal {
  id: string;
  key: string;
  hash: string;
  proposer: string;
  definition: ProcedureDefinition;
  /** confirmed or withdrawn */
  settled: boolean;
}

/** Proposals to put a version in force, in the order they were made: those still open, and the one that is named. */
export function readProposals(manager: OpenTransaction, named: string | null): Promise<StoredProposal[]> {
  return manager.query<StoredProposal[]>(
    `select * from (select r.id, p.key, r.hash, r.proposer, p.definition, r.instant,
         exists (select from copianifica.procedures_in_force f where f.proposal = r.id)
           or exists (select from copianifica.procedure_withdrawals w where w.proposal = r.id) as settled
       from copianifica.procedure_proposals r join copianifica.procedures p on p.hash = r.hash) as proposed
     where not settled or id = $1 order by instant, id`,
    [named],
  );
}

/** Holds what is in force until the transaction ends: versions are put in force one after the other. */
export async function holdProcedures(manager: OpenTransaction): Promise<void> {
  await manager.query(
    `select pg_advisory_xact_lock(hashtextextended('copianifica procedures ' || copianifica.current_authority(), 0))`,
  );
}

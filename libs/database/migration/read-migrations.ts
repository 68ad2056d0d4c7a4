import type { CaseEvent, CaseSnapshot, Label, MigrationPlan, ProcedureDefinition } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const title = (mandate: string): string =>
  `(select p.title from copianifica.mandates m join copianifica.posts p on p.key = m.post where m.id = ${mandate})`;

/** A migration of running cases as it stands: who wants it, who agreed, and how far it has come. */
export interface ReadMigration {
  id: string;
  key: string;
  fromHash: string;
  toHash: string;
  plan: MigrationPlan;
  planHash: string;
  proposer: string;
  proposedBy: Label;
  proposedAt: string;
  /** the mandate of who confirmed it */
  confirmer: string | null;
  confirmedBy: Label | null;
  confirmedAt: string | null;
  /** when the last case had been gone through */
  doneAt: string | null;
  /** cases still to be gone through, brought over, left where they were, and put back */
  left: number;
  migrated: number;
  impossible: number;
  reverted: number;
}

const MIGRATIONS = `
select r.id, r.key, r.from_hash as "fromHash", r.to_hash as "toHash", r.plan, r.plan_hash as "planHash", r.proposer,
  ${title('r.actor')} as "proposedBy", ${utc('r.instant')} as "proposedAt",
  c.actor as confirmer, ${title('c.actor')} as "confirmedBy", ${utc('c.instant')} as "confirmedAt", ${utc('c.done_at')} as "doneAt",
  case when c.done_at is not null then 0 else (select count(*)::integer from copianifica.cases o
    where o.procedure_hash = r.from_hash and o.procedure_key = r.key and o.closed_at is null and not exists
      (select from copianifica.case_migrations m where m.migration = r.id and m."case" = o.id)) end as left,
  (select count(*)::integer from copianifica.case_migrations m where m.migration = r.id and m.code is null) as migrated,
  (select count(*)::integer from copianifica.case_migrations m where m.migration = r.id and m.code is not null)
    as impossible,
  (select count(*)::integer from copianifica.case_migration_reversals b where b.migration = r.id) as reverted
from copianifica.migration_proposals r
left join copianifica.migration_confirmations c on c.migration = r.id`;

/** The migrations of the authority, or those of one procedure, newest first. */
export function readMigrations(manager: OpenTransaction, key: string | null): Promise<ReadMigration[]> {
  return manager.query(`${MIGRATIONS} where $1::text is null or r.key = $1 order by r.instant desc, r.id`, [
    key,
  ]);
}

export async function readMigration(manager: OpenTransaction, id: string): Promise<ReadMigration | null> {
  const rows = await manager.query<ReadMigration[]>(`${MIGRATIONS} where r.id = $1`, [id]);
  return rows[0] ?? null;
}

/** What became of one case. */
export interface ReadCaseMigration {
  case: string;
  title: string;
  /** null: it could not go over; `code` says why */
  sequence: number | null;
  code: string | null;
  outcome: unknown;
  at: string;
  revertedAt: string | null;
}

/** What became of the cases of a migration, in the order of their ids, after the one named. */
export function readCaseMigrations(
  manager: OpenTransaction,
  migration: string,
  page: { after: string | null; limit: number },
): Promise<ReadCaseMigration[]> {
  return manager.query(
    `select m."case", p.title, m.sequence, m.code, m.outcome, ${utc('m.instant')} as at,
       ${utc('b.instant')} as "revertedAt"
     from copianifica.case_migrations m
     join copianifica.cases c on c.id = m."case" join copianifica.plans p on p.id = c.plan
     left join copianifica.case_migration_reversals b on b.migration = m.migration and b."case" = m."case"
     where m.migration = $1 and ($2::uuid is null or m."case" > $2) order by m."case" limit $3`,
    [migration, page.after, page.limit],
  );
}

/** A version of a procedure that live cases can be under. */
export interface StoredVersion {
  hash: string;
  definition: ProcedureDefinition;
  /** cases that are open under it */
  cases: number;
}

/** The stored versions of a procedure, those with most live cases first. */
export function readVersionsOf(manager: OpenTransaction, key: string): Promise<StoredVersion[]> {
  return manager.query(
    `select p.hash, p.definition, (select count(*)::integer from copianifica.cases c
       where c.procedure_hash = p.hash and c.closed_at is null) as cases
     from copianifica.procedures p where p.key = $1 order by cases desc, p.stored_at desc`,
    [key],
  );
}

export interface LiveCase {
  id: string;
  title: string;
  snapshot: CaseSnapshot;
}

/** Every live case under a version, in the order of their ids. */
export function readLiveCases(manager: OpenTransaction, hash: string): Promise<LiveCase[]> {
  return manager.query(
    `select c.id, p.title, c.snapshot from copianifica.cases c join copianifica.plans p on p.id = c.plan
     where c.procedure_hash = $1 and c.closed_at is null order by c.id`,
    [hash],
  );
}

/** Confirmed migrations that have not been gone through to their end, the oldest first. */
export async function readMigrationsUnderWay(manager: OpenTransaction): Promise<string[]> {
  const rows = await manager.query<{ migration: string }[]>(
    `select migration from copianifica.migration_confirmations where done_at is null order by instant`,
  );
  return rows.map(({ migration }) => migration);
}

/** Ids of the cases that a migration has still to go through, after the one named. */
export async function readCasesLeft(
  manager: OpenTransaction,
  { id, fromHash, key }: Pick<ReadMigration, 'id' | 'fromHash' | 'key'>,
  page: { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select c.id from copianifica.cases c
     where c.procedure_hash = $2 and c.procedure_key = $3 and c.closed_at is null and ($4::uuid is null or c.id > $4)
       and not exists (select from copianifica.case_migrations m where m.migration = $1 and m."case" = c.id)
     order by c.id limit $5`,
    [id, fromHash, key, page.after, page.limit],
  );
  return rows.map((row) => row.id);
}

/** Which event brought a case over in a migration; null where none did, or it has been taken back. */
export async function readMigratedAt(
  manager: OpenTransaction,
  migration: string,
  of: string,
): Promise<{ sequence: number; fromHash: string } | null> {
  const rows = await manager.query<{ sequence: number; fromHash: string }[]>(
    `select m.sequence, r.from_hash as "fromHash" from copianifica.case_migrations m
     join copianifica.migration_proposals r on r.id = m.migration
     where m.migration = $1 and m."case" = $2 and m.sequence is not null and not exists
       (select from copianifica.case_migration_reversals b where b.migration = $1 and b."case" = $2)`,
    [migration, of],
  );
  return rows[0] ?? null;
}

/** A case's log as it was before an event, to be folded. */
export function readLogBefore(manager: OpenTransaction, of: string, sequence: number): Promise<CaseEvent[]> {
  return manager.query(
    `select authority, "case", sequence, type, actor, ${utc('instant')} as instant, payload, previous, hash
     from copianifica.case_events where "case" = $1 and sequence < $2 order by sequence`,
    [of, sequence],
  );
}

/** Says that the last case of a migration has been gone through. */
export async function endMigration(manager: OpenTransaction, id: string): Promise<void> {
  await manager.query(
    `update copianifica.migration_confirmations set done_at = copianifica.legal_now()
     where migration = $1 and done_at is null`,
    [id],
  );
}

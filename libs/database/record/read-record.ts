import { type BundleLeaf, inclusionPath, inclusionProof, type NodeRef } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** A sealed tree: how many leaves, its root (hex), and the signed note that says so. */
export interface StoredCheckpoint {
  size: number;
  root: string;
  note: string;
}

/** A leaf as stored; `position` is null until the sequencer has placed it. */
export interface StoredLeaf {
  id: string;
  subject: string;
  body: string;
  position: number | null;
}

/** The verifier keys (`name+id+base64`) under which the authority has signed, the newest first. */
export async function readVerifierKeys(manager: OpenTransaction): Promise<string[]> {
  const rows = await manager.query<{ verifier: string }[]>(
    `select verifier from copianifica.record_keys
     where authority = copianifica.current_authority() order by valid_from desc`,
  );
  return rows.map(({ verifier }) => verifier);
}

/** The newest seal of the authority's tree; null while it has none. */
export async function readLatestCheckpoint(manager: OpenTransaction): Promise<StoredCheckpoint | null> {
  const rows = await manager.query<(Omit<StoredCheckpoint, 'size'> & { size: string })[]>(
    `select size, root, note from copianifica.checkpoints
     where authority = copianifica.current_authority() order by size desc limit 1`,
  );
  return rows[0] ? { ...rows[0], size: Number(rows[0].size) } : null;
}

/** All that was recorded of these subjects (cases, consultations, documents), placed leaves first, in order. */
export async function readLeavesOf(
  manager: OpenTransaction,
  subjects: readonly string[],
): Promise<StoredLeaf[]> {
  const rows = await manager.query<(Omit<StoredLeaf, 'position'> & { position: string | null })[]>(
    `select l.id, l.subject, l.body, p.position from copianifica.leaves l
     left join copianifica.leaf_positions p on p.authority = l.authority and p.leaf = l.id
     where l.authority = copianifica.current_authority() and l.subject = any ($1)
     order by p.position, l.id`,
    [subjects],
  );
  return rows.map((row) => ({ ...row, position: row.position === null ? null : Number(row.position) }));
}

/**
 * The leaves with their proofs of inclusion in the tree of `size` leaves, as a bundle holds them; a leaf that is not
 * in that tree is left out. Reads all nodes at once, about log2(size) for each leaf and many of them shared.
 */
export async function proveLeaves(
  manager: OpenTransaction,
  leaves: readonly StoredLeaf[],
  size: number,
): Promise<BundleLeaf[]> {
  const placed = leaves.flatMap(({ body, position }) =>
    position !== null && position < size ? [{ body, position }] : [],
  );
  const nodes = await readNodes(
    manager,
    placed.flatMap(({ position }) => inclusionPath(position, size).flat()),
  );
  const read = ({ level, index }: NodeRef) => nodes.get(`${level}/${index}`);
  return placed.map(({ body, position }) => ({
    index: position,
    leaf: body,
    proof: inclusionProof(position, size, read).map((hash) => Buffer.from(hash).toString('base64')),
  }));
}

async function readNodes(manager: OpenTransaction, refs: readonly NodeRef[]): Promise<Map<string, Buffer>> {
  const rows = await manager.query<{ level: number; position: string; hash: Buffer }[]>(
    `select level, position, hash from copianifica.tree_nodes
     where authority = copianifica.current_authority()
       and (level, position) in (select * from unnest($1::smallint[], $2::bigint[]))`,
    [refs.map(({ level }) => level), refs.map(({ index }) => index)],
  );
  return new Map(rows.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
}

import {
  appendLeaves,
  formatCheckpoint,
  frontierOf,
  rootFromFrontier,
  type TreeNode,
} from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** Puts the authority's name under a checkpoint: the text of C2SP tlog-checkpoint in, the signed note out. */
export type SignCheckpoint = (body: string) => string;

export interface Sequenced {
  /** How many leaves have been given their place. */
  leaves: number;
  /** Leaves in the tree now. */
  size: number;
}

interface Waiting {
  leaf: string;
  hash: Buffer;
}

/**
 * Gives the leaves that wait their places in the authority's tree, in the order they arrived, and seals the tree
 * that results. All of it is inserted, nothing changed; one transaction at a time does this for an authority.
 * Throws if the stored tree is not whole: nothing may be sealed on it.
 */
export async function sequenceLeaves(
  manager: OpenTransaction,
  authority: string,
  limit: number,
  sign: SignCheckpoint,
): Promise<Sequenced> {
  // A statement of its own: what follows must see what the holder before us has committed.
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('copianifica record ' || $1, 0))`, [
    authority,
  ]);
  const { size, sealed } = await readSize(manager);
  if (size !== sealed)
    throw new Error(`The tree of ${authority} has ${size} leaves, its checkpoint ${sealed}.`);
  const waiting = await readWaiting(manager, limit);
  if (waiting.length === 0) return { leaves: 0, size };
  const grown = appendLeaves(
    size,
    await readFrontier(manager, size),
    waiting.map(({ hash }) => hash),
  );
  await writePlaces(manager, authority, size, waiting);
  await writeNodes(manager, authority, grown.nodes);
  await writeCheckpoint(manager, authority, {
    size: grown.size,
    root: rootFromFrontier(grown.frontier),
    sign,
  });
  return { leaves: waiting.length, size: grown.size };
}

async function readSize(manager: OpenTransaction): Promise<{ size: number; sealed: number }> {
  const rows = await manager.query<{ size: string; sealed: string }[]>(
    `select (select coalesce(max(position) + 1, 0) from copianifica.leaf_positions
               where authority = copianifica.current_authority()) as size,
            (select coalesce(max(size), 0) from copianifica.checkpoints
               where authority = copianifica.current_authority()) as sealed`,
  );
  return { size: Number(rows[0]!.size), sealed: Number(rows[0]!.sealed) };
}

function readWaiting(manager: OpenTransaction, limit: number): Promise<Waiting[]> {
  return manager.query(
    `select u.leaf, l.leaf_hash as hash from copianifica.unsequenced_leaves u
     join copianifica.leaves l on l.authority = u.authority and l.id = u.leaf
     order by u.arrival limit $1`,
    [limit],
  );
}

/** In the order of `frontierOf`; a node that is missing is left out, which the domain then refuses. */
async function readFrontier(manager: OpenTransaction, size: number): Promise<TreeNode[]> {
  const wanted = frontierOf(size);
  const rows = await manager.query<{ level: number; position: string; hash: Buffer }[]>(
    `select n.level, n.position, n.hash from unnest($1::smallint[], $2::bigint[]) as wanted (level, position)
     join copianifica.tree_nodes n using (level, position)`,
    [wanted.map(({ level }) => level), wanted.map(({ index }) => index)],
  );
  return rows
    .map(({ level, position, hash }) => ({ level, index: Number(position), hash }))
    .sort((one, other) => other.level - one.level);
}

/** The places first: their unique key refuses a second sequencer that came in some other way. */
async function writePlaces(
  manager: OpenTransaction,
  authority: string,
  from: number,
  waiting: Waiting[],
): Promise<void> {
  const leaves = waiting.map(({ leaf }) => leaf);
  await manager.query(
    `insert into copianifica.leaf_positions (authority, leaf, position)
     select $1, leaf, $2::bigint + place - 1 from unnest($3::uuid[]) with ordinality as given (leaf, place)`,
    [authority, from, leaves],
  );
  await manager.query('delete from copianifica.unsequenced_leaves where leaf = any ($1::uuid[])', [leaves]);
}

async function writeNodes(
  manager: OpenTransaction,
  authority: string,
  nodes: readonly TreeNode[],
): Promise<void> {
  await manager.query(
    `insert into copianifica.tree_nodes (authority, level, position, hash)
     select $1, level, position, decode(hash, 'hex')
     from unnest($2::smallint[], $3::bigint[], $4::text[]) as given (level, position, hash)`,
    [
      authority,
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index),
      nodes.map(({ hash }) => hex(hash)),
    ],
  );
}

async function writeCheckpoint(
  manager: OpenTransaction,
  authority: string,
  { size, root, sign }: { size: number; root: Uint8Array; sign: SignCheckpoint },
): Promise<void> {
  const rows = await manager.query<{ origin: string }[]>(
    'select origin from copianifica.authorities where authority = $1',
    [authority],
  );
  const note = sign(formatCheckpoint({ origin: rows[0]!.origin, size, root }));
  await manager.query(
    'insert into copianifica.checkpoints (authority, size, root, note) values ($1, $2, $3, $4)',
    [authority, size, hex(root), note],
  );
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

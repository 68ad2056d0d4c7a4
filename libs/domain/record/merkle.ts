/**
 * The Merkle tree of RFC 6962 §2.1, kept as a database keeps it: the hash of a complete subtree never changes,
 * so each is written once and only the right edge is computed anew. A node is named by its level (0 = leaf) and
 * by its place in that level from the left; `{level, index}` covers leaves index·2^level to (index+1)·2^level.
 * Sizes are safe integers, so levels stay below 53.
 */
import { sha256 } from './canonical';

export type NodeRef = { readonly level: number; readonly index: number };
export type TreeNode = NodeRef & { readonly hash: Uint8Array };
/** One element of a proof: the complete nodes, left to right, that `foldRight` joins into its hash. */
type ProofStep = readonly NodeRef[];

const HASH_LENGTH = 32;

/** RFC 6962: SHA-256(0x00 || leaf). */
export function leafHash(leaf: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + leaf.length);
  bytes.set(leaf, 1);
  return sha256(bytes);
}

/** RFC 6962: SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}

/** The root of the tree over these leaf hashes, in order; of none: the hash of nothing (RFC 6962 §2.1). */
export function rootOf(leafHashes: readonly Uint8Array[]): Uint8Array {
  return rootFromFrontier(appendLeaves(0, [], leafHashes).frontier);
}

/** The complete subtrees of a tree of this size, largest first: what must be read to append to it. */
export function frontierOf(size: number): NodeRef[] {
  assertSize(size);
  return completeNodes(0, size);
}

/** The root of a tree from its frontier, in the order of `frontierOf`. */
export function rootFromFrontier(frontier: readonly TreeNode[]): Uint8Array {
  return frontier.length === 0 ? sha256('') : foldRight(frontier.map((node) => node.hash));
}

export type Appended = {
  readonly size: number;
  /** Nodes made complete by what was appended, leaves included: to be inserted, never updated. */
  readonly nodes: readonly TreeNode[];
  readonly frontier: readonly TreeNode[];
};

/**
 * Appends one leaf hash to a tree of `size` leaves. Throws RangeError if the frontier is not that of the size:
 * the store has lost a node, and nothing may be sealed on it.
 */
export function appendLeaf(size: number, frontier: readonly TreeNode[], hash: Uint8Array): Appended {
  return appendLeaves(size, frontier, [hash]);
}

/** As `appendLeaf`, for what a sequencer found waiting, in order. */
export function appendLeaves(
  size: number,
  frontier: readonly TreeNode[],
  hashes: readonly Uint8Array[],
): Appended {
  assertFrontier(size, frontier);
  const edge = [...frontier];
  const nodes: TreeNode[] = [];
  hashes.forEach((hash, at) => {
    assertHash(hash);
    nodes.push(...climb(edge, { level: 0, index: size + at, hash }));
  });
  assertSize(size + hashes.length);
  return { size: size + hashes.length, nodes, frontier: edge };
}

/** Puts a node at the right edge, joining it with left siblings of its own level; returns all that is new. */
function climb(edge: TreeNode[], leaf: TreeNode): TreeNode[] {
  const fresh = [leaf];
  let node = leaf;
  for (let left = edge.at(-1); left?.level === node.level; left = edge.at(-1)) {
    edge.pop();
    node = { level: node.level + 1, index: left.index / 2, hash: nodeHash(left.hash, node.hash) };
    fresh.push(node);
  }
  edge.push(node);
  return fresh;
}

/**
 * Which stored nodes make the inclusion proof of leaf `index` in a tree of `size` leaves (RFC 6962 §2.1.1, PATH),
 * from the leaf upward. At most one step has several nodes: the right edge, which no node covers whole.
 */
export function inclusionPath(index: number, size: number): ProofStep[] {
  assertSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  }
  const steps: ProofStep[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const split = begin + splitOf(end - begin);
    steps.push(index < split ? completeNodes(split, end) : completeNodes(begin, split));
    [begin, end] = index < split ? [begin, split] : [split, end];
  }
  return steps.reverse();
}

/** Which stored nodes prove that the tree of `second` leaves extends that of `first` (RFC 6962 §2.1.2, PROOF). */
export function consistencyPath(first: number, second: number): ProofStep[] {
  assertSize(first);
  assertSize(second);
  if (first > second) throw new RangeError(`a tree of ${second} cannot extend one of ${first}`);
  if (first === 0) return [];
  const steps: ProofStep[] = [];
  let [begin, end] = [0, second];
  while (end !== first) {
    const split = begin + splitOf(end - begin);
    steps.push(first <= split ? completeNodes(split, end) : completeNodes(begin, split));
    [begin, end] = first <= split ? [begin, split] : [split, end];
  }
  // The verifier knows the first root already; only a subtree of it must be told.
  if (begin > 0) steps.push(completeNodes(begin, end));
  return steps.reverse();
}

/** The hashes of a proof, given a way to look up the nodes that its path names. */
function proofOf(
  path: readonly ProofStep[],
  readNode: (ref: NodeRef) => Uint8Array | undefined,
): Uint8Array[] {
  return path.map((step) => foldRight(step.map((ref) => hashOf(ref, readNode(ref)))));
}

export function inclusionProof(
  index: number,
  size: number,
  readNode: (ref: NodeRef) => Uint8Array | undefined,
): Uint8Array[] {
  return proofOf(inclusionPath(index, size), readNode);
}

export function consistencyProof(
  first: number,
  second: number,
  readNode: (ref: NodeRef) => Uint8Array | undefined,
): Uint8Array[] {
  return proofOf(consistencyPath(first, second), readNode);
}

function hashOf(ref: NodeRef, hash: Uint8Array | undefined): Uint8Array {
  if (!hash) throw new RangeError(`node ${ref.index} of level ${ref.level} is missing`);
  return hash;
}

/** Subtrees grow smaller to the right, so each joins what is already folded on its right. */
function foldRight(hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The largest power of two smaller than n (n > 1): where RFC 6962 splits n leaves. */
function splitOf(n: number): number {
  let split = 1;
  while (split * 2 < n) split *= 2;
  return split;
}

/** The largest complete nodes that cover leaves begin..end-1, left to right. */
function completeNodes(begin: number, end: number): NodeRef[] {
  const nodes: NodeRef[] = [];
  for (let at = begin; at < end;) {
    let [level, width] = [0, 1];
    while (at % (width * 2) === 0 && at + width * 2 <= end) [level, width] = [level + 1, width * 2];
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

function assertSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is no size of a tree`);
}

function assertHash(hash: Uint8Array): void {
  if (hash.length !== HASH_LENGTH) throw new RangeError(`a node's hash has 32 bytes, not ${hash.length}`);
}

function assertFrontier(size: number, frontier: readonly TreeNode[]): void {
  const due = frontierOf(size);
  const same = due.every((ref, at) => frontier[at]?.level === ref.level && frontier[at].index === ref.index);
  if (!same || due.length !== frontier.length) {
    throw new RangeError(`the nodes given are not the frontier of ${size}`);
  }
  frontier.forEach((node) => assertHash(node.hash));
}

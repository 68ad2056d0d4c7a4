/**
 * The reader's half of the tree: checks proofs from hashes alone, as RFC 9162 §2.1.3.2 and §2.1.4.2 spell it out
 * for the tree of RFC 6962. Anything odd is false, never a fault: these inputs come from strangers. No bitwise
 * operators, which would cut sizes to 32 bits.
 */
import { sameBytes, sha256 } from './canonical';
import { nodeHash } from './merkle';

/** Whether the proof shows that `leaf` (a leaf hash) is leaf `index` of the tree of `size` leaves with `root`. */
export function verifyInclusion(
  index: number,
  size: number,
  leaf: Uint8Array,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, root, ...proof].every(isNode))
    return false;
  const walk = new Walk(index, size - 1);
  let hash = leaf;
  for (const sibling of proof) {
    if (walk.atTop()) return false;
    hash = walk.siblingIsLeft() ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    walk.up();
  }
  return walk.atTop() && sameBytes(hash, root);
}

/**
 * Whether the proof shows that the tree of `second` leaves begins with the tree of `first`. The empty tree has
 * one root only, and begins every tree.
 */
export function verifyConsistency(
  first: number,
  second: number,
  firstRoot: Uint8Array,
  secondRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(first) || !isCount(second) || first > second) return false;
  if (![firstRoot, secondRoot, ...proof].every(isNode)) return false;
  if (first === 0 && !sameBytes(firstRoot, sha256(''))) return false;
  if (first === second) return proof.length === 0 && sameBytes(firstRoot, secondRoot);
  if (first === 0) return proof.length === 0;
  return proof.length > 0 && extendsTree(first, second, firstRoot, secondRoot, proof);
}

function extendsTree(
  first: number,
  second: number,
  firstRoot: Uint8Array,
  secondRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  const walk = new Walk(first - 1, second - 1);
  walk.skipRightChildren();
  // A first tree that is one complete subtree is its own start: the proof then leaves it out.
  const [start, ...rest] = walk.atLeftEdge() ? [firstRoot, ...proof] : proof;
  if (!start) return false;
  let [before, after] = [start, start];
  for (const sibling of rest) {
    if (walk.atTop()) return false;
    if (walk.siblingIsLeft()) before = nodeHash(sibling, before);
    after = walk.siblingIsLeft() ? nodeHash(sibling, after) : nodeHash(after, sibling);
    walk.up();
  }
  return walk.atTop() && sameBytes(before, firstRoot) && sameBytes(after, secondRoot);
}

/** Climbs from a node to the root, beside the last node of each level. */
class Walk {
  constructor(
    private node: number,
    private last: number,
  ) {}

  atTop(): boolean {
    return this.last === 0;
  }

  atLeftEdge(): boolean {
    return this.node === 0;
  }

  siblingIsLeft(): boolean {
    return this.node % 2 === 1 || this.node === this.last;
  }

  /** To the parent; a last node without a right sibling is its own parent, for as many levels as that holds. */
  up(): void {
    if (this.siblingIsLeft()) while (this.node % 2 === 0 && this.node > 0) this.halve();
    this.halve();
  }

  skipRightChildren(): void {
    while (this.node % 2 === 1) this.halve();
  }

  private halve(): void {
    this.node = Math.floor(this.node / 2);
    this.last = Math.floor(this.last / 2);
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isNode(hash: Uint8Array): boolean {
  return hash.length === 32;
}

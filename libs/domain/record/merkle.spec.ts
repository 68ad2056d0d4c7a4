import fc from 'fast-check';
import { sha256, utf8 } from './canonical';
import {
  appendLeaf,
  appendLeaves,
  consistencyPath,
  consistencyProof,
  frontierOf,
  inclusionPath,
  inclusionProof,
  leafHash,
  nodeHash,
  type NodeRef,
  rootFromFrontier,
  rootOf,
  type TreeNode,
} from './merkle';
import { verifyConsistency, verifyInclusion } from './merkle-verify';
import vectors from './vectors.json';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
const leaves = (count: number) => Array.from({ length: count }, (_, at) => leafHash(utf8(`leaf ${at}`)));

/** RFC 6962 §2.1, word for word: the oracle. */
function treeHash(hashes: Uint8Array[]): Uint8Array {
  const [only] = hashes;
  if (!only) return sha256('');
  if (hashes.length === 1) return only;
  const split = 2 ** Math.floor(Math.log2(hashes.length - 1));
  return nodeHash(treeHash(hashes.slice(0, split)), treeHash(hashes.slice(split)));
}

/** An insert-only table of nodes, as the database holds them, filled leaf by leaf. */
function store(hashes: Uint8Array[]) {
  const rows = new Map<string, Uint8Array>();
  const read = (ref: NodeRef) => rows.get(`${ref.level}/${ref.index}`);
  const edge = (size: number): TreeNode[] =>
    frontierOf(size).map((ref) => ({ ...ref, hash: read(ref) ?? Uint8Array.of() }));
  hashes.forEach((hash, size) => {
    for (const node of appendLeaf(size, edge(size), hash).nodes) {
      const key = `${node.level}/${node.index}`;
      if (rows.has(key)) throw new Error(`${key} was written twice`);
      rows.set(key, node.hash);
    }
  });
  return { read, edge, count: rows.size };
}

const published = vectors.tree.leaves.map((leaf) => leafHash(bytes(leaf)));
const proofs = (list: string[]) => list.map(bytes);
const rootAt = (size: number) => bytes(vectors.tree.roots[size - 1] ?? '');

describe('the published vectors of RFC 6962', () => {
  test('give the hashes of the empty tree, of a leaf and of a node', () => {
    const { emptyRoot, leafOf, nodeOf } = vectors.tree;
    expect(hex(rootOf([]))).toBe(emptyRoot);
    expect(hex(leafHash(utf8(leafOf.text)))).toBe(leafOf.hash);
    expect(hex(nodeHash(utf8(nodeOf.left), utf8(nodeOf.right)))).toBe(nodeOf.hash);
  });

  test('give the roots of the trees of one to eight leaves', () => {
    vectors.tree.roots.forEach((root, at) => expect(hex(rootOf(published.slice(0, at + 1)))).toBe(root));
  });

  test.each(vectors.tree.inclusion)('give the inclusion proof of leaf $index of $size', (vector) => {
    const { index, size, proof } = vector;
    expect(inclusionProof(index, size, store(published).read).map(hex)).toEqual(proof);
    expect(verifyInclusion(index, size, published[index]!, proofs(proof), rootAt(size))).toBe(true);
  });

  test.each(vectors.tree.consistency)('give the consistency proof of $first in $second', (vector) => {
    const { first, second, proof } = vector;
    expect(consistencyProof(first, second, store(published).read).map(hex)).toEqual(proof);
    expect(verifyConsistency(first, second, rootAt(first), rootAt(second), proofs(proof))).toBe(true);
  });
});

describe('a tree that grows leaf by leaf', () => {
  test('has at every size the root that RFC 6962 defines, from O(log n) nodes', () => {
    const all = leaves(130);
    const kept = store(all);
    for (let size = 0; size <= all.length; size += 1) {
      expect(hex(rootFromFrontier(kept.edge(size)))).toBe(hex(treeHash(all.slice(0, size))));
      expect(frontierOf(size).length).toBeLessThanOrEqual(8);
    }
  });

  test('writes each complete subtree once, and nothing else', () => {
    // n leaves hold n - popcount(n) complete subtrees of two leaves or more.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (size) => {
        expect(store(leaves(size)).count).toBe(2 * size - frontierOf(size).length);
      }),
      { numRuns: 30 },
    );
  });

  test('is the same tree whether leaves come alone or together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 12 }), (batches) => {
        const all = leaves(batches.reduce((sum, batch) => sum + batch, 0));
        let tree: ReturnType<typeof appendLeaves> = { size: 0, nodes: [], frontier: [] };
        for (const batch of batches) {
          tree = appendLeaves(tree.size, tree.frontier, all.slice(tree.size, tree.size + batch));
        }
        expect(hex(rootFromFrontier(tree.frontier))).toBe(hex(rootOf(all)));
        expect(tree.frontier.map(({ level, index }) => ({ level, index }))).toEqual(frontierOf(all.length));
      }),
    );
  });

  test('refuses a frontier from which a node is missing, or that is of another size', () => {
    const { frontier } = appendLeaves(0, [], leaves(7));
    expect(() => appendLeaf(7, frontier.slice(1), leaves(1)[0]!)).toThrow(RangeError);
    expect(() => appendLeaf(6, frontier, leaves(1)[0]!)).toThrow(RangeError);
    expect(() => appendLeaf(7, frontier, Uint8Array.of(1))).toThrow(RangeError);
    expect(() => frontierOf(-1)).toThrow(RangeError);
    expect(() => frontierOf(2 ** 53)).toThrow(RangeError);
  });

  test('names its nodes beyond 32 bits', () => {
    const size = 2 ** 40 + 3;
    expect(frontierOf(size)).toEqual([
      { level: 40, index: 0 },
      { level: 1, index: 2 ** 39 },
      { level: 0, index: 2 ** 40 + 2 },
    ]);
    expect(inclusionPath(2 ** 40, size)).toHaveLength(3);
    expect(frontierOf(2 ** 53 - 1)).toHaveLength(53);
  });
});

const SIZES = 33;
const all = leaves(SIZES);
const kept = store(all);
const sizeAndIndex = fc
  .integer({ min: 1, max: SIZES })
  .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));

describe('an inclusion proof', () => {
  test('is accepted for every leaf of every tree, and reads O(log n) nodes', () => {
    for (let size = 1; size <= SIZES; size += 1) {
      const root = treeHash(all.slice(0, size));
      for (let index = 0; index < size; index += 1) {
        expect(inclusionPath(index, size).flat().length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(size)));
        const proof = inclusionProof(index, size, kept.read);
        expect(verifyInclusion(index, size, all[index]!, proof, root)).toBe(true);
      }
    }
  });

  test('proves no other leaf, no other place and no other root', () => {
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(SIZES + 1), ([size, index], other) => {
        const proof = inclusionProof(index, size, kept.read);
        const root = treeHash(all.slice(0, size));
        if (other !== index) expect(verifyInclusion(other, size, all[index]!, proof, root)).toBe(false);
        if (other !== index && all[other]) {
          expect(verifyInclusion(index, size, all[other], proof, root)).toBe(false);
        }
        expect(verifyInclusion(index, size, all[index]!, proof, sha256('another'))).toBe(false);
      }),
    );
  });

  test('is refused when anything in it is added, removed or changed', () => {
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(), ([size, index], at) => {
        const proof = inclusionProof(index, size, kept.read);
        const check = (changed: Uint8Array[]) =>
          verifyInclusion(index, size, all[index]!, changed, treeHash(all.slice(0, size)));
        expect(check([...proof, sha256('more')])).toBe(false);
        expect(check([sha256('more'), ...proof])).toBe(false);
        expect(check([...proof, Uint8Array.of()])).toBe(false);
        if (proof.length === 0) return;
        expect(check(proof.slice(1))).toBe(false);
        expect(check(proof.slice(0, -1))).toBe(false);
        expect(check(proof.map((hash, step) => (step === at % proof.length ? flipped(hash) : hash)))).toBe(
          false,
        );
      }),
    );
  });

  test('cannot be asked for a leaf that is not there', () => {
    expect(() => inclusionPath(3, 3)).toThrow(RangeError);
    expect(() => inclusionPath(-1, 3)).toThrow(RangeError);
    expect(() => inclusionProof(0, 3, () => undefined)).toThrow('node 1 of level 0 is missing');
    expect(verifyInclusion(0, 0, sha256(''), [], sha256(''))).toBe(false);
    expect(verifyInclusion(0.5, 1, sha256(''), [], sha256(''))).toBe(false);
    expect(verifyInclusion(0, 1, Uint8Array.of(), [], Uint8Array.of())).toBe(false);
  });
});

describe('a consistency proof', () => {
  test('is accepted between every two sizes, and no shorter history passes for a longer one', () => {
    for (let second = 0; second <= SIZES; second += 1) {
      for (let first = 0; first <= second; first += 1) {
        const [before, after] = [treeHash(all.slice(0, first)), treeHash(all.slice(0, second))];
        const proof = consistencyProof(first, second, kept.read);
        expect(verifyConsistency(first, second, before, after, proof)).toBe(true);
        expect(verifyConsistency(first, second, before, sha256('x'), proof)).toBe(first === 0 && second > 0);
        expect(verifyConsistency(first, second, sha256('x'), after, proof)).toBe(false);
      }
    }
  });

  test('is refused when anything in it is added, removed or changed, or when the tree was rewritten', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: SIZES }), fc.integer({ min: 1, max: SIZES }));
    fc.assert(
      fc.property(pair, fc.nat(), ([one, other], at) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const [before, after] = [treeHash(all.slice(0, first)), treeHash(all.slice(0, second))];
        const proof = consistencyProof(first, second, kept.read);
        const check = (changed: Uint8Array[]) => verifyConsistency(first, second, before, after, changed);
        expect(check([...proof, sha256('more')])).toBe(false);
        expect(check([sha256('more'), ...proof])).toBe(false);
        if (proof.length > 0) {
          expect(check(proof.slice(1))).toBe(false);
          expect(check(proof.slice(0, -1))).toBe(false);
          expect(check(proof.map((hash, step) => (step === at % proof.length ? flipped(hash) : hash)))).toBe(
            false,
          );
        }
        const rewritten = all.slice(0, second).with(at % first, sha256('rewritten'));
        expect(verifyConsistency(first, second, before, treeHash(rewritten), proof)).toBe(false);
      }),
    );
  });

  test('goes only forward in time', () => {
    expect(() => consistencyPath(4, 3)).toThrow(RangeError);
    expect(verifyConsistency(2, 1, sha256(''), sha256(''), [])).toBe(false);
  });
});

function flipped(hash: Uint8Array): Uint8Array {
  return hash.map((byte, at) => (at === 0 ? byte ^ 8 : byte));
}

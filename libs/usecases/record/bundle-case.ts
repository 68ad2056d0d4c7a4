import { Injectable } from '@nestjs/common';
import {
  proveLeaves,
  readBundleParts,
  readLatestCheckpoint,
  readLeavesOf,
  readVerifierKeys,
  Transactions,
} from '@copianifica/database';
import { writeBundle } from '@copianifica/domain';

export type BundleAnswer =
  { kind: 'bundle'; text: string } | { kind: 'unknown' } | { kind: 'not-yet-sealed' };

/**
 * The evidence of one case, for anyone: its log, what the log names by hash, and the proof that each is in
 * the tree that the authority signed. Until the last leaf is sealed (a second or so) there is no bundle.
 */
@Injectable()
export class BundleCase {
  constructor(private readonly transactions: Transactions) {}

  execute(authority: string, id: string): Promise<BundleAnswer> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const parts = await readBundleParts(manager, id);
      if (!parts) return { kind: 'unknown' };
      const subjects = [id, ...parts.documents.map((document) => document.id)];
      const checkpoint = await readLatestCheckpoint(manager);
      const [key] = await readVerifierKeys(manager);
      const leaves = await readLeavesOf(manager, subjects);
      const sealed =
        checkpoint && leaves.every(({ position }) => position !== null && position < checkpoint.size);
      if (!checkpoint || !key || !sealed) return { kind: 'not-yet-sealed' };
      const proven = await proveLeaves(manager, leaves, checkpoint.size);
      const text = writeBundle({ ...parts, case: id, leaves: proven, checkpoint: checkpoint.note, key });
      return { kind: 'bundle', text };
    });
  }
}

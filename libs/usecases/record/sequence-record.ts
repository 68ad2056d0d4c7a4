import { Injectable } from '@nestjs/common';
import {
  passFailpoint,
  type Sequenced,
  sequenceLeaves,
  type SignCheckpoint,
  Transactions,
} from '@copianifica/database';

/** Gives the leaves that wait their places in the authority's record, and seals it. */
@Injectable()
export class SequenceRecord {
  constructor(private readonly transactions: Transactions) {}

  /** At most `limit` leaves at once: a long wait is sealed in several trees, each of them complete. */
  async execute(authority: string, sign: SignCheckpoint, limit = 500): Promise<Sequenced> {
    const sequenced = await this.transactions.inAuthority(authority, (manager) =>
      sequenceLeaves(manager, authority, limit, sign),
    );
    if (sequenced.leaves > 0) passFailpoint('sequencer.committed');
    return sequenced;
  }
}

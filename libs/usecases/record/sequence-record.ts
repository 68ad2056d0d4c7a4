import { Injectable } from '@nestjs/common';
import { type Sequenced, sequenceLeaves, type SignCheckpoint, Transactions } from '@copianifica/database';

/** Gives the leaves that wait their places in the authority's record, and seals it. */
@Injectable()
export class SequenceRecord {
  constructor(private readonly transactions: Transactions) {}

  /** At most `limit` leaves at once: a long wait is sealed in several trees, each of them complete. */
  execute(authority: string, sign: SignCheckpoint, limit = 500): Promise<Sequenced> {
    return this.transactions.inAuthority(authority, (manager) =>
      sequenceLeaves(manager, authority, limit, sign),
    );
  }
}

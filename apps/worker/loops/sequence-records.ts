import { Injectable } from '@nestjs/common';
import { RelayStore } from '@copianifica/database';
import { SequenceRecord } from '@copianifica/usecases';
import { RecordKeys } from '../record-keys';
import { Turns } from './turns';

const AT_ONCE = 500;

/** Gives what has been recorded its place in each authority's tree, and seals the trees. */
@Injectable()
export class SequenceRecords {
  constructor(
    private readonly relay: RelayStore,
    private readonly keys: RecordKeys,
    private readonly sequenceRecord: SequenceRecord,
    private readonly turns: Turns,
  ) {}

  /** An authority that cannot be sealed keeps no other waiting; its trouble is told when all have had their turn. */
  async round(): Promise<boolean> {
    const authorities = await this.relay.unsequencedAuthorities();
    const turns = await Promise.allSettled(authorities.map((authority) => this.sequence(authority)));
    const trouble = turns.find((turn) => turn.status === 'rejected');
    if (trouble) throw trouble.reason;
    return turns.some((turn) => turn.status === 'fulfilled' && turn.value);
  }

  private async sequence(authority: string): Promise<boolean> {
    const sign = await this.keys.signerOf(authority);
    const { leaves } = await this.turns.take(() => this.sequenceRecord.execute(authority, sign, AT_ONCE));
    return leaves === AT_ONCE;
  }
}

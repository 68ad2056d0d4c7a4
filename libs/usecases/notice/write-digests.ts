import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  holdNoticing,
  passFailpoint,
  readDueDigests,
  readNoticePlace,
  Transactions,
  writeDigest,
} from '@copianifica/database';
import { DIGEST_HOUR, endedPeriods } from '@copianifica/domain';

/** Posts whose digests are written in one transaction. */
const AT_ONCE = 100;

/**
 * Closes the periods that have ended: what was held for each post becomes one digest, under a key that a second worker,
 * or the same after a crash, cannot write again. Where nothing was held there is none.
 */
@Injectable()
export class WriteDigests {
  constructor(private readonly transactions: Transactions) {}

  /** True where more of them are to be written. */
  async execute(authority: string): Promise<boolean> {
    const written = await this.transactions.inAuthority(authority, async (manager) => {
      if (!(await holdNoticing(manager))) return 0;
      const { now, zone, settings } = await readNoticePlace(manager);
      const periods = endedPeriods({ now, zone, hour: settings.digestHour ?? DIGEST_HOUR });
      const due = await readDueDigests(manager, periods, AT_ONCE);
      for (const digest of due) await writeDigest(manager, { authority, id: randomUUID(), ...digest });
      return new Set(due.map(({ recipient }) => recipient)).size;
    });
    if (written > 0) passFailpoint('digests.written');
    return written === AT_ONCE;
  }
}

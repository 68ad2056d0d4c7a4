import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import {
  readAuthorities,
  readMailboxPosition,
  readPecProviders,
  Transactions,
  writeMailboxPosition,
} from '@copianifica/database';
import { type MailboxMessage, readMailbox, readReceipt } from '@copianifica/messaging';
import { TakeReceipt } from '@copianifica/usecases';
import type { WorkerConfig } from '../config';
import { boxOf, type PecBox } from '../pec-boxes';
import { CONFIG, LOG } from '../tokens';

/** Reads what the providers of certified mail have answered, of each authority that has a box. */
@Injectable()
export class ReadPecMailboxes {
  constructor(
    @Inject(CONFIG) private readonly config: WorkerConfig,
    private readonly transactions: Transactions,
    private readonly taking: TakeReceipt,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** A box that cannot be read holds up no other; the first trouble is thrown after all have had their turn. */
  async round(): Promise<boolean> {
    if (this.config.pec.size === 0) return false;
    const authorities = await this.transactions.withoutAuthority(readAuthorities);
    const boxes = authorities.flatMap(({ key }) => {
      const box = boxOf(this.config.pec, key);
      return box ? [this.read(key, box)] : [];
    });
    const read = await Promise.allSettled(boxes);
    const trouble = read.find(({ status }) => status === 'rejected');
    if (trouble) throw (trouble as PromiseRejectedResult).reason;
    return read.some((one) => one.status === 'fulfilled' && one.value);
  }

  private async read(authority: string, box: PecBox): Promise<boolean> {
    const known = await this.transactions.inAuthority(authority, readMailboxPosition);
    return readMailbox(box, known, async (message, position) => {
      await this.take(authority, message);
      // After it: who dies in between reads the message again, which is known by its hash.
      await this.transactions.inAuthority(authority, (manager) =>
        writeMailboxPosition(manager, authority, position),
      );
    });
  }

  private async take(authority: string, message: MailboxMessage): Promise<void> {
    const providers = await this.transactions.inAuthority(authority, readPecProviders);
    const judged = await readReceipt(message, providers);
    const taken = await this.taking.execute(authority, message, judged);
    const { uid, hash } = message;
    if (!['believed', 'known', 'other'].includes(taken))
      this.log.warn({ authority, uid, hash, doubt: taken }, 'a receipt of certified mail is not believed');
  }
}

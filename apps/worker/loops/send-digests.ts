import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { type DigestToSend, readAuthorities, Transactions } from '@copianifica/database';
import type { Letter } from '@copianifica/documents';
import { Mailer } from '@copianifica/messaging';
import { SendDigests, Sending, WriteDigests } from '@copianifica/usecases';
import type { WorkerConfig } from '../config';
import { Letters } from '../letters';
import { CONFIG, LOG } from '../tokens';
import { Resting } from './resting';

/** Writes the digests of the periods that have ended, and sends those that are written. */
@Injectable()
export class WriteAndSendDigests {
  /** Digests that could not be taken: they rest, and others go before them. */
  private readonly resting: Resting;

  constructor(
    @Inject(CONFIG) config: WorkerConfig,
    @Inject(LOG) private readonly log: Logger,
    private readonly transactions: Transactions,
    private readonly writing: WriteDigests,
    private readonly sending: Sending,
    private readonly sendingDigests: SendDigests,
    private readonly mailer: Mailer,
    private readonly letters: Letters,
  ) {
    this.resting = new Resting(config.pace.retryMail);
  }

  async round(): Promise<boolean> {
    let more = false;
    for (const { key } of await this.transactions.withoutAuthority(readAuthorities)) {
      if (await this.writing.execute(key)) more = true;
      // A restored copy tells nobody anything.
      if ((await this.sending.isOn(key)) && (await this.send(key))) more = true;
    }
    return more;
  }

  private async send(authority: string): Promise<boolean> {
    const { tried, later } = await this.sendingDigests.execute(
      authority,
      this.resting.keys(),
      async (digest) => {
        const letter = await this.word(authority, digest);
        const { address: to, messageId } = digest;
        return letter ? this.mailer.send({ ...letter, to, messageId }) : 'failed';
      },
    );
    this.resting.add(later);
    return tried > 0;
  }

  /** Undefined where a notice lacks what its sentence speaks of: a fault of ours that no second attempt mends. */
  private async word(authority: string, digest: DigestToSend): Promise<Letter | undefined> {
    const facts = await this.letters.factsOf(authority, null);
    try {
      return this.letters.texts.digestMail(digest, facts);
    } catch (error) {
      this.log.error({ digest: digest.id, error }, 'no words for a digest');
      return undefined;
    }
  }
}

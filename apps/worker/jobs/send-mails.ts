import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { NoticeToSend } from '@copianifica/database';
import type { Letter, LetterFacts } from '@copianifica/documents';
import { type JobData, type JobHandler, Mailer, type PecOutcome, sendPec } from '@copianifica/messaging';
import { Sending, SendNotices } from '@copianifica/usecases';
import type { WorkerConfig } from '../config';
import { Letters } from '../letters';
import { boxOf } from '../pec-boxes';
import { CONFIG, LOG } from '../tokens';

/** Sends one part of what was ordered, by mail and by certified mail. */
@Injectable()
export class SendMails implements JobHandler<'send-notices'> {
  readonly job = 'send-notices';

  constructor(
    private readonly sending: Sending,
    private readonly sendNotices: SendNotices,
    private readonly mailer: Mailer,
    private readonly letters: Letters,
    @Inject(CONFIG) private readonly config: WorkerConfig,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async handle(part: JobData['send-notices']): Promise<void> {
    // A restored copy tells nobody anything; the sweep asks again.
    if (!(await this.sending.isOn(part.authority))) return;
    const facts = await this.letters.factsOf(part.authority, part.outbox);
    await this.sendNotices.execute(part, {
      mail: async (notice) => {
        const mail = this.word(notice, facts);
        return mail
          ? this.mailer.send({ ...mail, to: notice.address, messageId: notice.messageId })
          : 'failed';
      },
      pec: async (notice) => this.certify(part.authority, notice, this.word(notice, facts)),
    });
  }

  private async certify(
    authority: string,
    notice: NoticeToSend,
    letter: Letter | undefined,
  ): Promise<PecOutcome> {
    const box = boxOf(this.config.pec, authority);
    if (!box)
      throw new Error(`There is no box for certified mail of ${authority}: it waits until one is set.`);
    return letter ? sendPec(box, { ...letter, to: notice.address, messageId: notice.messageId }) : 'failed';
  }

  /**
   * Where the body's own words cannot be said the house's are. Undefined where what the sentence speaks of is missing:
   * a fault of ours that no second attempt mends.
   */
  private word(notice: NoticeToSend, facts: LetterFacts): Letter | undefined {
    const { texts: own, ...bare } = facts;
    for (const said of own?.has(notice.message) ? [facts, bare] : [bare])
      try {
        return this.letters.texts.mail(notice, said);
      } catch (error) {
        this.log.error({ notice: notice.id, message: notice.message, error }, 'no words for a notice');
      }
    return undefined;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { NoticeToSend } from '@copianifica/database';
import type { Letter, LetterFacts } from '@copianifica/documents';
import { type JobData, type JobHandler, Mailer } from '@copianifica/messaging';
import { SendNotices } from '@copianifica/usecases';
import { Letters } from '../letters';
import { LOG } from '../tokens';

/** Sends one part of what was ordered, by mail. */
@Injectable()
export class SendMails implements JobHandler<'send-notices'> {
  readonly job = 'send-notices';

  constructor(
    private readonly sendNotices: SendNotices,
    private readonly mailer: Mailer,
    private readonly letters: Letters,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async handle(part: JobData['send-notices']): Promise<void> {
    const facts = await this.letters.factsOf(part.authority, part.outbox);
    await this.sendNotices.execute(part, async (notice) => {
      const mail = this.word(notice, facts);
      return mail ? this.mailer.send({ ...mail, to: notice.address, messageId: notice.messageId }) : 'failed';
    });
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

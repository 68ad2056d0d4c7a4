import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { NoticeToSend } from '@copianifica/database';
import { type JobData, type JobHandler, Mailer, NoticeTexts } from '@copianifica/messaging';
import { SendNotices } from '@copianifica/usecases';
import { LOG } from '../tokens';

/** Sends one part of what was ordered, by mail. */
@Injectable()
export class SendMails implements JobHandler<'send-notices'> {
  readonly job = 'send-notices';

  constructor(
    private readonly sendNotices: SendNotices,
    private readonly mailer: Mailer,
    private readonly texts: NoticeTexts,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  handle(part: JobData['send-notices']): Promise<void> {
    return this.sendNotices.execute(part, async (notice) => {
      const mail = this.word(notice);
      return mail ? this.mailer.send({ ...mail, to: notice.address, messageId: notice.messageId }) : 'failed';
    });
  }

  /** Undefined where what the sentence speaks of is missing: a fault of ours that no second attempt mends. */
  private word(notice: NoticeToSend): { subject: string; text: string } | undefined {
    try {
      return this.texts.mail(notice);
    } catch (error) {
      this.log.error({ notice: notice.id, message: notice.message, error }, 'no words for a notice');
      return undefined;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { readOutboxRow, takeDelivery, Transactions } from '@copianifica/database';
import { type JobData, type JobHandler, Mailer } from '@copianifica/messaging';
import { SendLinkCode } from '@copianifica/usecases';
import { Letters } from '../letters';

/** Mails the code that links a sign-in to a person. */
@Injectable()
export class MailLinkCode implements JobHandler<'mail-link-code'> {
  readonly job = 'mail-link-code';

  constructor(
    private readonly transactions: Transactions,
    private readonly sendLinkCode: SendLinkCode,
    private readonly mailer: Mailer,
    private readonly letters: Letters,
  ) {}

  /** The delivery is taken last: a second code is a nuisance, no code at all keeps somebody out. */
  async handle({ authority, outbox }: JobData['mail-link-code']): Promise<void> {
    const row = await this.transactions.inAuthority(authority, (manager) => readOutboxRow(manager, outbox));
    const { linkCode } = (row?.payload ?? {}) as { linkCode?: string };
    if (!row || !linkCode) throw new UnrecoverableError('notice/unknown');
    const code = await this.sendLinkCode.execute(authority, linkCode);
    if (code) await this.send(authority, code);
    await this.transactions.inAuthority(authority, (manager) =>
      takeDelivery(manager, { authority, outbox, consumer: row.topic }),
    );
  }

  /** Without a Message-ID of ours: each attempt brings another code, and none may be taken for a repetition. */
  private async send(authority: string, { address, code }: { address: string; code: string }): Promise<void> {
    const facts = await this.letters.factsOf(authority, null);
    const mail = this.letters.texts.linkCodeMail(code, facts);
    const outcome = await this.mailer.send({ to: address, ...mail });
    if (outcome === 'later') throw new Error('The mail server does not take this mail now.');
  }
}

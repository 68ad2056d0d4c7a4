import { Injectable } from '@nestjs/common';
import { readLetterFacts, Transactions } from '@copianifica/database';
import { type LetterFacts, NoticeTexts } from '@copianifica/documents';

/** What the mails of one authority say besides their message: whose they are, its own words, the number of the order. */
@Injectable()
export class Letters {
  constructor(
    private readonly transactions: Transactions,
    readonly texts: NoticeTexts,
  ) {}

  /** Read anew for each part of an order: a text that is changed is in force from the next part on. */
  async factsOf(authority: string, outbox: string | null): Promise<LetterFacts> {
    const { sender, texts, protocol } = await this.transactions.inAuthority(authority, (manager) =>
      readLetterFacts(manager, this.texts.locale, outbox),
    );
    return {
      sender: sender[this.texts.locale],
      texts: new Map(texts.map(({ message, subject, body }) => [message, { subject, body }])),
      protocol: protocol ?? undefined,
    };
  }
}

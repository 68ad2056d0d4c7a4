import { Injectable } from '@nestjs/common';
import { readAuthorities, Transactions } from '@copianifica/database';
import { RemindOfTerms } from '@copianifica/usecases';

/** Looks for terms that come to their end, and for ends that had no effect; the orders go the way of every notice. */
@Injectable()
export class RemindPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminding: RemindOfTerms,
  ) {}

  async round(): Promise<boolean> {
    let more = false;
    for (const { key } of await this.transactions.withoutAuthority(readAuthorities))
      if (await this.reminding.execute(key)) more = true;
    return more;
  }
}

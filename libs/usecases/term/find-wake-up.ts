import { Injectable } from '@nestjs/common';
import { readWakeUp, Transactions, type WakeUp } from '@copianifica/database';

/** Finds when the term that an outbox row tells of will be due. */
@Injectable()
export class FindWakeUp {
  constructor(private readonly transactions: Transactions) {}

  /** Null when the term has fired or was cancelled meanwhile. */
  execute({ authority, outbox }: { authority: string; outbox: string }): Promise<WakeUp | null> {
    return this.transactions.inAuthority(authority, (manager) => readWakeUp(manager, outbox));
  }
}

import { randomUUID } from 'node:crypto';
import {
  confirmSending,
  readSending,
  readToday,
  type SendingState,
  Transactions,
} from '@copianifica/database';
import { type Actor, decide } from '@copianifica/domain';

export type SendingAnswer = { kind: 'sending'; state: SendingState } | { kind: 'refused'; code: string };

/** Somebody who administers the body says that this installation is to send, and not the one that did so far. */
export class ConfirmSending {
  constructor(
    private readonly transactions: Transactions,
    private readonly installation: string,
  ) {}

  execute({ authority, actor }: { authority: string; actor: Actor }): Promise<SendingAnswer> {
    const { installation } = this;
    return this.transactions.inAuthority(authority, async (manager): Promise<SendingAnswer> => {
      const decision = decide(actor, 'case.administer', {}, await readToday(manager));
      if (!decision.allowed) return { kind: 'refused', code: decision.code };
      const before = await readSending(manager, installation);
      const by = actor.kind === 'office' ? actor.mandate.id : null;
      // Said twice it is true once.
      if (!before.on) await confirmSending(manager, { id: randomUUID(), installation, actor: by });
      return { kind: 'sending', state: await readSending(manager, installation) };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { moveDemoClock, readToday, Transactions } from '@copianifica/database';
import { type Actor, decide } from '@copianifica/domain';

export type ClockAnswer = { kind: 'moved'; now: string } | { kind: 'refused'; code: string };

/** Moves the clock of a demo forward, for those who may; a real body's clock is moved by no one. */
@Injectable()
export class MoveDemoClock {
  constructor(private readonly transactions: Transactions) {}

  async execute({ authority, actor }: { authority: string; actor: Actor }, to: Date): Promise<ClockAnswer> {
    const { allowed, code } = await this.transactions.inAuthority(authority, async (manager) => {
      const decision = decide(actor, 'clock.move', {}, await readToday(manager));
      return decision.allowed ? { allowed: true, code: '' } : decision;
    });
    if (!allowed) return { kind: 'refused', code };
    const moved = await this.transactions.inAuthority(authority, (manager) =>
      moveDemoClock(manager, to.toISOString()),
    );
    return 'refused' in moved ? { kind: 'refused', code: moved.refused } : { kind: 'moved', now: moved.now };
  }
}

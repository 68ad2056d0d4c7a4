import { randomUUID } from 'node:crypto';
import { confirmSending, readSending, type SendingState, Transactions } from '@copianifica/database';

/** How long an answer is believed: each part of an order asks. In milliseconds. */
const BELIEVED = 5_000;

/**
 * Whether this installation is the one that sends. A restored copy of the database must tell nobody anything until
 * somebody has confirmed that it is to take over: what it holds as unsent may have been sent long ago.
 */
export class Sending {
  private readonly known = new Map<string, { on: boolean; until: number }>();

  /** @param installation its name, the same for all parts of one installation and for no other */
  constructor(
    private readonly transactions: Transactions,
    private readonly installation: string,
  ) {}

  /** The first installation that ever asks is taken for the right one. */
  async isOn(authority: string): Promise<boolean> {
    const known = this.known.get(authority);
    if (known && Date.now() < known.until) return known.on;
    const { on, since } = await this.read(authority);
    const now = since === null ? await this.confirmFirst(authority) : on;
    this.known.set(authority, { on: now, until: Date.now() + BELIEVED });
    return now;
  }

  read(authority: string): Promise<SendingState> {
    return this.transactions.inAuthority(authority, (manager) => readSending(manager, this.installation));
  }

  private async confirmFirst(authority: string): Promise<boolean> {
    await this.transactions.inAuthority(authority, async (manager) => {
      const { since } = await readSending(manager, this.installation);
      const first = { id: randomUUID(), installation: this.installation, actor: null };
      if (since === null) await confirmSending(manager, first);
    });
    return true;
  }
}

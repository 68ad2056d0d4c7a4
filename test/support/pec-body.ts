import { SendNotices, TakeReceipt, type TakenReceipt, Tell } from '@copianifica/usecases';
import { readPecProviders } from '@copianifica/database';
import { readReceipt } from '@copianifica/messaging';
import { createHash } from 'node:crypto';
import { type AppDatabase, AUTHORITY, leaveInOutbox } from './app-database';
import type { Keyholder } from './certificates';

/** A notice that went out by certified mail. */
export interface Dispatched {
  id: string;
  messageId: string;
  address: string;
}

const CONVOCATION = {
  message: 'sitting-convened',
  audience: ['comuni'],
  parameters: {
    plan: 'Piano',
    organ: 'conferenza',
    heldAt: '2026-02-16T09:00:00.000Z',
    timezone: 'Europe/Rome',
  },
};

/** The comuni of a body, written to by certified mail; and its mailbox, whose messages are handed over one by one. */
export class PecBody {
  constructor(readonly app: AppDatabase) {}

  /** Gives every mayor an address for certified mail. */
  async addresses(): Promise<void> {
    await this.app.query(
      `update copianifica.post_addresses set pec = replace(replace(post, '/', '.'), ' ', '') || '@pec.comune.example'
       where post like 'comune/%'`,
    );
  }

  async accredit(
    { pem, fingerprint }: Keyholder,
    name = 'Gestore',
    withdrawnAt: string | null = null,
  ): Promise<void> {
    await this.app.query(
      `insert into copianifica.pec_providers (authority, fingerprint, name, certificate, listed_at, withdrawn_at)
       values ($1, $2, $3, $4, copianifica.legal_now(), $5)`,
      [AUTHORITY, fingerprint, name, pem, withdrawnAt],
    );
  }

  /** Tells all comuni of a sitting; gives the order, and how many parts it has. */
  async convene(): Promise<{ outbox: string; parts: number }> {
    const [outbox] = await leaveInOutbox(this.app, 'notice', [CONVOCATION]);
    const told = await new Tell(this.app.transactions).execute({
      authority: AUTHORITY,
      outbox: outbox!,
      sendsPec: true,
    });
    if (told.kind !== 'told') throw new Error(told.code);
    return { outbox: outbox!, parts: told.parts.length };
  }

  /** Tells all comuni, whose provider takes everything. */
  async dispatch(): Promise<Dispatched[]> {
    const { outbox, parts } = await this.convene();
    const mail = (): Promise<never> => Promise.reject(new Error('No mail is sent here.'));
    for (let part = 0; part < parts; part += 1)
      await new SendNotices(this.app.transactions).execute(
        { authority: AUTHORITY, outbox, part },
        { mail, pec: () => Promise.resolve('submitted') },
      );
    return this.app.query(
      `select id, message_id as "messageId", address from copianifica.notices where outbox = $1 order by id`,
      [outbox],
    );
  }

  /** Hands a message over as the worker does that has read it from the mailbox. */
  async receive(raw: Buffer): Promise<TakenReceipt> {
    const providers = await this.app.transactions.inAuthority(AUTHORITY, readPecProviders);
    const judged = await readReceipt({ raw, cut: false }, providers);
    const hash = createHash('sha256').update(raw).digest('hex');
    return new TakeReceipt(this.app.transactions).execute(AUTHORITY, { raw, hash }, judged);
  }

  async state(id: string): Promise<string> {
    const [row] = await this.app.query<{ state: string }>(
      'select state from copianifica.notices where id = $1',
      [id],
    );
    return row!.state;
  }

  /** The legal instant, so many seconds later. */
  async instant(seconds = 0): Promise<string> {
    const [row] = await this.app.query<{ now: Date }>(
      `select copianifica.legal_now() + make_interval(secs => $1) as now`,
      [seconds],
    );
    return row!.now.toISOString();
  }
}

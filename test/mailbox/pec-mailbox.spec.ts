import { makeLog } from '../../apps/worker/log';
import { ReadPecMailboxes } from '../../apps/worker/loops/read-pec-mailboxes';
import type { WorkerConfig } from '../../apps/worker/config';
import { TakeReceipt } from '@copianifica/usecases';
import { type AppDatabase, AUTHORITY } from '../support/app-database';
import { certify, type Keyholder } from '../support/certificates';
import { TestDovecot } from '../support/dovecot';
import { openFoundedBody } from '../support/founded-body';
import { type Dispatched, PecBody } from '../support/pec-body';
import { receiptBy } from '../support/pec-receipts';

let app: AppDatabase;
let body: PecBody;
let provider: Keyholder;
let dovecot: TestDovecot;
let dispatched: Dispatched[];

beforeAll(async () => {
  [app, dovecot] = await Promise.all([openFoundedBody(), TestDovecot.start()]);
  body = new PecBody(app);
  await body.addresses();
  const authority = await certify({ name: 'Autorità' });
  provider = await certify({
    name: 'Gestore',
    email: 'posta-certificata@pec.gestore.example',
    issuer: authority,
  });
  await body.accredit(authority);
  dispatched = await body.dispatch();
}, 60_000);
afterAll(async () => {
  await Promise.all([app.close(), dovecot.remove()]);
});

const receipt = async (of: Dispatched, type = 'avvenuta-consegna'): Promise<Buffer> =>
  receiptBy(provider, { type, at: await body.instant(), messageId: of.messageId, recipient: of.address });

/** The worker's loop on that one box. */
function loop(imapUrl = dovecot.url): ReadPecMailboxes {
  const box = { smtpUrl: 'smtp://127.0.0.1:1', imapUrl, address: 'piano@pec.ente.example' };
  const config = { pec: new Map([[AUTHORITY.toUpperCase(), box]]) } as unknown as WorkerConfig;
  return new ReadPecMailboxes(config, app.transactions, new TakeReceipt(app.transactions), makeLog('silent'));
}
async function readAll(): Promise<void> {
  while (await loop().round());
}
const count = async (table: string): Promise<number> => {
  const [row] = await app.query<{ found: number }>(
    `select count(*)::integer as found from copianifica.${table}`,
  );
  return row!.found;
};

describe('the mailbox for certified mail, on a real IMAP server', () => {
  it('is read from where it was left, oldest first, more than one round at a time', async () => {
    const [first, second, third] = dispatched.splice(0, 3) as [Dispatched, Dispatched, Dispatched];
    const letters = Array.from({ length: 25 }, (_, at) =>
      Buffer.from(`From: a@b.example\r\nSubject: ${at}\r\n\r\nCiao\r\n`),
    );
    const forged = Buffer.from(
      (await receipt(third)).toString('latin1').replace('Ricevuta di posta', 'Ricevuta di Posta'),
      'latin1',
    );
    await dovecot.deliver([await receipt(first, 'accettazione'), ...letters, forged, await receipt(first)]);
    expect(await loop().round()).toBe(true);
    expect(await body.state(first.id)).toBe('accepted');
    await readAll();
    expect(await Promise.all([first, second, third].map(({ id }) => body.state(id)))).toEqual([
      'delivered',
      'submitted',
      'submitted',
    ]);
    expect(await count('raw_messages')).toBe(3);
    await dovecot.deliver([await receipt(second)]);
    await readAll();
    expect(await body.state(second.id)).toBe('delivered');
    expect(await app.query('select last_uid::integer as last from copianifica.pec_mailboxes')).toEqual([
      { last: 29 },
    ]);
  });

  it('is read again as a whole when its numbers are others, and nothing happens twice', async () => {
    const before = [await count('receipts'), await count('leaves'), await count('outbox')];
    const of = dispatched.shift()!;
    await dovecot.renumber();
    await dovecot.deliver([await receipt(of)]);
    await readAll();
    expect(await body.state(of.id)).toBe('delivered');
    expect([await count('receipts'), await count('leaves'), await count('outbox')]).toEqual(
      before.map((found) => found + 1),
    );
  });

  it('is waited for while it is away, and two workers that read it believe each receipt once', async () => {
    const some = dispatched.splice(0, 12);
    await dovecot.deliver(await Promise.all(some.map((of) => receipt(of))));
    await dovecot.stop();
    await expect(loop().round()).rejects.toThrow(/ECONNREFUSED|connect/i);
    await dovecot.run();
    const before = await count('receipts');
    await Promise.all([loop().round(), loop().round()]);
    await readAll();
    expect(await Promise.all(some.map(({ id }) => body.state(id)))).toEqual(some.map(() => 'delivered'));
    expect(await count('receipts')).toBe(before + 12);
  });

  it('tells a wrong password from an empty box', async () => {
    await expect(loop(dovecot.url.replace('segreto', 'sbagliato')).round()).rejects.toThrow(
      /command failed|auth/i,
    );
  });
});

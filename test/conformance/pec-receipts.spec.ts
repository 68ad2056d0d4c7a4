import { afterReceipt, type Delivery, type SignedReceipt } from '@copianifica/domain';
import { certify, type Keyholder } from '../support/certificates';
import { Chance, LIVES } from '../support/pec-lives';
import { receiptBy } from '../support/pec-receipts';
import { readReceipt } from '../../libs/messaging/pec/read-receipt';

const MESSAGE = '<01234567-89ab-4def-8123-456789abcdef@ente.example>';
const RECIPIENT = 'protocollo@pec.comune.example';
const AT = '2026-02-12T09:30:15.000Z';
let provider: Keyholder;
const raws = new Map<string, Buffer>();
const accredited: { certificate: string; withdrawnAt: string | null }[] = [];

beforeAll(async () => {
  const authority = await certify({ name: 'Autorità di Prova' });
  const email = 'posta-certificata@pec.gestore.example';
  provider = await certify({ name: 'Gestore di Prova', email, issuer: authority });
  accredited.push({ certificate: authority.pem, withdrawnAt: null });
  for (const type of new Set(LIVES.flatMap(([, types]) => types)))
    raws.set(type, await receiptBy(provider, { type, messageId: MESSAGE, recipient: RECIPIENT, at: AT }));
});

const read = (raw: Buffer, cut = false) => readReceipt({ raw, cut }, accredited);

describe('receipts of certified mail, signed and read whole', () => {
  it('lead to the same state in a thousand orders, with repetitions', async () => {
    const chance = new Chance(7);
    const wrong: string[] = [];
    // Each is read once: the same bytes are the same receipt.
    const receipts = new Map<string, SignedReceipt>();
    for (const [type, raw] of raws) {
      const judged = await read(raw);
      if (judged.verdict !== 'receipt') throw new Error(`${type}: ${JSON.stringify(judged)}`);
      receipts.set(type, judged);
    }
    for (let life = 0; life < 1_000; life += 1) {
      const [end, types] = chance.oneOf(LIVES);
      const again = Array.from({ length: chance.below(4) }, () => chance.oneOf(types));
      let delivery: Delivery = {
        state: chance.oneOf(['submitted', 'uncertain']),
        attempt: 1,
        channel: 'pec',
        address: RECIPIENT,
      };
      const order = chance.shuffled([...types, ...again]);
      for (const type of order) {
        const { kind, recipients } = receipts.get(type)!;
        delivery = {
          ...delivery,
          state: afterReceipt(delivery, { kind, attempt: 1, address: recipients[0]! }),
        };
      }
      if (delivery.state !== end) wrong.push(`${order.join()} led to ${delivery.state}`);
    }
    expect(wrong).toEqual([]);
  });

  it('say what they are about, whose, and when', async () => {
    expect(await read(raws.get('avvenuta-consegna')!)).toEqual({
      verdict: 'receipt',
      kind: 'delivered',
      messageId: MESSAGE,
      recipients: [RECIPIENT],
      provider: 'Gestore di Prova S.p.A.',
      at: AT,
      signedAt: '2026-02-12T09:30:15.000Z',
    });
  });

  it('are not believed at any length, cut anywhere, or with any one byte of what is signed changed', async () => {
    const raw = raws.get('avvenuta-consegna')!;
    expect(await read(raw, true)).toEqual({ verdict: 'doubtful', doubt: 'too-large' });
    for (let length = 0; length < raw.length - 20; length += 331)
      expect((await read(raw.subarray(0, length))).verdict).not.toBe('receipt');
    const from = raw.indexOf('Content-Type: multipart/mixed');
    for (let at = from; at < raw.indexOf('------firmato', from); at += 131) {
      const changed = Buffer.from(raw);
      changed[at]! ^= 1;
      expect((await read(changed)).verdict).not.toBe('receipt');
    }
  });

  it('are not believed by a body that accredits nobody', async () => {
    expect(await readReceipt({ raw: raws.get('accettazione')!, cut: false }, [])).toEqual({
      verdict: 'doubtful',
      doubt: 'not-accredited',
    });
  });
});

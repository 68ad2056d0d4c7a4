import fc from 'fast-check';
import {
  afterReceipt,
  type BelievedReceipt,
  type Delivery,
  isFinal,
  isProved,
  mayEnterPaper,
  mayResend,
  RECEIPT_KINDS,
} from './delivery';

const ADDRESS = 'protocollo@comune.example';
const submitted: Delivery = { state: 'submitted', attempt: 1, channel: 'pec', address: ADDRESS };
const receipt = (kind: BelievedReceipt['kind'], more: Partial<BelievedReceipt> = {}): BelievedReceipt => ({
  kind,
  attempt: 1,
  address: ADDRESS,
  ...more,
});
const after = (delivery: Delivery, receipts: readonly BelievedReceipt[]): string =>
  receipts.reduce((now, one) => ({ ...now, state: afterReceipt(now, one) }), delivery).state;

const arbitrary = fc.record({
  kind: fc.constantFrom(...RECEIPT_KINDS),
  attempt: fc.integer({ min: 1, max: 3 }),
  address: fc.constantFrom(ADDRESS, 'vecchio@comune.example'),
});

describe('a delivery by certified mail', () => {
  it('is accepted, then delivered', () => {
    expect(after(submitted, [receipt('accepted')])).toBe('accepted');
    expect(after(submitted, [receipt('accepted'), receipt('delivered')])).toBe('delivered');
  });

  it('is settled by a receipt also where nobody knows whether it was handed over', () => {
    const uncertain = { ...submitted, state: 'uncertain' };
    expect(after(uncertain, [receipt('accepted')])).toBe('accepted');
    expect(after(uncertain, [receipt('delivered')])).toBe('delivered');
  });

  it('is not over with a warning: a delivery after it wins, and so does an error', () => {
    expect(isFinal('warned')).toBe(false);
    expect(after(submitted, [receipt('warned'), receipt('delivered')])).toBe('delivered');
    expect(after(submitted, [receipt('warned'), receipt('error')])).toBe('error');
    expect(after(submitted, [receipt('error'), receipt('warned'), receipt('accepted')])).toBe('error');
  });

  it('is never taken back once it is delivered', () => {
    fc.assert(
      fc.property(fc.array(arbitrary), (later) => {
        expect(after(submitted, [receipt('delivered'), ...later])).toBe('delivered');
      }),
    );
  });

  it('comes to the same whatever the order of the receipts and however often each came', () => {
    const orders = fc
      .array(arbitrary, { maxLength: 12 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list])));
    fc.assert(
      fc.property(orders, ([list, shuffled]) => {
        const second: Delivery = { ...submitted, attempt: 2 };
        const other = [...shuffled, ...list.toReversed()];
        expect(after(second, other)).toBe(after(second, list));
      }),
    );
  });

  it('hears of an earlier attempt only that it was delivered after all, at the address that still holds', () => {
    const second: Delivery = { state: 'queued', attempt: 2, channel: 'pec', address: ADDRESS };
    for (const kind of ['accepted', 'warned', 'refused', 'error', 'virus'] as const)
      expect(after(second, [receipt(kind)])).toBe('queued');
    expect(after(second, [receipt('delivered', { address: ADDRESS.toUpperCase() })])).toBe('delivered');
    expect(after(second, [receipt('delivered', { address: 'vecchio@comune.example' })])).toBe('queued');
    expect(after({ ...second, channel: 'mail', address: 'a@b.example' }, [receipt('delivered')])).toBe(
      'delivered',
    );
    expect(after(second, [receipt('delivered', { attempt: 3 })])).toBe('queued');
  });

  it('is proved by a delivery or on paper; what is not may be sent again or entered, once it has been sent', () => {
    expect(RECEIPT_KINDS.filter(isProved)).toEqual(['paper', 'delivered']);
    expect(RECEIPT_KINDS.filter(mayResend)).toEqual(['accepted', 'warned', 'refused', 'error', 'virus']);
    expect(['queued', 'sending', 'desk', 'held'].filter(mayResend)).toEqual([]);
    expect(['sent', 'failed', 'uncertain'].every(mayResend)).toBe(true);
    expect(['sent', 'failed', 'uncertain', 'delivered', 'paper'].filter(mayEnterPaper)).toHaveLength(3);
  });
});

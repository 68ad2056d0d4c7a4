import fc from 'fast-check';
import {
  add,
  divide,
  type Exact,
  exactOf,
  multiply,
  nearestNumber,
  negate,
  order,
  readExact,
  subtract,
} from './exact-number';

/** Rational numbers as in a schoolbook: never reduced, never quick. */
type Plain = readonly [bigint, bigint];
const plain = (of: Exact): Plain => (typeof of === 'number' ? [BigInt(of), 1n] : [of.over, of.under]);
const same = ([a, b]: Plain, [c, d]: Plain) => a * d === c * b;

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.nat({ max: 12 }))
  .map(([digits, places]): Exact => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
    const whole = text.slice(0, text.length - places);
    return readExact(`${digits < 0n ? '-' : ''}${whole}${places > 0 ? `.${text.slice(-places)}` : ''}`)!;
  });
const number = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.maxSafeInteger(), decimal);

describe('an exact number', () => {
  it('adds, takes away, multiplies, divides and orders like a fraction of whole numbers', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [[a, b], [c, d]] = [plain(one), plain(other)];
        expect(same(plain(add(one, other)), [a * d + c * b, b * d])).toBe(true);
        expect(same(plain(subtract(one, other)), [a * d - c * b, b * d])).toBe(true);
        expect(same(plain(multiply(one, other)), [a * c, b * d])).toBe(true);
        const quotient = divide(one, other);
        expect(quotient === null ? c === 0n : same(plain(quotient), [a * d, b * c])).toBe(true);
        const difference = a * d - c * b;
        expect(Math.sign(order(one, other))).toBe(Number(difference > 0n) - Number(difference < 0n));
      }),
      { numRuns: 5_000 },
    );
  });

  it('has one form for each value, so that equal numbers are equal in both parts', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(subtract(add(one, other), other)).toEqual(one);
        expect(negate(negate(one))).toEqual(one);
        const quotient = divide(one, other);
        if (quotient !== null) expect(multiply(quotient, other)).toEqual(one);
        expect(Object.is(multiply(one, 0), 0)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('reads a number of JavaScript by the decimal that names it, and gives it back', () => {
    expect(exactOf(0.1)).toEqual({ over: 1n, under: 10n });
    expect(exactOf(1e21)).toEqual({ over: 10n ** 21n, under: 1n });
    expect(exactOf(Number.NaN)).toBeNull();
    expect(exactOf(Number.POSITIVE_INFINITY)).toBeNull();
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(nearestNumber(exactOf(value)!)).toBe(value + 0);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['', '.', '1.', '-', '1e5', '1.5e', 'a', '0x1', '1_000'])('reads no number in «%s»', (text) => {
    expect(readExact(text)).toBeNull();
  });
});

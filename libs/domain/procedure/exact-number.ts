/**
 * Numbers that are never rounded: whole numbers as they are while they are safe, anything else as a
 * fraction in lowest terms. Each value has one form, so equal numbers are equal in both parts. (DMN 1.5,
 * 10.3.2.3.1, rounds to 34 digits: nothing that a condition can say in 1,000 characters needs that.)
 */
export type Exact = number | Fraction;

/** `under` is positive; 1 only where `over` is beyond the safe whole numbers. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

const DECIMAL = /^(-?)(\d*)\.?(\d+)(?:e([+-]\d+))?$/;

function normal(over: bigint, under: bigint): Exact {
  const sign = under < 0n ? -1n : 1n;
  const common = sign * divisor(over, under);
  const [above, below] = [over / common, under / common];
  const small = Number(above);
  return below === 1n && Number.isSafeInteger(small) ? small : { over: above, under: below };
}

function divisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

const fraction = (of: Exact): Fraction => (typeof of === 'number' ? { over: BigInt(of), under: 1n } : of);

/** Reads a decimal as it is written: 0.1 is a tenth. Null where the text is no decimal. */
export function readExact(text: string): Exact | null {
  const [, sign, whole, rest, exponent] = DECIMAL.exec(text) ?? [];
  if (rest === undefined) return null;
  // Without a point the whole of the digits is what the pattern calls the rest.
  const places = text.includes('.') ? rest.length : 0;
  const shift = Number(exponent ?? 0) - places;
  const digits = BigInt(`${sign}${whole}${rest}`);
  return shift < 0 ? normal(digits, 10n ** BigInt(-shift)) : normal(digits * 10n ** BigInt(shift), 1n);
}

/** A number of JavaScript by the decimal that names it; null for what is no number (infinite, not a number). */
export const exactOf = (value: number): Exact | null =>
  Number.isSafeInteger(value) ? value + 0 : readExact(String(value));

/** The nearest number of JavaScript: to show, never to decide. */
export function nearestNumber(of: Exact): number {
  if (typeof of === 'number') return of;
  const size = (value: bigint): number => value.toString().length;
  const places = Math.max(0, size(of.under) - size(of.over) + 25);
  return Number(`${(of.over * 10n ** BigInt(places)) / of.under}e-${places}`);
}

export function add(one: Exact, other: Exact): Exact {
  if (typeof one === 'number' && typeof other === 'number') {
    const sum = one + other;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const [a, b] = [fraction(one), fraction(other)];
  return normal(a.over * b.under + b.over * a.under, a.under * b.under);
}

export const negate = (of: Exact): Exact =>
  typeof of === 'number' ? 0 - of : { over: -of.over, under: of.under };

export const subtract = (one: Exact, other: Exact): Exact => add(one, negate(other));

export function multiply(one: Exact, other: Exact): Exact {
  if (typeof one === 'number' && typeof other === 'number') {
    // A product beyond the safe numbers is never rounded back among them; + 0 turns -0 into 0.
    const product = one * other + 0;
    if (Number.isSafeInteger(product)) return product;
  }
  const [a, b] = [fraction(one), fraction(other)];
  return normal(a.over * b.over, a.under * b.under);
}

/** Null where the divisor is zero (DMN 1.5, 10.3.2.4). */
export function divide(one: Exact, other: Exact): Exact | null {
  if (other === 0) return null;
  const [a, b] = [fraction(one), fraction(other)];
  return normal(a.over * b.under, a.under * b.over);
}

/** Negative, zero or positive, as `one` is smaller than, equal to or greater than `other`. */
export function order(one: Exact, other: Exact): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [a, b] = [fraction(one), fraction(other)];
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : Number(difference > 0n);
}

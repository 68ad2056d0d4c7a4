import fc from 'fast-check';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import {
  canonicalFault,
  canonicalJson,
  commitment,
  fromBase64,
  isHash,
  sameBytes,
  sha256,
  sha256Hex,
  toBase64,
} from './canonical';

const wellFormed = fc.string({ unit: 'grapheme' });
const salt = fc
  .uint8Array({ minLength: 16, maxLength: 64 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

describe('canonical JSON', () => {
  test('writes the example of RFC 8785 §3.2.2 as the RFC prints it', () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],` +
        String.raw`"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('sorts keys by UTF-16 units, as RFC 8785 §3.2.3 asks', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const written = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    const read = JSON.parse(written) as object;
    expect(Object.keys(read)).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  });

  test('is read back to the same value, and written again to the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, stringUnit: 'grapheme' }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        // -0 has no JSON of its own, so the values are compared as JSON.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('agrees with the reference implementation, whatever the keys and their order', () => {
    const key = fc.oneof(
      fc.string(),
      fc.nat(99).map(String),
      fc.constantFrom('__proto__', 'toJSON', '10', '9', 'é'),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.string(),
          fc.boolean(),
          fc.constant(null),
        ),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, (it) => {
        const theirs = canonicalize(it);
        expect(canonicalJson(it)).toBe(theirs);
        expect(canonicalJson(JSON.parse(theirs ?? ''))).toBe(theirs);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['undefined', undefined],
    ['a field that is undefined', { a: undefined }],
    ['undefined in a list', [1, undefined]],
    ['a hole in a list', new Array(2)],
    ['NaN', { a: NaN }],
    ['infinity', [Infinity]],
    ['a function', { a: () => 1 }],
    ['a symbol', [Symbol('a')]],
    ['a bigint', { a: 1n }],
    ['a date', { a: new Date(0) }],
    ['a map', new Map()],
    ['half a surrogate pair in a text', ['\ud800']],
    ['half a surrogate pair in a key', { '\udc00': 1 }],
  ])('refuses %s', (_name, value) => {
    expect(canonicalFault(value)).not.toBeNull();
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test('refuses a value nested deep enough to exhaust the stack', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(() => canonicalJson(deep)).toThrow('nested deeper than 64');
  });

  test('takes an own key named __proto__ for what it is: a key', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
  });
});

describe('SHA-256', () => {
  test('agrees with the one of the platform, on texts and on bytes', () => {
    const theirs = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
    fc.assert(fc.property(wellFormed, (text) => expect(sha256Hex(text)).toBe(theirs(text))));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(sha256Hex(bytes)).toBe(theirs(bytes))));
  });

  test('is 32 bytes, and 64 lower-case digits', () => {
    expect(sha256('').length).toBe(32);
    expect(isHash(sha256Hex(''))).toBe(true);
    expect(isHash(sha256Hex('').toUpperCase())).toBe(false);
    expect(isHash(`${sha256Hex('')}\n`)).toBe(false);
  });

  test('refuses a text that has no UTF-8, rather than hash another one', () => {
    expect(() => sha256('\ud800')).toThrow(TypeError);
  });
});

describe('a commitment', () => {
  test('is the hash of the bytes that its documentation names', () => {
    const bytes = Buffer.concat([
      Buffer.from('copianifica/commitment/1\0'),
      Buffer.from([16]),
      Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'),
      Buffer.from('È così'),
    ]);
    expect(commitment('000102030405060708090a0b0c0d0e0f', 'È così')).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });

  test('changes with the salt and with the text, and never confuses the two', () => {
    fc.assert(
      fc.property(salt, wellFormed, salt, wellFormed, (saltA, textA, saltB, textB) => {
        const same = saltA === saltB && textA === textB;
        expect(commitment(saltA, textA) === commitment(saltB, textB)).toBe(same);
      }),
    );
    // The same bytes, cut elsewhere between salt and text.
    expect(commitment('61'.repeat(17), 'b')).not.toBe(commitment('61'.repeat(16), 'ab'));
  });

  test.each(['', '00', '0'.repeat(33), 'AB'.repeat(16), 'zz'.repeat(16), '00'.repeat(65)])(
    'refuses the salt %p',
    (bad) => expect(() => commitment(bad, 'text')).toThrow(TypeError),
  );
});

describe('base64', () => {
  test('writes as the platform does, and reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(sameBytes(fromBase64(text) ?? Uint8Array.of(), bytes)).toBe(true);
      }),
    );
  });

  test('refuses every text but the one that would be written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        const bytes = fromBase64(text);
        expect(bytes === null || toBase64(bytes) === text).toBe(true);
      }),
    );
    for (const lax of ['AA', 'AA=', 'AB==', 'AAB=', 'AA==\n', ' AA==', 'A-__', 'A===', '====']) {
      expect(fromBase64(lax)).toBeNull();
    }
  });
});

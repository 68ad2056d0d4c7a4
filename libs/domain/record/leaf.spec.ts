import fc from 'fast-check';
import { type Leaf, leafHashOf, leafJson, parseLeaf } from './leaf';
import { leafHash } from './merkle';
import { sha256Hex, utf8 } from './canonical';

const sample: Leaf = {
  authority: 'demo',
  demo: true,
  hash: sha256Hex('what is recorded'),
  id: '0f5e7a52-9c1c-4d62-8f3a-0a9b6a1b2c3d',
  instant: '2026-01-12T08:00:00.000Z',
  kind: 'case-event',
  sequence: 7,
  subject: 'b3b8ee2c-7a11-4a55-9e0c-1f2d3c4b5a69',
};

describe('a leaf', () => {
  test('is written as a fixed template with its keys in order', () => {
    expect(leafJson(sample)).toBe(
      `{"authority":"demo","demo":true,"hash":"${sample.hash}","id":"${sample.id}",` +
        `"instant":"2026-01-12T08:00:00.000Z","kind":"case-event","sequence":7,"subject":"${sample.subject}"}`,
    );
  });

  test('is written alike whatever order its fields were given in', () => {
    const turned = Object.fromEntries(Object.entries(sample).reverse()) as Leaf;
    expect(leafJson(turned)).toBe(leafJson(sample));
  });

  test('is read back as it was written, whatever its names hold', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(
        name,
        name,
        name,
        fc.uuid(),
        fc.boolean(),
        fc.nat(),
        (authority, kind, subject, id, demo, at) => {
          const leaf = { ...sample, authority, kind, subject, id, demo, sequence: at };
          expect(parseLeaf(leafJson(leaf))).toEqual(leaf);
        },
      ),
    );
  });

  test('is hashed as a leaf of RFC 6962', () => {
    expect(leafHashOf(leafJson(sample))).toEqual(leafHash(utf8(leafJson(sample))));
  });

  test.each([
    ['a field more', { ...sample, note: 'x' }],
    ['a field less', { ...sample, kind: undefined }],
    ['a hash in capitals', { ...sample, hash: sample.hash.toUpperCase() }],
    ['a demo that is no boolean', { ...sample, demo: 'true' }],
    ['an instant that does not exist', { ...sample, instant: '2026-02-30T08:00:00.000Z' }],
    ['half a sequence', { ...sample, sequence: 0.5 }],
    ['a negative sequence', { ...sample, sequence: -1 }],
    ['no subject', { ...sample, subject: '' }],
    ['half a surrogate pair', { ...sample, subject: '\ud800' }],
  ])('is refused with %s', (_what, value) => {
    expect(() => leafJson(value as unknown as Leaf)).toThrow(TypeError);
    expect(parseLeaf(JSON.stringify(value))).toBeNull();
  });

  test.each([
    ['a space', JSON.stringify(sample).replace(':', ': ')],
    ['keys out of order', JSON.stringify(Object.fromEntries(Object.entries(sample).reverse()))],
    ['a key twice', leafJson(sample).replace('{', '{"authority":"other",')],
    ['an escape that is not needed', leafJson(sample).replace('demo', '\\u0064emo')],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['depth', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('is not read from a text with %s', (_what, text) => expect(parseLeaf(text)).toBeNull());
});

import fc from 'fast-check';
import { diffWords, type DiffPart } from './word-diff';

const only = (parts: DiffPart[], not: DiffPart['kind']): string =>
  parts
    .filter(({ kind }) => kind !== not)
    .map(({ text }) => text)
    .join('');

describe('what changed between two texts', () => {
  it('is said word by word', () => {
    expect(diffWords('Si apre il piano', 'Si apre ora il testo')).toEqual([
      { kind: 'same', text: 'Si apre ' },
      { kind: 'added', text: 'ora ' },
      { kind: 'same', text: 'il ' },
      { kind: 'removed', text: 'piano' },
      { kind: 'added', text: 'testo' },
    ]);
    expect(diffWords('uno', 'uno')).toEqual([{ kind: 'same', text: 'uno' }]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', 'parola'), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(only(parts, 'added')).toBe(before);
        expect(only(parts, 'removed')).toBe(after);
      }),
    );
  });
});

import { textWidth, wrapText } from './wrapped-text';

const shape = { size: 12, widest: 120, mostLines: 3 };

describe('a text in lines', () => {
  test('is broken between its words, none wider than it may be', () => {
    const { lines, width } = wrapText('Parere della Conferenza metropolitana dei sindaci', {
      ...shape,
      mostLines: 4,
    });
    expect(lines.join(' ')).toBe('Parere della Conferenza metropolitana dei sindaci');
    expect(lines.every((line) => textWidth(line, 12) <= 120)).toBe(true);
    expect(width).toBeLessThanOrEqual(120);
  });

  test('is broken inside a word that no line can hold', () => {
    const { lines } = wrapText('precipitevolissimevolmente', { ...shape, widest: 60 });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('precipitevolissimevolmente');
  });

  test('ends in dots where there is no room for more', () => {
    const { lines } = wrapText('uno due tre quattro cinque sei sette otto nove dieci undici dodici', {
      ...shape,
      widest: 60,
    });
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(textWidth(lines[2]!, 12)).toBeLessThanOrEqual(60);
  });

  test('has no line when it says nothing', () => {
    expect(wrapText(' \n\u0000', shape)).toMatchObject({ lines: [], width: 0, height: 0 });
  });
});

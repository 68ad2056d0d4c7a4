import { directionOf, protocolNumber } from './protocol-entry';

describe('a number of the register', () => {
  it('has seven digits at least, and its year', () => {
    expect(protocolNumber({ number: 12, year: 2026 })).toBe('0000012/2026');
    expect(protocolNumber({ number: 12_345_678, year: 2026 })).toBe('12345678/2026');
  });

  it('is of what comes in or of what goes out', () => {
    expect([directionOf('observation'), directionOf('notice')]).toEqual(['in', 'out']);
  });
});

import { byDay } from './by-day';

describe('what stands by day', () => {
  it('keeps its order, each day with what is of it', () => {
    expect(byDay(['b2', 'b1', 'a1'], ([day]) => day!)).toEqual([
      ['b', ['b2', 'b1']],
      ['a', ['a1']],
    ]);
  });

  it('is nothing where nothing was told', () => {
    expect(byDay([], String)).toEqual([]);
  });
});

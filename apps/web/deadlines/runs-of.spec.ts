import { fallingOf } from './runs-of';

const row = (id: string, name: string, dueOn: string, state = 'armed', startedOn = '2026-01-01') => ({
  id,
  name,
  startedOn,
  dueOn,
  state,
});
const ids = (falling: { day: string; runs: { term: { id: string }; before: { id: string }[] }[] }[]) =>
  falling.map(({ day, runs }) => [
    day,
    ...runs.map(({ term, before }) => [term.id, ...before.map(({ id }) => id)].join('<')),
  ]);

describe('what falls when', () => {
  it('is by day, the nearest first, and what is over apart, the last first', () => {
    const { toCome, over } = fallingOf([
      row('later', 'b', '2026-03-01'),
      row('sooner', 'a', '2026-02-01'),
      row('same day', 'c', '2026-02-01'),
      row('fired', 'd', '2026-01-10', 'fired'),
      row('fired last', 'e', '2026-01-20', 'fired'),
    ]);
    expect(ids(toCome)).toEqual([
      ['2026-02-01', 'sooner', 'same day'],
      ['2026-03-01', 'later'],
    ]);
    expect(ids(over)).toEqual([
      ['2026-01-20', 'fired last'],
      ['2026-01-10', 'fired'],
    ]);
  });

  it('knows a term that was extended by the days it had before', () => {
    const { toCome, over } = fallingOf([
      row('extended', 'a', '2026-02-20'),
      row('first', 'a', '2026-02-01', 'cancelled'),
    ]);
    expect(ids(toCome)).toEqual([['2026-02-20', 'extended<first']]);
    expect(over).toEqual([]);
  });

  it('holds a term of the same name that began on another day for another', () => {
    const { toCome, over } = fallingOf([
      row('second round', 'a', '2026-05-01', 'armed', '2026-04-01'),
      row('first round', 'a', '2026-02-01', 'fired'),
    ]);
    expect([toCome.length, over.length]).toEqual([1, 1]);
  });
});

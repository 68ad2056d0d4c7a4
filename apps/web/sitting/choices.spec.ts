import { listsOf, totalsOf, withChoice, type Roll } from './choices';
import { readPaste } from './paste';

const seat = (key: string, name: string, weight: number | null = null) => ({
  key,
  weight,
  title: { it: `Sindaco di ${name}`, en: `Mayor of ${name}` },
});
const seats = [
  seat('a', 'Borgo Alto', 100),
  seat('b', 'Sant’Anna', 200),
  seat('c', 'Valfredda', 300),
  seat('d', 'Mezzì', 400),
];

describe('a roll call being entered', () => {
  it('counts whoever voted as present and everybody else as absent', () => {
    const roll: Roll = { a: 'for', b: 'against', c: 'present' };
    expect(totalsOf(roll, seats)).toEqual({
      present: 3,
      for: 1,
      against: 1,
      abstain: 0,
      notVoting: 1,
      absent: 1,
      weight: 600,
    });
    expect(listsOf(roll, seats)).toEqual({
      present: ['a', 'b', 'c'],
      for: ['a'],
      against: ['b'],
      abstain: [],
    });
  });

  it('sets many at once and leaves the rest as it was', () => {
    const roll = withChoice({ a: 'against' }, ['b', 'c'], 'for');
    expect(roll).toEqual({ a: 'against', b: 'for', c: 'for' });
  });
});

describe('a pasted list', () => {
  it('finds seats by key, title or name, whatever the accents, and reads the word after them', () => {
    const text = "a\nSindaco di Sant'Anna; contrario\nvalfredda, astenuto\nMEZZI\tpresente\n\n";
    expect(readPaste(text, seats, 'for')).toEqual({
      found: [
        { key: 'a', choice: 'for' },
        { key: 'b', choice: 'against' },
        { key: 'c', choice: 'abstain' },
        { key: 'd', choice: 'present' },
      ],
      unknown: [],
    });
  });

  it('guesses nothing: an unknown name, an unknown word and a name of two seats are given back', () => {
    const twins = [...seats, seat('e', 'Valfredda')];
    expect(readPaste('Atlantide\nvalfredda\nMezzi; forse', twins, 'for')).toEqual({
      found: [],
      unknown: ['Atlantide', 'valfredda', 'Mezzi; forse'],
    });
  });
});

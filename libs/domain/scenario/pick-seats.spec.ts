import { pickRollCall, rebase } from './pick-seats';
import type { RollCallGiven } from './scenario';

const roll: [string, number | null][] = [
  ['c/1', 500],
  ['c/2', 40],
  ['c/3', 30],
  ['c/4', 20],
  ['c/5', 7],
  ['c/president', 900],
];
const given = (groups: Partial<RollCallGiven>): RollCallGiven => ({
  present: null,
  for: null,
  against: null,
  abstain: null,
  conditions: false,
  ...groups,
});

describe('a roll call given in bulk', () => {
  it('is made of heads: the president first, then the order of the roll', () => {
    const picked = pickRollCall(
      roll,
      given({
        present: { members: 5 },
        for: { members: 2 },
        against: { members: 1 },
        abstain: { members: 1 },
      }),
      'c/president',
    );
    expect(picked).toEqual({
      present: ['c/president', 'c/1', 'c/2', 'c/3', 'c/4'],
      for: ['c/president', 'c/1'],
      against: ['c/2'],
      abstain: ['c/3'],
    });
  });

  it('is everybody, or all who are present', () => {
    expect(pickRollCall(roll, given({ present: 'everybody', for: 'everybody' }), null)).toMatchObject({
      for: roll.map(([seat]) => seat),
    });
    expect(pickRollCall(roll, given({ present: { members: 2 }, for: 'everybody' }), null)).toMatchObject({
      present: ['c/1', 'c/2'],
      for: ['c/1', 'c/2'],
    });
  });

  it('finds seats that stand for exactly so many residents, and says where there are none', () => {
    const picked = pickRollCall(roll, given({ for: { members: 2, population: 47 } }), null);
    expect(picked).toMatchObject({ for: expect.arrayContaining(['c/2', 'c/5']) });
    expect(pickRollCall(roll, given({ for: { members: 2, population: 48 } }), null)).toMatchObject({
      group: 'for',
    });
  });

  it('says which group asks for more than there are', () => {
    expect(pickRollCall(roll, given({ for: { members: 5 }, against: { members: 2 } }), null)).toMatchObject({
      group: 'against',
      left: 1,
    });
    expect(pickRollCall(roll, given({ present: { members: 1 }, for: { members: 2 } }), null)).toMatchObject({
      group: 'present',
    });
  });

  it('takes seats by name as they were named, for the count to refuse', () => {
    expect(pickRollCall(roll, given({ present: { seats: ['c/9'] }, for: { seats: ['c/9'] } }), null)).toEqual(
      {
        present: ['c/9'],
        for: ['c/9'],
        against: [],
        abstain: [],
      },
    );
  });
});

describe('an organ as it was then', () => {
  it('has as many seats and residents as it is said to have had', () => {
    for (const base of [
      { members: 4, population: 500 },
      { members: 8, population: 2_000 },
    ]) {
      const then = rebase(roll, base);
      expect(then).toHaveLength(base.members);
      expect(then.reduce((sum, [, weight]) => sum + weight!, 0)).toBe(base.population);
      expect(then.every(([, weight]) => weight! >= 0)).toBe(true);
    }
    expect(rebase(roll, { members: 2 })).toEqual(roll.slice(0, 2));
  });

  it('has every seat stand for as many where the body weighs nobody', () => {
    const weightless = roll.map(([seat]): [string, null] => [seat, null]);
    expect(rebase(weightless, { members: 6, population: 600 }).map(([, weight]) => weight)).toEqual(
      Array.from({ length: 6 }, () => 100),
    );
  });
});

import * as fc from 'fast-check';
import { countRollCall, type RollCall } from './roll-call';

const call: RollCall = {
  roll: [
    { seat: 'a', weight: 10 },
    { seat: 'b', weight: 20 },
    { seat: 'c', weight: 30 },
    { seat: 'd', weight: 40 },
    { seat: 'e', weight: 50 },
  ],
  present: ['a', 'b', 'c', 'd'],
  choices: { for: ['a'], against: ['b'], abstain: ['c'] },
};

describe('a roll call', () => {
  it('is counted by heads and residents; who is present and silent did not vote', () => {
    expect(countRollCall(call)).toEqual({
      base: { members: 5, population: 150, seats: 5 },
      present: { members: 4, population: 100 },
      for: { members: 1, population: 10 },
      against: { members: 1, population: 20 },
      abstain: { members: 1, population: 30 },
      notVoting: { members: 1, population: 40 },
    });
  });

  it('counts alike whether who did not vote is named or not', () => {
    expect(countRollCall({ ...call, choices: { ...call.choices, notVoting: ['d'] } })).toEqual(
      countRollCall(call),
    );
  });

  it('knows no residents where a seat has no weight', () => {
    const roll = call.roll.map(({ seat }) => ({ seat, weight: null }));
    expect(countRollCall({ ...call, roll })).toMatchObject({
      base: { members: 5, seats: 5 },
      for: { members: 1 },
    });
    expect(JSON.stringify(countRollCall({ ...call, roll }))).not.toContain('population');
  });

  it('finds the mayor by the seat', () => {
    const mayorAs = (mayor: string) => countRollCall({ ...call, mayor });
    expect(mayorAs('a')).toMatchObject({ mayor: { present: true, vote: 'for' } });
    expect(mayorAs('c')).toMatchObject({ mayor: { present: true, vote: 'abstain' } });
    expect(mayorAs('d')).toMatchObject({ mayor: { present: true, vote: 'notVoting' } });
    expect(mayorAs('e')).toMatchObject({ mayor: { present: false } });
  });

  it.each<[string, Partial<RollCall>, object]>([
    ['without a roll', { roll: [] }, { code: 'ballot/base-missing' }],
    [
      'with a seat twice on the roll',
      { roll: [...call.roll, call.roll[0]!] },
      { data: { seat: 'a', where: 'roll' } },
    ],
    ['with a negative weight', { roll: [{ seat: 'a', weight: -1 }] }, { code: 'ballot/negative' }],
    ['with half a resident', { roll: [{ seat: 'a', weight: 0.5 }] }, { code: 'ballot/not-a-count' }],
    [
      'with a stranger present',
      { present: ['a', 'z'] },
      { code: 'ballot/seat-unknown', data: { seat: 'z' } },
    ],
    [
      'with a seat present twice',
      { present: ['a', 'b', 'c', 'a'] },
      { data: { seat: 'a', where: 'present' } },
    ],
    [
      'with a stranger voting',
      { choices: { ...call.choices, for: ['z'] } },
      { code: 'ballot/seat-unknown', data: { seat: 'z' } },
    ],
    [
      'with a seat that votes twice alike',
      { choices: { ...call.choices, for: ['a', 'a'] } },
      { code: 'ballot/seat-twice', data: { seat: 'a', where: 'choices' } },
    ],
    [
      'with a seat that votes both ways',
      { choices: { ...call.choices, against: ['a', 'b'] } },
      { code: 'ballot/seat-twice', data: { seat: 'a', where: 'choices' } },
    ],
    [
      'with a vote of one who is absent',
      { choices: { ...call.choices, for: ['e'] } },
      { code: 'ballot/voted-though-absent', data: { seat: 'e' } },
    ],
    [
      'with one not voting who is absent',
      { choices: { ...call.choices, notVoting: ['e'] } },
      { code: 'ballot/voted-though-absent', data: { seat: 'e' } },
    ],
    ['with a mayor who has no seat', { mayor: 'z' }, { code: 'ballot/seat-unknown', data: { seat: 'z' } }],
  ])('%s is refused', (_, more, refusal) => {
    expect(countRollCall({ ...call, ...more })).toMatchObject(refusal);
  });

  it('loses no seat and no resident', () => {
    const standing = fc.constantFrom('absent', 'silent', 'for', 'against', 'abstain');
    const anyRoll = fc.array(fc.tuple(fc.integer({ min: 0, max: 900_000 }), standing), {
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(anyRoll, (rows) => {
        const seats = (as: string) =>
          rows.flatMap(([, stands], index) => (stands === as ? [`seat ${index}`] : []));
        const choices = { for: seats('for'), against: seats('against'), abstain: seats('abstain') };
        const counted = countRollCall({
          roll: rows.map(([weight], index) => ({ seat: `seat ${index}`, weight })),
          present: rows.flatMap(([, stands], index) => (stands === 'absent' ? [] : [`seat ${index}`])),
          choices,
        });
        if ('code' in counted) throw new Error(counted.code);
        const groups = [counted.for, counted.against, counted.abstain, counted.notVoting];
        for (const measure of ['members', 'population'] as const) {
          const total = groups.reduce((sum, group) => sum + (group[measure] ?? 0), 0);
          expect(total).toBe(counted.present[measure]);
        }
        expect(counted.base.population).toBe(rows.reduce((sum, [weight]) => sum + weight, 0));
      }),
    );
  });
});

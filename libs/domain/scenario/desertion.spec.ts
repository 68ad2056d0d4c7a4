import fc from 'fast-check';
import { binomialBelow, chanceOfDesertion } from './desertion';
import type { Rule } from '../ballot/rule';

const rule: Rule = {
  key: 'alfa/conferenza/opinion',
  body: 'conferenza',
  matter: 'opinion',
  validFrom: '2015-01-01',
  validTo: null,
  source: 'an invented law',
  verified: false,
  structural: [
    {
      name: 'presence',
      share: { numerator: 1, denominator: 3 },
      of: 'members',
      measure: 'members',
      compare: '>=',
      rounding: 'exact',
      counts: 'present',
    },
  ],
  functional: [],
  abstentions: 'voters',
};
const asked = { organ: 'conferenza', members: 312, rule: rule.key, on: '2026-11-23', rules: [rule] };
const sitting = (present: number, members: number) => ({
  organ: 'conferenza',
  on: '2022-06-14',
  members,
  present,
  source: '',
});

describe('the chance that a sitting is deserted', () => {
  it('says how many earlier sittings had too few for the quorum of today, by their share', () => {
    const attendance = [sitting(88, 316), sitting(98, 312), sitting(200, 315)];
    expect(chanceOfDesertion({ ...asked, attendance })).toMatchObject({
      need: 104,
      observed: { sittings: 3, deserted: 2 },
      pooled: { present: 386, members: 943 },
      chance: '0.002422',
    });
    // Of 312, a third is 104; of 315 it would be 105: the same share is a quorum.
    expect(chanceOfDesertion({ ...asked, attendance: [sitting(105, 315)] })).toMatchObject({
      observed: { sittings: 1, deserted: 0 },
    });
  });

  it('says nothing of an organ whose sittings nobody has counted, or whose rule asks for no presence', () => {
    expect(chanceOfDesertion({ ...asked, attendance: [] })).toMatchObject({ chance: null });
    const free = { ...rule, structural: [] };
    expect(chanceOfDesertion({ ...asked, rules: [free], attendance: [] })).toBeNull();
    expect(chanceOfDesertion({ ...asked, on: '2014-12-31', attendance: [] })).toBeNull();
  });

  it('is certain where all or none have come so far', () => {
    expect(binomialBelow(312, 104, 0, 100)).toBe('1.000000');
    expect(binomialBelow(312, 104, 100, 100)).toBe('0.000000');
    expect(binomialBelow(10, 11, 100, 100)).toBe('1.000000');
    expect(binomialBelow(2, 1, 1, 2)).toBe('0.250000');
  });

  it('agrees with a sum over every single way in which a few can come', () => {
    const few = fc.record({ members: fc.integer({ min: 1, max: 9 }), part: fc.integer({ min: 0, max: 7 }) });
    fc.assert(
      fc.property(few, fc.integer({ min: 0, max: 10 }), ({ members, part }, need) => {
        let sum = 0;
        for (let who = 0; who < 2 ** members; who += 1) {
          const come = [...who.toString(2)].filter((bit) => bit === '1').length;
          if (come < need) sum += (part / 7) ** come * (1 - part / 7) ** (members - come);
        }
        expect(Number(binomialBelow(members, need, part, 7))).toBeCloseTo(sum, 5);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

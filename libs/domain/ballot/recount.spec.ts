import * as fc from 'fast-check';
import { recountBallots } from './recount';

const third = {
  name: 'presence',
  share: { numerator: 1, denominator: 3 },
  of: 'members',
  measure: 'members',
  compare: '>=',
  rounding: 'exact',
  counts: 'present',
};
const content = {
  rule: {
    key: 'sample/assembly/matter',
    body: 'assembly',
    matter: 'matter',
    validFrom: '2015-01-01',
    validTo: null,
    source: 'a statute',
    verified: true,
    structural: [third],
    functional: [
      {
        ...third,
        name: 'population',
        share: 'majority',
        of: 'population',
        measure: 'population',
        compare: '>',
        counts: 'for',
      },
    ],
    abstentions: 'voters',
  },
  roll: [
    ['a', 10],
    ['b', 20],
    ['c', 30],
    ['d', 40],
  ] as [string, number | null][],
  present: ['b', 'c', 'd'],
  choices: { for: ['c', 'd'], against: ['b'], abstain: [] as string[], notVoting: [] as string[] },
  tally: {
    outcome: 'passed',
    checks: [
      { name: 'presence', need: 2, have: 3, missing: 0, holds: true },
      { name: 'population', need: 51, have: 70, missing: 0, holds: true },
    ],
  },
};

const sentenceOf = (value: unknown) => {
  const { ok, sentence } = recountBallots(value);
  expect(ok).toBe(false);
  return sentence;
};

describe('a recount', () => {
  it('of a true record agrees, in a sentence with its figures', () => {
    expect(recountBallots(content)).toEqual({
      ok: true,
      sentence: 'Recounted 4 seats, 3 present: 2 for, 1 against, 0 abstained; passed, as recorded.',
    });
  });

  it('leaves alone what is someone else’s, in the document and in the tally', () => {
    expect(recountBallots({ ...content, vote: 'x', tally: { ...content.tally, for: 2 } }).ok).toBe(true);
  });

  it('finds an outcome or a figure that was changed', () => {
    expect(sentenceOf({ ...content, tally: { ...content.tally, outcome: 'failed' } })).toBe(
      'The recount gives passed, the record says failed (rule sample/assembly/matter).',
    );
    const [presence, population] = content.tally.checks;
    const checks = [presence, { ...population, have: 71 }];
    expect(sentenceOf({ ...content, tally: { outcome: 'passed', checks } })).toContain(
      'Of population the recount gives have 70, the record says 71',
    );
    expect(sentenceOf({ ...content, tally: { outcome: 'passed', checks: [presence] } })).toContain(
      '2 conditions',
    );
  });

  it('finds a ballot moved, a weight changed, a threshold lowered', () => {
    const moved = { ...content.choices, for: ['c'], against: ['b', 'd'] };
    expect(sentenceOf({ ...content, choices: moved })).toContain('The recount gives failed');
    const roll = content.roll.map(([seat, weight]) => [seat, seat === 'd' ? 41 : weight]);
    expect(sentenceOf({ ...content, roll })).toContain('have 71');
    const lower = { ...content.rule, structural: [{ ...third, share: { numerator: 1, denominator: 4 } }] };
    expect(sentenceOf({ ...content, rule: lower })).toContain('need 1');
  });

  it.each<[string, object, string]>([
    ['a stranger', { present: ['b', 'c', 'd', 'z'] }, 'ballot/seat-unknown (seat z)'],
    [
      'a vote of one absent',
      { choices: { ...content.choices, abstain: ['a'] } },
      'ballot/voted-though-absent',
    ],
    ['a vote twice', { choices: { ...content.choices, abstain: ['b'] } }, 'ballot/seat-twice'],
    [
      'residents that are not known',
      { roll: content.roll.map(([seat]) => [seat, null]) },
      'ballot/population-missing',
    ],
    ['no rule', { rule: undefined }, 'rule is missing (/rule)'],
    [
      'a rule by its key alone',
      { rule: 'sample/assembly/matter' },
      'rule must be a set of named fields (/rule)',
    ],
    ['a rule that can never be met', { rule: { ...content.rule, functional: [] } }, 'nothing would decide'],
    ['a row of three', { roll: [['a', 10, 1]] }, '(/roll/0/2)'],
    ['a row of one', { roll: [['a']] }, '(/roll/0/1)'],
    ['a choice too many', { choices: { ...content.choices, maybe: [] } }, '(/choices/maybe)'],
    ['a tally that is none', { tally: 'passed' }, '(/tally)'],
  ])('finds %s', (_, more, words) => {
    expect(sentenceOf({ ...content, ...more })).toContain(words);
  });

  it('leaves the mayor out where the rule does, by the seat', () => {
    const rule = {
      ...content.rule,
      structural: [{ ...third, share: { numerator: 2, denominator: 3 }, of: 'councillors' }],
    };
    const checks = (have: number) => [
      { name: 'presence', need: 2, have, missing: 0, holds: true },
      content.tally.checks[1],
    ];
    expect(
      recountBallots({ ...content, rule, mayor: 'a', tally: { outcome: 'passed', checks: checks(3) } }).ok,
    ).toBe(true);
    expect(
      recountBallots({ ...content, rule, mayor: 'b', tally: { outcome: 'passed', checks: checks(2) } }).ok,
    ).toBe(true);
  });

  it('never throws, whatever it is given', () => {
    const odd = fc.record({
      rule: fc.oneof(fc.constant(content.rule), fc.anything()),
      roll: fc.oneof(fc.constant(content.roll), fc.array(fc.anything())),
      present: fc.array(fc.anything()),
      choices: fc.anything(),
      tally: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), odd), (value) => {
        expect(recountBallots(value).sentence).not.toBe('');
      }),
    );
  });
});

import type { Condition, Rule } from './rule';
import { tally } from './tally';
import { withPolicies } from './what-if';

const third: Condition = {
  name: 'comuni',
  share: { numerator: 1, denominator: 3 },
  of: 'members',
  measure: 'members',
  compare: '>=',
  rounding: 'exact',
  counts: 'present',
};
const majority: Condition = {
  ...third,
  name: 'votes',
  share: 'majority',
  of: 'voters',
  compare: '>',
  counts: 'for',
};
const rule: Rule = {
  key: 'sample/assembly/matter',
  body: 'assembly',
  matter: 'matter',
  validFrom: '2015-01-01',
  validTo: null,
  source: 'invented for this spec',
  verified: true,
  structural: [third],
  functional: [majority],
  abstentions: 'voters',
};

const needs = (given: Rule) => {
  const heads = (members: number) => ({ members });
  const result = tally(given, { base: heads(316), for: heads(54), against: heads(51), abstain: heads(4) });
  return 'code' in result ? result.code : result.checks.map(({ need }) => need);
};

describe('a rule under other policies', () => {
  it('is itself where none is set', () => {
    expect(withPolicies(rule, {})).toEqual(rule);
    expect(needs(rule)).toEqual([106, 53]);
  });

  it('rounds its fractions, and leaves a majority more than half', () => {
    expect(needs(withPolicies(rule, { rounding: 'floor' }))).toEqual([105, 53]);
    expect(needs(withPolicies(rule, { rounding: 'nearest' }))).toEqual([105, 53]);
    expect(needs(withPolicies(rule, { rounding: 'ceil' }))).toEqual([106, 53]);
  });

  it('counts abstainers in the base', () => {
    expect(needs(withPolicies(rule, { abstentions: 'present' }))).toEqual([106, 55]);
  });
});

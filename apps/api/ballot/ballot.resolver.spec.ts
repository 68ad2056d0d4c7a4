import 'reflect-metadata';
import { projectFolder } from '../project-folder';
import { BallotResolver } from './ballot.resolver';
import type { QuorumRule } from './ballot.type';
import { RulesOfBodies } from './rules-of-bodies';

describe('the calculator of majorities', () => {
  let resolver: BallotResolver;
  /** a rule of two conditions and no quorum: bodies are data, and not named here */
  let double: QuorumRule;
  beforeAll(async () => {
    resolver = new BallotResolver(await RulesOfBodies.read(projectFolder()));
    double = resolver.rules().find(({ conditions }) => conditions.every(({ counts }) => counts === 'for'))!;
  });
  const ballot = {
    base: { members: 316, population: 1_000 },
    present: null,
    for: { members: 105, population: 600 },
    abstain: { members: 3, population: null },
  };

  it('lists every rule with its conditions, dates and source', () => {
    const rules = resolver.rules();
    expect(rules.length).toBeGreaterThan(8);
    for (const { key, authority, body, matter, label, source } of rules) {
      expect(key).toBe(`${authority}/${body}/${matter}`);
      expect([label, source]).toEqual([
        { it: expect.any(String), en: expect.any(String) },
        expect.any(String),
      ]);
    }
    expect(double.conditions).toMatchObject([
      { part: 'functional', numerator: 1, denominator: 3, rounding: 'exact' },
      { part: 'functional', numerator: null, denominator: null },
    ]);
  });

  it('says who may stand in for a mayor, since when', () => {
    const rules = resolver.substitutes();
    expect(rules.length).toBeGreaterThan(1);
    for (const { roles, validFrom, source } of rules)
      expect([roles.length > 0, validFrom > '2014', source !== '']).toEqual([true, true, true]);
    expect(new Set(rules.map(({ delegation }) => delegation))).toEqual(new Set(['none', 'written']));
  });

  it('counts a ballot, also as it would be under another policy', () => {
    const asked = { rule: double.key, on: '2016-11-30', ballot };
    expect(resolver.tally(asked)).toMatchObject({
      outcome: 'failed',
      checks: [{ need: '106', have: '105', missing: '1', holds: false }, { holds: true }],
      rule: { key: double.key },
    });
    expect(resolver.tally({ ...asked, rounding: 'floor' })).toMatchObject({ outcome: 'passed' });
  });

  it.each([
    [{ rule: 'no/such/rule' }, 'ballot/rule-unknown'],
    [{ on: '2013-01-01' }, 'ballot/rule-not-in-force'],
    [{ on: '2016-02-30' }, 'term/not-a-date'],
    [{ ballot: { base: { members: 0 } } }, 'ballot/base-missing'],
    [{ ballot: { ...ballot, present: { members: 4 } } }, 'ballot/above-presence'],
  ])('refuses %j as %s', (wrong, code) => {
    expect(resolver.tally({ rule: double.key, on: '2016-11-30', ballot, ...wrong })).toMatchObject({ code });
  });
});

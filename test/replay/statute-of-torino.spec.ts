import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRules, ruleInForce, tally } from '@copianifica/domain';
import { parse } from 'yaml';

/** 14 April 2015: the Conferenza of Torino adopts the statute, of 315 comuni with 2,247,780 residents (census 2011). */
describe('the vote on the statute of Torino', () => {
  const day = '2015-04-14';
  const rules = parseRules(
    parse(readFileSync(join(__dirname, '../../procedures/torino/rules.yaml'), 'utf8')),
  );
  if (!rules.ok) throw new Error(JSON.stringify(rules.findings));
  const rule = ruleInForce(rules.value, 'torino/conferenza/statute', day);
  if ('code' in rule) throw new Error(rule.code);
  const input = {
    base: { members: 315, population: 2_247_780 },
    for: { members: 180, population: 1_857_701 },
    against: { members: 3 },
    abstain: { members: 17 },
  };

  it('passed by both majorities of the law in force that day', () => {
    expect(rule).toMatchObject({ verified: true, validFrom: '2014-04-08' });
    expect(tally(rule, input)).toEqual({
      outcome: 'passed',
      checks: [
        { name: 'comuni', need: 105, have: 180, missing: 0, holds: true },
        { name: 'population', need: 1_123_891, have: 1_857_701, missing: 0, holds: true },
      ],
    });
  });

  it('would have passed with 105 comuni, and not with 104', () => {
    const by = (members: number) => tally(rule, { ...input, for: { members, population: 1_857_701 } });
    expect(by(105)).toMatchObject({ outcome: 'passed' });
    expect(by(104)).toMatchObject({
      outcome: 'failed',
      checks: [{ name: 'comuni', missing: 1 }, { holds: true }],
    });
  });

  it('would have passed with one resident more than half, and not with half', () => {
    const by = (population: number) => tally(rule, { ...input, for: { members: 180, population } });
    expect(by(1_123_891)).toMatchObject({ outcome: 'passed' });
    expect(by(1_123_890)).toMatchObject({ outcome: 'failed', checks: [{ holds: true }, { missing: 1 }] });
  });
});

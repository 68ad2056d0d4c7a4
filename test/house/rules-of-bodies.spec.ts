import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { parse } from 'yaml';
import { BALLOT_REFUSALS } from '../../libs/domain/ballot/ballot-refusal';
import { outcomeOfOpinion } from '../../libs/domain/ballot/opinion';
import { parseRules } from '../../libs/domain/ballot/parse-rules';
import { ruleInForce } from '../../libs/domain/ballot/rule';
import { tally } from '../../libs/domain/ballot/tally';
import type { TallyInput } from '../../libs/domain/ballot/tally-input';

const root = join(__dirname, '../..');
const files = readdirSync(join(root, 'procedures'))
  .map((city) => join(root, 'procedures', city, 'rules.yaml'))
  .filter((file) => existsSync(file));

const rules = files.flatMap((file) => {
  const parsed = parseRules(parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.findings)}`);
  return parsed.value;
});

function count(key: string, date: string, input: TallyInput) {
  const rule = ruleInForce(rules, key, date);
  return 'code' in rule ? rule : tally(rule, input);
}

const heads = (members: number) => ({ members });

describe('the rules of the bodies', () => {
  it('are all there, each in its own city’s file', () => {
    expect([...new Set(rules.map(({ key }) => key))].sort()).toEqual([
      'milano/conferenza/double-majority',
      'napoli/conferenza/plan-opinion',
      'napoli/consiglio/plan',
      'torino/conferenza/budget-opinion',
      'torino/conferenza/plan-opinion',
      'torino/conferenza/statute',
      'torino/consiglio/absolute',
      'torino/consiglio/ordinary',
      'torino/consiglio/urgency',
      'torino/zone/plan-opinion',
    ]);
    for (const { key, body, matter } of rules) expect(key.endsWith(`/${body}/${matter}`)).toBe(true);
  });

  it('are verified only where the law itself says all of it', () => {
    const verified = rules.filter((rule) => rule.verified).map(({ key, validTo }) => [key, validTo]);
    expect(verified).toEqual([
      ['milano/conferenza/double-majority', null],
      ['torino/conferenza/statute', null],
      ['torino/conferenza/budget-opinion', '2015-04-13'],
      ['torino/consiglio/urgency', null],
    ]);
    for (const { verified: sure, note } of rules) expect(sure || note !== undefined).toBe(true);
  });

  it('of 2014 are not in force before the law', () => {
    expect(count('torino/conferenza/statute', '2014-04-07', { base: heads(315) })).toMatchObject({
      code: 'ballot/rule-not-in-force',
    });
  });
});

describe('the Conferenza of Torino', () => {
  it('in 2016 gives one ballot two outcomes: the rule belongs to the matter', () => {
    const ballot = {
      base: { members: 315, population: 2_247_780 },
      present: heads(150),
      for: { members: 90, population: 1_000_000 },
      against: { members: 40, population: 500_000 },
      abstain: { members: 20, population: 100_000 },
    };
    const budget = count('torino/conferenza/budget-opinion', '2016-11-30', ballot);
    expect(budget).toMatchObject({
      outcome: 'failed',
      checks: [{ holds: true }, { missing: 15 }, { missing: 123_891 }],
    });
    expect('outcome' in budget && outcomeOfOpinion(budget, ballot)).toBe('not-favourable');
    expect(count('torino/conferenza/plan-opinion', '2016-11-30', ballot)).toMatchObject({
      outcome: 'passed',
    });
  });

  it('was deserted with 88 of 316 on 16 May 2018', () => {
    const result = count('torino/conferenza/plan-opinion', '2018-05-16', {
      base: heads(316),
      present: heads(88),
    });
    expect(result).toMatchObject({
      outcome: 'no-quorum',
      checks: [{ need: 106, have: 88, missing: 18 }, {}],
    });
  });

  it('was deserted with 98 of the 104 needed on 14 June 2022', () => {
    const input = { base: { members: 312, population: 2_247_780 }, present: heads(98) };
    expect(count('torino/conferenza/budget-opinion', '2022-06-14', input)).toMatchObject({
      outcome: 'no-quorum',
      checks: [{ name: 'presence', need: 104, have: 98, missing: 6, holds: false }, {}, {}],
    });
  });

  it('counts abstainers among those of whom a majority must be for the plan', () => {
    const opinion = (yes: number) =>
      count('torino/conferenza/plan-opinion', '2024-07-19', {
        base: heads(312),
        present: heads(200),
        for: heads(yes),
        abstain: heads(200 - yes),
      });
    expect(opinion(100)).toMatchObject({
      outcome: 'failed',
      checks: [{ holds: true }, { need: 101, missing: 1 }],
    });
    expect(opinion(101)).toMatchObject({ outcome: 'passed' });
  });
});

describe('the Consiglio of Torino', () => {
  const consiglio = (matter: string, present: number, yes: number, no = 0) =>
    count(`torino/consiglio/${matter}`, '2021-02-10', {
      base: heads(19),
      present: heads(present),
      for: heads(yes),
      against: heads(no),
    });

  it('needs 6 councillors besides the mayor', () => {
    expect(consiglio('ordinary', 7, 4, 3)).toMatchObject({
      outcome: 'passed',
      checks: [{ need: 6, have: 6 }, {}],
    });
    expect(consiglio('ordinary', 6, 4, 2)).toMatchObject({
      outcome: 'no-quorum',
      checks: [{ have: 5, missing: 1 }, {}],
    });
  });

  it('passes ordinary acts by more for than against', () => {
    expect(consiglio('ordinary', 12, 5, 5)).toMatchObject({ outcome: 'failed' });
    expect(consiglio('ordinary', 12, 5, 4)).toMatchObject({ outcome: 'passed' });
  });

  it.each(['absolute', 'urgency'])('passes %s ones by 10 of 19', (matter) => {
    expect(consiglio(matter, 12, 9)).toMatchObject({
      outcome: 'failed',
      checks: [{}, { need: 10, missing: 1 }],
    });
    expect(consiglio(matter, 12, 10)).toMatchObject({ outcome: 'passed' });
  });
});

describe('the Conferenza of Napoli', () => {
  const opinion = (members: number, population: number) =>
    count('napoli/conferenza/plan-opinion', '2020-01-01', {
      base: { members: 92, population: 3_000_000 },
      for: { members, population },
    });

  it('passes by two fifths of the comuni that hold 40 % of the population', () => {
    expect(opinion(37, 1_200_000)).toMatchObject({
      outcome: 'passed',
      checks: [{ need: 37 }, { need: 1_200_000 }],
    });
    expect(opinion(36, 1_200_000)).toMatchObject({
      outcome: 'failed',
      checks: [{ missing: 1 }, { holds: true }],
    });
    expect(opinion(37, 1_199_999)).toMatchObject({
      outcome: 'failed',
      checks: [{ holds: true }, { missing: 1 }],
    });
  });
});

describe('the Consiglio of Napoli', () => {
  it('adopts by a majority of its seats that stands for half of the population', () => {
    const vote = (members: number, population: number) =>
      count('napoli/consiglio/plan', '2020-01-01', {
        base: { members: 25, population: 3_000_000 },
        present: heads(20),
        for: { members, population },
      });
    expect(vote(13, 1_500_000)).toMatchObject({ outcome: 'passed' });
    expect(vote(12, 1_500_000)).toMatchObject({ outcome: 'failed' });
    expect(vote(13, 1_499_999)).toMatchObject({ outcome: 'failed' });
  });
});

describe('the Conferenza of Milano', () => {
  it('passes by a third of the comuni and more than half of the population', () => {
    const vote = (members: number, population: number) =>
      count('milano/conferenza/double-majority', '2020-01-01', {
        base: { members: 133, population: 3_000_000 },
        for: { members, population },
      });
    expect(vote(45, 1_500_001)).toMatchObject({ outcome: 'passed' });
    expect(vote(44, 1_500_001)).toMatchObject({ outcome: 'failed' });
    expect(vote(45, 1_500_000)).toMatchObject({ outcome: 'failed' });
  });
});

describe.each(['it', 'en'])('the refusals of a ballot in %s', (locale) => {
  const file = [`messages/${locale}.json`, `messages/fragments/ballot.${locale}.json`].find((path) =>
    existsSync(join(root, path)),
  );
  const catalogue: Record<string, string> = JSON.parse(readFileSync(join(root, file ?? 'messages'), 'utf8'));

  it('have a sentence each, that takes its figures', () => {
    const figures = {
      where: '/base',
      given: '-1',
      sentence: 's',
      measure: 'members',
      ballots: 5,
      present: 4,
      base: 3,
    };
    const values = { ...figures, condition: 'c', rule: 'r', date: 'd', seat: 'x' };
    for (const code of BALLOT_REFUSALS) {
      const text = new IntlMessageFormat(catalogue[`refusal.${code}`] ?? '', locale).format(values);
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/[{}]|undefined/);
    }
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../home';
import { tallyCommand, type TallyOptions } from './tally';

/** The bodies are data: a double majority is found among them, not named here. */
const { key: DOUBLE, validFrom: SINCE } = readdirSync(join(projectRoot, 'procedures'))
  .map((body) => join(projectRoot, 'procedures', body, 'rules.yaml'))
  .filter((file) => existsSync(file))
  .flatMap((file) => (parse(readFileSync(file, 'utf8')) as { rules: Found[] }).rules)
  .find(({ structural, functional }) => structural.length === 0 && functional.length === 2)!;
type Found = { key: string; validFrom: string; structural: unknown[]; functional: unknown[] };

async function* text(...chunks: string[]): AsyncGenerator<string> {
  yield* chunks;
}

async function run(options: TallyOptions, input: string | string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const chunks = text(...(Array.isArray(input) ? input : [input]));
  const code = await tallyCommand(options, chunks, {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
  });
  return { code, out, error };
}

const asked = { rule: DOUBLE, on: '2016-11-30' };
const ballot = {
  base: { members: 316, population: 1_000 },
  for: { members: 105, population: 600 },
  abstain: { members: 10 },
};

describe('copianifica tally', () => {
  it('gives the outcome and every condition as JSON, whatever the pieces it is read in', async () => {
    const { code, out } = await run({ ...asked, json: true }, ['\uFEFF', ...JSON.stringify(ballot)]);
    expect(code).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({
      outcome: 'failed',
      checks: [
        { name: 'comuni', need: 106, have: 105, missing: 1, holds: false },
        { name: 'population', need: 501, have: 600, missing: 0, holds: true },
      ],
      rule: { key: DOUBLE, validFrom: SINCE },
    });
  });

  it('takes a policy for what if', async () => {
    const { out } = await run({ ...asked, rounding: 'floor', json: true }, JSON.stringify(ballot));
    expect(JSON.parse(out.join(''))).toMatchObject({
      outcome: 'passed',
      checks: [{ need: 105 }, { need: 501 }],
    });
  });

  it('tells it to people', async () => {
    const { out } = await run({ ...asked, lang: 'it' }, JSON.stringify(ballot));
    expect(out.slice(0, 3)).toEqual([
      'Non approvato.',
      '  ✖ comuni: servono 106, ci sono 105, mancano 1',
      '  ✔ population: servono 501, ci sono 600',
    ]);
  });

  it.each<[string, TallyOptions, unknown, string, number]>([
    ['no rule', { on: '2016-11-30' }, ballot, 'command/option-missing', 2],
    ['no day', { rule: DOUBLE }, ballot, 'command/option-missing', 2],
    ['a day that is none', { ...asked, on: '2016-11-31' }, ballot, 'term/not-a-date', 2],
    ['a rounding that is none', { ...asked, rounding: 'up' }, ballot, 'command/option-invalid', 2],
    ['a base that is none', { ...asked, abstentions: 'all' }, ballot, 'command/option-invalid', 2],
    ['a rule that is none', { ...asked, rule: 'no/such/rule' }, ballot, 'ballot/rule-unknown', 2],
    ['a rule not yet in force', { ...asked, on: '2001-01-01' }, ballot, 'ballot/rule-not-in-force', 1],
    ['no base', asked, { for: { members: 1 } }, 'ballot/base-missing', 1],
    ['a negative base', asked, { base: { members: -3 } }, 'ballot/negative', 1],
    [
      'more ballots than present',
      asked,
      { ...ballot, present: { members: 114 } },
      'ballot/above-presence',
      1,
    ],
    ['no residents', asked, { ...ballot, for: { members: 105 } }, 'ballot/population-missing', 1],
    ['a list', asked, [], 'ballot/malformed', 2],
  ])(
    'refuses %s in one sentence with its code, to programs too',
    async (_, options, input, expected, exit) => {
      const { code, out, error } = await run({ ...options, json: true }, JSON.stringify(input));
      expect([code, error]).toEqual([exit, [expect.stringMatching(new RegExp(`\\(${expected}\\)$`))]]);
      expect(JSON.parse(out.join(''))).toMatchObject({ code: expected, sentence: expect.any(String) });
    },
  );

  it.each([
    ['nothing', ''],
    ['what is no JSON', '{"base": '],
    ['more than any count of votes', `"${'x'.repeat(1_000_001)}"`],
  ])('refuses %s on its input', async (_, input) => {
    const { code, error } = await run(asked, input);
    expect([code, error]).toEqual([2, [expect.stringMatching(/\(ballot\/not-json\)$/)]]);
  });
});

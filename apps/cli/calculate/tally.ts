import {
  ABSTENTIONS,
  parseLegalDate,
  ROUNDINGS,
  type Rule,
  ruleInForce,
  tally,
  type Tally,
  type TallyInput,
  type WhatIf,
  withPolicies,
} from '@copianifica/domain';
import { readAllRules } from '@copianifica/documents';
import { projectRoot } from '../home';
import {
  answer,
  type Answered,
  type AnswerOptions,
  type CannotAnswer,
  missing,
  notAmong,
  type Printed,
  terminal,
} from './answer';
import { say, type Language } from './words';

export interface TallyOptions extends AnswerOptions {
  /** key of the rule: body's folder, body, matter */
  rule?: string;
  /** the civil day (YYYY-MM-DD) whose version of the rule counts */
  on?: string;
  /** policies set against the rule's own */
  rounding?: string;
  abstentions?: string;
}

/** No count of votes is longer; whoever pipes in something else should hear so, not wait. */
const LONGEST_INPUT = 1_000_000;

/** `copianifica tally`: counts a ballot (JSON on standard input) under a dated rule of procedures/. */
export function tallyCommand(
  options: TallyOptions,
  input: AsyncIterable<string | Uint8Array> = process.stdin,
  printed: Printed = terminal,
): Promise<number> {
  return answer(options, printed, (language) => count(options, input, language));
}

async function count(
  options: TallyOptions,
  input: AsyncIterable<string | Uint8Array>,
  language: Language,
): Promise<Answered | CannotAnswer> {
  if (options.rule === undefined) return missing('--rule', '--rule body/organ/matter');
  if (options.on === undefined) return missing('--on', '--on 2015-04-14');
  const day = parseLegalDate(options.on);
  if ('code' in day) return day;
  const policies = whatIfOf(options);
  if ('code' in policies) return policies;
  const rules = (await readAllRules(projectRoot)).flatMap((body) => body.rules);
  const rule = ruleInForce(rules, options.rule, options.on);
  if ('code' in rule) return rule;
  const ballot = await readJson(input);
  if ('code' in ballot) return ballot;
  // Whatever the JSON holds: the tally reads it as untrusted.
  const result = tally(withPolicies(rule, policies), ballot.value as TallyInput);
  return 'code' in result ? result : told(result, rule, language);
}

function whatIfOf({ rounding, abstentions }: TallyOptions): WhatIf | CannotAnswer {
  const rounded = ROUNDINGS.find((one) => one === rounding);
  if (rounding !== undefined && !rounded) return notAmong('--rounding', rounding, ROUNDINGS);
  const base = ABSTENTIONS.find((one) => one === abstentions);
  if (abstentions !== undefined && !base) return notAmong('--abstentions', abstentions, ABSTENTIONS);
  return { ...(rounded && { rounding: rounded }), ...(base && { abstentions: base }) };
}

async function readJson(
  input: AsyncIterable<string | Uint8Array>,
): Promise<{ value: unknown } | CannotAnswer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LONGEST_INPUT) return { code: 'ballot/not-json', data: {} };
    chunks.push(bytes);
  }
  try {
    // An editor's byte order mark is no part of the JSON.
    return {
      value: JSON.parse(
        Buffer.concat(chunks)
          .toString('utf8')
          .replace(/^\uFEFF/, ''),
      ),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return { code: 'ballot/not-json', data: {} };
    throw error;
  }
}

function told({ outcome, checks }: Tally, rule: Rule, language: Language): Answered {
  const { key, validFrom, validTo, source, verified } = rule;
  const lines = checks.map(
    ({ name, need, have, missing: lacking, holds }) =>
      `  ${holds ? '✔' : '✖'} ${name}: ${say(language, 'tally.check', { need, have, missing: lacking, holds: String(holds) })}`,
  );
  return {
    json: { outcome, checks, rule: { key, validFrom, validTo, source, verified } },
    lines: [
      say(language, `tally.outcome.${outcome}`),
      ...lines,
      `  ${say(language, 'tally.rule', { key, source, from: validFrom, verified: String(verified) })}`,
    ],
  };
}

import {
  choiceIn,
  fieldsOf,
  flagIn,
  itemsOf,
  optional,
  placeOf,
  textIn,
  wholeNumberIn,
  type Place,
} from '../plain-data';
import { readRule } from './parse-rules';
import { countRollCall, type RollCall } from './roll-call';
import type { Rule } from './rule';
import { tally, type Tally } from './tally';

/** What a recount found, in a sentence for whoever runs the check. */
export type Recounted = { ok: boolean; sentence: string };

type Content = { rule: Rule; call: RollCall; recorded: Tally };

/**
 * Counts a recorded vote again from its seats, and compares. `content` is what a bundle holds of the vote:
 * `{rule, roll: [[seat, weight]], present: [seat], choices: {for, against, abstain, notVoting?: [seat]},
 * tally: {outcome, checks}, mayor?: seat}`, the rule whole and dated, so that no other file is needed. Other
 * fields are someone else's and are left alone. Never throws, whatever it is given.
 */
export function recountBallots(content: unknown): Recounted {
  const whole = placeOf(content);
  const { rule, call, recorded } = readContent(whole);
  const [finding] = whole.findings;
  if (finding) return wrong(`The vote cannot be recounted: ${finding.sentence} (${finding.pointer || '/'}).`);
  const input = countRollCall(call);
  if ('code' in input) return wrong(`The roll call cannot be counted: ${told(input)}.`);
  const result = tally(rule, input);
  if ('code' in result) return wrong(`The ballots cannot be tallied under ${rule.key}: ${told(result)}.`);
  const difference = differenceOf(result, recorded);
  if (difference !== null) return wrong(`${difference} (rule ${rule.key}).`);
  const heads = `${input.for.members} for, ${input.against.members} against, ${input.abstain.members} abstained`;
  return {
    ok: true,
    sentence: `Recounted ${call.roll.length} seats, ${input.present.members} present: ${heads}; ${result.outcome}, as recorded.`,
  };
}

const wrong = (sentence: string): Recounted => ({ ok: false, sentence });

function told({ code, data }: { code: string; data: Record<string, string | number> }): string {
  return `${code} (${Object.entries(data)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')})`;
}

function differenceOf(counted: Tally, recorded: Tally): string | null {
  if (counted.outcome !== recorded.outcome) {
    return `The recount gives ${counted.outcome}, the record says ${recorded.outcome}`;
  }
  if (counted.checks.length !== recorded.checks.length) {
    return `The rule has ${counted.checks.length} conditions, the record ${recorded.checks.length}`;
  }
  for (const [index, check] of counted.checks.entries()) {
    for (const field of ['name', 'need', 'have', 'missing', 'holds'] as const) {
      const said = recorded.checks[index]?.[field];
      if (said !== check[field])
        return `Of ${check.name} the recount gives ${field} ${check[field]}, the record says ${said}`;
    }
  }
  return null;
}

function readContent(whole: Place): Content {
  const fields = fieldsOf(whole, ['rule', 'roll', 'present', 'choices', 'tally', 'mayor'], 'ignored');
  const mayor = optional(fields.mayor, textIn);
  const call = {
    roll: itemsOf(fields.roll).map(readSeat),
    present: itemsOf(fields.present).map(textIn),
    choices: readChoices(fields.choices),
    ...(mayor === undefined ? {} : { mayor }),
  };
  return { rule: readRule(fields.rule), call, recorded: readTally(fields.tally) };
}

function readSeat(place: Place): RollCall['roll'][number] {
  const row = { ...place, value: Array.isArray(place.value) ? { ...place.value } : place.value };
  const fields = fieldsOf(row, ['0', '1']);
  const weight = fields['1'].value === null ? null : wholeNumberIn(fields['1'], 0);
  return { seat: textIn(fields['0']), weight };
}

function readChoices(place: Place): RollCall['choices'] {
  const fields = fieldsOf(place, ['for', 'against', 'abstain', 'notVoting']);
  const seats = (at: Place) => itemsOf(at).map(textIn);
  return {
    for: seats(fields.for),
    against: seats(fields.against),
    abstain: seats(fields.abstain),
    notVoting: optional(fields.notVoting, seats) ?? [],
  };
}

function readTally(place: Place): Tally {
  const fields = fieldsOf(place, ['outcome', 'checks'], 'ignored');
  const outcome = choiceIn(fields.outcome, ['passed', 'failed', 'no-quorum']);
  return { outcome, checks: itemsOf(fields.checks).map(readCheck) };
}

function readCheck(place: Place): Tally['checks'][number] {
  const fields = fieldsOf(place, ['name', 'need', 'have', 'missing', 'holds']);
  return {
    name: textIn(fields.name),
    need: wholeNumberIn(fields.need, 0),
    have: wholeNumberIn(fields.have, 0),
    missing: wholeNumberIn(fields.missing, 0),
    holds: flagIn(fields.holds),
  };
}

// Rules against rational arithmetic written apart: exact fractions of big integers, reckoned from the words of a
// rule and shared with none of the code they judge. 100,000 drawn rules and ballots, up to figures of mankind's size.
import { ABSTENTIONS, BASES, COMPARISONS, MEASURES, ROUNDINGS, type Condition, type Rule } from './rule';
import { tally, type Check } from './tally';
import type { Choice } from './tally-input';

const CASES = Number(process.env['COPIANIFICA_CASES'] ?? 100_000);
const SEED = Number(process.env['COPIANIFICA_SEED'] ?? Date.now() % 2 ** 31);

describe(`rules, by fractions (COPIANIFICA_SEED=${SEED})`, () => {
  it(`hold in ${CASES} ballots exactly when their fractions do, need the least that holds, and miss what lacks to it`, () => {
    const random = drawsOf(SEED);
    const outcomes = new Map<string, number>();
    const wrong: unknown[] = [];
    for (let i = 0; i < CASES && wrong.length < 3; i += 1) {
      const rule = drawRule(random);
      const input = drawInput(random);
      const found = tally(rule, input);
      const expected = judge(rule, input);
      const outcome = 'code' in found ? found.code : found.outcome;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (outcome !== expected.outcome || !('checks' in found) || differs(found.checks, expected.checks)) {
        wrong.push({ rule, input, found, expected });
      }
    }
    expect(wrong).toEqual([]);
    // Each outcome was met often: an oracle that saw only failures would prove little.
    for (const outcome of ['passed', 'failed', 'no-quorum']) {
      expect([outcome, outcomes.get(outcome)! > CASES / 50]).toEqual([outcome, true]);
    }
  });
});

type Draw = (most: number) => number;

/** Deterministic draws from 0 to most - 1 (mulberry32). */
function drawsOf(seed: number): Draw {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

const pick = <T>(random: Draw, choices: readonly T[]): T => choices[random(choices.length)]!;

function drawRule(random: Draw): Rule {
  return {
    key: 'sample/assembly/matter',
    body: 'assembly',
    matter: 'matter',
    validFrom: '2015-01-01',
    validTo: null,
    source: 'drawn',
    verified: true,
    structural: Array.from({ length: random(3) }, (_, i) => drawCondition(random, 'present', `q${i}`)),
    functional: Array.from({ length: 1 + random(3) }, (_, i) => drawCondition(random, 'for', `v${i}`)),
    abstentions: pick(random, ABSTENTIONS),
  };
}

function drawCondition(random: Draw, counts: Condition['counts'], name: string): Condition {
  const of = pick(random, BASES);
  const denominator = 1 + random(60);
  const share = random(3) === 0 ? 'majority' : { numerator: 1 + random(denominator), denominator };
  const measure =
    of === 'population' ? 'population' : of === 'seats' || of === 'councillors' ? 'members' : null;
  return {
    name,
    share,
    of,
    measure: measure ?? pick(random, MEASURES),
    compare: pick(random, COMPARISONS),
    rounding: pick(random, ROUNDINGS),
    counts,
  };
}

type Group = { members: number; population: number };
type Input = Record<'base' | 'present' | Choice, Group> & {
  base: Group & { seats: number };
  mayor: { present: boolean; vote?: Choice };
};

/** Small bodies, where one vote matters, and large figures, where a float would round. */
function drawInput(random: Draw): Input {
  const residents = pick(random, [20, 900_000, 30_000_000_000]);
  const group = (most: number): Group => {
    const members = random(most);
    return { members, population: members === 0 ? 0 : random(residents) };
  };
  const groups = { for: group(60), against: group(30), abstain: group(20), notVoting: group(8) };
  const sum = (measure: keyof Group) => Object.values(groups).reduce((all, one) => all + one[measure], 0);
  const present = { members: sum('members'), population: sum('population') };
  const absent = 1 + random(80);
  const members = present.members + absent;
  const base = { members, population: present.population + random(residents), seats: members + random(4) };
  return { base, present, ...groups, mayor: drawMayor(random, groups) };
}

function drawMayor(random: Draw, groups: Record<Choice, Group>): Input['mayor'] {
  const voted = (['for', 'against', 'abstain', 'notVoting'] as const).filter(
    (one) => groups[one].members > 0,
  );
  if (voted.length === 0 || random(3) === 0) return { present: false };
  return { present: true, vote: pick(random, voted) };
}

// The oracle.
type Fraction = { p: bigint; q: bigint };
type Expected = Pick<Check, 'need' | 'have' | 'missing' | 'holds'>;

function judge(rule: Rule, input: Input): { outcome: string; checks: Expected[] } {
  const structural = rule.structural.map((one) => expectedOf(one, rule, input));
  const functional = rule.functional.map((one) => expectedOf(one, rule, input));
  const all = (checks: Expected[]) => !checks.some(({ holds }) => !holds);
  const outcome = !all(structural) ? 'no-quorum' : all(functional) ? 'passed' : 'failed';
  return { outcome, checks: [...structural, ...functional] };
}

function expectedOf(condition: Condition, rule: Rule, input: Input): Expected {
  const have = haveOf(condition, input);
  const threshold = thresholdOf(condition, baseOf(condition, rule, input));
  const holds = meets(condition, threshold, have);
  // The least that holds: looked for from below the threshold, one by one.
  let need = threshold.p / threshold.q - 2n;
  if (need < 0n) need = 0n;
  while (!meets(condition, threshold, need)) need += 1n;
  return { need: Number(need), have: Number(have), missing: holds ? 0 : Number(need - have), holds };
}

function meets({ compare }: Condition, { p, q }: Fraction, have: bigint): boolean {
  if (have < 1n) return false;
  return compare === '>' ? have * q > p : have * q >= p;
}

function thresholdOf({ share, rounding }: Condition, base: bigint): Fraction {
  const part =
    share === 'majority' ? { p: 1n, q: 2n } : { p: BigInt(share.numerator), q: BigInt(share.denominator) };
  const exact = { p: part.p * base, q: part.q };
  if (rounding === 'exact') return exact;
  const whole = exact.p / exact.q;
  const rest = exact.p % exact.q;
  if (rounding === 'floor' || rest === 0n) return { p: whole, q: 1n };
  return { p: rounding === 'ceil' || rest + rest >= exact.q ? whole + 1n : whole, q: 1n };
}

function baseOf({ of, measure }: Condition, { abstentions }: Rule, input: Input): bigint {
  const amount = (group: Group) => BigInt(group[measure]);
  const abstained = amount(input.abstain);
  switch (of) {
    case 'members':
      return amount(input.base);
    case 'population':
      return BigInt(input.base.population);
    case 'seats':
      return BigInt(input.base.seats);
    case 'councillors':
      return BigInt(input.base.seats) - 1n;
    case 'present':
      return abstentions === 'voters' ? amount(input.present) - abstained : amount(input.present);
    case 'voters':
      return amount(input.for) + amount(input.against) + (abstentions === 'voters' ? 0n : abstained);
  }
}

/** The mayor is left out of what is counted, wherever the share is one of councillors. */
function haveOf({ of, measure, counts }: Condition, { present, mayor, ...groups }: Input): bigint {
  const have = BigInt((counts === 'present' ? present : groups.for)[measure]);
  const counted = counts === 'present' ? mayor.present : mayor.vote === 'for';
  return of === 'councillors' && counted ? have - 1n : have;
}

function differs(found: readonly Check[], expected: readonly Expected[]): boolean {
  return expected.some(({ need, have, missing, holds }, index) => {
    const check = found[index];
    return check?.need !== need || check.have !== have || check.missing !== missing || check.holds !== holds;
  });
}

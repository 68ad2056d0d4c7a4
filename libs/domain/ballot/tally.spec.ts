import * as fc from 'fast-check';
import { outcomeOfOpinion } from './opinion';
import { BASES, COMPARISONS, MEASURES, ROUNDINGS, ruleInForce, type Condition, type Rule } from './rule';
import { tally, type Tally } from './tally';
import type { TallyInput } from './tally-input';

const CASES = Number(process.env['COPIANIFICA_CASES'] ?? 5_000);
const third = { numerator: 1, denominator: 3 };

function condition(more: Partial<Condition> = {}): Condition {
  return {
    name: 'votes',
    share: 'majority',
    of: 'voters',
    measure: 'members',
    compare: '>',
    rounding: 'exact',
    counts: 'for',
    ...more,
  };
}

function rule(more: Partial<Rule> = {}): Rule {
  return {
    key: 'sample/assembly/matter',
    body: 'assembly',
    matter: 'matter',
    validFrom: '2015-01-01',
    validTo: null,
    source: 'invented for this spec',
    verified: true,
    structural: [],
    functional: [condition()],
    abstentions: 'voters',
    ...more,
  };
}

const presence = (more: Partial<Condition> = {}) =>
  condition({ name: 'presence', share: third, of: 'members', compare: '>=', counts: 'present', ...more });

function counted(given: Rule, input: TallyInput): Tally {
  const result = tally(given, input);
  if ('code' in result) throw new Error(JSON.stringify(result));
  return result;
}

const heads = (members: number) => ({ members });

describe('a majority', () => {
  const outcomeWith = (yes: number, no: number, abstain = 0, more: Partial<Rule> = {}) =>
    counted(rule(more), { base: heads(19), for: heads(yes), against: heads(no), abstain: heads(abstain) })
      .outcome;

  it('of voters is one more than a tie', () => {
    expect(outcomeWith(5, 5)).toBe('failed');
    expect(outcomeWith(6, 5)).toBe('passed');
  });

  it('of voters leaves abstainers out, unless the rule counts them in', () => {
    expect(outcomeWith(5, 4, 1)).toBe('passed');
    expect(outcomeWith(5, 4, 1, { abstentions: 'present' })).toBe('failed');
    expect(outcomeWith(6, 4, 1, { abstentions: 'present' })).toBe('passed');
  });

  it('of those present counts who does not vote, and abstainers as the rule says', () => {
    const ofPresent = { functional: [condition({ of: 'present' as const })] };
    const input = {
      base: heads(30),
      present: heads(20),
      for: heads(10),
      against: heads(3),
      abstain: heads(2),
    };
    expect(counted(rule({ ...ofPresent, abstentions: 'present' }), input).checks).toEqual([
      { name: 'votes', need: 11, have: 10, missing: 1, holds: false },
    ]);
    expect(counted(rule({ ...ofPresent, abstentions: 'voters' }), input).checks).toEqual([
      { name: 'votes', need: 10, have: 10, missing: 0, holds: true },
    ]);
  });

  it('of the members is 10 of 19 and 10 of 18', () => {
    for (const members of [18, 19]) {
      const given = rule({ functional: [condition({ of: 'members' })] });
      expect(counted(given, { base: heads(members), for: heads(9) }).outcome).toBe('failed');
      expect(counted(given, { base: heads(members), for: heads(10) }).outcome).toBe('passed');
    }
  });

  it('of the seats counts the vacant ones', () => {
    const given = rule({ functional: [condition({ of: 'seats' })] });
    const input = { base: { members: 17, seats: 19 }, for: heads(9) };
    expect(counted(given, input).outcome).toBe('failed');
    expect(counted(given, { ...input, base: heads(17) }).outcome).toBe('passed');
  });

  it('of nobody is not reached by nobody', () => {
    const half = condition({ share: { numerator: 1, denominator: 2 }, compare: '>=' });
    const input = { base: heads(19), present: heads(12), abstain: heads(12) };
    for (const functional of [[condition()], [half]]) {
      expect(counted(rule({ functional }), input)).toEqual({
        outcome: 'failed',
        checks: [{ name: 'votes', need: 1, have: 0, missing: 1, holds: false }],
      });
    }
  });
});

describe('a third of 315 and of 316', () => {
  const need = (members: number, more: Partial<Condition> = {}) =>
    counted(rule({ structural: [presence(more)] }), { base: heads(members), for: heads(1) }).checks[0]?.need;

  it.each<[number, Partial<Condition>, number]>([
    [315, {}, 105],
    [315, { compare: '>' }, 106],
    [316, {}, 106],
    [316, { compare: '>' }, 106],
    [316, { rounding: 'floor' }, 105],
    [316, { rounding: 'ceil' }, 106],
    [316, { rounding: 'nearest' }, 105],
    [317, { rounding: 'nearest' }, 106],
    [316, { rounding: 'floor', compare: '>' }, 106],
    [316, { rounding: 'ceil', compare: '>' }, 107],
    [5, { rounding: 'nearest', share: { numerator: 1, denominator: 2 } }, 3],
    [2, { rounding: 'floor' }, 1],
  ])('of %i with %j is %i', (members, more, expected) => {
    expect(need(members, more)).toBe(expected);
  });
});

describe('a quorum', () => {
  const given = rule({ structural: [presence()] });

  it('holds at its number and not below it, whatever the votes', () => {
    const votes = { for: heads(104) };
    expect(counted(given, { base: heads(315), present: heads(105), ...votes }).outcome).toBe('passed');
    expect(counted(given, { base: heads(315), present: heads(104), ...votes })).toEqual({
      outcome: 'no-quorum',
      checks: [
        { name: 'presence', need: 105, have: 104, missing: 1, holds: false },
        { name: 'votes', need: 53, have: 104, missing: 0, holds: true },
      ],
    });
  });

  it('counts abstainers and who does not vote', () => {
    const votes = { for: heads(50), against: heads(20), abstain: heads(30), notVoting: heads(5) };
    expect(counted(given, { base: heads(315), ...votes }).outcome).toBe('passed');
  });

  it('of councillors leaves the mayor out of both sides, as present unless said otherwise', () => {
    const floor = rule({ structural: [presence({ of: 'councillors' })] });
    const outcome = (present: number, mayor?: TallyInput['mayor']) =>
      counted(floor, { base: heads(19), present: heads(present), for: heads(4), ...(mayor && { mayor }) })
        .checks[0];
    expect(outcome(7)).toMatchObject({ need: 6, have: 6, holds: true });
    expect(outcome(6)).toMatchObject({ need: 6, have: 5, holds: false });
    expect(outcome(6, { present: false })).toMatchObject({ need: 6, have: 6, holds: true });
  });

  it('may be reckoned in residents', () => {
    const residents = rule({
      structural: [presence({ of: 'population', measure: 'population', share: 'majority', compare: '>' })],
    });
    const input = (population: number) => ({
      base: { members: 3, population: 100 },
      present: { members: 2, population },
      for: heads(2),
    });
    expect(counted(residents, input(50)).outcome).toBe('no-quorum');
    expect(counted(residents, input(51)).outcome).toBe('passed');
  });
});

describe('a share of the councillors among the votes', () => {
  const given = rule({ functional: [condition({ of: 'councillors' })] });
  const input = { base: heads(19), present: heads(19), for: heads(10) };

  it('needs to know how the mayor voted', () => {
    expect(tally(given, input)).toEqual({ code: 'ballot/mayor-vote-missing', data: { condition: 'votes' } });
  });

  it('leaves the mayor out', () => {
    expect(counted(given, { ...input, mayor: { vote: 'for' } }).checks[0]).toMatchObject({
      need: 10,
      have: 9,
    });
    expect(counted(given, { ...input, mayor: { vote: 'against' } }).checks[0]).toMatchObject({ have: 10 });
    expect(counted(given, { ...input, present: heads(18), mayor: { present: false } }).outcome).toBe(
      'passed',
    );
  });
});

describe('several conditions', () => {
  const double = rule({
    functional: [
      condition({ name: 'comuni', share: third, of: 'members', compare: '>=' }),
      condition({ name: 'population', of: 'population', measure: 'population' }),
    ],
  });
  const input = (members: number, population: number) => ({
    base: { members: 315, population: 2_000 },
    for: { members, population },
  });

  it('must all hold, and each says what is missing to it', () => {
    expect(counted(double, input(105, 1_001)).outcome).toBe('passed');
    expect(counted(double, input(104, 1_001)).outcome).toBe('failed');
    expect(counted(double, input(105, 1_000))).toEqual({
      outcome: 'failed',
      checks: [
        { name: 'comuni', need: 105, have: 105, missing: 0, holds: true },
        { name: 'population', need: 1_001, have: 1_000, missing: 1, holds: false },
      ],
    });
  });

  it('read residents only where they must', () => {
    expect(tally(double, { base: heads(315), for: heads(200) })).toMatchObject({
      code: 'ballot/population-missing',
    });
    expect(tally(double, { base: { members: 315, population: 9 }, for: heads(200) })).toEqual({
      code: 'ballot/population-missing',
      data: { condition: 'population', of: 'for' },
    });
    const others = { against: heads(3), abstain: heads(17) };
    expect(counted(double, { ...input(180, 1_001), ...others }).outcome).toBe('passed');
  });
});

describe('figures that contradict themselves', () => {
  const refusalOf = (input: unknown) => tally(rule(), input as TallyInput);

  it.each<[string, unknown, string]>([
    ['no base', { for: heads(3) }, 'ballot/base-missing'],
    ['a base of null', { base: null }, 'ballot/base-missing'],
    ['a base of nobody', { base: heads(0) }, 'ballot/base-missing'],
    ['a negative base', { base: heads(-1) }, 'ballot/negative'],
    ['a negative vote', { base: heads(9), for: heads(-1) }, 'ballot/negative'],
    ['a negative population', { base: heads(9), for: { members: 1, population: -1 } }, 'ballot/negative'],
    ['half a vote', { base: heads(9), for: heads(1.5) }, 'ballot/not-a-count'],
    ['a vote in letters', { base: heads(9), for: { members: '3' } }, 'ballot/not-a-count'],
    ['a vote that is no number', { base: heads(9), for: heads(Number.NaN) }, 'ballot/not-a-count'],
    ['more than mankind', { base: heads(1e15) }, 'ballot/not-a-count'],
    [
      'ballots above presence',
      { base: heads(9), present: heads(3), for: heads(2), abstain: heads(2) },
      'ballot/above-presence',
    ],
    ['presence above the base', { base: heads(9), present: heads(10) }, 'ballot/presence-above-base'],
    ['ballots above the base', { base: heads(9), for: heads(10) }, 'ballot/presence-above-base'],
    [
      'residents above the base',
      { base: { members: 9, population: 100 }, for: { members: 3, population: 101 } },
      'ballot/presence-above-base',
    ],
    [
      'residents above those present',
      { base: heads(9), present: { members: 5, population: 10 }, for: { members: 3, population: 11 } },
      'ballot/above-presence',
    ],
    ['residents of nobody', { base: heads(9), for: { members: 0, population: 5 } }, 'ballot/malformed'],
    ['fewer seats than members', { base: { members: 9, seats: 8 } }, 'ballot/malformed'],
    ['a misspelt group', { base: heads(9), abstained: heads(1) }, 'ballot/malformed'],
    [
      'an absent mayor who votes',
      { base: heads(9), mayor: { present: false, vote: 'for' } },
      'ballot/malformed',
    ],
    ['a vote that is a number', { base: heads(9), for: 3 }, 'ballot/malformed'],
    ['a list', [], 'ballot/malformed'],
    ['nothing', undefined, 'ballot/malformed'],
  ])('are refused: %s', (_, input, code) => {
    expect(refusalOf(input)).toMatchObject({ code });
  });

  it('are refused with the place and the figure', () => {
    expect(refusalOf({ base: heads(9), against: heads(-2) })).toEqual({
      code: 'ballot/negative',
      data: { where: '/against/members', given: '-2' },
    });
  });

  it('never throw, whatever is given', () => {
    const group = fc.record({ members: fc.oneof(fc.integer(), fc.double(), fc.anything()) });
    const anything = fc.oneof(fc.anything(), fc.record({ base: group, for: group, present: fc.anything() }));
    fc.assert(
      fc.property(anything, (value) => {
        expect(typeof refusalOf(value)).toBe('object');
      }),
    );
  });
});

describe('an opinion', () => {
  const opinion = (yes: number, no: number, abstain: number, present = 50) => {
    const given = rule({
      structural: [presence()],
      functional: [condition({ of: 'present' })],
      abstentions: 'present',
    });
    const input = {
      base: heads(100),
      present: heads(present),
      for: heads(yes),
      against: heads(no),
      abstain: heads(abstain),
    };
    return outcomeOfOpinion(counted(given, input), input);
  };

  it.each([
    ['favourable', 26, 24, 0, 50],
    ['not-favourable', 25, 20, 5, 50],
    ['not-favourable', 20, 20, 10, 50],
    ['contrary', 20, 21, 9, 50],
    ['not-given', 30, 0, 0, 33],
  ])('is %s with %i for, %i against, %i abstained of %i', (expected, yes, no, abstain, present) => {
    expect(opinion(yes, no, abstain, present)).toBe(expected);
  });
});

describe('the rule in force', () => {
  const old = rule({ validFrom: '2015-01-01', validTo: '2019-12-31', source: 'old' });
  const young = rule({ validFrom: '2021-01-01', source: 'young' });
  const on = (date: string) => ruleInForce([young, old], old.key, date);

  it('is the one of the day, its first and last included', () => {
    expect(on('2015-01-01')).toBe(old);
    expect(on('2019-12-31')).toBe(old);
    expect(on('2021-01-01')).toBe(young);
    expect(on('2999-01-01')).toBe(young);
  });

  it('may be none, before, between and for an unknown key', () => {
    expect(on('2014-12-31')).toMatchObject({ code: 'ballot/rule-not-in-force' });
    expect(on('2020-06-01')).toEqual({
      code: 'ballot/rule-not-in-force',
      data: { rule: old.key, date: '2020-06-01' },
    });
    expect(ruleInForce([old], 'sample/other', '2016-01-01')).toMatchObject({ code: 'ballot/rule-unknown' });
  });
});

describe('any rule', () => {
  it('never fails for one more vote for, taken from those against', () => {
    fc.assert(
      fc.property(anyRule, anyInput, (given, input) => {
        if (input.against.members === 0 || counted(given, input).outcome !== 'passed') return;
        const moved = {
          ...input,
          for: {
            members: input.for.members + 1,
            population: input.for.population + input.against.population,
          },
          against: { members: input.against.members - 1, population: 0 },
        };
        expect(counted(given, moved).outcome).toBe('passed');
      }),
      { numRuns: CASES },
    );
  });
});

const anyShare = fc.oneof(
  fc.constant('majority' as const),
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })).map(([a, b]) => ({
    numerator: Math.min(a, b),
    denominator: Math.max(a, b),
  })),
);

const anyCondition = (counts: Condition['counts']) =>
  fc
    .record({
      name: fc.string({ minLength: 1 }),
      share: anyShare,
      of: fc.constantFrom(...BASES),
      measure: fc.constantFrom(...MEASURES),
      compare: fc.constantFrom(...COMPARISONS),
      rounding: fc.constantFrom(...ROUNDINGS),
    })
    .map((drawn) => ({ ...drawn, ...fitting(drawn.of), counts }));

const fitting = (of: Condition['of']): { measure?: Condition['measure'] } => {
  if (of === 'population') return { measure: 'population' };
  return of === 'seats' || of === 'councillors' ? { measure: 'members' } : {};
};

const anyRule = fc
  .tuple(
    fc.array(anyCondition('present'), { maxLength: 2 }),
    fc.array(anyCondition('for'), { minLength: 1, maxLength: 3 }),
    fc.constantFrom<Rule['abstentions']>('voters', 'present'),
  )
  .map(([structural, functional, abstentions]) => rule({ structural, functional, abstentions }));

const anyGroup = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 900_000 }))
  .map(([members, population]) => ({ members, population: members === 0 ? 0 : population }));

const anyInput = fc
  .tuple(
    anyGroup,
    anyGroup,
    anyGroup,
    anyGroup,
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([yes, no, abstain, silent, absent, vacant]) => {
    const groups = [yes, no, abstain, silent];
    const present = {
      members: groups.reduce((total, group) => total + group.members, 0),
      population: groups.reduce((total, group) => total + group.population, 0),
    };
    const members = present.members + absent;
    const base = { members, population: present.population + 3 * absent, seats: members + vacant };
    return { base, present, for: yes, against: no, abstain, mayor: { present: false } };
  });

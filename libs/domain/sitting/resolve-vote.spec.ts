import fc from 'fast-check';
import type { Rule } from '../ballot/rule';
import { canonicalJson, sha256Hex } from '../record/canonical';
import { type EnteredRollCall, resolveVote, type SittingBase } from './resolve-vote';

const RULE: Rule = {
  key: 'alfa/conferenza',
  body: 'conferenza',
  matter: 'plan-opinion',
  validFrom: '2015-01-01',
  validTo: null,
  source: 'an invented statute',
  verified: false,
  structural: [
    {
      name: 'presence',
      share: { numerator: 1, denominator: 3 },
      of: 'members',
      measure: 'members',
      compare: '>=',
      rounding: 'exact',
      counts: 'present',
    },
  ],
  functional: [
    {
      name: 'votes',
      share: 'majority',
      of: 'present',
      measure: 'members',
      compare: '>',
      rounding: 'exact',
      counts: 'for',
    },
  ],
  abstentions: 'present',
};
const SEATS = ['alfa', 'beta', 'delta', 'epsilon', 'gamma', 'zeta'];
const BASE: SittingBase = {
  rule: RULE,
  roll: SEATS.map((seat, index) => [seat, 100 * (index + 1)]),
  mayor: null,
};
const call = (changes: Partial<EnteredRollCall>): EnteredRollCall => ({
  present: [],
  for: [],
  against: [],
  abstain: [],
  ...changes,
});
const resolved = (entered: EnteredRollCall, base = BASE) => {
  const vote = resolveVote('a-vote', base, entered);
  if ('code' in vote) throw new Error(vote.code);
  return vote;
};

describe('a roll call entered from paper', () => {
  it.each<[string, EnteredRollCall, string, string]>([
    [
      'three of four for',
      call({ present: SEATS.slice(0, 4), for: SEATS.slice(0, 3), against: ['epsilon'] }),
      'passed',
      'favourable',
    ],
    [
      'half of those present',
      call({ present: SEATS.slice(0, 4), for: SEATS.slice(0, 2), abstain: ['delta'] }),
      'failed',
      'not-favourable',
    ],
    [
      'more against than for',
      call({ present: SEATS.slice(0, 4), for: ['alfa'], against: ['beta', 'delta'] }),
      'failed',
      'contrary',
    ],
    [
      'fewer than a third present, all for',
      call({ present: ['alfa'], for: ['alfa'] }),
      'no-quorum',
      'not-given',
    ],
    ['nobody', call({}), 'no-quorum', 'not-given'],
    ['a third present, nobody voting', call({ present: SEATS.slice(0, 2) }), 'failed', 'not-favourable'],
  ])('counts %s', (_, entered, outcome, opinion) => {
    expect(resolved(entered)).toMatchObject({ outcome, opinion });
  });

  it('says who was present without voting, and writes a ballot for each who was present', () => {
    const vote = resolved(
      call({
        present: ['zeta', 'alfa', 'beta', 'gamma'],
        for: ['zeta'],
        against: ['beta'],
        abstain: ['gamma'],
      }),
    );
    expect(vote.counts).toEqual({ members: 6, present: 4, for: 1, against: 1, abstain: 1, notVoting: 1 });
    expect(vote.ballots).toEqual([
      { seat: 'zeta', choice: 'for', weight: 600 },
      { seat: 'beta', choice: 'against', weight: 200 },
      { seat: 'gamma', choice: 'abstain', weight: 500 },
      { seat: 'alfa', choice: 'not-voting', weight: 100 },
    ]);
  });

  it.each<[string, EnteredRollCall, string]>([
    ['a seat that is not on the roll', call({ present: ['omega'] }), 'ballot/seat-unknown'],
    [
      'a vote of a seat that is not on the roll',
      call({ present: ['alfa'], for: ['constructor'] }),
      'ballot/seat-unknown',
    ],
    ['a seat present twice', call({ present: ['alfa', 'alfa'] }), 'ballot/seat-twice'],
    [
      'a seat with two votes',
      call({ present: ['alfa', 'beta'], for: ['alfa'], against: ['alfa'] }),
      'ballot/seat-twice',
    ],
    ['a vote of who was not there', call({ present: ['alfa'], for: ['beta'] }), 'ballot/voted-though-absent'],
  ])('is refused for %s, and nothing of it is mended', (_, entered, code) => {
    expect(resolveVote('a-vote', BASE, entered)).toMatchObject({ code });
  });

  it('is refused where its rule weighs residents that the roll does not know', () => {
    const weighing = {
      ...RULE,
      functional: RULE.functional.map((one) => ({
        ...one,
        of: 'population' as const,
        measure: 'population' as const,
      })),
    };
    const unweighed: SittingBase = {
      rule: weighing,
      roll: BASE.roll.map(([seat]) => [seat, null]),
      mayor: null,
    };
    const entered = call({ present: SEATS, for: SEATS });
    expect(resolveVote('a-vote', unweighed, entered)).toMatchObject({ code: 'ballot/population-missing' });
    expect(resolveVote('a-vote', { ...unweighed, roll: BASE.roll }, entered)).toMatchObject({
      outcome: 'passed',
    });
  });

  it('leaves the mayor out where the rule counts councillors, by the seat that the sitting names', () => {
    const councillors: Rule = { ...RULE, structural: [{ ...RULE.structural[0]!, of: 'councillors' }] };
    const present = call({ present: ['alfa', 'beta'], for: ['alfa', 'beta'] });
    // A third of five is two: with the mayor left out one is there, without him both are.
    expect(resolved(present, { ...BASE, rule: councillors, mayor: 'alfa' }).outcome).toBe('no-quorum');
    expect(resolved(present, { ...BASE, rule: councillors, mayor: 'zeta' }).outcome).toBe('passed');
  });

  it('has the same bytes in whatever order it was read out', () => {
    const shuffled = fc.tuple(
      ...[0, 1, 2].map(() => fc.shuffledSubarray(SEATS, { minLength: SEATS.length })),
    );
    fc.assert(
      fc.property(
        shuffled,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        ([one, two], split, to) => {
          const [from, until] = [Math.min(split, to), Math.max(split, to)];
          const lists = (order: string[]) => {
            const chosen = (seats: string[]) => order.filter((seat) => seats.includes(seat));
            return call({
              present: order,
              for: chosen(SEATS.slice(0, from)),
              against: chosen(SEATS.slice(from, until)),
            });
          };
          const votes = [resolved(lists(one!)), resolved(lists(two!))];
          expect(votes[0]).toEqual(votes[1]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is named by the hash of a document from which anybody can count it again', () => {
    const { document, ballotsHash } = resolved(
      call({ present: SEATS, for: SEATS.slice(0, 4), against: ['zeta'] }),
    );
    expect(sha256Hex(canonicalJson(document))).toBe(ballotsHash);
    const again = resolveVote(
      'another',
      { rule: document.rule, roll: document.roll, mayor: document.mayor ?? null },
      {
        present: document.present,
        ...document.choices,
      },
    );
    expect(again).toMatchObject({ ballotsHash, tally: document.tally });
  });

  it('has another hash when one seat votes otherwise, or its rule is another', () => {
    const entered = call({ present: SEATS, for: SEATS.slice(0, 4), against: ['zeta'] });
    const { ballotsHash } = resolved(entered);
    expect(resolved({ ...entered, against: [], abstain: ['zeta'] }).ballotsHash).not.toBe(ballotsHash);
    expect(resolved(entered, { ...BASE, rule: { ...RULE, validFrom: '2016-01-01' } }).ballotsHash).not.toBe(
      ballotsHash,
    );
  });

  it('keeps the lists it was given as they were', () => {
    const entered = call({ present: ['zeta', 'alfa'], for: ['zeta', 'alfa'] });
    resolved(entered);
    expect(entered.present).toEqual(['zeta', 'alfa']);
  });
});

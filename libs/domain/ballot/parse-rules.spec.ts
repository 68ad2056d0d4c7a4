import * as fc from 'fast-check';
import { parseRules } from './parse-rules';

const quorum = {
  name: 'presence',
  share: { numerator: 1, denominator: 3 },
  of: 'members',
  measure: 'members',
  compare: '>=',
  rounding: 'exact',
  counts: 'present',
};
const votes = { ...quorum, name: 'votes', share: 'majority', of: 'voters', compare: '>', counts: 'for' };
const rule = {
  key: 'sample/assembly/matter',
  label: { it: 'Una materia', en: 'A matter' },
  body: 'assembly',
  matter: 'matter',
  validFrom: '2015-01-01',
  validTo: null as string | null,
  source: 'a statute',
  verified: true,
  structural: [quorum],
  functional: [votes],
  abstentions: 'voters',
};

function findingsOf(value: unknown) {
  const parsed = parseRules(value);
  return parsed.ok ? [] : parsed.findings;
}

const rulesWith = (more: object) => ({ rules: [{ ...rule, ...more }] });
const quorumWith = (more: object) => rulesWith({ structural: [{ ...quorum, ...more }] });
const votesWith = (more: object) => rulesWith({ functional: [{ ...votes, ...more }] });

describe('a rules file', () => {
  it('that is whole comes back as it was', () => {
    expect(parseRules({ rules: [rule] })).toEqual({ ok: true, value: [rule] });
    expect(parseRules({ rules: [] })).toEqual({ ok: true, value: [] });
  });

  it('may leave out rounding and abstentions: exact, and voters', () => {
    const brief = rulesWith({ abstentions: undefined, structural: [{ ...quorum, rounding: undefined }] });
    expect(parseRules(brief)).toEqual({ ok: true, value: [rule] });
  });

  it.each<[string, unknown, string, string]>([
    ['no rules', {}, '/rules', 'rules is missing'],
    ['a file that is none', null, '', 'the file must be'],
    ['a rule that is none', { rules: ['x'] }, '/rules/0', 'rules[0] must be'],
    ['a misspelt field', rulesWith({ quorum: 3 }), '/rules/0/quorum', 'is not one of'],
    ['no first day', rulesWith({ validFrom: undefined }), '/rules/0/validFrom', 'is missing'],
    ['a last day nobody thought of', rulesWith({ validTo: undefined }), '/rules/0/validTo', 'is missing'],
    [
      'a day that is none',
      rulesWith({ validFrom: '2015-02-29' }),
      '/rules/0/validFrom',
      'a day of the calendar',
    ],
    [
      'a last day before the first',
      rulesWith({ validTo: '2014-12-31' }),
      '/rules/0/validTo',
      'before validFrom',
    ],
    ['a label in one language', rulesWith({ label: { it: 'Una' } }), '/rules/0/label/en', 'is missing'],
    ['no source', rulesWith({ source: undefined }), '/rules/0/source', 'is missing'],
    ['an empty source', rulesWith({ source: '' }), '/rules/0/source', 'not empty'],
    ['no word on being verified', rulesWith({ verified: undefined }), '/rules/0/verified', 'true or false'],
    ['nothing that decides', rulesWith({ functional: [] }), '/rules/0/functional', 'nothing would decide'],
    [
      'two conditions of one name',
      rulesWith({ functional: [votes, votes] }),
      '/rules/0',
      'two conditions named votes',
    ],
    [
      'abstentions of a third kind',
      rulesWith({ abstentions: 'all' }),
      '/rules/0/abstentions',
      'one of voters, present',
    ],
    ['an unknown base', votesWith({ of: 'citizens' }), '/rules/0/functional/0/of', 'one of members'],
    ['an unknown comparison', votesWith({ compare: '=' }), '/rules/0/functional/0/compare', 'one of >=, >'],
    [
      'a share in words',
      votesWith({ share: 'a third' }),
      '/rules/0/functional/0/share',
      "must be 'majority'",
    ],
    ['no share', votesWith({ share: undefined }), '/rules/0/functional/0/share', 'is missing'],
    [
      'a share that is no fraction',
      quorumWith({ share: { numerator: 0.5, denominator: 1 } }),
      '/rules/0/structural/0/share/numerator',
      'a whole number',
    ],
    [
      'a division by zero',
      quorumWith({ share: { numerator: 1, denominator: 0 } }),
      '/rules/0/structural/0/share/denominator',
      'a whole number from 1',
    ],
    [
      'a quorum of four thirds',
      quorumWith({ share: { numerator: 4, denominator: 3 } }),
      '/rules/0/structural/0',
      'can never be met: it asks for 4/3',
    ],
    [
      'more than all',
      quorumWith({ share: { numerator: 1, denominator: 1 }, compare: '>' }),
      '/rules/0/structural/0',
      'can never be met: it asks for more than 1/1',
    ],
    [
      'a majority of at least',
      votesWith({ compare: '>=' }),
      '/rules/0/functional/0',
      'strictly more than half',
    ],
    [
      'half of the voters, which a tie has',
      votesWith({ share: { numerator: 2, denominator: 4 }, compare: '>=' }),
      '/rules/0/functional/0',
      'would let a tie pass',
    ],
    ['a quorum of votes', quorumWith({ counts: 'for' }), '/rules/0/structural/0', "counts must be 'present'"],
    [
      'a quorum of voters',
      quorumWith({ of: 'voters' }),
      '/rules/0/structural/0',
      'cannot be a share of the voters',
    ],
    [
      'a population in heads',
      votesWith({ of: 'population' }),
      '/rules/0/functional/0',
      'measure must be population',
    ],
    [
      'seats in residents',
      votesWith({ of: 'seats', measure: 'population' }),
      '/rules/0/functional/0',
      'measure must be members',
    ],
  ])('with %s gives one finding at its place', (_, value, pointer, words) => {
    const findings = findingsOf(value);
    expect(findings.map((finding) => finding.pointer)).toEqual([pointer]);
    expect(findings[0]?.sentence).toContain(words);
  });

  it('may ask for all, and for half of the members', () => {
    expect(findingsOf(quorumWith({ share: { numerator: 1, denominator: 1 } }))).toEqual([]);
    const half = { share: { numerator: 1, denominator: 2 }, compare: '>=', of: 'members' };
    expect(findingsOf(votesWith(half))).toEqual([]);
  });

  it('may hold versions that follow each other, with a gap or without', () => {
    const versions = [
      { ...rule, validTo: '2017-12-31' },
      { ...rule, validFrom: '2018-01-01', validTo: '2018-12-31' },
      { ...rule, validFrom: '2020-01-01' },
    ];
    expect(findingsOf({ rules: versions })).toEqual([]);
    expect(findingsOf({ rules: [rule, { ...rule, key: 'sample/assembly/other' }] })).toEqual([]);
  });

  it('may not hold two versions of one day, even the last of one and the first of the next', () => {
    const versions = [
      { ...rule, validFrom: '2018-01-01' },
      { ...rule, validTo: '2018-01-01' },
    ];
    const [finding, ...others] = findingsOf({ rules: versions });
    expect(others).toEqual([]);
    expect(finding?.pointer).toBe('/rules/1');
    expect(finding?.sentence).toContain('at the same time as rules[0]');
  });

  it('gives every finding at once', () => {
    const bad = { ...rule, source: '', structural: [{ ...quorum, counts: 'heads' }] };
    expect(findingsOf({ rules: [bad, rule, rulesWith({}).rules[0], 7] }).length).toBeGreaterThanOrEqual(3);
  });

  it('never throws, whatever it is given', () => {
    const odd = fc.record(Object.fromEntries(Object.keys(rule).map((name) => [name, fc.anything()])));
    const anything = fc.oneof(fc.anything(), fc.record({ rules: fc.array(fc.oneof(fc.anything(), odd)) }));
    fc.assert(
      fc.property(anything, (value) => {
        expect(typeof parseRules(value).ok).toBe('boolean');
      }),
    );
  });
});

import { parseSubstitutes, maySubstitute, substitutesOn, type SubstituteRule } from './substitute';

const one = (changes: Record<string, unknown> = {}) => ({
  roles: ['vicesindaco'],
  validFrom: '2015-01-01',
  validTo: null,
  source: 'an invented statute',
  verified: false,
  ...changes,
});
const delegates = one({
  roles: ['assessore', 'consigliere'],
  delegation: 'written',
  validFrom: '2023-02-14',
});
const read = (...substitutes: unknown[]): SubstituteRule[] => {
  const parsed = parseSubstitutes({ rules: [], substitutes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
};
const findings = (...substitutes: unknown[]) => {
  const parsed = parseSubstitutes({ rules: [], substitutes });
  return parsed.ok ? [] : parsed.findings.map(({ pointer, sentence }) => `${pointer}: ${sentence}`);
};

describe('who may stand in for a mayor', () => {
  it('is asked of the day: a role counts from its first day to its last', () => {
    const rules = read(one({ validTo: '2030-12-31' }), delegates);
    expect(maySubstitute(rules, 'consigliere', '2023-02-13')).toBe(false);
    expect(maySubstitute(rules, 'consigliere', '2023-02-14')).toBe(true);
    expect(maySubstitute(rules, 'vicesindaco', '2030-12-31')).toBe(true);
    expect(maySubstitute(rules, 'vicesindaco', '2031-01-01')).toBe(false);
    expect(maySubstitute(rules, 'vicesindaco', '2014-12-31')).toBe(false);
  });

  it('says what a substitute must bring', () => {
    expect(substitutesOn(read(one(), delegates), '2024-01-01').map(({ delegation }) => delegation)).toEqual([
      'none',
      'written',
    ]);
  });

  it('is nobody where the rules say nothing', () => {
    const parsed = parseSubstitutes({ rules: [] });
    expect(parsed).toEqual({ ok: true, value: [] });
    expect(maySubstitute([], 'vicesindaco', '2024-01-01')).toBe(false);
  });

  it.each<[string, unknown[], string]>([
    ['a role that is none', [one({ roles: ['cugino'] })], '/substitutes/0/roles/0: '],
    ['no role', [one({ roles: [] })], '/substitutes/0/roles: roles names nobody'],
    ['a role twice', [one({ roles: ['assessore', 'assessore'] })], '/substitutes/0: '],
    ['two rules of one role at a time', [one(), one({ validFrom: '2020-01-01' })], '/substitutes/1: '],
    [
      'a rule without an end that somebody thought of',
      [one({ validTo: undefined })],
      '/substitutes/0/validTo: ',
    ],
    ['an end before the beginning', [one({ validTo: '2014-01-01' })], '/substitutes/0/validTo: '],
    ['no source', [one({ source: '' })], '/substitutes/0/source: '],
    ['what is no list', [], ''],
  ])('refuses %s', (_what, given, expected) => {
    const found = given.length > 0 ? findings(...given) : findOf({ substitutes: 'nobody' });
    expect(found).toEqual([expect.stringContaining(expected)]);
  });
});

const findOf = (value: unknown) => {
  const parsed = parseSubstitutes(value);
  return parsed.ok ? [] : parsed.findings.map(({ sentence }) => sentence);
};

import { missingIn, readFact } from './read-fact';

describe('the names of facts in conditions', () => {
  it('are facts, policies, or questions to the procedure', () => {
    expect(readFact('plan.elements')).toEqual({ kind: 'fact', name: 'plan.elements' });
    expect(readFact('policy.silence')).toEqual({ kind: 'policy', name: 'silence' });
    expect(readFact('active("contrary")')).toEqual({ kind: 'active', name: 'contrary' });
    expect(readFact('times("record-hearing")')).toEqual({ kind: 'times', name: 'record-hearing' });
    expect(readFact('regions("zone")')).toEqual({ kind: 'regions', name: 'zone', states: [] });
    expect(readFact('regions("zone", "given", "lapsed")')).toEqual({
      kind: 'regions',
      name: 'zone',
      states: ['given', 'lapsed'],
    });
  });

  it('tell who is still waited for', () => {
    const active = [
      { key: 'given[01]', item: '01' },
      { key: 'requested[02]', item: '02' },
      { key: 'deposited', item: null },
    ];
    expect(missingIn(active, ['given', 'lapsed'])).toEqual([{ key: 'requested[02]', item: '02' }]);
  });
});

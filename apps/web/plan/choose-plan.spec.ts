import { choosePlan } from './choose-plan';

const plan = (id: string, firstYear: number, more: { inForce?: object; current?: object } = {}) => ({
  id,
  firstYear,
  lastYear: firstYear + 2,
  ...more,
});

describe('the plan shown first', () => {
  it('is the one in force for this year, before one adopted for later years', () => {
    const plans = [plan('later', 2030, { inForce: {} }), plan('now', 2027, { inForce: {} })];
    expect(choosePlan(plans, '2028-02-01')?.id).toBe('now');
    expect(choosePlan(plans, '2041-02-01')?.id).toBe('later');
  });

  it('is the one being formed while none is in force, and none where there is no plan', () => {
    expect(choosePlan([plan('old', 2021), plan('forming', 2027, { current: {} })], '2026-11-23')?.id).toBe(
      'forming',
    );
    expect(choosePlan([], '2026-11-23')).toBeUndefined();
  });
});

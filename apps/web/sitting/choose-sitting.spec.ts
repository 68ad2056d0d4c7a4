import { rollCallOf, sittingOf } from './choose-sitting';

const verb = (item: string | null, mine = true, allowed = true) => ({
  form: 'roll_call',
  item,
  mine,
  allowed,
});
const sitting = (organ: string, heldAt: string, vote: object | null = null) => ({ organ, heldAt, vote });

describe('the roll call that is entered', () => {
  it('is that of the zone which the address names, else the first that can be entered', () => {
    const actions = [verb('02', false), verb('05', true, false), verb(null)];
    expect(rollCallOf(actions, '05')).toBe(actions[1]);
    expect(rollCallOf(actions)).toBe(actions[2]);
    expect(rollCallOf([verb('02', false)])).toEqual(verb('02', false));
  });

  it('is of the sitting of that zone, or of the one that is no zone’s, not yet voted on', () => {
    const sittings = [
      sitting('zone/05', '2027-02-01', {}),
      sitting('zone/05', '2027-02-09'),
      sitting('conferenza', '2027-02-03'),
    ];
    const actions = [verb('05'), verb(null)];
    expect(sittingOf({ actions, sittings }, actions[0]!)).toBe(sittings[1]);
    expect(sittingOf({ actions, sittings }, actions[1]!)).toBe(sittings[2]);
  });
});

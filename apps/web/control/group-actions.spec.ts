import { groupActions, isOpen, isStanding } from './group-actions';

const action = (event: string, over: object = {}) => ({
  event,
  form: 'confirm',
  mine: false,
  allowed: false,
  conditions: [] as { holds: boolean | null }[],
  ...over,
});

describe('the verbs of a case in its control room', () => {
  test('are one group for each event, however many zones hear it', () => {
    const groups = groupActions([
      action('convene-zone', { item: '01' }),
      action('convene-zone', { item: '02' }),
      action('publish'),
    ]);
    expect(groups.map(({ event, actions }) => [event, actions.length])).toEqual([
      ['publish', 1],
      ['convene-zone', 2],
    ]);
  });

  test('begin with what the reader may do, then what is held up, then what others may, then zone by zone', () => {
    const held = action('held', { conditions: [{ holds: false }] });
    const undecided = action('undecided', { conditions: [{ holds: null }] });
    const others = action('others', { conditions: [{ holds: true }] });
    const mine = action('mine', { mine: true, allowed: true });
    const zones = ['01', '02'].map((item) => action('zones', { item }));
    const rare = action('rare', { form: 'reasons' });
    const order = groupActions([rare, ...zones, held, undecided, others, mine]).map(({ event }) => event);
    expect(order).toEqual(['mine', 'undecided', 'held', 'others', 'zones', 'rare']);
    expect([held, undecided, others].map(isOpen)).toEqual([false, false, true]);
  });

  test('tell apart what can always be done with reasons', () => {
    const [withdraw] = groupActions([action('withdraw', { form: 'reasons' })]);
    const [rework] = groupActions([action('rework', { form: 'reasons', conditions: [{ holds: true }] })]);
    expect([isStanding(withdraw!), isStanding(rework!)]).toEqual([true, false]);
  });
});

import { byReadiness, zonesOf } from './order-actions';

const action = (event: string, allowed: boolean, form = 'confirm', item: string | null = null) => ({
  event,
  allowed,
  form,
  item,
  itemLabel: null,
});

describe('the order of what can be done', () => {
  it('puts what is ready first, and what is rare and needs reasons last', () => {
    const given = [action('withdraw', true, 'reasons'), action('publish', true), action('convene', false)];
    expect(byReadiness(given).map(({ event }) => event)).toEqual(['publish', 'convene', 'withdraw']);
  });

  it('gathers by zone what is about a zone', () => {
    const given = [action('a', true, 'text', '05'), action('b', true), action('c', false, 'text', '02')];
    expect(zonesOf(given).map(({ item, actions }) => [item, actions.length])).toEqual([
      ['02', 1],
      ['05', 1],
    ]);
  });
});

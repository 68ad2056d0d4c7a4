import { askedFor, missingOf } from './ways';

const condition = (name: string, holds: boolean) => ({
  name,
  label: { it: name, en: name },
  holds,
  facts: [],
  parts: [],
  waivable: [],
});
const ALL = [condition('zones', false), condition('favourable', false), condition('met', true)];
const names = (of: readonly { name: string }[]) => of.map(({ name }) => name);

describe('the conditions of an event that can go in more ways than one', () => {
  test('are told apart: what all ways ask for, and what each asks for beside it', () => {
    const { always, ways } = askedFor(ALL, [
      ['zones', 'favourable'],
      ['zones', 'met'],
    ]);
    expect([names(always), ways.map(names)]).toEqual([['zones'], [['favourable'], ['met']]]);
    expect(askedFor(ALL, [])).toEqual({ always: ALL, ways: [] });
  });

  test('are as many as are missing on the shortest way', () => {
    const ways = [
      ['zones', 'favourable'],
      ['zones', 'met'],
    ];
    expect([missingOf(ALL, ways), missingOf(ALL, [])]).toEqual([1, 2]);
  });
});

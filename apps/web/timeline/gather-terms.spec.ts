import { gatherTerms } from './gather-terms';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('the terms of a case', () => {
  test('are gathered where one runs for each of many zones', () => {
    const zones = named('zone-opinion[01]', 'zone-opinion[02]', 'zone-opinion[03]', 'zone-opinion[04]');
    const others = named('consultation', 'resumed[01]', 'resumed[02]');
    expect(gatherTerms([...zones, ...others])).toEqual({ alone: others, many: [zones] });
  });
});

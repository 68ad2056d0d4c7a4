import { type RawDefinition, smallDefinition, smallProcedure } from '../procedure/small-procedure';
import { compareDefinitions, type DefinitionComparison } from './compare-definitions';

const compared = (change: (raw: RawDefinition) => void): DefinitionComparison => {
  const raw = smallProcedure();
  change(raw);
  return compareDefinitions(smallDefinition(), smallDefinition(raw));
};
const NOTHING = { terms: [], events: [], conditions: [], policies: [], offices: [], general: [], states: [] };

describe('two versions of a procedure', () => {
  it('differ in nothing where they say the same, however their keys are ordered', () => {
    const { kept, ...different } = compared((raw) => {
      raw['terms'] = Object.fromEntries(Object.entries(raw['terms']!).reverse());
    });
    expect(different).toEqual(NOTHING);
    expect(kept).toEqual(Object.keys(smallDefinition().states));
  });

  it('name the terms, conditions and events that were added, removed or changed, and in what', () => {
    const { terms, conditions, events } = compared((raw) => {
      raw['terms']!['window']!['length'] = 45;
      raw['terms']!['window']!['source'] = 'a newer statute';
      raw['terms']!['second'] = { ...raw['terms']!['window'] };
      raw['conditions']!['written']!['when'] = 'plan.elements >= 2';
      raw['events']!['publish']!['by'] = ['office'];
    });
    expect(terms).toEqual([
      { name: 'window', change: 'changed', parts: ['length', 'source'] },
      { name: 'second', change: 'added', parts: [] },
    ]);
    expect(conditions).toEqual([{ name: 'written', change: 'changed', parts: ['when'] }]);
    expect(events).toEqual([{ name: 'publish', change: 'changed', parts: ['by'] }]);
  });

  it('tell a state that was moved into another from one that was removed', () => {
    const { states, general } = compared((raw) => {
      const { answers, adoption, ...others } = raw['states']!;
      raw['states'] = {
        ...others,
        decision: { label: { it: 'decisione', en: 'decision' }, states: { answers, adoption } },
      };
      raw['phases'] = [
        'guidelines',
        'drafting',
        'consultation',
        'decision',
        'publication',
        'in-force',
      ] as never;
    });
    expect(general).toEqual(['phases']);
    expect(states.map(({ name, change, from, to }) => [name, change, from, to])).toEqual([
      ['answers', 'moved', [], ['decision']],
      ['adoption', 'moved', [], ['decision']],
      ['decision', 'added', null, []],
    ]);
  });

  it('see that rows were put in another order, which is another meaning', () => {
    const { states } = compared((raw) => {
      const rows = raw['states']!['guidelines']!['on'] as Record<string, unknown[]>;
      rows['record-roll-call']!.reverse();
    });
    expect(states).toMatchObject([{ name: 'guidelines', change: 'changed', parts: ['on'] }]);
  });
});

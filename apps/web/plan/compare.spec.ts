import { compareVersions } from './compare';

const element = (id: string, text: string, title = id) => ({ id, title, text });

describe('comparing two versions of a plan', () => {
  it('tells what is new, what changed with its words before, and what was taken away', () => {
    const before = [element('a', 'one'), element('b', 'two'), element('c', 'three')];
    const after = [element('a', 'one'), element('b', 'two, better'), element('d', 'four')];
    const comparison = compareVersions(before, after);
    expect(comparison.of.get('a')).toEqual({ kind: 'same' });
    expect(comparison.of.get('b')).toEqual({ kind: 'changed', before: before[1] });
    expect(comparison.of.get('d')).toEqual({ kind: 'new' });
    expect(comparison.removed).toEqual([before[2]]);
    expect(comparison.counts).toEqual({ new: 1, changed: 1, removed: 1 });
  });

  it('sees a changed title, and nothing between a version and itself', () => {
    const one = [element('a', 'one', 'Old name')];
    expect(compareVersions(one, [element('a', 'one', 'New name')]).counts.changed).toBe(1);
    expect(compareVersions(one, one).counts).toEqual({ new: 0, changed: 0, removed: 0 });
  });
});

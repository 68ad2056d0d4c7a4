export interface Comparable {
  id: string;
  title: string;
  text: string;
}

type ElementChange<Element> = { kind: 'same' } | { kind: 'new' } | { kind: 'changed'; before: Element };

export interface Comparison<Element> {
  of: ReadonlyMap<string, ElementChange<Element>>;
  removed: readonly Element[];
  counts: { new: number; changed: number; removed: number };
}

/** What changed from `before` to `after`, element by element: elements keep their id through the versions. */
export function compareVersions<Element extends Comparable>(
  before: readonly Element[],
  after: readonly Element[],
): Comparison<Element> {
  const old = new Map(before.map((element) => [element.id, element]));
  const of = new Map(after.map((element) => [element.id, changeOf(old.get(element.id), element)]));
  const kept = new Set(after.map((element) => element.id));
  const removed = before.filter((element) => !kept.has(element.id));
  const count = (kind: string) => [...of.values()].filter((change) => change.kind === kind).length;
  return { of, removed, counts: { new: count('new'), changed: count('changed'), removed: removed.length } };
}

function changeOf<Element extends Comparable>(
  before: Element | undefined,
  after: Element,
): ElementChange<Element> {
  if (!before) return { kind: 'new' };
  if (before.title === after.title && before.text === after.text) return { kind: 'same' };
  return { kind: 'changed', before };
}

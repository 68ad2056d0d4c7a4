export interface Nested {
  id: string;
  parent?: string | null;
  position: number;
}

export interface Branch<Element> {
  element: Element;
  depth: number;
  children: Branch<Element>[];
}

/**
 * Elements in reading order, as a tree. An element whose parent is not among them stands at the top, so that
 * no text is ever lost from sight.
 */
export function treeOf<Element extends Nested>(elements: readonly Element[]): Branch<Element>[] {
  const known = new Set(elements.map((element) => element.id));
  const under = Map.groupBy(elements, (element) =>
    element.parent && known.has(element.parent) ? element.parent : '',
  );
  const grow = (parent: string, depth: number): Branch<Element>[] =>
    [...(under.get(parent) ?? [])]
      .sort((one, other) => one.position - other.position)
      .map((element) => ({ element, depth, children: grow(element.id, depth + 1) }));
  return grow('', 0);
}

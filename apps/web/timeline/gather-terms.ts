/** So many of one name are shown one by one. */
const FEW = 3;

/** Terms that stand alone, and those of which one runs for each of many members of a set, in the order given. */
export function gatherTerms<Term extends { name: string }>(
  terms: readonly Term[],
): { alone: Term[]; many: [Term, ...Term[]][] } {
  const groups = Map.groupBy(terms, ({ name }) => name.replace(/\[.*\]$/, ''));
  const isMany = ({ name }: Term): boolean => groups.get(name.replace(/\[.*\]$/, ''))!.length > FEW;
  return {
    alone: terms.filter((term) => !isMany(term)),
    many: [...groups.values()].filter((group): group is [Term, ...Term[]] => group.length > FEW),
  };
}

import { trackVariables } from '@bpmn-io/lezer-feel';
import { ConditionError } from './condition-expression';
import { FACTS, type FactType } from './facts';

/** The names that the conditions of one definition may use. */
export interface Vocabulary {
  /** facts with their types: those of `facts.ts`, and what the definition adds (`policy.silence`) */
  facts: Readonly<Record<string, FactType>>;
  /** the texts that a fact of the definition's own can have: comparing it with another is a slip of the pen */
  values?: Readonly<Record<string, ReadonlySet<string>>>;
  states: ReadonlySet<string>;
  /** key of each `forEach` state → the keys of the states inside it */
  regions: ReadonlyMap<string, ReadonlySet<string>>;
  events: ReadonlySet<string>;
}

/** What can be asked without a definition: the facts, and any state, region or event. */
export type Words = Pick<Vocabulary, 'facts' | 'values'> & Partial<Vocabulary>;
export const FACTS_ONLY: Words = { facts: FACTS };

/** Throws a sentence unless `name` is among the known ones; a name that is nearly right is proposed. */
export function demand(what: string, name: string, known: Iterable<string>): void {
  const names = [...known];
  if (names.includes(name)) return;
  const near = nearestName(name, names);
  throw new ConditionError(
    near === null
      ? `There is no ${what} «${name}».`
      : `There is no ${what} «${name}»: did you mean «${near}»?`,
  );
}

/** The known name that a slip of the pen would turn into this one, or that begins with it; null where none is. */
function nearestName(name: string, known: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    // Names are at most some sixty characters; a longer text is no slip, and would take long to compare.
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = slips(name, candidate);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest ?? known.find((candidate) => name !== '' && candidate.startsWith(name)) ?? null;
}

/** Letters to put, drop or change to make one text of the other (Levenshtein's distance). */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(one[i - 1] !== other[j - 1])));
    row = next;
  }
  return row.at(-1)!;
}

/**
 * Tells the parser which names there are. FEEL lets a name hold a minus (`policy.zone-silence`), and only
 * who knows the names can tell it from a subtraction.
 */
export function trackerOf({ facts }: Words): ReturnType<typeof trackVariables> {
  const known: Record<string, Record<string, null>> = {};
  for (const name of Object.keys(facts)) {
    const [group = '', ...rest] = name.split('.');
    known[group] = { ...known[group], [rest.join('.')]: null };
  }
  return trackVariables(known);
}

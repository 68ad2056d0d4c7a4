// The names of facts as conditions hand them back: a fact's own name, a policy, or a question to the procedure.

export type ReadFact =
  | { kind: 'fact'; name: string }
  | { kind: 'policy'; name: string }
  /** `active("x")`: whether a state is active; `times("x")`: how often an event has been taken */
  | { kind: 'active' | 'times'; name: string }
  /** `regions("zone")`: how many there are; `regions("zone", "given", …)`: how many are in one of these states */
  | { kind: 'regions'; name: string; states: string[] };

/** Reads the name of a fact; what is no question is a fact by its name. */
export function readFact(name: string): ReadFact {
  const asked = /^(active|times|regions)\((.*)\)$/.exec(name);
  if (!asked)
    return name.startsWith('policy.') ? { kind: 'policy', name: name.slice(7) } : { kind: 'fact', name };
  const [first = '', ...states] = [...asked[2]!.matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
  if (asked[1] === 'regions') return { kind: 'regions', name: first, states };
  return { kind: asked[1] as 'active' | 'times', name: first };
}

interface Place {
  key: string;
  item?: string | null;
}

/** The members of a set whose region is in none of these states. */
export const missingIn = <P extends Place>(active: readonly P[], states: readonly string[]): P[] =>
  active.filter(({ key, item }) => item != null && !states.includes(key.replace(/\[.*\]$/, '')));

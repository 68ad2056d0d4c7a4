import type { PolicyDefinition } from '../procedure/definition';
import type { Cast } from './stage';

/** The same procedures with other choices where the body has one; a choice that there is not changes nothing. */
export function withChosenPolicies(cast: Cast, chosen: Readonly<Record<string, string>>): Cast {
  if (Object.keys(chosen).length === 0) return cast;
  const choose = (name: string, policy: PolicyDefinition): PolicyDefinition =>
    Object.hasOwn(chosen, name) && policy.oneOf.includes(chosen[name]!)
      ? { ...policy, value: chosen[name]! }
      : policy;
  return {
    ...cast,
    procedures: cast.procedures.map(({ definition, hash }) => ({
      hash,
      definition: {
        ...definition,
        ...(definition.policies && {
          policies: Object.fromEntries(
            Object.entries(definition.policies).map(([name, policy]) => [name, choose(name, policy)]),
          ),
        }),
      },
    })),
  };
}

/** Policies that a scenario sets and no procedure has, or to a value that it may not have: `name: value`. */
export function unknownPolicies({ procedures }: Cast, chosen: Readonly<Record<string, string>>): string[] {
  return Object.entries(chosen)
    .filter(
      ([name, value]) =>
        !procedures.some(
          ({ definition: { policies = {} } }) =>
            Object.hasOwn(policies, name) && policies[name]!.oneOf.includes(value),
        ),
    )
    .map(([name, value]) => `${name}: ${value}`);
}

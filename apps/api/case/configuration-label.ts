import {
  type Label,
  leavesOf,
  nameAndItem,
  phaseOf,
  type ProcedureDefinition,
  stateOf,
  statesOf,
} from '@copianifica/domain';

/** Whether a definition has every state of a configuration: one of an earlier version of it may not. */
const isKnown = (definition: ProcedureDefinition, configuration: string): boolean =>
  configuration.split(' ').every((called) => statesOf(definition).has(nameAndItem(called).name));

/**
 * What a configuration is called: its one state, or the innermost that everything in it is inside of. A history
 * may name states that a case has left behind with the version that had them: they are called by their keys.
 */
export function configurationLabel(definition: ProcedureDefinition, configuration: string): Label {
  if (!isKnown(definition, configuration)) return { it: configuration, en: configuration };
  const [first, ...others] = leavesOf(definition, configuration);
  if (others.length === 0) return first!.state.label;
  const common = first!.around.filter((key) => others.every(({ around }) => around.includes(key)));
  return common.length > 0 ? stateOf(definition, common.at(-1)!).label : first!.state.label;
}

/** The phase that a configuration is in; null for one of another version. */
export const phaseIn = (definition: ProcedureDefinition, configuration: string): string | null =>
  isKnown(definition, configuration) ? phaseOf(definition, configuration) : null;

import type { ReadCase } from '@copianifica/database';
import { nameAndItem, type ProcedureDefinition, type TermDefinition } from '@copianifica/domain';

/** The versions of its procedure that an event of a case came under, and left it under: mostly the same. */
export interface VersionsOfEvent {
  from: ProcedureDefinition;
  to: ProcedureDefinition;
}

/** By the sequence of an event. A case that has moved to another version has some events under each. */
export function versionsOfEvents({
  events,
  earlier,
  definition,
  procedureHash,
}: ReadCase): (sequence: number) => VersionsOfEvent {
  const versions = new Map<number, VersionsOfEvent>();
  const called = (hash: string): ProcedureDefinition =>
    hash === procedureHash ? definition : (earlier[hash] ?? definition);
  let from = called(events[0]?.payload.procedureHash ?? procedureHash);
  for (const { sequence, payload } of events) {
    const to = payload.procedureHash === undefined ? from : called(payload.procedureHash);
    versions.set(sequence, { from, to });
    from = to;
  }
  return (sequence) => versions.get(sequence) ?? { from: definition, to: definition };
}

/** A term as the version has it that the case keeps, else as an earlier one had it: it may have run under that. */
export function termOf({ definition, earlier }: ReadCase, called: string): TermDefinition {
  const { name } = nameAndItem(called);
  const known = [definition, ...Object.values(earlier)].find(({ terms }) => Object.hasOwn(terms, name));
  if (!known) throw new Error(`No version of the procedure ${definition.key} has a term «${name}».`);
  return known.terms[name]!;
}

import type { CaseContext } from '../case/case-context';
import type { Consequence } from '../case/consequence';
import { type CaseDecision, memberSets, remembered, sealEvent } from '../case/decide-event';
import { gatherFacts, recordedFacts } from '../case/gather-facts';
import { type CaseEventPayload, type CaseSnapshot, foldEvent, type RunningTerm } from '../case/snapshot';
import type { ProcedureDefinition } from '../procedure/definition';
import { changed, type CaseMigration, migrateCase } from './migrate-case';
import type { MigrationPlan } from './migration-plan';
import type { MovedTerms } from './move-terms';

/** The event by which a case goes over to another version of its procedure, or back. */
export const PROCEDURE_CHANGED = 'procedure-changed';

type OpenCase = CaseContext & { case: { snapshot: CaseSnapshot } };
type Decided = Extract<CaseDecision, { kind: 'decided' }>;
type Migrated = Extract<CaseMigration, { kind: 'migrated' }>;

/** A version of a procedure by its content and by its name. */
export interface NamedVersion {
  definition: ProcedureDefinition;
  hash: string;
}

/** Decides that a case goes over to another version, by a plan that two people have agreed on. */
export function decideMigration(
  context: OpenCase,
  plan: MigrationPlan,
  to: NamedVersion,
  actor: string | null,
): (Decided & { migration: Migrated }) | Extract<CaseMigration, { kind: 'impossible' }> {
  const { snapshot } = context.case;
  const versions = { from: context.definition, to: to.definition };
  const migration = migrateCase(plan, versions, snapshot, { ...context, sets: memberSets(context) });
  if (migration.kind === 'impossible') return migration;
  const { history, sets, carried } = migration;
  const consequences = consequencesOf(snapshot, migration);
  const decided = sealed(
    context,
    to,
    actor,
    {
      to: migration.to,
      ...remembered(snapshot, { state: migration.to, history, sets }),
      ...logged(migration),
      ...(Object.keys(carried).length > 0 && { carried }),
    },
    consequences,
  );
  return { ...decided, migration };
}

const isFull = (list: readonly unknown[]): boolean => list.length > 0;

function logged({
  started,
  ended,
  suspended,
}: MovedTerms): Pick<CaseEventPayload, 'started' | 'ended' | 'suspended'> {
  return {
    ...(isFull(started) && { started: started.map(asLogged) }),
    ...(isFull(ended) && { ended }),
    ...(isFull(suspended) && { suspended }),
  };
}

/** The log says when a term is due; how it was counted stands with the term. */
function asLogged(started: MovedTerms['started'][number]): RunningTerm & { name: string } {
  const term: Partial<typeof started> & RunningTerm & { name: string } = { ...started };
  delete term.explanation;
  return term;
}

function consequencesOf(snapshot: CaseSnapshot, { started, ended }: MovedTerms): Consequence[] {
  const over = ended.flatMap((name): Consequence[] => {
    const term = snapshot.terms[name];
    return term ? [{ kind: 'term-ended', id: term.id, fired: false }] : [];
  });
  return [
    ...over,
    ...started.flatMap(({ name, explanation, ...term }): Consequence[] => [
      { kind: 'term-started', name, term, explanation },
      ...windowMoved(snapshot, name, term),
    ]),
  ];
}

/** A consultation lasts as long as its term. */
function windowMoved({ window, consultation }: CaseSnapshot, name: string, term: RunningTerm): Consequence[] {
  return consultation && window === name ? [{ kind: 'consultation-extended', id: consultation, term }] : [];
}

function sealed(
  context: OpenCase,
  { definition, hash }: NamedVersion,
  actor: string | null,
  moved: Omit<CaseEventPayload, 'from' | 'facts'>,
  consequences: Consequence[],
): Decided {
  const { snapshot } = context.case;
  const payload: CaseEventPayload = {
    from: snapshot.state,
    facts: recordedFacts(context, gatherFacts(context, { type: PROCEDURE_CHANGED })),
    procedure: definition.key,
    procedureHash: hash,
    ...moved,
  };
  const event = sealEvent(context, { type: PROCEDURE_CHANGED, actor }, payload);
  return { kind: 'decided', event, snapshot: foldEvent(snapshot, event), consequences, checks: [] };
}

/** A case put back, and the terms among its own that run again as they did. */
export type Reversal = Decided & { rearmed: string[] };

/**
 * Takes a migration back: the case is where it was, its terms are the ones that ran, due when they were due. Only for
 * a case to which nothing has happened since: the caller has looked.
 */
export function decideReversal(
  context: OpenCase,
  before: CaseSnapshot,
  to: NamedVersion,
  actor: string | null,
): Reversal {
  const { snapshot } = context.case;
  const { started, ended, suspended } = termsBack(snapshot, before);
  const { history, sets } = before;
  const consequences = ended.flatMap((name): Consequence[] => {
    const term = snapshot.terms[name];
    return term ? [{ kind: 'term-ended', id: term.id, fired: false }] : [];
  });
  const { since, entered, sittings, deserted, opinions } = before;
  const carried = {
    ...changed(snapshot, { sittings, deserted, opinions }),
    ...(before.state !== snapshot.state && { since, entered }),
  };
  const decided = sealed(
    context,
    to,
    actor,
    {
      to: before.state,
      ...remembered(snapshot, { state: before.state, history, sets }),
      ...(isFull(started) && { started }),
      ...(isFull(ended) && { ended }),
      ...(isFull(suspended) && { suspended }),
      ...(Object.keys(carried).length > 0 && { carried }),
    },
    consequences,
  );
  return { ...decided, rearmed: started.map(({ id }) => id) };
}

function termsBack(
  now: CaseSnapshot,
  before: CaseSnapshot,
): Required<Pick<CaseEventPayload, 'started' | 'ended' | 'suspended'>> {
  const named = <T extends object>(table: Readonly<Record<string, T>>): (T & { name: string })[] =>
    Object.entries(table).map(([name, term]) => ({ name, ...term }));
  const ran = named(before.terms).filter(({ name, id }) => now.terms[name]?.id !== id);
  const stood = named(before.suspended).filter(
    ({ name, ...held }) => JSON.stringify(now.suspended[name]) !== JSON.stringify(held),
  );
  const runs = Object.entries(now.terms).filter(([name, { id }]) => before.terms[name]?.id !== id);
  const stands = Object.keys(now.suspended).filter((name) => !Object.hasOwn(before.suspended, name));
  return { started: ran, suspended: stood, ended: [...runs.map(([name]) => name), ...stands] };
}

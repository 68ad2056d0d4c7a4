import type { ProcedureDefinition } from '@copianifica/domain';
import type { EntityManager } from 'typeorm';
import { type CaseFacts, type CaseQuestion, FACTS_SQL } from './read-case-facts';

/** What is asked about one case for a machine: it holds no mandate, which is known before anything is planned. */
export type MachineQuestion = Omit<CaseQuestion, 'case' | 'mandate'> & { case: string };

/** Of each question the facts that are its own; what is the same for many is left out, and read once. */
const EACH = FACTS_SQL.replace('(select definition from asked)', 'null')
  .replace(`a.settings->'calendar'`, 'null')
  .replace(`a.settings->'rules'`, 'null')
  .replaceAll('$1', 'asked_for."case"')
  .replaceAll('$2', 'null::uuid')
  .replaceAll('$3', 'asked_for.actor')
  .replaceAll('$4', 'asked_for.request');
const SQL = `
select read.facts from unnest($1::uuid[], $2::text[], $3::text[])
  with ordinality as asked_for ("case", actor, request, place)
cross join lateral (${EACH}) as read order by asked_for.place`;

type Shared = Pick<CaseFacts, 'calendar' | 'rules'>;

/** More than a body has versions of procedures that cases run by at a time. */
const MOST_KNOWN = 50;

/**
 * Reads the facts of several cases, in the order of the questions: planning the one long statement costs more than
 * running it.
 *
 * @param known versions of procedures by their hash, which says what is in them: read once, and kept by who asks
 */
export async function readFactsOfCases(
  manager: EntityManager,
  questions: readonly MachineQuestion[],
  known: Map<string, ProcedureDefinition>,
): Promise<CaseFacts[]> {
  const rows = await manager.query<{ facts: CaseFacts }[]>(SQL, [
    questions.map((question) => question.case),
    questions.map(({ actorKey }) => actorKey),
    questions.map(({ requestId }) => requestId),
  ]);
  const [shared] = await manager.query<Shared[]>(
    `select settings->'calendar' as calendar, settings->'rules' as rules
     from copianifica.authorities where authority = copianifica.current_authority()`,
  );
  await learn(manager, new Set(rows.flatMap(({ facts }) => facts.case?.procedureHash ?? [])), known);
  return rows.map(({ facts }) => ({
    ...facts,
    ...shared!,
    definition: facts.case && (known.get(facts.case.procedureHash) ?? null),
  }));
}

async function learn(
  manager: EntityManager,
  hashes: ReadonlySet<string>,
  known: Map<string, ProcedureDefinition>,
): Promise<void> {
  if ([...hashes].every((hash) => known.has(hash))) return;
  if (known.size > MOST_KNOWN) known.clear();
  const rows = await manager.query<{ hash: string; definition: ProcedureDefinition }[]>(
    'select hash, definition from copianifica.procedures where hash = any ($1)',
    [[...hashes]],
  );
  for (const { hash, definition } of rows) known.set(hash, definition);
}

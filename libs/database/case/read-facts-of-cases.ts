import type { ProcedureDefinition } from '@copianifica/domain';
import type { EntityManager } from 'typeorm';
import { type CaseFacts, type CaseQuestion, FACTS_SQL } from './read-case-facts';

/** What is asked about one case for a machine: it holds no mandate, which is known before anything is planned. */
export type MachineQuestion = Omit<CaseQuestion, 'case' | 'mandate'> & { case: string };

/** Of each question the same facts as alone, in one statement; the procedure stands in few rows and is read apart. */
const EACH = FACTS_SQL.replace(`'definition', (select definition from asked)`, `'definition', null`)
  .replaceAll('$1', 'asked_for."case"')
  .replaceAll('$2', 'null::uuid')
  .replaceAll('$3', 'asked_for.actor')
  .replaceAll('$4', 'asked_for.request');
const SQL = `
select read.facts from unnest($1::uuid[], $2::text[], $3::text[])
  with ordinality as asked_for ("case", actor, request, place)
cross join lateral (${EACH}) as read order by asked_for.place`;

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
  const hashes = rows.flatMap(({ facts }) => facts.case?.procedureHash ?? []);
  await learn(manager, new Set(hashes), known);
  return rows.map(({ facts }) => ({
    ...facts,
    definition: facts.case && (known.get(facts.case.procedureHash) ?? null),
  }));
}

async function learn(
  manager: EntityManager,
  hashes: ReadonlySet<string>,
  known: Map<string, ProcedureDefinition>,
): Promise<void> {
  const unknown = [...hashes].filter((hash) => !known.has(hash));
  if (unknown.length === 0) return;
  if (known.size > MOST_KNOWN) known.clear();
  const rows = await manager.query<{ hash: string; definition: ProcedureDefinition }[]>(
    'select hash, definition from copianifica.procedures where hash = any ($1)',
    [[...hashes]],
  );
  for (const { hash, definition } of rows) known.set(hash, definition);
}

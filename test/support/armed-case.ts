import { randomUUID } from 'node:crypto';
import { type AppDatabase, AUTHORITY } from './app-database';

/** A case in consultation, and the term that ends it. */
export interface ArmedCase {
  case: string;
  term: string;
}

const DAY = '2026-01-12';

/**
 * Puts a case in the middle of its consultation into the database, as its log would have left it, with a term whose
 * instant is `dueAt` (ISO). Nothing goes into the outbox: whoever finds the term has found it in the table.
 */
export async function armCase({ query }: AppDatabase, dueAt: string, firstYear: number): Promise<ArmedCase> {
  const [plan, of, term, version, consultation] = Array.from({ length: 5 }, () => randomUUID());
  const running = { id: term, startedOn: DAY, dueOn: DAY, dueAt };
  const snapshot = {
    state: 'consultation',
    since: `${DAY}T08:00:00.000Z`,
    sequence: 1,
    head: '0'.repeat(64),
    round: 1,
    version: { id: version, hash: '1'.repeat(64), number: 1 },
    consultation,
    item: null,
    history: {},
    sets: {},
    times: {},
    entered: { consultation: `${DAY}T08:00:00.000Z` },
    window: 'consultation',
    sittings: {},
    deserted: {},
    opinions: {},
    children: {},
    suspended: {},
    publishedOn: null,
    terms: { consultation: running },
  };
  await query(
    `insert into copianifica.plans (authority, id, title, first_year, last_year) values ($1, $2, 'Piano', $3, $3)`,
    [AUTHORITY, plan, firstYear],
  );
  await query(
    `insert into copianifica.cases (authority, id, plan, kind, procedure_key, procedure_hash, version, state,
       snapshot, head_hash, opened_at)
     select $1, $2, $3, 'plan', key, hash, 1, 'consultation', $4, $5, copianifica.legal_now()
     from copianifica.procedures where key = 'torino/plan'`,
    [AUTHORITY, of, plan, snapshot, snapshot.head],
  );
  await query(
    `insert into copianifica.terms (authority, id, "case", name, started_on, due_on, due_at, state, explanation)
     values ($1, $2, $3, 'consultation', $4, $4, $5, 'armed', '{}')`,
    [AUTHORITY, term, of, DAY, dueAt],
  );
  return { case: of!, term: term! };
}

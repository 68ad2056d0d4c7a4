import type { EntityManager } from 'typeorm';

/** One row for `jsonb_populate_recordset`: the table's own column names. */
export type Row = Record<string, unknown>;

export interface LeafToAdd {
  id: string;
  kind: string;
  subject: string;
  sequence: number;
  hash: string;
  instant: string;
}

/** All that a command writes, decided beforehand; the database compares and writes it whole, or nothing. */
export interface CommandWrite {
  request: { actor: string; id: string; command: string; bodyHash: string; answer: unknown; instant: string };
  mandate: { id: string; revision: number } | null;
  cases: {
    id: string;
    expectedVersion: number;
    version: number;
    state: string;
    snapshot: unknown;
    headHash: string;
    closedAt: string | null;
    /** of a case that moves to another version of its procedure */
    procedureKey?: string;
    procedureHash?: string;
    /** how many there were when an event was decided; left out where the writing does not depend on it */
    observations?: { all: number; unanswered: number };
  }[];
  /** the case that something is added to, which must still stand at the event it was decided on */
  watched?: { id: string; headHash: string };
  rows: Record<string, Row[]>;
  /** `held`: it has ended, and somebody must settle what that does */
  endedTerms: { id: string; state: 'fired' | 'cancelled' | 'held' }[];
  /** terms that were cancelled and run again as they did: those of a migration that is taken back */
  rearmedTerms?: string[];
  leaves: LeafToAdd[];
  outbox: { id: string; topic: string; case: string | null; payload: unknown }[];
}

export type WriteResult = { status: 'written' | 'replayed'; answer: unknown } | { status: 'reused' };

/** A command that writes nothing but its answer: how a refusal is recorded. */
export const answerOnly = (request: CommandWrite['request']): CommandWrite => ({
  request,
  mandate: null,
  cases: [],
  rows: {},
  endedTerms: [],
  leaves: [],
  outbox: [],
});

/**
 * Holds a case until the transaction ends, before its facts are read: who has lost a race decides again
 * while nobody else can move it, so that it loses once and not until it gives up.
 */
export async function holdCase(manager: EntityManager, id: string): Promise<void> {
  await manager.query('select copianifica.hold_case($1, true)', [id]);
}

/** The same for several, in an order that all keep, so that no two wait for each other. */
export async function holdCases(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query(
    `select copianifica.hold_case(held.id, true) from (select id from unnest($1::uuid[]) as id order by id::text) as held`,
    [ids],
  );
}

/**
 * Writes a command in one statement. Raises CP001 when a case or the mandate moved since it was read,
 * which the transaction wrapper answers by deciding again.
 */
export async function writeCommand(manager: EntityManager, command: CommandWrite): Promise<WriteResult> {
  const [row] = await manager.query<{ result: WriteResult }[]>(
    'select copianifica.write_command($1) as result',
    [JSON.stringify(command)],
  );
  return row!.result;
}

/**
 * Writes several commands in one statement: what all of them write stands in `command`, beside the first request;
 * `others` are the requests of the rest. Raises CP001 where one of the cases moved or one of the requests was answered
 * since they were read, and then none of them is written.
 */
export async function writeCommands(
  manager: EntityManager,
  command: CommandWrite,
  others: readonly CommandWrite['request'][],
): Promise<void> {
  await manager.query('select copianifica.write_commands($1, $2)', [
    JSON.stringify(command),
    JSON.stringify(others),
  ]);
}

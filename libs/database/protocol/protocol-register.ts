import { directionOf, type ProtocolAct, type ProtocolKind } from '@copianifica/domain';
import type { Row } from '../case/write-command';
import type { OpenTransaction } from '../transaction';

/**
 * The one port of the register: whatever is numbered goes through the function `register_protocol`, which numbers by
 * authority and solar year in the transaction of the act. A command hands its acts over as these rows of
 * `protocol_entries`; `at` is the legal instant (ISO).
 */
export const protocolRow = ({ kind, ...act }: ProtocolAct, at: string): Row => ({
  ...act,
  kind,
  direction: directionOf(kind),
  registered_at: at,
});

/** Numbers an act outside of a command, at the legal instant; the same act keeps the number that it has. */
export async function registerProtocol(manager: OpenTransaction, act: ProtocolAct): Promise<number> {
  const entry = { ...act, direction: directionOf(act.kind) };
  const rows = await manager.query<{ number: number }[]>(
    'select copianifica.register_protocol($1) as number',
    [JSON.stringify(entry)],
  );
  return rows[0]!.number;
}

export interface ProtocolNumber {
  number: number;
  year: number;
  /** civil day (ISO) of the authority on which it was given */
  day: string;
}

const DAY = `to_char(e.registered_at at time zone a.timezone, 'YYYY-MM-DD')`;
const FROM = `from copianifica.protocol_entries e join copianifica.authorities a on a.authority = e.authority
  where e.authority = copianifica.current_authority()`;

/** The numbers of acts by what they are of; what was never numbered is left out. */
export async function readProtocolNumbers(
  manager: OpenTransaction,
  kind: ProtocolKind,
  references: readonly string[],
): Promise<Map<string, ProtocolNumber>> {
  const rows = await manager.query<(ProtocolNumber & { reference: string })[]>(
    `select e.reference, e.number, e.year, ${DAY} as day ${FROM} and e.kind = $1 and e.reference = any ($2::uuid[])`,
    [kind, references],
  );
  return new Map(rows.map(({ reference, ...number }) => [reference, number]));
}

export interface ReadProtocolEntry extends ProtocolNumber {
  direction: 'in' | 'out';
  kind: ProtocolKind;
  message: string | null;
  subject: string;
  correspondent: string;
  /** of the organization, where the correspondent is one; null for groups */
  correspondentName: { it: string; en: string } | null;
  case: string | null;
  /** ISO UTC */
  at: string;
}

/** A page of the register of a year, newest first: what stands before a number, at most `limit`. */
export function readProtocolEntries(
  manager: OpenTransaction,
  { year, before, limit }: { year: number; before: number | null; limit: number },
): Promise<ReadProtocolEntry[]> {
  return manager.query(
    `select e.number, e.year, ${DAY} as day, e.direction, e.kind, e.message, e.subject, e.correspondent,
       (select o.name from copianifica.organizations o where o.key = e.correspondent) as "correspondentName",
       e."case", to_char(e.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     ${FROM} and e.year = $1 and ($2::integer is null or e.number < $2) order by e.number desc limit $3`,
    [year, before, limit],
  );
}

/** The years that have a register, newest first, with how many acts each has numbered. */
export function readProtocolYears(manager: OpenTransaction): Promise<{ year: number; acts: number }[]> {
  return manager.query(
    `select year, last_number as acts from copianifica.protocol_counters
     where authority = copianifica.current_authority() and last_number > 0 order by year desc`,
  );
}

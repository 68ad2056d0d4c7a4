import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  answerOnly,
  brokenConstraint,
  type CaseFacts,
  type CommandWrite,
  holdCase,
  type OpenTransaction,
  passFailpoint,
  readCaseFacts,
  Transactions,
  writeCommand,
} from '@copianifica/database';
import { canonicalJson, type JsonObject } from '@copianifica/domain';
import { type Accepted, actorKey, type Command, type Refused, refused } from './command-answer';

/** What a command decided: an answer, and what to write for it (a refusal writes nothing but itself). */
export interface Outcome<Answer extends { kind: string } = Accepted> {
  answer: Answer | Refused;
  write: Omit<CommandWrite, 'request' | 'mandate'> | null;
}

/** One command: its name, its body (for the request's hash), the case it is about, and how it decides. */
export interface CaseWork<Answer extends { kind: string } = Accepted> {
  name: string;
  body: JsonObject;
  case: string | null;
  decide: (facts: CaseFacts, manager: OpenTransaction) => Promise<Outcome<Answer>> | Outcome<Answer>;
}

/** A constraint of the database that stands for a refusal: uniqueness is never checked beforehand. */
const REFUSED_BY: Record<string, string> = {
  plans_authority_first_year_key: 'plan/cycle-open',
  responses_pkey: 'consultation/already-answered',
  notice_texts_pkey: 'notice-text/overtaken',
  migration_takes_two: 'migration/not-two',
  migration_confirmations_pkey: 'migration/settled',
  procedure_takes_two: 'procedure/not-two',
  procedure_confirmed_once: 'procedure/settled',
  procedure_withdrawals_pkey: 'procedure/settled',
  procedures_in_force_pkey: 'procedure/overtaken',
  override_takes_two: 'override/not-two',
  override_decisions_pkey: 'override/settled',
  incident_settlements_pkey: 'incident/settled',
};

/**
 * The way of every command: read the facts, decide, write by one function that compares what was read;
 * a race that is lost is decided again. The request id makes it safe to ask twice.
 */
@Injectable()
export class CaseCommands {
  constructor(private readonly transactions: Transactions) {}

  async run<Answer extends { kind: string } = Accepted>(
    command: Command,
    work: CaseWork<Answer>,
  ): Promise<Answer | Refused> {
    if (!/^[\w:.-]{1,200}$/.test(command.requestId)) return refused('request/missing');
    if (!isReadable(work.body)) return refused('text/unreadable');
    try {
      const answer = await this.transactions.inAuthority(command.authority, (manager, attempt) =>
        this.attempt(manager, command, work, attempt),
      );
      passFailpoint('command.committed');
      return answer;
    } catch (error) {
      const code = REFUSED_BY[brokenConstraint(error) ?? ''];
      if (code === undefined) throw error;
      const answer = { answer: refused(code), write: null };
      // The transaction was rolled back: the refusal is recorded in one of its own.
      return this.transactions.inAuthority(command.authority, (manager, attempt) =>
        this.attempt(manager, command, { ...work, decide: () => answer }, attempt),
      );
    }
  }

  private async attempt<Answer extends { kind: string }>(
    manager: OpenTransaction,
    command: Command,
    work: CaseWork<Answer>,
    attempt: number,
  ): Promise<Answer | Refused> {
    const { actor, requestId } = command;
    if (attempt > 1 && work.case !== null) await holdCase(manager, work.case);
    const key = actorKey(actor);
    const mandate = actor.kind === 'office' ? actor.mandate.id : null;
    const facts = await readCaseFacts(manager, { case: work.case, mandate, actorKey: key, requestId });
    if (facts.answered)
      return facts.answered.bodyHash === hashOf(work)
        ? (facts.answered.answer as Answer | Refused)
        : refused('request/reused');
    const outcome = await decideOn(facts, work, manager);
    // A stranger is answered and not remembered: nobody may fill the record who has no name in it.
    if (outcome.write === null && (actor.kind === 'anonymous' || actor.kind === 'subject'))
      return outcome.answer;
    const request = requestOf(command, work, { answer: outcome.answer, facts });
    const held = facts.mandate && { id: facts.mandate.id, revision: facts.mandate.revision };
    const write = outcome.write ? { ...outcome.write, request, mandate: held } : answerOnly(request);
    const result = await writeCommand(manager, write);
    return result.status === 'reused' ? refused('request/reused') : (result.answer as Answer | Refused);
  }
}

/** How a command and its answer are remembered. */
export function requestOf<Answer extends { kind: string }>(
  { actor, requestId }: Command,
  work: CaseWork<Answer>,
  { answer, facts }: { answer: Answer | Refused; facts: CaseFacts },
): CommandWrite['request'] {
  const bodyHash = hashOf(work);
  return { actor: actorKey(actor), id: requestId, command: work.name, bodyHash, answer, instant: facts.now };
}

export async function decideOn<Answer extends { kind: string }>(
  facts: CaseFacts,
  work: CaseWork<Answer>,
  manager: OpenTransaction,
): Promise<Outcome<Answer>> {
  if (work.case !== null && !facts.case) return { answer: refused('case/unknown'), write: null };
  if (facts.case?.closedAt) return { answer: refused('case/closed'), write: null };
  return work.decide(facts, manager);
}

/** Whether every text has a canonical form and a place in the database: neither holds a zero or half a surrogate pair. */
function isReadable(body: JsonObject): boolean {
  let readable = true;
  JSON.stringify(body, (_name, value: unknown) => {
    if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0'))) readable = false;
    return value;
  });
  return readable;
}

/** Same command and body: same hash. A request id used for another body is refused. */
const hashOf = ({ name, body, case: of }: Pick<CaseWork, 'name' | 'body' | 'case'>): string =>
  createHash('sha256')
    .update(canonicalJson({ name, case: of, body }))
    .digest('hex');

import {
  type CaseFacts,
  type CommandWrite,
  holdCases,
  type OpenTransaction,
  readFactsOfCases,
  writeCommands,
} from '@copianifica/database';
import type { ProcedureDefinition } from '@copianifica/domain';
import { type CaseWork, decideOn, requestOf } from './case-commands';
import { emptyWrites, merge, type Writes } from './case-step';
import { type Accepted, actorKey, type Command } from './command-answer';

/** A command about a case, to be run beside others. */
export interface CaseCommand {
  command: Command;
  work: CaseWork & { case: string };
}

/** What came of it: null where it has to be run alone, and nothing of it is written. */
export type AnswerTogether = Accepted | null;

/**
 * Runs commands of machines on cases that differ, all in the open transaction: their facts are read by one statement,
 * each is decided by itself, and what they write is written by one statement. What is accepted, and moves no case that
 * another of them moves, is written; everything else is left to be run alone, by the way of every command.
 */
export async function runTogether(
  { manager, attempt }: { manager: OpenTransaction; attempt: number },
  commands: readonly CaseCommand[],
  known: Map<string, ProcedureDefinition>,
): Promise<AnswerTogether[]> {
  // A race was lost: now nobody else moves them until they are written.
  if (attempt > 1)
    await holdCases(
      manager,
      commands.map(({ work }) => work.case),
    );
  const facts = await readFactsOfCases(manager, commands.map(questionOf), known);
  const gathered = new Gathered();
  const answers: AnswerTogether[] = [];
  for (const [index, one] of commands.entries())
    answers.push(await decideOne(manager, one, facts[index]!, gathered));
  const [first, ...others] = gathered.requests;
  if (first) await writeCommands(manager, { ...gathered.writes, request: first, mandate: null }, others);
  return answers;
}

const questionOf = ({ command, work }: CaseCommand) => ({
  case: work.case,
  actorKey: actorKey(command.actor),
  requestId: command.requestId,
});

/** What all of them write, and the cases that they move. */
class Gathered {
  writes: Writes = emptyWrites();
  readonly requests: CommandWrite['request'][] = [];
  private readonly moved = new Set<string>();

  /** False where one of the cases is moved by another command already: it was decided without knowing of that. */
  add(writes: Writes, request: CommandWrite['request']): boolean {
    const ids = writes.cases.map(({ id }) => id);
    if (ids.some((id) => this.moved.has(id))) return false;
    for (const id of ids) this.moved.add(id);
    this.writes = merge(this.writes, writes);
    this.requests.push(request);
    return true;
  }
}

async function decideOne(
  manager: OpenTransaction,
  { command, work }: CaseCommand,
  facts: CaseFacts,
  gathered: Gathered,
): Promise<AnswerTogether> {
  if (facts.answered) return null;
  const { answer, write } = await decideOn(facts, work, manager);
  // What is only added to a case that stands still is an incident: rare, and compared in another way.
  if (answer.kind !== 'accepted' || !write || write.watched) return null;
  return gathered.add(write, requestOf(command, work, { answer, facts })) ? answer : null;
}

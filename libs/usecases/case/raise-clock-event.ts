import { Injectable } from '@nestjs/common';
import { type DueTerm, readTerm, Transactions } from '@copianifica/database';
import { nameAndItem, termEvent } from '@copianifica/domain';
import { CaseCommands } from './case-commands';
import { caseOf, stepCase } from './case-step';
import { type CommandAnswer, refused } from './command-answer';
import type { CaseCommand } from './commands-together';

/** A term that has ended, in one of its epochs: a stale or double firing finds another epoch and is nothing. */
export interface EndedTerm {
  authority: string;
  termId: string;
  epoch: number;
}

/** Raises the event of a term that is due. Its request id is term and epoch, so it happens once. */
@Injectable()
export class RaiseClockEvent {
  constructor(
    private readonly commands: CaseCommands,
    private readonly transactions: Transactions,
  ) {}

  async execute({ authority, termId, epoch }: EndedTerm): Promise<CommandAnswer> {
    const term = await this.transactions.inAuthority(authority, (manager) => readTerm(manager, termId));
    const due = term?.state === 'armed' && term.epoch === epoch && term.isDue;
    // Not recorded: a job that comes early or late is no one's request.
    if (!term || !due) return refused('term/not-due');
    const { command, work } = firingOf(authority, term);
    return this.commands.run(command, work);
  }
}

/** The command that fires a term: its request id is term and epoch, so that it happens once. */
export function firingOf(authority: string, { id, epoch, name, case: of }: DueTerm): CaseCommand {
  return {
    command: { authority, actor: { kind: 'clock' }, requestId: `term:${id}:${epoch}` },
    work: {
      name: 'fire-term',
      body: { term: id, epoch },
      case: of,
      decide: (facts, manager) => {
        const stepped = caseOf(facts);
        if (stepped.snapshot?.terms[name]?.id !== id) return { answer: refused('term/not-due'), write: null };
        const { name: term, item } = nameAndItem(name);
        const wanted = { type: termEvent(term), actor: null, ...(item !== null && { item }) };
        return stepCase({ authority, facts, manager }, stepped, wanted);
      },
    },
  };
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readMigration } from '@copianifica/database';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import { type Command, type Done, refused, type Refused } from '../case/command-answer';
import { actingOffice } from '../mandate/acting-office';

/**
 * Agrees to a proposed migration: from now on the worker goes through its cases. That the person is another than who
 * proposed it is a constraint of the table (`migration_takes_two`).
 */
@Injectable()
export class ConfirmMigration {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, migration: string): Promise<Done | Refused> {
    return this.commands.run<Done>(command, {
      name: 'confirm-migration',
      body: { migration },
      case: null,
      decide: async (facts, manager): Promise<Outcome<Done>> => {
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const wanted = await readMigration(manager, migration);
        if (!wanted) return { answer: refused('migration/unknown'), write: null };
        if (wanted.confirmedAt) return { answer: refused('migration/settled'), write: null };
        const agreed = { proposer: wanted.proposer, confirmer: office.person, actor: office.mandate };
        const row = { authority: command.authority, migration, ...agreed, instant: facts.now };
        const told = { id: randomUUID(), topic: 'procedure-changed', case: null, payload: { migration } };
        const write = { ...emptyWrites(), rows: { migration_confirmations: [row] }, outbox: [told] };
        return { answer: { kind: 'done', id: migration }, write };
      },
    });
  }
}

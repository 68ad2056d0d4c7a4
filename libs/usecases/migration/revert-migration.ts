import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readLogBefore, readMigratedAt, readProcedureVersion } from '@copianifica/database';
import { decideReversal, foldEvents } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { acceptedBy, caseOf, type Writes, writesOf } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { openContext } from '../case/open-context';
import { actingOffice } from '../mandate/acting-office';
import { underVersion } from './migrate-case';

/** Puts a case back where a migration found it, with the terms it had, as long as nothing has happened to it since. */
@Injectable()
export class RevertMigration {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, migration: string, of: string): Promise<CommandAnswer> {
    const { authority } = command;
    return this.commands.run(command, {
      name: 'revert-migration',
      body: { migration },
      case: of,
      decide: async (facts, manager): Promise<Outcome> => {
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const migrated = await readMigratedAt(manager, migration, of);
        const version = migrated && (await readProcedureVersion(manager, migrated.fromHash));
        if (!version) return { answer: refused('migration/unknown'), write: null };
        const stepped = caseOf(facts);
        const before = foldEvents(await readLogBefore(manager, of, migrated.sequence));
        if (!before || stepped.snapshot.sequence !== migrated.sequence)
          return { answer: refused('migration/stale'), write: null };
        const decision = decideReversal(openContext(authority, facts), before, version, office.mandate);
        const { sequence } = decision.event;
        const row = { authority, migration, case: of, sequence, actor: office.mandate, instant: facts.now };
        const moved = { ...stepped, definition: version.definition, procedureHash: version.hash };
        const write = await writesOf({ authority, facts, manager }, moved, decision, {
          rows: { case_migration_reversals: [row] },
        });
        return { answer: acceptedBy(decision), write: rearmed(underVersion(write, of, moved), of, decision) };
      },
    });
  }
}

/** Terms that run again wake up the clock like any that begins. */
const rearmed = (write: Writes, of: string, decision: { rearmed: string[] }): Writes => ({
  ...write,
  rearmedTerms: decision.rearmed,
  outbox: [
    ...write.outbox,
    ...decision.rearmed.map((term) => ({
      id: randomUUID(),
      topic: 'term-started',
      case: of,
      payload: { term },
    })),
  ],
});

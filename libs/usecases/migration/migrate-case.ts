import { Injectable } from '@nestjs/common';
import type { CommandWrite } from '@copianifica/database';
import { decideMigration } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { acceptedBy, caseOf, emptyWrites, type Writes, writesOf } from '../case/case-step';
import { type CommandAnswer, refused } from '../case/command-answer';
import { openContext } from '../case/open-context';
import type { AgreedMigration } from './agreed-migration';

/**
 * Brings one case over, whole or not at all, in the name of who confirmed the migration. It is decided on the case as
 * it is at this moment: one that has moved since the dry run goes from where it is now. Its request id is migration
 * and case, so it happens once.
 */
@Injectable()
export class MigrateCase {
  constructor(private readonly commands: CaseCommands) {}

  execute(
    authority: string,
    { id, fromHash, to, plan, actor }: AgreedMigration,
    of: string,
  ): Promise<CommandAnswer> {
    const command = { authority, actor: { kind: 'clock' } as const, requestId: `migration:${id}:${of}` };
    return this.commands.run(command, {
      name: 'migrate-case',
      body: { migration: id },
      case: of,
      decide: async (facts, manager): Promise<Outcome> => {
        const stepped = caseOf(facts);
        if (stepped.procedureHash !== fromHash) return { answer: refused('migration/stale'), write: null };
        const decision = decideMigration(openContext(authority, facts), plan, to, actor);
        const row = { authority, migration: id, case: of, instant: facts.now };
        if (decision.kind === 'impossible') {
          const { code, state } = decision;
          const outcome = { from: stepped.snapshot.state, to: null, impossible: { code, state } };
          const rows = { case_migrations: [{ ...row, sequence: null, code, outcome }] };
          // It is said of the case as it is: one that moves at this moment is looked at again.
          const watched = { id: of, headHash: stepped.snapshot.head };
          return { answer: refused(code), write: { ...emptyWrites(), rows, watched } };
        }
        const { terms, dropped, to: state } = decision.migration;
        const outcome = { from: stepped.snapshot.state, to: state, terms, dropped };
        const sequence = decision.event.sequence;
        const rows = { case_migrations: [{ ...row, sequence, code: null, outcome }] };
        const moved = { ...stepped, definition: to.definition, procedureHash: to.hash };
        const write = await writesOf({ authority, facts, manager }, moved, decision, { rows });
        return { answer: acceptedBy(decision), write: underVersion(write, of, moved) };
      },
    });
  }
}

/** The case is under this version from now on. */
export function underVersion(
  write: Writes,
  of: string,
  { definition, procedureHash }: { definition: { key: string }; procedureHash: string },
): Writes {
  const named = { procedureKey: definition.key, procedureHash };
  const cases: CommandWrite['cases'] = write.cases.map((one) => (one.id === of ? { ...one, ...named } : one));
  return { ...write, cases };
}

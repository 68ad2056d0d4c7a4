import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readDefinitionsInForce } from '@copianifica/database';
import type { ProcedureDefinition } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import type { Command, Refused } from '../case/command-answer';
import { actingOffice } from '../mandate/acting-office';
import { type BrokenProcedures, checkTogether } from './check-together';

/** A version as it is to be stored: its text, the SHA-256 that names it, and what the text says. */
export interface VersionToStore {
  text: string;
  hash: string;
  definition: ProcedureDefinition;
}

export interface StoredVersions {
  kind: 'stored';
  hashes: string[];
}

/**
 * Stores versions of procedures, which bind nobody until they are in force. Several are checked and stored together,
 * or none: a revision and the plan that starts it cannot hold one without the other.
 */
@Injectable()
export class StoreProcedure {
  constructor(private readonly commands: CaseCommands) {}

  execute(
    command: Command,
    versions: VersionToStore[],
  ): Promise<StoredVersions | BrokenProcedures | Refused> {
    const { authority } = command;
    const hashes = versions.map(({ hash }) => hash);
    return this.commands.run<StoredVersions | BrokenProcedures>(command, {
      name: 'store-procedure',
      body: { hashes },
      case: null,
      decide: async (facts, manager): Promise<Outcome<StoredVersions | BrokenProcedures>> => {
        const office = actingOffice(facts, command, 'procedure.manage');
        if ('kind' in office) return { answer: office, write: null };
        const inForce = (await readDefinitionsInForce(manager)).map(({ definition }) => definition);
        const wanted = versions.map(({ definition }) => definition);
        const findings = checkTogether(wanted, inForce, facts.rules);
        if (findings.length > 0) return { answer: { kind: 'broken', findings }, write: null };
        const rows = versions.map(({ text, hash, definition }) => ({
          authority,
          hash,
          key: definition.key,
          text,
          // As a text: jsonb would lose the order of the states.
          definition: JSON.stringify(definition),
          stored_at: facts.now,
        }));
        const payload = { hashes };
        const told = { id: randomUUID(), topic: 'procedure-changed', case: null, payload };
        const write = { ...emptyWrites(), rows: { procedures: rows }, outbox: [told] };
        return { answer: { kind: 'stored', hashes }, write };
      },
    });
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type JsonObject, type MigrationPlan, sha256Hex } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import { type Command, type Done, refused, type Refused } from '../case/command-answer';
import { actingOffice } from '../mandate/acting-office';
import { tryMigration } from './preview-migration';

export interface ProposedMigration {
  key: string;
  from: string;
  to: string;
  plan: MigrationPlan;
}

/**
 * Proposes that the live cases of a version go over to another by a plan. Every one of them is tried first: while one
 * cannot go over, the plan is not proposed.
 */
@Injectable()
export class ProposeMigration {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, wanted: ProposedMigration): Promise<Done | Refused> {
    const { authority } = command;
    return this.commands.run<Done>(command, {
      name: 'propose-migration',
      body: { ...wanted, plan: wanted.plan as unknown as JsonObject },
      case: null,
      decide: async (facts, manager): Promise<Outcome<Done>> => {
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const tried = await tryMigration(manager, facts, wanted);
        if (tried.kind === 'refused') return { answer: tried, write: null };
        const broken = tried.findings.some(({ severity }) => severity === 'error');
        const stuck = tried.cases.find(({ impossible }) => impossible)?.impossible;
        if (broken || stuck) {
          const code = stuck?.code ?? 'migration/unmapped';
          return { answer: refused(code, [], { cases: tried.totals.impossible }), write: null };
        }
        const id = randomUUID();
        const { key, from, to, plan } = wanted;
        const plan_hash = sha256Hex(canonicalJson(plan as unknown as JsonObject));
        const made = { proposer: office.person, actor: office.mandate, instant: facts.now };
        const row = { authority, id, key, from_hash: from, to_hash: to, plan, plan_hash, ...made };
        const told = { id: randomUUID(), topic: 'procedure-changed', case: null, payload: { migration: id } };
        const write = { ...emptyWrites(), rows: { migration_proposals: [row] }, outbox: [told] };
        return { answer: { kind: 'done', id }, write };
      },
    });
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { holdProcedures, readDefinitionsInForce, readProposals } from '@copianifica/database';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import { type Command, type Done, refused, type Refused } from '../case/command-answer';
import { actingOffice } from '../mandate/acting-office';
import { type BrokenProcedures, checkForForce } from './check-together';

/**
 * Puts a proposed version in force: cases that open from now on are made under it, those that are open keep theirs.
 * That the person is another than who proposed it is a constraint of the table (`procedure_takes_two`).
 */
@Injectable()
export class ConfirmProcedure {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, proposal: string): Promise<Done | BrokenProcedures | Refused> {
    const { authority } = command;
    return this.commands.run<Done | BrokenProcedures>(command, {
      name: 'confirm-procedure',
      body: { proposal },
      case: null,
      decide: async (facts, manager): Promise<Outcome<Done | BrokenProcedures>> => {
        const office = actingOffice(facts, command, 'procedure.manage');
        if ('kind' in office) return { answer: office, write: null };
        await holdProcedures(manager);
        const proposals = await readProposals(manager, proposal);
        const wanted = proposals.find(({ id }) => id === proposal);
        if (!wanted) return { answer: refused('procedure/unknown'), write: null };
        if (wanted.settled) return { answer: refused('procedure/settled'), write: null };
        const inForce = await readDefinitionsInForce(manager);
        const { key, hash, proposer, definition } = wanted;
        const findings = checkForForce(definition, inForce, proposals, facts.rules);
        if (findings.length > 0) return { answer: { kind: 'broken', findings }, write: null };
        const number = (inForce.find((one) => one.key === key)?.number ?? 0) + 1;
        const confirmed = { confirmer: office.person, actor: office.mandate, instant: facts.now };
        const row = { authority, key, number, hash, proposal, proposer, ...confirmed };
        const id = randomUUID();
        const write = {
          ...emptyWrites(),
          rows: { procedures_in_force: [row] },
          leaves: [
            { id, kind: 'procedure-in-force', subject: key, sequence: number, hash, instant: facts.now },
          ],
          outbox: [{ id: randomUUID(), topic: 'procedure-changed', case: null, payload: { proposal } }],
        };
        return { answer: { kind: 'done', id: hash }, write };
      },
    });
  }
}

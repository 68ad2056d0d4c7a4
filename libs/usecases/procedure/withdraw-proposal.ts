import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { holdProcedures, readProposals } from '@copianifica/database';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import { type Command, type Done, refused, type Refused } from '../case/command-answer';
import { actingOffice } from '../mandate/acting-office';

/** Takes back a proposal to put a version in force, one's own or another's. */
@Injectable()
export class WithdrawProposal {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, proposal: string): Promise<Done | Refused> {
    return this.commands.run<Done>(command, {
      name: 'withdraw-proposal',
      body: { proposal },
      case: null,
      decide: async (facts, manager): Promise<Outcome<Done>> => {
        const office = actingOffice(facts, command, 'procedure.manage');
        if ('kind' in office) return { answer: office, write: null };
        await holdProcedures(manager);
        const wanted = (await readProposals(manager, proposal)).find(({ id }) => id === proposal);
        if (!wanted) return { answer: refused('procedure/unknown'), write: null };
        if (wanted.settled) return { answer: refused('procedure/settled'), write: null };
        const row = { authority: command.authority, proposal, actor: office.mandate, instant: facts.now };
        const told = { id: randomUUID(), topic: 'procedure-changed', case: null, payload: { proposal } };
        const write = { ...emptyWrites(), rows: { procedure_withdrawals: [row] }, outbox: [told] };
        return { answer: { kind: 'done', id: proposal }, write };
      },
    });
  }
}

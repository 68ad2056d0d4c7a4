import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readDefinitionsInForce, readProcedureVersion } from '@copianifica/database';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import { type Command, type Done, refused, type Refused } from '../case/command-answer';
import { actingOffice } from '../mandate/acting-office';

/** Proposes that a stored version come into force. Whether it may is looked at when a second person confirms it. */
@Injectable()
export class ProposeProcedure {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, hash: string): Promise<Done | Refused> {
    const { authority } = command;
    return this.commands.run<Done>(command, {
      name: 'propose-procedure',
      body: { hash },
      case: null,
      decide: async (facts, manager): Promise<Outcome<Done>> => {
        const office = actingOffice(facts, command, 'procedure.manage');
        if ('kind' in office) return { answer: office, write: null };
        const version = await readProcedureVersion(manager, hash);
        if (!version) return { answer: refused('procedure/unknown'), write: null };
        const inForce = await readDefinitionsInForce(manager);
        if (inForce.some((one) => one.hash === hash))
          return { answer: refused('procedure/in-force'), write: null };
        const id = randomUUID();
        const made = { proposer: office.person, actor: office.mandate, instant: facts.now };
        const rows = { procedure_proposals: [{ authority, id, hash, ...made }] };
        const told = { id: randomUUID(), topic: 'procedure-changed', case: null, payload: { proposal: id } };
        return { answer: { kind: 'done', id }, write: { ...emptyWrites(), rows, outbox: [told] } };
      },
    });
  }
}

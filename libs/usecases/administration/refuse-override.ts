import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readOverride } from '@copianifica/database';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import { type Command, type Done, refused, type Refused } from '../case/command-answer';
import { actingOffice } from '../mandate/acting-office';

/** Turns a proposed override down; who proposed it may take it back so. */
@Injectable()
export class RefuseOverride {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, override: string): Promise<Done | Refused> {
    const { authority } = command;
    return this.commands.run<Done>(command, {
      name: 'refuse-override',
      body: { override },
      case: null,
      decide: async (facts, manager): Promise<Outcome<Done>> => {
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const wanted = await readOverride(manager, override);
        if (!wanted) return { answer: refused('override/unknown'), write: null };
        if (wanted.decision) return { answer: refused('override/settled'), write: null };
        const decided = { decider: office.person, actor: office.mandate, instant: facts.now };
        const row = {
          authority,
          proposal: override,
          confirmed: false,
          proposer: wanted.proposer,
          ...decided,
        };
        const payload = { override };
        const told = { id: randomUUID(), topic: 'override-changed', case: wanted.case, payload };
        const write = { ...emptyWrites(), rows: { override_decisions: [row] }, outbox: [told] };
        return { answer: { kind: 'done', id: override }, write };
      },
    });
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readSitting, Transactions } from '@copianifica/database';
import { type EnteredRollCall, resolveVote } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { caseOf, refuseActor, stepCase } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { mandateOf } from '../case/raise-event';

const ENTERING = 'record-roll-call';
const no = (code: string, data = {}): Outcome => ({ answer: refused(code, [], data), write: null });

/** Enters the roll call and the vote of a sitting from paper, counts it under the sitting's rule, and goes on from there. */
@Injectable()
export class RecordRollCall {
  constructor(
    private readonly commands: CaseCommands,
    private readonly transactions: Transactions,
  ) {}

  async execute(command: Command, sitting: string, rollCall: EnteredRollCall): Promise<CommandAnswer> {
    const { authority } = command;
    const found = await this.transactions.inAuthority(authority, (manager) => readSitting(manager, sitting));
    if (!found) return refused('sitting/unknown');
    return this.commands.run(command, {
      name: ENTERING,
      body: { sitting, rollCall: { ...rollCall } },
      case: found.case,
      decide: (facts, manager) => {
        const stepped = caseOf(facts);
        const refusal = refuseActor(facts, command.actor, stepped.definition, ENTERING);
        if (refusal) return refusal;
        // A sitting already entered, or one that was convened anew, is not the one that is waited for.
        if (stepped.snapshot?.sitting?.id !== sitting) return no('procedure/not-now');
        const vote = resolveVote(randomUUID(), found, rollCall);
        if ('code' in vote) return no(vote.code, vote.data);
        const wanted = { type: ENTERING, actor: mandateOf(command), vote };
        return stepCase({ authority, facts, manager }, stepped, wanted, { vote });
      },
    });
  }
}

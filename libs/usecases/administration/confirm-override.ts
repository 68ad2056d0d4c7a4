import { Injectable } from '@nestjs/common';
import { readOverride, Transactions } from '@copianifica/database';
import { decideOverride } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { acceptedBy, caseOf, contextOf, openCase, writesOf } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { actingOffice } from '../mandate/acting-office';

const no = (code: string): Outcome => ({ answer: refused(code), write: null });

/**
 * Puts a case where somebody else has proposed, if it has not moved since. That it is somebody else is a constraint
 * of the table (`override_takes_two`).
 */
@Injectable()
export class ConfirmOverride {
  constructor(
    private readonly commands: CaseCommands,
    private readonly transactions: Transactions,
  ) {}

  async execute(command: Command, override: string): Promise<CommandAnswer> {
    const { authority } = command;
    const found = await this.transactions.inAuthority(authority, (manager) =>
      readOverride(manager, override),
    );
    return this.commands.run(command, {
      name: 'confirm-override',
      body: { override },
      case: found?.case ?? null,
      decide: async (facts, manager): Promise<Outcome> => {
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const wanted = await readOverride(manager, override);
        if (!wanted) return no('override/unknown');
        if (wanted.decision) return no('override/settled');
        const stepped = caseOf(facts);
        if (wanted.headHash !== stepped.snapshot.head) return no('override/stale');
        const { target, legalBasis, actor: proposedBy, proposer, text, commitment } = wanted;
        const decision = decideOverride(openCase(contextOf(authority, facts, stepped)), {
          target,
          legalBasis,
          proposedBy,
          actor: office.mandate,
          text: { id: text, commitment },
        });
        if (decision.kind === 'refused') return no(decision.code);
        const decided = { decider: office.person, actor: office.mandate, instant: facts.now };
        const row = { authority, proposal: override, confirmed: true, proposer, ...decided };
        const cargo = { rows: { override_decisions: [row] } };
        const write = await writesOf({ authority, facts, manager }, stepped, decision, cargo);
        return { answer: acceptedBy(decision), write };
      },
    });
  }
}

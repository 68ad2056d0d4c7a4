import { Injectable } from '@nestjs/common';
import { decideExtension, type TermUnit } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { acceptedBy, caseOf, contextOf, openCase, writesOf } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { writtenText } from '../case/raise-event';
import { actingOffice } from '../mandate/acting-office';

/** Which term of a case is to last how much longer, and why. */
export interface ExtensionWanted {
  /** as the case calls it: `zone-opinion[05]` */
  term: string;
  by: number;
  unit: TermUnit;
  reasons: string;
}

/** Extends a term that runs, where the procedure does not say how. */
@Injectable()
export class ExtendTerm {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, of: string, wanted: ExtensionWanted): Promise<CommandAnswer> {
    const { authority } = command;
    return this.commands.run(command, {
      name: 'extend-term',
      body: { ...wanted },
      case: of,
      decide: async (facts, manager): Promise<Outcome> => {
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const written = writtenText(authority, wanted.reasons);
        if ('code' in written) return { answer: refused(written.code), write: null };
        const stepped = caseOf(facts);
        const decision = decideExtension(openCase(contextOf(authority, facts, stepped)), {
          ...wanted,
          actor: office.mandate,
          text: written.text,
        });
        if (decision.kind === 'refused') {
          const { code, checks } = decision;
          return { answer: refused(code, checks, 'data' in decision ? decision.data : {}), write: null };
        }
        const cargo = { rows: written.rows };
        const write = await writesOf({ authority, facts, manager }, stepped, decision, cargo);
        return { answer: acceptedBy(decision), write };
      },
    });
  }
}

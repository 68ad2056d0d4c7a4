import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { overrideTarget } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { caseOf, contextOf, emptyWrites, openCase } from '../case/case-step';
import { type Command, type Done, refused, type Refused } from '../case/command-answer';
import { writtenText } from '../case/raise-event';
import { actingOffice } from '../mandate/acting-office';

/** Where a case shall be put, on which legal basis, and why. */
export interface OverrideWanted {
  target: string;
  legalBasis: string;
  reasons: string;
}

const LONGEST_BASIS = 1_000;

/** Proposes to put a case where its procedure does not lead it; somebody else must confirm that. */
@Injectable()
export class ProposeOverride {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, of: string, wanted: OverrideWanted): Promise<Done | Refused> {
    const { authority } = command;
    return this.commands.run<Done>(command, {
      name: 'propose-override',
      body: { ...wanted },
      case: of,
      decide: (facts): Outcome<Done> => {
        const no = (code: string): Outcome<Done> => ({ answer: refused(code), write: null });
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const legalBasis = wanted.legalBasis.trim();
        if (legalBasis === '') return no('text/empty');
        if (legalBasis.length > LONGEST_BASIS) return no('text/too-long');
        const written = writtenText(authority, wanted.reasons);
        if ('code' in written) return no(written.code);
        const stepped = caseOf(facts);
        const target = overrideTarget(openCase(contextOf(authority, facts, stepped)), wanted.target.trim());
        if (target === null) return no('override/not-a-state');
        const id = randomUUID();
        const { text, rows } = written;
        const { head } = stepped.snapshot;
        const proposal = {
          authority,
          id,
          case: of,
          head_hash: head,
          target,
          legal_basis: legalBasis,
          text: text.id,
          commitment: text.commitment,
          proposer: office.person,
          actor: office.mandate,
          instant: facts.now,
        };
        const told = { id: randomUUID(), topic: 'override-changed', case: of, payload: { override: id } };
        const write = {
          ...emptyWrites(),
          rows: { ...rows, override_proposals: [proposal] },
          watched: { id: of, headHash: head },
          outbox: [told],
        };
        return { answer: { kind: 'done', id }, write };
      },
    });
  }
}

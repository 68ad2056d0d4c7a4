import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CaseFacts, protocolRow, readConsultation } from '@copianifica/database';
import { hasRow } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { caseOf, refuseActor } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { mandateOf, writtenText } from '../case/raise-event';

const SUBMITTING = 'submit-observation';
const no = (code: string): Outcome => ({ answer: refused(code), write: null });

/**
 * A comune's or a union's observation on the text in consultation. One that comes after the window is kept
 * and marked late. It is no event of the case: three hundred may come in the same minute, and none waits.
 */
@Injectable()
export class SubmitObservation {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, of: string, words: string): Promise<CommandAnswer> {
    return this.commands.run(command, {
      name: SUBMITTING,
      body: { text: words },
      case: of,
      decide: async (facts, manager) => {
        const { definition, snapshot } = caseOf(facts);
        if (!hasRow(definition, snapshot.state, SUBMITTING)) return no('procedure/not-now');
        const refusal = refuseActor(facts, command.actor, { definition, event: SUBMITTING });
        if (refusal) return refusal;
        const window = snapshot.consultation && (await readConsultation(manager, snapshot.consultation));
        if (!window) return no('consultation/none');
        const id = randomUUID();
        const written = writtenText(command.authority, words, id);
        if ('code' in written) return no(written.code);
        return submitted(command, facts, {
          id,
          ...written,
          consultation: window.id,
          late: facts.now >= window.closesAt,
        });
      },
    });
  }
}

interface Submission {
  id: string;
  consultation: string;
  late: boolean;
  text: { commitment: string };
  rows: Record<string, Record<string, unknown>[]>;
}

function submitted(
  command: Command,
  facts: CaseFacts,
  { id, consultation, late, text, rows }: Submission,
): Outcome {
  const { id: of, snapshot, plan } = caseOf(facts);
  const organization = facts.mandate!.organization;
  const observation = {
    authority: command.authority,
    id,
    consultation,
    organization,
    actor: mandateOf(command),
    commitment: text.commitment,
    late,
    instant: facts.now,
  };
  const leaf = { id: randomUUID(), kind: 'observation', subject: consultation, sequence: 1 };
  const act = { kind: 'observation', message: null, subject: plan.title, reference: id, case: of } as const;
  const numbered = protocolRow({ ...act, correspondent: organization }, facts.now);
  return {
    answer: { kind: 'accepted', case: of, sequence: snapshot.sequence },
    write: {
      cases: [],
      watched: { id: of, headHash: snapshot.head },
      rows: { ...rows, observations: [observation], protocol_entries: [numbered] },
      endedTerms: [],
      leaves: [{ ...leaf, hash: text.commitment, instant: facts.now }],
      outbox: [{ id: randomUUID(), topic: 'observation-submitted', case: of, payload: { observation: id } }],
    },
  };
}

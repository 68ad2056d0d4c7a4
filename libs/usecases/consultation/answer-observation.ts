import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readObservationCase, Transactions } from '@copianifica/database';
import { hasRow } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { caseOf, refuseActor } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { mandateOf, writtenText } from '../case/raise-event';

export interface Answer {
  observation: string;
  outcome: 'accepted' | 'partly' | 'rejected';
  reasons: string;
}

const no = (code: string): Outcome => ({ answer: refused(code), write: null });

/** The reasoned answer (controdeduzione) to an observation: one, by those who write the plan. */
@Injectable()
export class AnswerObservation {
  constructor(
    private readonly commands: CaseCommands,
    private readonly transactions: Transactions,
  ) {}

  async execute(command: Command, answer: Answer): Promise<CommandAnswer> {
    const { authority } = command;
    const found = await this.transactions.inAuthority(authority, (manager) =>
      readObservationCase(manager, answer.observation),
    );
    if (!found) return refused('consultation/unknown-observation');
    return this.commands.run(command, {
      name: 'answer-observation',
      body: { ...answer },
      case: found.case,
      decide: (facts) => {
        const { definition, id: of, snapshot } = caseOf(facts);
        if (!hasRow(definition, snapshot.state, 'write-text')) return no('procedure/not-now');
        const refusal = refuseActor(facts, command.actor, { definition, event: 'write-text' });
        if (refusal) return refusal;
        const written = writtenText(authority, answer.reasons);
        if ('code' in written) return no(written.code);
        const { id: text, commitment } = written.text;
        const { observation, outcome } = answer;
        const row = {
          authority,
          observation,
          outcome,
          actor: mandateOf(command),
          commitment,
          text,
          instant: facts.now,
        };
        const leaf = { id: randomUUID(), kind: 'response', subject: observation, sequence: 1 };
        return {
          answer: { kind: 'accepted', case: of, sequence: snapshot.sequence },
          write: {
            cases: [],
            watched: { id: of, headHash: snapshot.head },
            rows: { ...written.rows, responses: [row] },
            endedTerms: [],
            leaves: [{ ...leaf, hash: commitment, instant: facts.now }],
            outbox: [{ id: randomUUID(), topic: 'observation-answered', case: of, payload: { observation } }],
          },
        };
      },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { readIncidentsById, Transactions } from '@copianifica/database';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { caseOf, emptyWrites, merge, stepCase } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { actingOffice } from '../mandate/acting-office';

const no = (code: string): Outcome => ({ answer: refused(code), write: null });

/**
 * Lets the clock raise again what could not be decided, now that somebody has looked after it. Whatever comes of it,
 * the incident is settled: what cannot be decided this time either is a new one. A person raises her own events again.
 */
@Injectable()
export class RetryIncident {
  constructor(
    private readonly commands: CaseCommands,
    private readonly transactions: Transactions,
  ) {}

  async execute(command: Command, incident: string): Promise<CommandAnswer> {
    const { authority } = command;
    const [found] = await this.transactions.inAuthority(authority, (manager) =>
      readIncidentsById(manager, [incident]),
    );
    return this.commands.run(command, {
      name: 'retry-incident',
      body: { incident },
      case: found?.case ?? null,
      decide: async (facts, manager): Promise<Outcome> => {
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const [open] = await readIncidentsById(manager, [incident]);
        if (!open) return no('incident/unknown');
        if (open.settlement) return no('incident/settled');
        if (open.term === null) return no('incident/not-the-clock');
        const stepped = caseOf(facts);
        const isRunning = Object.values(stepped.snapshot.terms).some(({ id }) => id === open.term);
        const about = open.item === null ? {} : { item: open.item };
        const outcome: Outcome = isRunning
          ? await stepCase({ authority, facts, manager }, stepped, {
              type: open.event,
              actor: null,
              ...about,
            })
          : no('term/not-due');
        const settled = { how: 'retried', actor: office.mandate, text: null, commitment: null };
        const row = { authority, incident, ...settled, instant: facts.now };
        const { watched, ...write } = outcome.write ?? { ...emptyWrites(), watched: undefined };
        const all = merge(write, { ...emptyWrites(), rows: { incident_settlements: [row] } });
        return { answer: outcome.answer, write: { ...all, ...(watched && { watched }) } };
      },
    });
  }
}

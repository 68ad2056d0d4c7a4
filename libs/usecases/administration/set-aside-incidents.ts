import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ReadIncident, readIncidentsById } from '@copianifica/database';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import { type Command, type Done, refused, type Refused } from '../case/command-answer';
import { writtenText } from '../case/raise-event';
import { actingOffice } from '../mandate/acting-office';

/** More at once is no reasoned settlement any more. */
const MOST = 1_000;

/** Settles incidents by saying why nothing needs to be done about them: all of them, or none. */
@Injectable()
export class SetAsideIncidents {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, incidents: string[], reasons: string): Promise<Done | Refused> {
    const { authority } = command;
    const ids = [...new Set(incidents)].toSorted();
    return this.commands.run<Done>(command, {
      name: 'set-aside-incidents',
      body: { incidents: ids, reasons },
      case: null,
      decide: async (facts, manager): Promise<Outcome<Done>> => {
        const no = (code: string): Outcome<Done> => ({ answer: refused(code), write: null });
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const written = writtenText(authority, reasons);
        if ('code' in written) return no(written.code);
        const found = ids.length > MOST ? [] : await readIncidentsById(manager, ids);
        if (found.length === 0 || found.length < ids.length) return no('incident/unknown');
        if (found.some(({ settlement }) => settlement)) return no('incident/settled');
        const { text, rows } = written;
        const why = { how: 'set-aside', actor: office.mandate, text: text.id, commitment: text.commitment };
        const settlements = ids.map((incident) => ({ authority, incident, ...why, instant: facts.now }));
        const write = {
          ...emptyWrites(),
          rows: { ...rows, incident_settlements: settlements },
          outbox: casesOf(found).map((of) => ({
            id: randomUUID(),
            topic: 'incident-settled',
            case: of,
            payload: { incidents: found.filter((one) => one.case === of).map(({ id }) => id) },
          })),
        };
        return { answer: { kind: 'done', id: ids[0]! }, write };
      },
    });
  }
}

const casesOf = (incidents: readonly ReadIncident[]): string[] => [
  ...new Set(incidents.map((incident) => incident.case)),
];

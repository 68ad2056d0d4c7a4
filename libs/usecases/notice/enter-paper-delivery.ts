import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { holdDelivery, holdRequest, moveDelivery } from '@copianifica/database';
import { afterReceipt, mayEnterPaper, parseLegalDate } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import { actorKey, type Command, type Done, refused, type Refused } from '../case/command-answer';
import { writtenText } from '../case/raise-event';
import { actingOffice } from '../mandate/acting-office';
import { leafOf } from './resend-notice';

/** Which notice was handed over on paper, on which civil day (ISO), and how that is known. */
export interface PaperDelivery {
  notice: string;
  day: string;
  reasons: string;
}

/** Enters that a notice was handed over on paper: the proof where certified mail brought none. */
@Injectable()
export class EnterPaperDelivery {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, { notice, day, reasons }: PaperDelivery): Promise<Done | Refused> {
    const { authority } = command;
    return this.commands.run<Done>(command, {
      name: 'enter-paper-delivery',
      body: { notice, day, reasons },
      case: null,
      decide: async (facts, manager): Promise<Outcome<Done>> => {
        const no = (code: string): Outcome<Done> => ({ answer: refused(code), write: null });
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const written = writtenText(authority, reasons);
        if ('code' in written) return no(written.code);
        if (await holdRequest(manager, actorKey(command.actor), command.requestId))
          return no('request/reused');
        const held = await holdDelivery(manager, notice);
        if (!held) return no('notice/unknown');
        if (!mayEnterPaper(held.state)) return no('delivery/not-now');
        if ('code' in parseLegalDate(day) || day > facts.today || day < held.toldOn)
          return no('delivery/day');
        const { attempt } = held;
        const { text, rows } = written;
        const row = {
          authority,
          id: randomUUID(),
          notice,
          attempt,
          kind: 'paper',
          // Of a day on paper nobody knows the hour: noon is that day in every zone of the country.
          at: `${day}T12:00:00.000Z`,
          actor: office.mandate,
          reasons: text.id,
          commitment: text.commitment,
          instant: facts.now,
        };
        const address = held.address ?? '';
        await moveDelivery(manager, notice, afterReceipt(held, { kind: 'paper', attempt, address }));
        const of = { id: randomUUID(), topic: 'delivery-changed', case: held.case };
        const write = {
          ...emptyWrites(),
          rows: { ...rows, receipts: [row] },
          leaves: [leafOf('paper-delivery', row)],
          outbox: [{ ...of, payload: { notice } }],
        };
        return { answer: { kind: 'done', id: notice }, write };
      },
    });
  }
}

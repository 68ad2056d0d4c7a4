import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  holdDelivery,
  holdRequest,
  type OpenTransaction,
  queueAttempt,
  readMessageDomain,
  readPecProviders,
} from '@copianifica/database';
import { canonicalJson, mayResend } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { emptyWrites } from '../case/case-step';
import { actorKey, type Command, type Done, refused, type Refused } from '../case/command-answer';
import { writtenText } from '../case/raise-event';
import { actingOffice } from '../mandate/acting-office';

/** By which way, to which address and why a notice goes out once more. */
export interface ResendWanted {
  notice: string;
  channel: 'mail' | 'pec';
  address: string;
  reasons: string;
}

/** Nothing that could be more than one address, or a header of its own. */
const ADDRESS = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\]+$/;
const LONGEST_ADDRESS = 254;

/** Has a notice sent again, where a person says why: to the same address, or to one that is corrected. */
@Injectable()
export class ResendNotice {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, wanted: ResendWanted): Promise<Done | Refused> {
    const address = wanted.address.trim();
    const { authority } = command;
    return this.commands.run<Done>(command, {
      name: 'resend-notice',
      body: { ...wanted, address },
      case: null,
      decide: async (facts, manager): Promise<Outcome<Done>> => {
        const no = (code: string): Outcome<Done> => ({ answer: refused(code), write: null });
        const office = actingOffice(facts, command, 'case.administer');
        if ('kind' in office) return { answer: office, write: null };
        const written = writtenText(authority, wanted.reasons);
        if ('code' in written) return no(written.code);
        if (!ADDRESS.test(address) || address.length > LONGEST_ADDRESS) return no('delivery/address');
        if (wanted.channel === 'pec' && !(await canBelieve(manager))) return no('delivery/no-pec');
        if (await holdRequest(manager, actorKey(command.actor), command.requestId))
          return no('request/reused');
        const held = await holdDelivery(manager, wanted.notice);
        if (!held) return no('notice/unknown');
        if (!mayResend(held.state)) return no('delivery/not-now');
        const id = randomUUID();
        const attempt = held.attempt + 1;
        const { text, rows } = written;
        const row = {
          authority,
          id,
          notice: held.id,
          attempt,
          channel: wanted.channel,
          address,
          message_id: `<${id}@${await readMessageDomain(manager)}>`,
          actor: office.mandate,
          reasons: text.id,
          commitment: text.commitment,
          instant: facts.now,
        };
        await queueAttempt(manager, held.id, attempt);
        const of = { id: randomUUID(), topic: 'delivery-changed', case: held.case };
        const write = {
          ...emptyWrites(),
          rows: { ...rows, resends: [row] },
          leaves: [leafOf('resend', row)],
          outbox: [{ ...of, payload: { notice: held.id } }],
        };
        return { answer: { kind: 'done', id: held.id }, write };
      },
    });
  }
}

/** A body that believes no provider would never hear that anything was delivered. */
const canBelieve = async (manager: OpenTransaction): Promise<boolean> =>
  (await readPecProviders(manager)).some(({ withdrawnAt }) => withdrawnAt === null);

/** What an office did about a delivery, as a row of a table has it. */
export interface DeliveryDeed {
  id: string;
  notice: string;
  attempt: number;
  commitment: string;
  instant: string;
}

/** The leaf of the record for it: ids and the commitment of the reasons, no address. */
export function leafOf(
  kind: 'resend' | 'paper-delivery',
  { id, notice, attempt, commitment, instant }: DeliveryDeed,
) {
  const hash = createHash('sha256').update(canonicalJson({ notice, attempt, commitment })).digest('hex');
  return { id, kind, subject: notice, sequence: attempt, hash, instant };
}

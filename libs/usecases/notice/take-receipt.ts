import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  findPecDispatch,
  type HeldDelivery,
  holdDelivery,
  isSaid,
  keepRawMessage,
  moveDelivery,
  type OpenTransaction,
  type PecDispatch,
  type RawMessage,
  recordReceipt,
  type ReceiptRow,
  Transactions,
  writeOutbox,
  writeReceipt,
} from '@copianifica/database';
import {
  afterReceipt,
  isTimely,
  type JudgedMessage,
  type ReceiptDoubt,
  type SignedReceipt,
} from '@copianifica/domain';

/** What became of a message: it was believed, or listed with its doubt, or was known already, or is no receipt. */
export type TakenReceipt = 'believed' | 'known' | 'other' | ReceiptDoubt;

/** What a receipt is about, by what it refers to and by what it says; the notice's row is held. */
interface Tie {
  dispatch: PecDispatch;
  held: HeldDelivery;
}

/**
 * Takes a message from the mailbox for certified mail, whose signature has been looked at. What is believed moves its
 * notice's delivery; what is forged, of nothing of ours, repeated or unreadable is kept and listed, and changes nothing.
 */
@Injectable()
export class TakeReceipt {
  constructor(private readonly transactions: Transactions) {}

  execute(authority: string, message: RawMessage, judged: JudgedMessage): Promise<TakenReceipt> {
    if (judged.verdict === 'other') return Promise.resolve('other');
    return this.transactions.inAuthority(authority, async (manager) => {
      if (!(await keepRawMessage(manager, authority, message))) return 'known';
      const tied = judged.verdict === 'receipt' ? await tie(manager, judged) : judged.doubt;
      const listed = { authority, id: randomUUID(), rawHash: message.hash };
      const row = rowOf(judged, tied);
      // Its raw message may have been thrown away since it was listed.
      if (!(await writeReceipt(manager, { ...listed, ...row }))) return 'known';
      if (typeof tied === 'string' || judged.verdict !== 'receipt') return row.doubt!;
      const { notice, attempt } = tied.dispatch;
      await recordReceipt(manager, { ...listed, notice, attempt });
      await move(manager, authority, tied, judged.kind);
      return 'believed';
    });
  }
}

/** By reference and by content: the Message-ID of an attempt of ours, and the address that this attempt went to. */
async function tie(manager: OpenTransaction, receipt: SignedReceipt): Promise<Tie | ReceiptDoubt> {
  const dispatch = await findPecDispatch(manager, receipt.messageId);
  if (!dispatch) return 'unmatched';
  if (!receipt.recipients.includes(dispatch.address.toLowerCase())) return 'recipient';
  if (!isTimely(receipt, dispatch.sentAt, dispatch.now)) return 'out-of-time';
  const held = await holdDelivery(manager, dispatch.notice);
  const { notice, attempt } = dispatch;
  const isRepeated = await isSaid(manager, { notice, attempt, kind: receipt.kind });
  return isRepeated ? 'repeated' : { dispatch, held: held! };
}

type Listed = Omit<ReceiptRow, 'authority' | 'id' | 'rawHash'>;

/** What could not be believed says nothing of any notice, nor under anybody's name. */
function rowOf(judged: Exclude<JudgedMessage, { verdict: 'other' }>, tied: Tie | ReceiptDoubt): Listed {
  const untied = { notice: null, attempt: null };
  if (judged.verdict === 'doubtful')
    return { ...untied, kind: 'unreadable', doubt: judged.doubt, at: null, provider: null };
  const { kind, at, provider } = judged;
  if (typeof tied === 'string') return { ...untied, kind, at, provider, doubt: tied };
  return { notice: tied.dispatch.notice, attempt: tied.dispatch.attempt, kind, at, provider, doubt: null };
}

async function move(
  manager: OpenTransaction,
  authority: string,
  { dispatch, held }: Tie,
  kind: SignedReceipt['kind'],
): Promise<void> {
  const state = afterReceipt(held, { kind, attempt: dispatch.attempt, address: dispatch.address });
  if (state === held.state) return;
  await moveDelivery(manager, held.id, state);
  const told = { topic: 'delivery-changed', case: held.case, payload: { notice: held.id } };
  await writeOutbox(manager, { authority, id: randomUUID(), ...told });
}

import { type CaseEvent, type Consequence, isLegal, type ResolvedVote } from '@copianifica/domain';
import { randomUUID } from 'node:crypto';
import { protocolRow } from '../protocol/protocol-register';
import type { CommandWrite, LeafToAdd, Row } from './write-command';

/** What the rows need to know besides the decision itself. */
export interface RowContext {
  authority: string;
  timezone: string;
  plan: { id: string; title: string };
  case: { id: string };
  sitting?: { rule: unknown; roll: unknown; mayor: string | null };
  vote?: ResolvedVote;
}

type Written = Pick<CommandWrite, 'rows' | 'endedTerms' | 'leaves' | 'outbox'>;

/** Turns a decided event and its consequences into rows, leaves and outbox entries. */
export function caseRows(context: RowContext, event: CaseEvent, consequences: Consequence[]): Written {
  const written: Written = { rows: {}, endedTerms: [], leaves: [], outbox: [] };
  written.leaves.push(leaf('case-event', event.case, event.sequence, event.hash, event.instant));
  add(written, 'case_events', { ...event });
  tell(written, context, 'case-moved', { event: event.type, sequence: event.sequence });
  for (const consequence of consequences) write(written, context, event, consequence);
  return written;
}

const add = ({ rows }: Written, table: string, ...added: Row[]): void => {
  rows[table] = [...(rows[table] ?? []), ...added];
};

const tell = ({ outbox }: Written, context: RowContext, topic: string, payload: unknown): void => {
  outbox.push({ id: randomUUID(), topic, case: context.case.id, payload });
};

const leaf = (kind: string, subject: string, sequence: number, hash: string, instant: string): LeafToAdd => ({
  id: randomUUID(),
  kind,
  subject,
  sequence,
  hash,
  instant,
});

function write(written: Written, context: RowContext, event: CaseEvent, consequence: Consequence): void {
  const { authority } = context;
  const of = { authority, case: context.case.id };
  switch (consequence.kind) {
    case 'term-started': {
      const { name, term, explanation } = consequence;
      const row = { id: term.id, name, started_on: term.startedOn, due_on: term.dueOn, due_at: term.dueAt };
      add(written, 'terms', { ...of, ...row, epoch: 1, state: 'armed', explanation });
      return tell(written, context, 'term-started', { term: term.id });
    }
    case 'term-ended':
      written.endedTerms.push({ id: consequence.id, state: consequence.fired ? 'fired' : 'cancelled' });
      return;
    case 'told':
      return order(written, context, event, consequence);
    case 'text-frozen': {
      const { id, number, round, hash, content } = consequence;
      const row = { id, plan: context.plan.id, number, round, hash, content, frozen_at: event.instant };
      add(written, 'plan_versions', { ...of, ...row });
      written.leaves.push(leaf('plan-version', id, round, hash, event.instant));
      return;
    }
    case 'consultation-opened': {
      const { id, version, openedOn, term } = consequence;
      const row = { id, version, opened_on: openedOn, closes_on: term.dueOn, closes_at: term.dueAt };
      add(written, 'consultations', { ...of, ...row });
      return;
    }
    case 'consultation-extended': {
      const { id, term } = consequence;
      const window = { closes_on: term.dueOn, closes_at: term.dueAt };
      add(written, 'consultation_extensions', {
        authority,
        consultation: id,
        ...window,
        instant: event.instant,
      });
      return;
    }
    case 'sitting-convened': {
      const { id, organ, matter, heldAt } = consequence.sitting;
      const row = { id, organ, matter, held_at: heldAt, convened_at: event.instant, ...context.sitting };
      add(written, 'sittings', { ...of, ...row });
      return;
    }
    case 'vote-recorded':
      return writeVote(written, context, event, consequence.sitting);
    case 'put-in-force': {
      const { version, number, from } = consequence;
      add(written, 'versions_in_force', {
        authority,
        version,
        plan: context.plan.id,
        number,
        in_force_from: from,
      });
      return;
    }
    case 'published':
    case 'spawned':
    case 'parent-told':
    case 'previous-told':
      // Said by the event itself; or another case moves, whose own event writes its rows in the same command.
      return;
  }
}

function writeVote(
  written: Written,
  { authority, vote }: RowContext,
  event: CaseEvent,
  sitting: string,
): void {
  if (!vote) throw new Error('A vote to be recorded was not handed to the rows.');
  const { id, outcome, tally, counts, document, ballotsHash, ballots } = vote;
  const opinion = event.payload.vote?.opinion ?? null;
  const counted = { tally: { ...tally, counts }, document, ballots_hash: ballotsHash };
  const row = { id, sitting, outcome, opinion, ...counted, instant: event.instant };
  written.leaves.push(leaf('ballots', id, 1, ballotsHash, event.instant));
  add(written, 'votes', { authority, ...row });
  add(written, 'ballots', ...ballots.map((ballot) => ({ authority, vote: id, ...ballot })));
}

/** An order to tell people something; what has a legal effect goes out under a number of the protocol. */
function order(
  written: Written,
  context: RowContext,
  event: CaseEvent,
  told: Extract<Consequence, { kind: 'told' }>,
): void {
  const id = randomUUID();
  written.outbox.push({ id, topic: 'notice', case: context.case.id, payload: notice(context, event, told) });
  if (!isLegal(told.message)) return;
  const about = { subject: context.plan.title, message: told.message, case: context.case.id };
  // A zone is an organization of its own, and the register names it.
  const named = told.to.map((group) => (group === 'zone' && told.item ? `zone/${told.item}` : group));
  const act = { kind: 'notice', reference: id, correspondent: named.join(' '), ...about } as const;
  add(written, 'protocol_entries', protocolRow(act, event.instant));
}

/** What the mail says is worked out when it is told; here stand only ids, dates and names of organs. */
function notice(
  context: RowContext,
  event: CaseEvent,
  told: Extract<Consequence, { kind: 'told' }>,
): unknown {
  const { started, sitting, inForce } = event.payload;
  const parameters = {
    plan: context.plan.title,
    timezone: context.timezone,
    ...(started?.[0] && { closesOn: started[0].dueOn }),
    ...(sitting && { heldAt: sitting.heldAt, organ: sitting.organ }),
    ...(inForce && { number: inForce.number, inForceFrom: inForce.from }),
  };
  return {
    message: told.message,
    audience: told.to,
    case: context.case.id,
    sequence: event.sequence,
    ...(told.item !== undefined && { item: told.item }),
    ...(told.asks && { asks: true }),
    parameters,
  };
}

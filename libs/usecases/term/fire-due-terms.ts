import { Injectable } from '@nestjs/common';
import {
  type DueTerm,
  holdFiring,
  isUnreachable,
  type OpenTransaction,
  passFailpoint,
  readDueTerms,
  Transactions,
} from '@copianifica/database';
import type { ProcedureDefinition } from '@copianifica/domain';
import type { CommandAnswer } from '../case/command-answer';
import { type AnswerTogether, runTogether } from '../case/commands-together';
import { firingOf, RaiseClockEvent } from '../case/raise-clock-event';

/** What came of the terms that were fired at once. */
export interface Fired {
  answers: { term: DueTerm; answer: CommandAnswer }[];
  faults: { term: DueTerm; error: unknown }[];
  /** whether it is worth looking again at once */
  more: boolean;
}

/**
 * Terms fired in one transaction. Who does something in one of their cases waits until it ends: long enough to share
 * the cost of a statement, short enough that nobody notices.
 */
const AT_ONCE = 50;
/** Read, since only the first of each case can be fired at once. */
const LOOKED_AT = 4 * AT_ONCE;

interface Batch {
  terms: DueTerm[];
  answers: AnswerTogether[];
  more: boolean;
}

/**
 * Fires terms of an authority that have ended, those first that ended first, and of each case one at a time: a later
 * one is decided on what the earlier has left. One at a time does this for an authority, whoever asks meanwhile is told
 * that there is nothing to do.
 */
@Injectable()
export class FireDueTerms {
  private readonly known = new Map<string, ProcedureDefinition>();

  constructor(
    private readonly transactions: Transactions,
    private readonly raiseClockEvent: RaiseClockEvent,
  ) {}

  /** @param except cases whose terms are left alone for now: the firing of one of them has failed lately */
  async execute(authority: string, except: readonly string[] = []): Promise<Fired> {
    const { terms, answers, more } = await this.fireTogether(authority, except);
    const fired: Fired = { answers: [], faults: [], more };
    for (const [index, term] of terms.entries()) {
      const answer = answers[index];
      if (answer) fired.answers.push({ term, answer });
      else await this.fireAlone(authority, term, fired);
    }
    return fired;
  }

  private async fireTogether(authority: string, except: readonly string[]): Promise<Batch> {
    let terms: DueTerm[] = [];
    try {
      const batch = await this.transactions.inAuthority(
        authority,
        async (manager, attempt): Promise<Batch> => {
          if (!(await holdFiring(manager))) return { terms: [], answers: [], more: false };
          const found = await firstOfEachCase(manager, except);
          ({ terms } = found);
          const commands = terms.map((term) => firingOf(authority, term));
          return { ...found, answers: await runTogether({ manager, attempt }, commands, this.known) };
        },
      );
      if (batch.terms.length > 0) passFailpoint('command.committed');
      return batch;
    } catch (error) {
      if (isUnreachable(error) || terms.length === 0) throw error;
      // Something about one of them, and nothing is written: each by itself, so that it fails alone.
      return { terms, answers: [], more: true };
    }
  }

  private async fireAlone(authority: string, term: DueTerm, { answers, faults }: Fired): Promise<void> {
    try {
      const ended = { authority, termId: term.id, epoch: term.epoch };
      answers.push({ term, answer: await this.raiseClockEvent.execute(ended) });
    } catch (error) {
      if (isUnreachable(error)) throw error;
      faults.push({ term, error });
    }
  }
}

async function firstOfEachCase(
  manager: OpenTransaction,
  except: readonly string[],
): Promise<Omit<Batch, 'answers'>> {
  const due = await readDueTerms(manager, { limit: LOOKED_AT, except });
  const first = new Map<string, DueTerm>();
  for (const term of due) if (!first.has(term.case)) first.set(term.case, term);
  const terms = [...first.values()].slice(0, AT_ONCE);
  return { terms, more: due.length > terms.length };
}

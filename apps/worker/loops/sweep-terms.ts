import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { type DueTerm, RelayStore } from '@copianifica/database';
import { FireDueTerms } from '@copianifica/usecases';
import { LOG } from '../tokens';
import { Resting } from './resting';
import { Turns } from './turns';

/** How long a case is left alone whose term could not be fired. */
const REST_MS = 15_000;

/** Finds the terms that are due in the table, and fires them: whether or not a queue remembers to wake for them. */
@Injectable()
export class SweepTerms {
  /** Cases whose term could not be fired: what follows in them waits behind it. */
  private readonly resting = new Resting(REST_MS);
  /** Terms that were refused. */
  private readonly lately = new Resting(REST_MS);

  constructor(
    private readonly relay: RelayStore,
    private readonly fireDueTerms: FireDueTerms,
    private readonly turns: Turns,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** However many are due: of the time that goes into them a third is left to people, who write in the same cases. */
  async round(): Promise<boolean> {
    const began = performance.now();
    let more = false;
    for (const authority of await this.relay.authoritiesWithTermsDue())
      if (await this.fire(authority)) more = true;
    if (more) await pause((performance.now() - began) / 2);
    return more;
  }

  /** Fires some of the authority's terms; true where more of them are due. */
  async fire(authority: string): Promise<boolean> {
    const { answers, faults, more } = await this.turns.take(() =>
      this.fireDueTerms.execute(authority, this.resting.keys()),
    );
    for (const { term, answer } of answers) {
      if (answer.kind === 'accepted') this.log.info({ term: term.id, case: answer.case }, 'term fired');
      else this.refused(term, answer.code);
    }
    for (const { term, error } of faults) {
      this.log.error({ term: term.id, error }, 'term failed');
      this.resting.add([term.case]);
    }
    return more;
  }

  /** Not due is how one ends that somebody else has fired; any other refusal is an incident, and its term is held. */
  private refused(term: DueTerm, refusal: string): void {
    if (refusal !== 'term/not-due') this.log.error({ term: term.id, refusal }, 'term refused');
    // Held, it makes way for what follows in its case. Where it still stands there, it must not stand before all others.
    if (this.lately.keys().includes(term.id)) this.resting.add([term.case]);
    this.lately.add([term.id]);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { JobData, JobHandler } from '@copianifica/messaging';
import { RaiseClockEvent } from '@copianifica/usecases';
import { LOG } from '../tokens';

/** Raises the event of a term that has ended, as the clock. Early, late or twice: the use case knows. */
@Injectable()
export class FireTerm implements JobHandler<'fire-term'> {
  readonly job = 'fire-term';

  constructor(
    private readonly raiseClockEvent: RaiseClockEvent,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async handle({ authority, term, epoch }: JobData['fire-term']): Promise<void> {
    const answer = await this.raiseClockEvent.execute({ authority, termId: term, epoch });
    if (answer.kind === 'accepted') this.log.info({ term, case: answer.case }, 'term fired');
    // Not due is how an early or a second firing ends; any other refusal is an incident, and its term is held.
    else if (answer.code !== 'term/not-due') this.log.error({ term, refusal: answer.code }, 'term refused');
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { type AnyJob, type JobData, type JobHandler, Queues } from '@copianifica/messaging';
import { Tell } from '@copianifica/usecases';
import type { WorkerConfig } from '../config';
import { boxOf } from '../pec-boxes';
import { CONFIG } from '../tokens';

/** Carries out an order to tell people something, and asks for its parts to be sent. */
@Injectable()
export class TellPeople implements JobHandler<'tell'> {
  readonly job = 'tell';

  constructor(
    private readonly tell: Tell,
    private readonly queues: Queues,
    @Inject(CONFIG) private readonly config: WorkerConfig,
  ) {}

  async handle({ authority, outbox }: JobData['tell']): Promise<void> {
    const told = await this.tell.execute({
      authority,
      outbox,
      sendsPec: boxOf(this.config.pec, authority) !== undefined,
    });
    if (told.kind === 'refused') throw new UnrecoverableError(told.code);
    await this.queues.enqueue(
      told.parts.map((part): AnyJob => ({ name: 'send-notices', data: { authority, ...part } })),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { type JobData, type JobHandler, Queues } from '@copianifica/messaging';
import { FindWakeUp } from '@copianifica/usecases';

/** Asks the queue to wake when a term is due: sooner than the sweep would look, where the clock runs by itself. */
@Injectable()
export class PlanWakeUp implements JobHandler<'plan-wake-up'> {
  readonly job = 'plan-wake-up';

  constructor(
    private readonly findWakeUp: FindWakeUp,
    private readonly queues: Queues,
  ) {}

  async handle({ authority, outbox }: JobData['plan-wake-up']): Promise<void> {
    const wakeUp = await this.findWakeUp.execute({ authority, outbox });
    if (!wakeUp) return;
    const { dueAt, waitMs } = wakeUp;
    await this.queues.enqueue([{ name: 'fire-terms', data: { authority, at: dueAt }, delayMs: waitMs }]);
  }
}

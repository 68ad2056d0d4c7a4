import { Injectable } from '@nestjs/common';
import type { JobData, JobHandler } from '@copianifica/messaging';
import { SweepTerms } from '../loops/sweep-terms';

/** Wakes when terms of an authority end: the first of them are fired at once, the sweep goes on with what is left. */
@Injectable()
export class FireTerms implements JobHandler<'fire-terms'> {
  readonly job = 'fire-terms';

  constructor(private readonly terms: SweepTerms) {}

  async handle({ authority }: JobData['fire-terms']): Promise<void> {
    await this.terms.fire(authority);
  }
}

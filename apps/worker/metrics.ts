import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { countNoticesByState, readAuthorities, RelayStore, Transactions } from '@copianifica/database';

/** What waits in the worker and what went wrong, for Prometheus; counted when it is asked for. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly outbox = this.gauge('outbox_unrelayed', 'Outbox rows not yet brought to the queue');
  private readonly unpublished = this.gauge('outbox_unpublished', 'Outbox rows not yet told to live pages');
  private readonly overdue = this.gauge('terms_overdue', 'Terms that are due and have not fired');
  private readonly leaves = this.gauge(
    'leaves_unsequenced',
    'Leaves of the record without a place in its tree',
  );
  private readonly notices = this.gauge('notices', 'Notices by state and channel', [
    'authority',
    'channel',
    'state',
  ]);
  private readonly troubles = new Counter({
    name: 'copianifica_job_troubles_total',
    help: 'Jobs that failed, and troubles of the queue itself (job "none")',
    labelNames: ['queue', 'job'],
    registers: [this.registry],
  });

  constructor(
    private readonly relay: RelayStore,
    private readonly transactions: Transactions,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  countTrouble(queue: string, job = 'none'): void {
    this.troubles.inc({ queue, job });
  }

  /** The exposition text; rejects while the database is away. */
  async text(): Promise<{ contentType: string; body: string }> {
    const backlog = await this.relay.backlog();
    this.outbox.set(backlog.outbox);
    this.unpublished.set(backlog.unpublished);
    this.overdue.set(backlog.overdueTerms);
    this.leaves.set(backlog.unsequencedLeaves);
    await this.countNotices();
    return { contentType: this.registry.contentType, body: await this.registry.metrics() };
  }

  private async countNotices(): Promise<void> {
    this.notices.reset();
    for (const { key } of await this.transactions.withoutAuthority(readAuthorities)) {
      const counted = await this.transactions.inAuthority(key, countNoticesByState);
      for (const { notices, ...labels } of counted) this.notices.set({ authority: key, ...labels }, notices);
    }
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name: `copianifica_${name}`, help, labelNames, registers: [this.registry] });
  }
}

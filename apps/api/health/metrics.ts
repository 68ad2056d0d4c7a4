import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds; a page should answer within the first few, and nothing is waited for longer than the last. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is measured of this process. Labels come from lists of ours, never from what was asked. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  readonly http = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by method, by part of the site, and by status',
    labelNames: ['method', 'part', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });

  readonly graphql = new Histogram({
    name: 'graphql_request_duration_seconds',
    help: 'Time to answer a GraphQL request, by the first field asked for and by whether it had errors',
    labelNames: ['field', 'outcome'],
    buckets: BUCKETS,
    registers: [this.registry],
  });

  readonly sockets = new Gauge({
    name: 'live_sockets',
    help: 'Pages that listen for changes now',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}

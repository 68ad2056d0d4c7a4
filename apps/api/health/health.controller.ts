import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Metrics } from './metrics';
import { ReadinessCheck } from './readiness';

/** What whoever runs the installation asks; nothing of it is about anybody. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessCheck,
    private readonly metrics: Metrics,
  ) {}

  /** This process runs: restart it only when this fails. */
  @Get('livez')
  @Header('cache-control', 'no-store')
  live(): { status: string; app: string } {
    return { status: 'ok', app: 'api' };
  }

  /** 200 when everything it needs is up, else 503: send no visitors. */
  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    const found = await this.readiness.execute();
    response
      .status(found.ready ? 200 : 503)
      .setHeader('cache-control', 'no-store')
      .json(found);
  }

  @Get('metrics')
  async measured(@Res() response: Response): Promise<void> {
    const text = await this.metrics.text();
    response.setHeader('content-type', this.metrics.contentType).send(text);
  }
}

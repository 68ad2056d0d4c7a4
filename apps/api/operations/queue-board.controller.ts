import { Controller, Get, HttpException, HttpStatus, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { decide } from '@copianifica/domain';
import { ApiConfig } from '../config';
import { RequestContexts } from '../graphql/request-contexts';

const PATIENCE_MS = 10_000;
/** The board's pages style themselves; its letters of a third party are not fetched. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'";

/** The queues as a worker shows them, to who administers the body: to look at, not to touch. */
@Controller('queues')
export class QueueBoardController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly config: ApiConfig,
  ) {}

  @Get(['', '*path'])
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { actor, today } = await this.contexts.of(request);
    if (actor.kind === 'anonymous') return response.redirect(303, '/auth/sign-in?to=/queues');
    if (!decide(actor, 'case.administer', {}, today).allowed)
      throw new HttpException(
        'The queues are shown to the Ufficio di Piano and the Segretario.',
        HttpStatus.FORBIDDEN,
      );
    const { queueBoard } = this.config;
    if (!queueBoard)
      throw new HttpException(
        'This installation shows no queues: see QUEUE_BOARD_URL.',
        HttpStatus.NOT_FOUND,
      );
    await this.hand(
      `${queueBoard.url}${request.originalUrl.slice('/queues'.length)}`,
      queueBoard.token,
      response,
    );
  }

  private async hand(url: string, token: string, response: Response): Promise<void> {
    const shown = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => {
      throw new HttpException('The worker does not answer: is it running?', HttpStatus.BAD_GATEWAY);
    });
    response.status(shown.status).setHeader('content-security-policy', POLICY);
    response.setHeader('content-type', shown.headers.get('content-type') ?? 'text/plain');
    response.setHeader('cache-control', 'no-store');
    response.send(Buffer.from(await shown.arrayBuffer()));
  }
}

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, HttpStatus } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { isUnreachable } from '@copianifica/database';
import { correlationId } from './correlation';
import { describeFault } from './log';

/** What is answered, in the shape in which GraphQL answers too, so that every client reads it alike. */
interface Told {
  status: number;
  code: string;
  message: string;
}

/** The last word on what failed outside GraphQL: what was foreseen is told, all else logged and masked. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // What a field throws is told by GraphQL (graphql/faults.ts), which must get it as it was.
    if (host.getType<string>() !== 'http') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    const told = foreseen(error);
    if (told.status >= 500)
      this.log.error({ ...describeFault(error), status: told.status }, 'a request failed');
    if (response.headersSent) return void response.destroy();
    // The rest of a body that is too long is not read.
    if (!request.complete) response.setHeader('Connection', 'close');
    const extensions = { code: told.code, correlationId: correlationId() };
    response.status(told.status).json({ errors: [{ message: told.message, extensions }] });
  }
}

const TOO_LONG: Told = {
  status: 400,
  code: 'limit/body',
  message: 'A request may have 256 kB at most: send it in parts.',
};

function foreseen(error: unknown): Told {
  if (error instanceof HttpException) {
    const status = error.getStatus();
    // Every limit is answered alike: the question is at fault, and asking it again will not help.
    return status === HttpStatus.PAYLOAD_TOO_LARGE
      ? TOO_LONG
      : { status, code: `http/${status}`, message: error.message };
  }
  if (isUnreachable(error))
    return { status: 503, code: 'unavailable', message: 'The database cannot be reached at the moment.' };
  return { status: 500, code: 'fault', message: 'Something failed on our side. Quote the reference.' };
}

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
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

function foreseen(error: unknown): Told {
  if (error instanceof HttpException)
    return { status: error.getStatus(), code: `http/${error.getStatus()}`, message: error.message };
  if (isUnreachable(error))
    return { status: 503, code: 'unavailable', message: 'The database cannot be reached at the moment.' };
  // What express and its body parser say of a request that cannot be read: none of it is worth asking again.
  const { status, type } = error as { status?: number; type?: string };
  if (typeof status === 'number' && status >= 400 && status < 500) return unreadable(type ?? '');
  return { status: 500, code: 'fault', message: 'Something failed on our side. Quote the reference.' };
}

const unreadable = (type: string): Told =>
  type === 'entity.too.large'
    ? { status: 400, code: 'limit/body', message: 'A request may have 256 kB at most: send it in parts.' }
    : { status: 400, code: 'request/unreadable', message: 'The request cannot be read.' };

import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { brokenConstraint, sqlState } from '@copianifica/database';
import { knownCorrelationId } from './correlation';

/** The token under which modules ask for the log. */
export const LOG = Symbol('log');

/**
 * The api's log: one JSON line for each thing said, with the id of the request it belongs to. What goes in is
 * chosen field by field (no cookies, names, addresses or texts), so that nothing has to be taken out again.
 */
export const makeLog = (level: string, destination?: DestinationStream): Logger =>
  pino({ level, base: { app: 'api' }, mixin: () => ({ correlationId: knownCorrelationId() }) }, destination);

/**
 * A fault as the log may know it. What a database says of a failed query repeats what was asked, values and
 * all: of that only the kind is kept, and where it happened.
 */
export function describeFault(fault: unknown): Record<string, unknown> {
  if (typeof fault !== 'object' || fault === null) return { fault: typeof fault };
  const { name, stack = '' } = fault as Partial<Error>;
  const state = sqlState(fault);
  if (state === undefined) return { fault: name, stack };
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  return { fault: name, sqlState: state, constraint: brokenConstraint(fault), stack: frames.join('\n') };
}

/** What Nest itself says while it starts, in the same log; its routes and modules are of interest to nobody. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Logger) {}

  log(message: unknown): void {
    this.to.debug(String(message));
  }

  warn(message: unknown): void {
    this.to.warn(String(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    if (message instanceof Error) this.to.error(describeFault(message), 'Nest reports a fault');
    else this.to.error({ stack: more.find((one) => typeof one === 'string') }, String(message));
  }
}

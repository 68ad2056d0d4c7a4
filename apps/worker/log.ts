import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Fields that say something about a person, wherever they turn up in what is logged. */
const PERSONAL = [
  'address',
  'email',
  'to',
  'from',
  'givenName',
  'familyName',
  'subject',
  'text',
  'parameters',
];

/**
 * The worker's log: JSON lines with ids. Nobody should log a name or an address; should somebody, it is removed here.
 * Errors are cut down to what `describeFault` leaves of them.
 */
export function makeLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { app: 'worker' },
    redact: {
      paths: ['code', ...PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])],
      censor: '[removed]',
    },
    serializers: { error: describeFault },
  };
  return destination ? pino(options, destination) : pino(options);
}

interface FaultInLog {
  name: string;
  message: string;
  code?: string;
  constraint?: string;
  at?: string[];
}

const ADDRESS = /[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g;
/** PostgreSQL and nodemailer put what they were given between quotes. */
const QUOTED = /"[^"]*"|'[^']*'/g;

/**
 * An error as it may be logged. The database adds rows and parameters to its errors, the mail server names who it
 * refused: only kind, code and place go into the log, and of the message what stands outside of quotes.
 */
function describeFault(error: unknown): FaultInLog {
  if (!(error instanceof Error)) return { name: typeof error, message: '' };
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  const { code, constraint } = inner as { code?: unknown; constraint?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    message: error.message.split('\n')[0]!.replaceAll(ADDRESS, '<address>').replaceAll(QUOTED, '"…"'),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(at.length > 0 && { at: at.slice(0, 5).map((line) => line.trim()) }),
  };
}

/** Nest's own messages, in the same lines. Its faults at boot are thrown too, and told there. */
export function nestLogger(log: Logger): LoggerService {
  const say = (level: 'debug' | 'info' | 'warn' | 'error') => (message: unknown) =>
    log[level](message instanceof Error ? { error: message } : { nest: String(message) });
  return {
    log: say('debug'),
    verbose: say('debug'),
    debug: say('debug'),
    warn: say('warn'),
    error: say('error'),
  };
}

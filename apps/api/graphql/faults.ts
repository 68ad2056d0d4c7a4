import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isUnreachable } from '@copianifica/database';
import { correlationId } from '../logging/correlation';
import { describeFault } from '../logging/log';

const MASKED = 'Something failed on our side. Quote the reference to whoever runs the service.';
const UNREACHABLE = 'The database cannot be reached at the moment: ask again in a few seconds.';

/** Asking again with the same request id is safe, and the right thing to do. */
export const unavailable = (): GraphQLError =>
  new GraphQLError(UNREACHABLE, { extensions: { code: 'unavailable', http: { status: 503 } } });

/**
 * Errors that nobody foresaw carry no code: they are logged whole, and given what the asker may see. The
 * errors are changed in place, since that is where Apollo looks for the status of its answer.
 */
export function markFaults(errors: readonly GraphQLError[], log: Logger): void {
  for (const error of errors.filter(({ extensions }) => extensions['code'] === undefined)) {
    const cause = error.originalError ?? error;
    log.error({ ...describeFault(cause), path: error.path?.join('.') }, 'a field failed');
    if (isUnreachable(cause)) Object.assign(error.extensions, unavailable().extensions);
  }
}

/** What leaves the house: no stack, and of a fault only the reference under which it was logged. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
  const isFault = extensions['code'] === 'INTERNAL_SERVER_ERROR';
  if (extensions['code'] === 'unavailable') return { message: UNREACHABLE, path, extensions };
  if (!isFault) return { message, locations, path, extensions };
  return { message: MASKED, path, extensions: { code: 'fault', correlationId: correlationId() } };
}

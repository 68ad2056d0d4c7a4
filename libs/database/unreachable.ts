import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { sqlState } from './transaction';

/** What the system says when there is no way to the server. */
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** Shutting down, starting up, connection lost or refused, too many clients (PostgreSQL appendix A). */
const STATES = /^(?:57P0[1-5]|08...|53300)$/;
/** node-postgres has no codes for these. */
const SENTENCES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/;

/** TypeORM lets go of a connection that breaks between two statements, and says so at the second. */
const BETWEEN_STATEMENTS = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];

/** Whether a failure means that the database could not be reached, and not that it refused what was asked. */
export function isUnreachable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (BETWEEN_STATEMENTS.some((kind) => error instanceof kind)) return true;
  const { code = '', message = '', errors } = error as Partial<NodeJS.ErrnoException & AggregateError>;
  const state = sqlState(error) ?? code;
  if (SYSTEM.has(state) || STATES.test(state) || SENTENCES.test(message)) return true;
  // A name with several addresses fails with one error for each.
  return Array.isArray(errors) && errors.some(isUnreachable);
}

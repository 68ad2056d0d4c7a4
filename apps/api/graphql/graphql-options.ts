import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { HttpException } from '@nestjs/common';
import { isUnreachable } from '@copianifica/database';
import type { Metrics } from '../health/metrics';
import { Deadline, DEADLINE_MS } from './deadline';
import { formatError, unavailable } from './faults';
import { LIMITS, limitRules } from './limits';
import type { RequestContexts } from './request-contexts';
import { requestPlugin } from './request-plugin';
import { enforceRules } from './rules';

/** Apollo as it is served here: code-first, no page of its own, limited, with its faults masked. */
export function graphqlOptions(contexts: RequestContexts, log: Logger, metrics: Metrics): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: enforceRules,
    // Its page loads scripts from elsewhere.
    graphiql: false,
    introspection: true,
    csrfPrevention: { requestHeaders: ['x-copianifica'] },
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: LIMITS.selections,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: limitRules,
    plugins: [requestPlugin(log, metrics)],
    // What a resolver throws is a fault whatever its class, and the status of an answer is ours to choose.
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    formatError,
    context: ({ req }: { req: IncomingMessage }) => contextOf(contexts, req),
  };
}

async function contextOf(contexts: RequestContexts, request: IncomingMessage) {
  try {
    return await contexts.of(request, new Deadline(DEADLINE_MS));
  } catch (error) {
    if (isUnreachable(error)) throw unavailable();
    if (!(error instanceof HttpException)) throw error;
    const http = { status: error.getStatus() };
    throw new GraphQLError(error.message, { extensions: { code: 'request/authority', http } });
  }
}

import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import type { Logger } from 'pino';
import { formatError, markFaults } from '../graphql/faults';
import { LIMITS, limitRules, overLimit, refuseVariables } from '../graphql/limits';
import { RequestContexts } from '../graphql/request-contexts';
import { LOG } from '../logging/log';

/** What is known of a socket: the request that opened it. */
export type SocketExtra = { request: IncomingMessage };

/** A page needs one; an open tool may want a few. */
const MOST_SUBSCRIPTIONS = 4;

/**
 * Subscriptions over the graphql-transport-ws protocol, under the same limits as any other question. Queries
 * and commands are not served here: they have their own door, with its own guards.
 */
@Injectable()
export class SubscriptionServer {
  constructor(
    private readonly schemas: GraphQLSchemaHost,
    private readonly contexts: RequestContexts,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  make(): Server<SocketExtra> {
    return makeServer<Record<string, unknown>, SocketExtra>({
      onSubscribe: ({ extra, subscriptions }, _id, payload) =>
        Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS
          ? [overLimit('subscriptions', `A socket may carry ${MOST_SUBSCRIPTIONS} subscriptions at most.`)]
          : this.accept(extra.request, payload),
      onError: (_context, _id, _payload, errors) => this.mask(errors as GraphQLError[]),
    });
  }

  private async accept(request: IncomingMessage, payload: SubscribePayload) {
    const { schema } = this.schemas;
    const document = read(payload.query);
    if (document instanceof GraphQLError) return [document];
    const mistakes = validate(schema, document, [...specifiedRules, ...limitRules]);
    if (mistakes.length > 0) return mistakes;
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== 'subscription')
      return [new GraphQLError('Only subscriptions are served here.')];
    const tooMuch = refuseVariables(payload.variables);
    if (tooMuch) return [tooMuch];
    const contextValue = await this.contexts.of(request);
    const { operationName, variables: variableValues } = payload;
    return { schema, document, operationName, variableValues, contextValue } as ExecutionArgs;
  }

  private mask(errors: GraphQLError[]) {
    // Mistakes of the asker carry no code here, and are told; what failed on our side has a cause.
    markFaults(
      errors.filter(({ originalError }) => originalError),
      this.log,
    );
    return errors.map((error) => {
      const formatted = error.toJSON();
      const isFault = error.originalError && formatted.extensions?.['code'] === undefined;
      return formatError(
        isFault ? { ...formatted, extensions: { code: 'INTERNAL_SERVER_ERROR' } } : formatted,
      );
    });
  }
}

function read(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

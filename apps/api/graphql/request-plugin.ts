import type { ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import { describeFault } from '../logging/log';
import type { Metrics } from '../health/metrics';
import type { RequestContext } from './context';
import { markFaults } from './faults';
import { refuseMutations, refuseVariables } from './limits';

/** Nest's own idea of an Apollo plugin: the package has its types twice, and they do not mix. */
type Plugin = NonNullable<ApolloDriverConfig['plugins']>[number];
type Headers = { get: (name: string) => string | undefined };

/** What stands around each GraphQL request: the limits that a schema cannot know, faults, and how long it took. */
export function requestPlugin(log: Logger, metrics: Metrics): Plugin {
  return {
    async contextCreationDidFail({ error }) {
      if (!(error instanceof GraphQLError)) log.error(describeFault(error), 'a request has no context');
    },
    async requestDidStart() {
      const began = performance.now();
      return {
        async didResolveOperation({ document, operation, request }) {
          if (!operation) return;
          const refusal =
            refuseForeign(operation, request.http?.headers) ??
            refuseMutations(document, operation) ??
            refuseVariables(request.variables);
          if (refusal) throw refusal;
        },
        async didEncounterErrors({ errors }) {
          markFaults(errors, log);
        },
        async willSendResponse({ operation, contextValue, errors }) {
          (contextValue as RequestContext).deadline?.end();
          const outcome = errors ? 'errors' : 'data';
          metrics.graphql.observe(
            { field: rootField(operation), outcome },
            (performance.now() - began) / 1_000,
          );
        },
      };
    },
  };
}

/**
 * A command must come from our own pages, or from a program that means it: no form and no image of another
 * site can set a header of its own, and scripts of other sites are refused by the browser (no CORS here).
 */
function refuseForeign({ operation }: OperationDefinitionNode, headers?: Headers): GraphQLError | null {
  if (operation !== 'mutation' || headers?.get('x-copianifica') === '1') return null;
  return new GraphQLError('A mutation needs the header x-copianifica: 1.', {
    extensions: { code: 'request/cross-site', http: { status: 403 } },
  });
}

/** The first root field asked for: names of the schema are few, names of operations are the asker's own. */
function rootField(operation: OperationDefinitionNode | undefined): string {
  const [first] = operation?.selectionSet.selections ?? [];
  return first?.kind === Kind.FIELD ? first.name.value : 'other';
}

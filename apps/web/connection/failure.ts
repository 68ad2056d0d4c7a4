import type { CombinedError } from 'urql';

export interface Failure {
  kind: 'network' | 'signed-out' | 'fault';
  /** Correlation id of the fault, to be quoted to whoever runs the server. */
  reference: string | undefined;
}

/** What went wrong, in the three ways that ask for different words. */
export function failureOf(error: CombinedError): Failure {
  const status = (error.response as Response | undefined)?.status;
  const extensions = error.graphQLErrors[0]?.extensions ?? {};
  const reference = extensions['correlationId'] ?? extensions['reference'];
  const known = typeof reference === 'string' ? reference : headerReference(error);
  if (status === 401 || extensions['code'] === 'UNAUTHENTICATED')
    return { kind: 'signed-out', reference: known };
  if (error.networkError && (status === undefined || status === 429 || status >= 502)) {
    return { kind: 'network', reference: known };
  }
  return { kind: 'fault', reference: known };
}

function headerReference(error: CombinedError): string | undefined {
  const headers = (error.response as Response | undefined)?.headers;
  return headers?.get('x-correlation-id') ?? headers?.get('x-request-id') ?? undefined;
}

import { Client, type ClientConfig } from 'pg';

/**
 * node-postgres gives up a query that is not answered within `query_timeout`, and keeps the connection: whoever gets it
 * from the pool next waits behind an answer that will never come, and so does everybody after. This client ends its
 * connection together with the query, and the pool opens another.
 */
export class ImpatientClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...given: unknown[]) => unknown;
    const query = (...given: unknown[]): unknown => {
      const asked = ask(...given);
      if (asked instanceof Promise) asked.catch((error: Error) => this.endIfSilent(error));
      return asked;
    };
    this.query = query as Client['query'];
  }

  /** The pool ends by itself what it asked with a callback, and failed. */
  private endIfSilent({ message }: Error): void {
    // The only sign that node-postgres gives: neither a class nor a code.
    if (message === 'Query read timeout') void this.end().catch(() => undefined);
  }
}

import { GraphQLError } from 'graphql';

/** A resolver's question is given up after so many ms; the database gives up its statement at the same time. */
export const DEADLINE_MS = 10_000;

/** One request's deadline: what is raced against it rejects when the time is over. */
export class Deadline {
  private readonly over: Promise<never>;
  private readonly timer: NodeJS.Timeout;

  constructor(ms: number) {
    let end: (error: Error) => void;
    this.over = new Promise<never>((_resolve, reject) => (end = reject));
    // Nobody may be waiting when it ends.
    this.over.catch(() => undefined);
    this.timer = setTimeout(() => end(tooLong(ms)), ms);
    this.timer.unref();
  }

  /** The work's own outcome, if it comes in time. The work itself cannot be stopped from here. */
  race<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.over]);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

const tooLong = (ms: number): GraphQLError =>
  new GraphQLError(`The answer would take more than ${ms / 1_000} s: ask for less at a time.`, {
    extensions: { code: 'limit/deadline', http: { status: 400 } },
  });

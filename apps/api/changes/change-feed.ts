import type { Logger } from 'pino';
import {
  type ChangeListener,
  readChangesAfter,
  readLastPosition,
  type StoredChange,
  type Transactions,
} from '@copianifica/database';

/** How many changes of an authority are kept at hand; who is further behind reads the database, page by page. */
const KEPT = 1_000;
const PAGE = 500;
const RETRY_MS = 1_000;

/** One authority's stream: the last changes, ending at `position`, and who waits for the next. */
interface Stream {
  kept: StoredChange[];
  position: number;
  waiting: Set<() => void>;
  /** set while the database is being read; `again` when something was heard meanwhile */
  reading: boolean;
  again: boolean;
}

/**
 * The changes of each authority, read from the database once for all pages of this process. Notifications only
 * say that there is something to read: what one of them lost, the next read finds.
 */
export class ChangeFeed {
  private readonly streams = new Map<string, Promise<Stream>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly log: Logger,
    listener: ChangeListener,
  ) {
    listener.onChange(({ authority }) => void this.catchUp(authority));
    listener.onReconnect(() => this.streams.forEach((_stream, authority) => void this.catchUp(authority)));
  }

  /**
   * Where a page begins: after the last change it has seen, or, without a past, after the last there is. A
   * position that the database does not know (restored from a backup) would never be reached: it counts as none.
   */
  async begin(authority: string, after: number | undefined): Promise<number> {
    const { position } = await this.streamOf(authority);
    if (after === undefined || after <= position) return Math.max(after ?? position, 0);
    return Math.min(after, await this.transactions.inAuthority(authority, readLastPosition));
  }

  /** The changes after a position, in order, at most a page of them; empty when there are none yet. */
  async after(authority: string, position: number): Promise<StoredChange[]> {
    const { kept } = await this.streamOf(authority);
    const oldest = kept[0]?.position ?? Number.POSITIVE_INFINITY;
    // All after the oldest that is kept is kept; what lies between the two is only in the database.
    if (position >= oldest) return kept.filter((change) => change.position > position).slice(0, PAGE);
    return this.read(authority, position);
  }

  /** Resolves when there may be something after that position, or when the signal says to stop waiting. */
  async moved(authority: string, position: number, signal: AbortSignal): Promise<void> {
    const stream = await this.streamOf(authority);
    if (stream.position > position || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        stream.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      stream.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  private streamOf(authority: string): Promise<Stream> {
    const known = this.streams.get(authority);
    if (known) return known;
    const begun = this.open(authority);
    this.streams.set(authority, begun);
    // A stream that could not be begun is begun anew by the next page that asks.
    begun.catch(() => this.streams.delete(authority));
    return begun;
  }

  private async open(authority: string): Promise<Stream> {
    const position = await this.transactions.inAuthority(authority, readLastPosition);
    return { kept: [], position, waiting: new Set(), reading: false, again: false };
  }

  private read(authority: string, position: number): Promise<StoredChange[]> {
    return this.transactions.inAuthority(authority, (manager) => readChangesAfter(manager, position, PAGE));
  }

  /** Reads on from where the stream stands; one reading at a time for each authority. */
  private async catchUp(authority: string): Promise<void> {
    const stream = await this.streams.get(authority)?.catch(() => undefined);
    // Nobody listens to this authority here.
    if (!stream) return;
    stream.again = true;
    if (stream.reading) return;
    stream.reading = true;
    try {
      while (stream.again) {
        stream.again = false;
        const more = await this.read(authority, stream.position);
        if (more.length > 0) advance(stream, more);
        if (more.length === PAGE) stream.again = true;
      }
    } catch (error) {
      this.log.warn({ fault: (error as Error).name, authority }, 'changes could not be read, trying again');
      setTimeout(() => void this.catchUp(authority), RETRY_MS).unref();
    } finally {
      stream.reading = false;
    }
  }
}

function advance(stream: Stream, more: StoredChange[]): void {
  stream.kept = [...stream.kept, ...more].slice(-KEPT);
  stream.position = more.at(-1)!.position;
  for (const wake of stream.waiting) wake();
}

import { setTimeout as pause } from 'node:timers/promises';
import { isUnreachable, type StoredChange } from '@copianifica/database';
import type { ChangeFeed } from './change-feed';

const RETRY_MS = 1_000;

/**
 * The changes that one page is told, in order and without gaps. It keeps a position and at most a page of
 * changes, however slow its reader is: what comes next is read when it is asked for. A database that is away
 * is waited for. No async generator, since that could not be ended while it waits.
 */
export class ChangeStream implements AsyncIterableIterator<StoredChange> {
  private readonly ended = new AbortController();
  private ready: StoredChange[] = [];
  private position: number | undefined;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly authority: string,
    private readonly from: number | undefined,
  ) {}

  async next(): Promise<IteratorResult<StoredChange>> {
    while (!this.ended.signal.aborted) {
      const change = this.ready.shift();
      if (change) {
        this.position = change.position;
        return { value: change, done: false };
      }
      await this.wait();
    }
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<StoredChange>> {
    this.ended.abort();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async wait(): Promise<void> {
    const { signal } = this.ended;
    try {
      this.position ??= await this.feed.begin(this.authority, this.from);
      this.ready = await this.feed.after(this.authority, this.position);
      if (this.ready.length === 0) await this.feed.moved(this.authority, this.position, signal);
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      // Ended while it pauses: there is nothing left to wait for.
      await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

import { Injectable } from '@nestjs/common';

/**
 * One at a time, in the order in which they ask: work that keeps the database busy without anybody waiting for it must
 * not do so several times at once, while people wait for theirs. Not for what waits for anything but the database.
 */
@Injectable()
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    // How it ends is told to who asked for it; the next has its turn in any case.
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

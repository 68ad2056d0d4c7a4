import type { Logger } from 'pino';

/** Does one round of work. True: there is more to do at once. */
export type Round = () => Promise<boolean>;

const LONGEST_PAUSE_MS = 5_000;
/** A loop that has not come round for so long hangs; longer than every wait of a round together. */
const HANGS_AFTER_MS = 60_000;

/**
 * Does a round of work again and again, with a pause where there was nothing to do. A round that fails is logged once
 * and tried again after longer and longer pauses: a database that restarts is waited for, not died of.
 */
export class Loop {
  private stopped = false;
  private failures = 0;
  private lastRound = performance.now();
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    readonly name: string,
    private readonly everyMs: number,
    private readonly round: Round,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Waits for the round under way; begins no other. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  /** False when a round has not come to an end, well or badly, for a minute. */
  get isAlive(): boolean {
    return performance.now() - this.lastRound < HANGS_AFTER_MS;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const more = await this.tryRound();
      this.lastRound = performance.now();
      // Even with more to do: other loops and the health check want their turn.
      await this.pause(more ? 0 : this.pauseMs());
    }
  }

  private async tryRound(): Promise<boolean> {
    try {
      const more = await this.round();
      if (this.failures > 0) this.log.info({ loop: this.name, failures: this.failures }, 'goes on');
      this.failures = 0;
      return more;
    } catch (error) {
      this.failures += 1;
      if (this.failures === 1) this.log.warn({ loop: this.name, error }, 'failed, tries again');
      return false;
    }
  }

  private pauseMs(): number {
    return this.failures === 0 ? this.everyMs : Math.min(this.everyMs * 2 ** this.failures, LONGEST_PAUSE_MS);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.stopped) return resolve();
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

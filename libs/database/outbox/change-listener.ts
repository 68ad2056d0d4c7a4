import { Client } from 'pg';

/** A notification of the relay: something of this topic changed for this authority. */
export interface Change {
  authority: string;
  topic: string;
  position: number;
}

type Listener<T> = (heard: T) => void;

const CHANNEL = 'copianifica';
const HEARTBEAT_MS = 15_000;
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Hears the relay's notifications on a connection of its own, and finds its way back when that breaks. What was said
 * meanwhile is lost: `onReconnect` tells its listeners to read on from the last position they have seen.
 */
export class ChangeListener {
  private readonly changes = new Set<Listener<Change>>();
  private readonly reconnects = new Set<Listener<void>>();
  private client: Client | undefined;
  private wake: (() => void) | undefined;
  private stopped = false;
  private running: Promise<void> | undefined;

  /** @param onTrouble hears why the connection broke or could not be made; it is tried again in any case */
  constructor(
    private readonly url: string,
    private readonly onTrouble: (error: Error) => void,
  ) {}

  /** Resolves when it listens; rejects if the first connection fails. */
  async start(): Promise<void> {
    const client = await this.connect();
    this.running = this.keepListening(client);
  }

  /** Every change from now on, in order of position. Returns how to stop hearing. */
  onChange(listener: Listener<Change>): () => void {
    this.changes.add(listener);
    return () => void this.changes.delete(listener);
  }

  /** Called when it listens again after a break. Returns how to stop hearing. */
  onReconnect(listener: Listener<void>): () => void {
    this.reconnects.add(listener);
    return () => void this.reconnects.delete(listener);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async keepListening(first: Client): Promise<void> {
    await this.untilBroken(first);
    let pause = SHORTEST_PAUSE_MS;
    while (!this.stopped) {
      await this.pause(pause);
      const client = this.stopped
        ? undefined
        : await this.connect().catch((error: Error) => this.onTrouble(error));
      pause = client ? SHORTEST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (!client) continue;
      for (const listener of this.reconnects) listener();
      await this.untilBroken(client);
    }
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
      application_name: 'copianifica changes',
    });
    // Once it is connected, `untilBroken` hears its errors; before that, `connect` rejects with them.
    client.on('error', () => undefined);
    try {
      await client.connect();
      client.on('notification', ({ payload }) => this.hear(payload ?? ''));
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    return client;
  }

  /** A socket can die without a word: only a question that is not answered tells. */
  private async untilBroken(client: Client): Promise<void> {
    await new Promise<void>((resolve) => {
      const broken = (error?: Error): void => {
        if (error && !this.stopped) this.onTrouble(error);
        clearInterval(heartbeat);
        resolve();
      };
      const heartbeat = setInterval(() => void client.query('select 1').catch(broken), HEARTBEAT_MS);
      heartbeat.unref();
      client.once('error', broken);
      client.once('end', () => broken());
      // Stopped while it was connecting: nobody else knows of this connection.
      if (this.stopped) broken();
    });
    void client.end().catch(() => undefined);
  }

  private hear(payload: string): void {
    const change = parseChange(payload);
    if (change) for (const listener of this.changes) listener(change);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Anybody who may log in to the database may notify: what is not the relay's is passed over. */
function parseChange(payload: string): Change | null {
  try {
    const heard = JSON.parse(payload) as Partial<Change> | null;
    const { authority, topic, position } = heard ?? {};
    const ours = typeof authority === 'string' && typeof topic === 'string' && Number.isSafeInteger(position);
    return ours ? { authority, topic, position: position! } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { z } from 'zod';
import { parseJson } from '../parse-json';

const line = z.object({
  key: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
  until: z.number().optional(),
});

/** A grant, code, token, session or interaction; `until` in milliseconds since the epoch. */
interface Kept {
  payload: AdapterPayload;
  until: number;
}

const SLACK = 5_000;

/**
 * Where the provider keeps what is under way. It lives in memory and is appended to a journal, so that who
 * stands before the sign-in page when the process is killed can still finish. Appends are not flushed: they
 * survive the process, and after a power cut one signs in again.
 */
export class GrantJournal {
  private readonly kept = new Map<string, Kept>();
  private readonly sessionOf = new Map<string, string>();
  private lines = 0;
  private file: number;

  constructor(private readonly path: string) {
    if (existsSync(path)) this.replay(readFileSync(path, 'utf8'));
    this.file = this.compact();
  }

  /** The store of one model, as oidc-provider asks for it. */
  storeOf(model: string): Adapter {
    const key = (id: string) => `${model}:${id}`;
    return {
      upsert: async (id, payload, seconds) =>
        this.put(key(id), { payload, until: seconds ? Date.now() + seconds * 1000 : Infinity }),
      find: async (id) => this.get(key(id)),
      findByUid: async (uid) => this.get(this.sessionOf.get(uid) ?? ''),
      // Only the device flow has user codes, and it is off.
      findByUserCode: async () => undefined,
      consume: async (id) => this.consume(key(id)),
      destroy: async (id) => this.remove(key(id)),
      revokeByGrantId: async (grantId) => this.removeGrant(grantId),
    };
  }

  close(): void {
    closeSync(this.file);
  }

  private get(key: string): AdapterPayload | undefined {
    const found = this.kept.get(key);
    return found && found.until > Date.now() ? found.payload : undefined;
  }

  private put(key: string, entry: Kept): void {
    this.remember(key, entry);
    this.append(key, entry);
  }

  private consume(key: string): void {
    const found = this.kept.get(key);
    if (found)
      this.put(key, { ...found, payload: { ...found.payload, consumed: Math.floor(Date.now() / 1000) } });
  }

  private remove(key: string): void {
    this.forget(key);
    this.append(key);
  }

  /** Drops every token that stems from a grant, as is due when a code is offered twice (RFC 6749, 4.1.2). */
  private removeGrant(grantId: string): void {
    for (const [key, { payload }] of this.kept) if (payload.grantId === grantId) this.remove(key);
  }

  private remember(key: string, entry: Kept): void {
    this.kept.set(key, entry);
    if (key.startsWith('Session:')) this.sessionOf.set(String(entry.payload.uid), key);
  }

  private forget(key: string): void {
    const found = this.kept.get(key);
    this.kept.delete(key);
    if (found && key.startsWith('Session:')) this.sessionOf.delete(String(found.payload.uid));
  }

  private append(key: string, entry?: Kept): void {
    appendFileSync(this.file, serialize(key, entry));
    this.lines += 1;
    if (this.lines > SLACK + 4 * this.kept.size) this.file = this.compact(this.file);
  }

  private replay(journal: string): void {
    for (const text of journal.split('\n')) {
      // The last line may be torn by a kill; nobody was answered on the strength of it.
      const read = line.safeParse(parseJson(text));
      if (!read.success) continue;
      const { key, payload, until } = read.data;
      if (payload) this.remember(key, { payload, until: until ?? Infinity });
      else this.forget(key);
    }
  }

  /** Rewrites the journal with what has not expired and opens it for appending. */
  private compact(previous?: number): number {
    const now = Date.now();
    for (const [key, { until }] of this.kept) if (until <= now) this.forget(key);
    const draft = `${this.path}.tmp`;
    writeFileSync(draft, [...this.kept].map(([key, entry]) => serialize(key, entry)).join(''), {
      mode: 0o600,
    });
    renameSync(draft, this.path);
    if (previous !== undefined) closeSync(previous);
    this.lines = this.kept.size;
    return openSync(this.path, 'a', 0o600);
  }
}

function serialize(key: string, entry?: Kept): string {
  const until = entry && Number.isFinite(entry.until) ? entry.until : undefined;
  return `${JSON.stringify({ key, payload: entry?.payload, until })}\n`;
}

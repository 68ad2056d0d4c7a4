import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder, writeWhole } from '../durable-file';
import { LARGEST_HEAD, readHead, recipientsOf, withTrace, type Envelope, type MailHead } from './envelope';
import { shareLast } from './share-last';

/** One row of the mailbox: a message, however many times it was received. Instants are ISO 8601, UTC. */
export interface StoredMail extends MailHead {
  /** Sixteen hex digits made from the Message-ID, or from the content when there is none. */
  id: string;
  /** Everyone it was delivered to, over all receptions. */
  to: readonly string[];
  received: number;
  receivedAt: string;
  lastReceivedAt: string;
  /** Bytes of the first reception, trace lines included. */
  size: number;
}

interface Row extends Omit<StoredMail, 'to' | 'received'> {
  to: Set<string>;
  files: string[];
}

/** File name of one reception: instant, a number that keeps those of one millisecond in order, id. */
const FILE = /^(\d{13})-(\d{6})-([0-9a-f]{16})\.eml$/;
const READERS = 32;

/**
 * The demo's mail on disk: one .eml per reception, so that what was counted can also be looked at, and an
 * index in memory that is rebuilt from the files alone.
 */
export class MailStore {
  /** In the order of first reception. */
  private readonly rows = new Map<string, Row>();
  private sequence = 0;
  private files = 0;
  private readonly flush: () => Promise<void>;

  private constructor(
    private readonly folder: string,
    private readonly mostFiles: number,
  ) {
    this.flush = shareLast(() => flushFolder(folder));
  }

  /**
   * Opens the folder, making it if need be, and reads what is in it.
   *
   * @param mostFiles receptions kept; the oldest messages go first
   */
  static async open(folder: string, mostFiles = 10_000): Promise<MailStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const store = new MailStore(folder, mostFiles);
    await store.rebuild();
    return store;
  }

  /** Keeps one reception. When it resolves, the message survives a power cut. */
  async receive(raw: Buffer, envelope: Envelope): Promise<StoredMail> {
    const at = new Date();
    const head = await readHead(raw);
    const id = idOf(head.messageId, raw);
    const stored = withTrace(raw, envelope, at);
    const file = `${at.getTime()}-${this.nextNumber()}-${id}.eml`;
    await writeWhole(join(this.folder, file), stored);
    await this.flush();
    const row = this.count(file, head, stored, envelope.to);
    await this.makeRoom();
    return publish(row);
  }

  /** Every message, the newest first. */
  newestFirst(): StoredMail[] {
    return [...this.rows.values()].reverse().map(publish);
  }

  find(id: string): StoredMail | undefined {
    const row = this.rows.get(id);
    return row && publish(row);
  }

  /** The first reception as it lies on the disk; undefined for an unknown id. */
  async raw(id: string): Promise<Buffer | undefined> {
    const file = this.rows.get(id)?.files[0];
    return file === undefined ? undefined : readFile(join(this.folder, file));
  }

  private count(
    file: string,
    head: MailHead,
    stored: Buffer,
    to: readonly string[],
    size = stored.length,
  ): Row {
    const [, at, , id] = FILE.exec(file)!;
    const receivedAt = new Date(Number(at)).toISOString();
    const row = this.rows.get(id!) ?? {
      ...head,
      id: id!,
      to: new Set(),
      files: [],
      receivedAt,
      lastReceivedAt: '',
      size,
    };
    for (const address of to) row.to.add(address);
    row.files.push(file);
    row.lastReceivedAt = receivedAt;
    this.rows.set(id!, row);
    this.files += 1;
    return row;
  }

  private async rebuild(): Promise<void> {
    const names = await readdir(this.folder);
    // A draft is what a kill left behind; its sender was never told that we have it, and sends again.
    await Promise.all(names.filter((name) => name.endsWith('.eml.tmp')).map((name) => this.remove(name)));
    const files = names.filter((name) => FILE.test(name)).sort();
    for (let start = 0; start < files.length; start += READERS) {
      const batch = files.slice(start, start + READERS);
      const heads = await Promise.all(batch.map((file) => readStart(join(this.folder, file))));
      for (const [index, file] of batch.entries()) await this.recount(file, heads[index]!);
    }
    await this.makeRoom();
  }

  private async recount(file: string, { start, size }: { start: Buffer; size: number }): Promise<void> {
    const known = this.rows.get(FILE.exec(file)![3]!);
    this.count(file, known ?? (await readHead(start)), start, recipientsOf(start), size);
  }

  private async makeRoom(): Promise<void> {
    for (const [id, { files }] of this.rows) {
      if (this.files <= this.mostFiles || this.rows.size === 1) return;
      this.rows.delete(id);
      this.files -= files.length;
      await Promise.all(files.map((file) => this.remove(file)));
    }
  }

  private async remove(file: string): Promise<void> {
    await rm(join(this.folder, file), { force: true });
  }

  private nextNumber(): string {
    this.sequence = (this.sequence + 1) % 1_000_000;
    return String(this.sequence).padStart(6, '0');
  }
}

function idOf(messageId: string, raw: Buffer): string {
  return createHash('sha256')
    .update(messageId === '' ? raw : messageId)
    .digest('hex')
    .slice(0, 16);
}

function publish({ files, to, ...rest }: Row): StoredMail {
  return { ...rest, to: [...to], received: files.length };
}

async function readStart(path: string): Promise<{ start: Buffer; size: number }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, LARGEST_HEAD)), 0);
    return { start: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import {
  connectionOptions,
  proveLeaves,
  readLatestCheckpoint,
  readLeavesOf,
  sequenceLeaves,
  Transactions,
} from '@copianifica/database';
import { consistencyProof, leafHash, rootOf, verifyConsistency, verifyInclusion } from '@copianifica/domain';
import { type AppDatabase, AUTHORITY, foundEmpty, openAppDatabase } from '../support/app-database';

const sign = (body: string): string => `${body}\n— signed\n`;
const SUBJECT = 'a case';

let app: AppDatabase;
let other: DataSource;

beforeEach(async () => {
  app = await openAppDatabase();
  await foundEmpty(app);
  other = await new DataSource(connectionOptions(app.database.logins.app)).initialize();
});
afterEach(async () => {
  await other.destroy();
  await app.close();
});

const addLeaves = (count: number, authority = AUTHORITY): Promise<unknown> =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      app.transactions.inAuthority(authority, (manager) =>
        manager.query(`select copianifica.add_leaf($1, 'case-event', $2, $3, $4, copianifica.legal_now())`, [
          randomUUID(),
          SUBJECT,
          index + 1,
          'a'.repeat(64),
        ]),
      ),
    ),
  );

/** Sequences until nothing is left, by an own connection; gives how many leaves it placed. */
async function drain(transactions: Transactions, limit: number): Promise<number> {
  let placed = 0;
  for (let left = true; left;) {
    const { leaves } = await transactions.inAuthority(AUTHORITY, (manager) =>
      sequenceLeaves(manager, AUTHORITY, limit, sign),
    );
    placed += leaves;
    left = leaves > 0;
  }
  return placed;
}

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

describe('two sequencers at once', () => {
  it('never give a position twice nor leave a gap, while leaves keep coming', async () => {
    const adding = addLeaves(300);
    const both = [app.transactions, new Transactions(other)];
    const early = await Promise.all(both.map((transactions) => drain(transactions, 7)));
    await adding;
    const late = await Promise.all(both.map((transactions) => drain(transactions, 11)));
    expect([...early, ...late].reduce((sum, placed) => sum + placed, 0)).toBe(300);
    const places = await app.query<{ position: string }>(
      'select position from copianifica.leaf_positions order by position',
    );
    expect(places.map(({ position }) => Number(position))).toEqual(
      Array.from({ length: 300 }, (_, index) => index),
    );
  });

  it('seal one tree, which every leaf can be proven to be in, and in which every earlier seal lives on', async () => {
    await addLeaves(100);
    const both = [app.transactions, new Transactions(other)];
    await Promise.all(both.map((transactions) => drain(transactions, 9)));
    await app.transactions.inAuthority(AUTHORITY, async (manager) => {
      const checkpoint = (await readLatestCheckpoint(manager))!;
      const leaves = await readLeavesOf(manager, [SUBJECT]);
      const hashes = leaves.map(({ body }) => leafHash(Buffer.from(body)));
      expect(checkpoint).toMatchObject({ size: 100, root: Buffer.from(rootOf(hashes)).toString('hex') });
      const proven = await proveLeaves(manager, leaves, checkpoint.size);
      expect(proven).toHaveLength(100);
      for (const { index, leaf, proof } of proven) {
        const steps = proof.map((step) => Buffer.from(step, 'base64'));
        const good = verifyInclusion(index, 100, leafHash(Buffer.from(leaf)), steps, bytes(checkpoint.root));
        expect(good).toBe(true);
      }
    });
    await expectConsistent();
  });

  it('place the leaves in the order they came', async () => {
    for (let group = 0; group < 4; group += 1) await addLeaves(1);
    await drain(app.transactions, 2);
    const order = await app.query<{ leaf: string }>(
      `select l.body as leaf from copianifica.leaf_positions p join copianifica.leaves l on l.id = p.leaf
       order by l.recorded_at`,
    );
    const placed = await app.query<{ leaf: string }>(
      `select l.body as leaf from copianifica.leaf_positions p join copianifica.leaves l on l.id = p.leaf
       order by p.position`,
    );
    expect(placed).toEqual(order);
  });
});

describe('a sequencer', () => {
  it('changes nothing when it cannot sign', async () => {
    await addLeaves(3);
    const failing = app.transactions.inAuthority(AUTHORITY, (manager) =>
      sequenceLeaves(manager, AUTHORITY, 10, () => {
        throw new Error('the key is away');
      }),
    );
    await expect(failing).rejects.toThrow('the key is away');
    expect(await drain(app.transactions, 10)).toBe(3);
  });

  it('places nothing on a tree whose seal is missing', async () => {
    await addLeaves(2);
    await app.query(
      `insert into copianifica.leaf_positions (authority, leaf, position)
       select authority, id, 0 from copianifica.leaves limit 1`,
    );
    await expect(drain(app.transactions, 10)).rejects.toThrow('has 1 leaves, its checkpoint 0');
  });

  it('sees the leaves of one authority only', async () => {
    await app.transactions.inAuthority('altra', (manager) =>
      manager.query(
        `insert into copianifica.authorities (authority, name, timezone, origin, settings)
         values ('altra', '{}', 'Europe/Rome', 'altra.example/altra', '{}')`,
      ),
    );
    await addLeaves(2, 'altra');
    await addLeaves(3);
    expect(await drain(app.transactions, 10)).toBe(3);
  });
});

/** Every tree that was sealed begins the last one (RFC 6962 §2.1.2). */
async function expectConsistent(): Promise<void> {
  const seals = await app.query<{ size: string; root: string }>(
    'select size, root from copianifica.checkpoints order by size',
  );
  const nodes = await app.query<{ level: number; position: string; hash: Buffer }>(
    'select level, position, hash from copianifica.tree_nodes',
  );
  const stored = new Map(nodes.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
  const last = seals.at(-1)!;
  expect(seals.length).toBeGreaterThan(5);
  for (const { size, root } of seals) {
    const [first, second] = [Number(size), Number(last.size)];
    const proof = consistencyProof(first, second, ({ level, index }) => stored.get(`${level}/${index}`));
    expect(verifyConsistency(first, second, bytes(root), bytes(last.root), proof)).toBe(true);
  }
}

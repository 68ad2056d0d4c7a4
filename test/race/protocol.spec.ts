import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readProtocolNumbers, registerProtocol } from '@copianifica/database';
import type { ProtocolAct } from '@copianifica/domain';
import { type AppDatabase, AUTHORITY, foundEmpty, openAppDatabase } from '../support/app-database';

/** A process of its own with eight connections: each numbers twenty-five acts, and takes every fifth one back. */
const OTHER_PROCESS = `
const { Client } = require('pg');
const { randomUUID } = require('node:crypto');
const connection = async () => {
  const client = new Client({ connectionString: process.argv[1] });
  await client.connect();
  for (let n = 0; n < 25; n += 1) {
    const entry = { kind: 'observation', direction: 'in', subject: 'Piano', correspondent: 'comune/001001', reference: randomUUID() };
    await client.query('begin');
    await client.query("select set_config('copianifica.authority', $1, true)", [process.argv[2]]);
    await client.query('select copianifica.register_protocol($1)', [JSON.stringify(entry)]);
    await client.query(n % 5 === 4 ? 'rollback' : 'commit');
  }
  await client.end();
};
Promise.all(Array.from({ length: 8 }, connection)).catch((error) => { console.error(error); process.exit(1); });
`;

const act = (reference: string = randomUUID()): ProtocolAct => ({
  kind: 'observation',
  message: null,
  subject: 'Piano',
  correspondent: 'comune/001001',
  reference,
  case: null,
});

let app: AppDatabase;
beforeAll(async () => {
  app = await openAppDatabase();
  await foundEmpty(app);
});
afterAll(() => app.close());

const register = (reference?: string) =>
  app.transactions.inAuthority(AUTHORITY, (manager) => registerProtocol(manager, act(reference)));
const numbers = async (): Promise<number[]> => {
  const rows = await app.query<{ number: number }>(
    'select number from copianifica.protocol_entries order by number',
  );
  return rows.map(({ number }) => number);
};

describe('numbers that two processes take at once', () => {
  it('have no gap and no double, though one in five is taken back', async () => {
    const url = app.database.logins.app;
    const child = spawn(process.execPath, ['-e', OTHER_PROCESS, url, AUTHORITY], { stdio: 'inherit' });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const taken = await Promise.allSettled(
      Array.from({ length: 250 }, (_, index) =>
        app.transactions.inAuthority(AUTHORITY, async (manager) => {
          await registerProtocol(manager, act());
          if (index % 5 === 0) throw new Error('The act does not come about.');
        }),
      ),
    );
    expect(await ended).toBe(0);
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(200);
    expect(await numbers()).toEqual(Array.from({ length: 360 }, (_, index) => index + 1));
  });

  it('are one for one act, however often and by however many it is asked', async () => {
    const reference = randomUUID();
    const given = await Promise.all(Array.from({ length: 20 }, () => register(reference)));
    expect(new Set(given)).toEqual(new Set([361]));
    expect(await numbers()).toHaveLength(361);
    const found = await app.transactions.inAuthority(AUTHORITY, (manager) =>
      readProtocolNumbers(manager, 'observation', [reference, randomUUID()]),
    );
    expect([...found.values()]).toEqual([{ number: 361, year: expect.any(Number), day: expect.any(String) }]);
  });
});

describe('the register', () => {
  it('lets nobody leave a number out', async () => {
    const [last] = await app.query<{ year: number }>(
      'select max(year) as year from copianifica.protocol_entries',
    );
    const skipped = app.query(
      `insert into copianifica.protocol_entries (authority, year, number, previous, direction, kind, subject,
         correspondent, reference, registered_at) values ($1, $2, 400, 399, 'in', 'observation', 'Piano', 'c', $3, now())`,
      [AUTHORITY, last!.year, randomUUID()],
    );
    await expect(skipped).rejects.toThrow(/foreign key/);
  });

  it('begins anew with the solar year of the authority', async () => {
    const rows = await app.query<{ number: number }>('select copianifica.register_protocol($1) as number', [
      JSON.stringify({ ...act(), direction: 'in', registered_at: '2030-12-31T23:30:00Z' }),
    ]);
    expect(rows).toEqual([{ number: 1 }]);
    const years = await app.query<{ year: number }>(
      'select max(year) as year from copianifica.protocol_counters',
    );
    // In Rome it is the first of January already.
    expect(years).toEqual([{ year: 2031 }]);
  });
});

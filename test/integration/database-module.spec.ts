import { createServer, connect, type Socket } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, isUnreachable, readSchemaVersion, Transactions } from '@copianifica/database';
import { freePort } from '../support/api';
import { type ClonedDatabase, cloneDatabase } from '../support/database';

let database: ClonedDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const openDatabase = (appUrl: string, patienceMs: number) =>
  NestFactory.createApplicationContext(DatabaseModule.forRoot({ appUrl, patienceMs }), {
    logger: false,
    abortOnError: false,
  });

const atPort = (port: number): string => {
  const url = new URL(database.logins.app);
  url.port = String(port);
  return url.href;
};

/** Lets what comes to a port through to the real server. */
function letThrough(port: number): { close: () => void } {
  const { hostname, port: real } = new URL(database.logins.app);
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(Number(real), hostname);
    for (const socket of [from, to]) open.add(socket.on('error', () => undefined));
    from.pipe(to).pipe(from);
  }).listen(port, '127.0.0.1');
  return {
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

describe('an app that opens its database', () => {
  it('waits for a server that is still starting', async () => {
    const port = await freePort();
    const opening = openDatabase(atPort(port), 20_000);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const line = letThrough(port);
    const app = await opening;
    const version = await app.get(Transactions).withoutAuthority(readSchemaVersion);
    expect(version.applied).toBe(version.known);
    await app.close();
    line.close();
  });

  it('gives up when its patience ends, and tells that there was nobody', async () => {
    const port = await freePort();
    const error = await openDatabase(atPort(port), 100).catch((fault: unknown) => fault);
    expect(isUnreachable(error)).toBe(true);
  });

  it('goes on after its lines were cut, with the requests of that moment failed and no others', async () => {
    const port = await freePort();
    let line = letThrough(port);
    const app = await openDatabase(atPort(port), 5_000);
    const transactions = app.get(Transactions);
    const slow = transactions
      .withoutAuthority((manager) => manager.query('select pg_sleep(5)'))
      .catch((fault: unknown) => isUnreachable(fault));
    await new Promise((resolve) => setTimeout(resolve, 300));
    line.close();
    expect(await slow).toBe(true);
    const away = await transactions
      .withoutAuthority(readSchemaVersion)
      .catch((fault: unknown) => isUnreachable(fault));
    expect(away).toBe(true);
    line = letThrough(port);
    expect(await transactions.withoutAuthority(readSchemaVersion)).toHaveProperty('applied');
    const between = await transactions
      .inAuthority('nobody', async (manager) => {
        line.close();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return manager.query('select 1');
      })
      .catch((fault: unknown) => isUnreachable(fault));
    expect(between).toBe(true);
    await app.close();
    line.close();
  });
});

// From the commit of an order to the last mail that the server has taken: everybody who is told by the worker, fifty to
// a job, beside one job for each. After what is measured it is told once more while the worker is killed again and again.
//
//   RECIPIENTS=7900 node bench/run.mjs notices      every comune of the country
//   QUEUE=redis node bench/run.mjs notices          the queue in a Redis of the run's own
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { startRedis } from '../../test/house/start-redis.mjs';
import { openDatabase, theAuthority } from '../support/database.mjs';
import { appointMayors, openMailServer, startOneJobEach } from '../support/told-people.mjs';
import { startWorker } from '../support/worker.mjs';

const RECIPIENTS = Number(process.env.RECIPIENTS ?? 312);
const KILLS = 5;
const ORDER = {
  message: 'consultation-opened',
  audience: ['comuni'],
  parameters: { plan: 'Piano di prova', timezone: 'Europe/Rome', closesOn: '2026-02-16' },
};

const commit = (superuser, authority) =>
  superuser.query(
    `insert into copianifica.outbox (authority, id, topic, payload) values ($1, $2, 'notice', $3)`,
    [authority, randomUUID(), ORDER],
  );

async function timed(server, set) {
  server.reset();
  const all = server.arrived(RECIPIENTS);
  const began = performance.now();
  await set();
  await all;
  return performance.now() - began;
}

/** Waits until what was sent has been marked so, that one round may not pay for another. */
async function untilMarked(superuser, table) {
  for (;;) {
    const { rows } = await superuser.query(
      `select count(*)::int as left from ${table} where state <> 'sent'`,
    );
    if (rows[0].left === 0) return;
    await pause(50);
  }
}

async function tellWhileKilled(start, order, superuser, server) {
  server.reset();
  const all = server.arrived(RECIPIENTS);
  let worker = await start();
  await order();
  for (let killed = 0; killed < KILLS; killed += 1) {
    await pause(300 + RECIPIENTS / 10);
    await worker.kill();
    worker = await start();
  }
  await all;
  await untilMarked(superuser, 'copianifica.notices');
  await worker.stop();
  const different = new Set(server.ids()).size;
  const { rows } = await superuser.query(
    `select count(*)::int as notices, count(distinct (outbox, recipient))::int as told from copianifica.notices
     where outbox = (select id from copianifica.outbox where topic = 'notice' order by sequence desc limit 1)`,
  );
  const lost = RECIPIENTS - different;
  const doubled = rows[0].notices - rows[0].told;
  if (lost !== 0 || doubled !== 0 || rows[0].notices !== RECIPIENTS)
    throw new Error(`Under ${KILLS} kills ${lost} were lost, ${doubled} told twice.`);
  process.stderr.write(
    `(${KILLS} kills: 0 lost, 0 told twice, ${server.ids().length - different} mails taken once more) `,
  );
}

async function open() {
  const database = await openDatabase();
  const { superuser } = database;
  const authority = await theAuthority(superuser);
  await appointMayors(superuser, authority, RECIPIENTS);
  const redis = process.env.QUEUE === 'redis' ? await startRedis() : undefined;
  const server = await openMailServer();
  const start = () => startWorker(database, redis?.url, server.url);
  let worker = await start();
  const each = await startOneJobEach(database, server.url, redis?.url);

  const ours = async () => {
    const ms = await timed(server, () => commit(superuser, authority));
    await untilMarked(superuser, 'copianifica.notices');
    return ms;
  };
  const peer = async () => {
    const ms = await timed(server, await each.order(RECIPIENTS));
    await untilMarked(superuser, 'peer.mails');
    return ms;
  };
  const close = async () => {
    try {
      await each.stop();
      await worker.stop();
      await tellWhileKilled(start, () => commit(superuser, authority), superuser, server);
    } finally {
      await server.close();
      await redis?.stop();
      await database.close();
    }
  };
  return { ours, peer, close };
}

export default {
  title: `everybody of ${RECIPIENTS} is told by mail: from the commit to the last mail that the server has taken`,
  peerTitle: 'the same mails, a job of the same queue for each',
  unit: `ms for ${RECIPIENTS}`,
  limit: 1 / 5,
  open,
};

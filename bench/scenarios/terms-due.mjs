// A hundred thousand terms end at once while people go on working: their commands beside the same commands when nothing
// is due, with the worker running both times. Told is the command that only one of a hundred takes longer than. In the
// middle the queue is wiped; at the end every term must have fired once, and in its case in order.
//
//   TERMS=3000 node bench/run.mjs terms-due         a quick look, too short for the figure
//   QUEUE=redis node bench/run.mjs terms-due        the queue in a Redis of the run's own
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startRedis } from '../../test/house/start-redis.mjs';
import { openDatabase, theAuthority } from '../support/database.mjs';
import { copyDrafts, office, openCase, writeTexts } from '../support/drafted-case.mjs';
import { CLOCK, makeRunningTerms, mustHaveFiredOnce, tellOfTerms } from '../support/running-terms.mjs';
import { startWorker } from '../support/worker.mjs';

const TERMS = Number(process.env.TERMS ?? 100_000);
const COMMANDS = Math.min(200, Math.ceil(TERMS / 100));
/** People do not wait for one another: ten a second, who all write in drafts, each when his time has come. */
const EVERY_MS = 100;
const DRAFTS = 40;
/** Of the rounds with terms due, the one in which the queue is wiped. */
const WIPED_IN = 4;

/** Legal time goes back and forth here, which only a measurement may do to it: nothing is due between two storms. */
const setClock = (superuser, to) =>
  superuser.query('update copianifica.installation set clock_offset = $1::timestamptz - clock_timestamp()', [
    to,
  ]);

/** How many of the terms run, and how much of what has been written still waits for its place and its readers. */
async function backlogOf(superuser) {
  const { rows } = await superuser.query(
    `select (select count(*)::int from copianifica.terms where state = 'armed') as armed,
       (select count(*)::int from copianifica.outbox where position is null)
         + (select count(*)::int from copianifica.unsequenced_leaves) as waiting`,
  );
  return rows[0];
}

async function until(superuser, holds) {
  for (;;) {
    const backlog = await backlogOf(superuser);
    if (holds(backlog)) return backlog;
    await pause(500);
  }
}

/** Commands at their times; milliseconds from when each was wanted, of a hundred the slowest but one. */
async function commands(write, halfway = () => undefined) {
  const began = performance.now();
  const times = await Promise.all(
    Array.from({ length: COMMANDS }, async (_, index) => {
      await pause(index * EVERY_MS);
      if (index === Math.floor(COMMANDS / 2)) await halfway();
      const wanted = performance.now();
      await write(index);
      return performance.now() - wanted;
    }),
  );
  return {
    slowest: times.toSorted((one, other) => one - other)[Math.floor(COMMANDS * 0.99)],
    seconds: (performance.now() - began) / 1_000,
  };
}

/** What empties the queue, and throws where there was nothing in it to lose. */
async function wipe(superuser, redis) {
  if (redis) {
    const client = new Redis(redis.url);
    if ((await client.dbsize()) === 0) throw new Error('There was no queue to wipe.');
    await client.flushall();
    return client.disconnect();
  }
  const { rows } = await superuser.query('select count(*)::int as jobs from bullmq.job');
  if (rows[0].jobs === 0) throw new Error('There was no job to wipe.');
  await superuser.query('truncate bullmq.job cascade');
}

async function open() {
  const database = await openDatabase();
  const { superuser } = database;
  const authority = await theAuthority(superuser);
  const cases = await copyDrafts(superuser, await openCase(database, authority), DRAFTS);
  const writer = await office(superuser, 'ufficio-piano/responsabile');
  const write = writeTexts(database.transactions, { authority, writer, cases });
  await superuser.query('truncate copianifica.outbox cascade');
  const { plans, terms } = await makeRunningTerms(superuser, authority, TERMS);
  await tellOfTerms(superuser);
  await setClock(superuser, CLOCK.before);
  const redis = process.env.QUEUE === 'redis' ? await startRedis() : undefined;
  const worker = await startWorker(database, redis?.url);
  // The queue is asked to wake for terms before any of them ends.
  await until(superuser, ({ waiting }) => waiting === 0);
  await pause(2_000);
  const storm = { rounds: 0, seconds: 0, fired: 0 };
  process.stderr.write(`(${terms} terms of ${plans} plans) `);

  const peer = async () => {
    await setClock(superuser, CLOCK.before);
    await until(superuser, ({ waiting }) => waiting === 0);
    return (await commands(write)).slowest;
  };
  const ours = async () => {
    storm.rounds += 1;
    const { armed } = await backlogOf(superuser);
    await setClock(superuser, CLOCK.after);
    await until(superuser, (now) => now.armed < armed || armed === 0);
    const before = await backlogOf(superuser);
    const measured = await commands(write, () =>
      storm.rounds === WIPED_IN ? wipe(superuser, redis) : undefined,
    );
    const after = await backlogOf(superuser);
    if (after.armed === 0) process.stderr.write('(all fired) ');
    storm.seconds += measured.seconds;
    storm.fired += before.armed - after.armed;
    return measured.slowest;
  };
  const close = async () => {
    try {
      await fireTheRest(superuser, storm);
      await mustHaveFiredOnce(superuser);
    } finally {
      await worker.stop();
      await redis?.stop();
      await database.close();
    }
  };
  return { ours, peer, close };
}

/** Nobody works any more: how fast the rest of them fire when they have the machine to themselves. */
async function fireTheRest(superuser, storm) {
  await setClock(superuser, CLOCK.after);
  const { armed } = await backlogOf(superuser);
  const began = performance.now();
  await until(superuser, (now) => now.armed === 0);
  const seconds = (performance.now() - began) / 1_000;
  await until(superuser, ({ waiting }) => waiting === 0);
  const told = [
    `beside the commands ${Math.round(storm.fired / storm.seconds)} terms a second`,
    ...(armed > 0 ? [`the last ${armed} at ${Math.round(armed / seconds)} a second`] : []),
    'each fired once, in its case in order; the queue was wiped in the middle',
  ];
  console.error(`\n${told.join('; ')}`);
}

export default {
  title: 'a command while a hundred thousand terms that are due fire',
  peerTitle: 'the same while none is due',
  unit: 'ms, of a hundred commands the slowest but one',
  limit: 2,
  open,
};

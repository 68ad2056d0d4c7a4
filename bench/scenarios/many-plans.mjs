// A command among ten thousand plans beside the same among a hundred: what lies in the database must not be felt by who
// writes in one case of it. Told is the command that only one of a hundred takes longer than.
import { openDatabase, theAuthority } from '../support/database.mjs';
import { copyDrafts, office, openCase, writeTexts } from '../support/drafted-case.mjs';

const [FEW, MANY] = [100, 10_000];
const COMMANDS = 300;
/** Offices that write at the same time, in the same few plans as on the other side. */
const LANES = 2;

async function openSide(plans) {
  const database = await openDatabase();
  const { superuser, transactions } = database;
  const authority = await theAuthority(superuser);
  const cases = await copyDrafts(superuser, await openCase(database, authority), plans);
  const writer = await office(superuser, 'ufficio-piano/responsabile');
  const write = writeTexts(transactions, { authority, writer, cases });
  const writeOne = async (index) => {
    const began = performance.now();
    await write(index);
    return performance.now() - began;
  };
  const measure = async () => {
    const times = [];
    const lane = async (from) => {
      for (let index = from; index < COMMANDS; index += LANES) times.push(await writeOne(index));
    };
    await Promise.all(Array.from({ length: LANES }, (_, from) => lane(from)));
    return times.toSorted((one, other) => one - other)[Math.floor(COMMANDS * 0.99)];
  };
  return { measure, close: database.close };
}

async function open() {
  const [many, few] = [await openSide(MANY), await openSide(FEW)];
  const close = async () => {
    await many.close();
    await few.close();
  };
  return { ours: many.measure, peer: few.measure, close };
}

export default {
  title: 'a command with ten thousand plans in the database',
  peerTitle: 'the same with a hundred',
  unit: 'ms, of a hundred commands the slowest but one',
  limit: 1.2,
  open,
};

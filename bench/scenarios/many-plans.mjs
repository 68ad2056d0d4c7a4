// A command among ten thousand plans beside the same among a hundred: what lies in the database must not be felt by who
// writes in one case of it. Told is the command that only one of a hundred takes longer than.
import { randomUUID } from 'node:crypto';
import { built } from '../support/built.mjs';
import { openDatabase, theAuthority } from '../support/database.mjs';
import { office, openCase } from '../support/drafted-case.mjs';

const [FEW, MANY] = [100, 10_000];
const COMMANDS = 300;
/** Offices that write at the same time, in the same few plans as on the other side. */
const LANES = 2;
const ELEMENTS = 12;
const TEXT = 'Un testo di prova, lungo come un paragrafo di un piano. '.repeat(8);

/** Copies of a case with a draft, so many in all; a command does not read the log. */
async function fill(superuser, like, plans) {
  await superuser.query(
    'create temporary table made as select n, gen_random_uuid() as id, gen_random_uuid() as plan from generate_series(1, $1::int) n',
    [plans - 1],
  );
  await superuser.query(
    `insert into copianifica.plans select p.authority, m.plan, p.title, 3000 + 3 * m.n, 3002 + 3 * m.n
     from copianifica.plans p join copianifica.cases c on c.plan = p.id and c.id = $1, made m`,
    [like],
  );
  await superuser.query(
    `insert into copianifica.cases select c.* from copianifica.cases old, made m,
       jsonb_populate_record(old, jsonb_build_object('id', m.id, 'plan', m.plan)) c where old.id = $1`,
    [like],
  );
  await superuser.query(
    `insert into copianifica.plan_edits (authority, id, "case", element, sequence, level, position, title, text, removed,
       instant)
     select c.authority, gen_random_uuid(), m.id, gen_random_uuid(), k, 'objective', k, 'voce ' || k, $2, false, c.opened_at
     from copianifica.cases c, made m, generate_series(1, $3::int) k where c.id = $1`,
    [like, TEXT, ELEMENTS],
  );
  await superuser.query('analyze');
  const { rows } = await superuser.query(
    `select "case" as of, array_agg(element) as elements from copianifica.plan_edits
     where "case" in (select id from made order by n limit 40) group by 1`,
  );
  return rows;
}

async function openSide(plans) {
  const database = await openDatabase();
  const { superuser, transactions } = database;
  const { CaseCommands, WriteElement } = built('libs/usecases/index');
  const authority = await theAuthority(superuser);
  const cases = await fill(superuser, await openCase(database, authority), plans);
  const writer = await office(superuser, 'ufficio-piano/responsabile');
  const writing = new WriteElement(new CaseCommands(transactions));
  const writeOne = async (index) => {
    const { of, elements } = cases[index % cases.length];
    const command = { authority, actor: writer, requestId: randomUUID() };
    const written = {
      element: elements[index % ELEMENTS],
      parent: null,
      level: 'objective',
      title: `voce ${index}`,
      text: TEXT,
    };
    const began = performance.now();
    const answer = await writing.execute(command, of, written);
    if (answer.kind !== 'accepted') throw new Error(answer.code);
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

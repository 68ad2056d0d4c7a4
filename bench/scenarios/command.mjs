// A case command, from the actor's wish to the answer: facts read, decided, written by one function that compares what
// was read. Its peer writes the same rows by plain statements, and neither reads nor decides nor compares.
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { built } from '../support/built.mjs';
import { openDatabase, theAuthority } from '../support/database.mjs';
import { office, openCase } from '../support/drafted-case.mjs';

const COMMANDS = 100;
/**
 * Offices that write at the same time, each in a case of its own: one alone would leave the machine idle between two
 * statements, and measure how long it takes to wake up.
 */
const LANES = 4;
/** Elements of the draft, each rewritten in turn: a plan of a few dozen actions, as they are. */
const ELEMENTS = 30;
const TEXT = 'Un testo di prova, lungo come un paragrafo di un piano. '.repeat(8);

/** Another case like it, with a draft, for each turn its own: what a case has in it makes its commands slower. */
async function copyCase(superuser, like, firstYear) {
  const [id, plan] = [randomUUID(), randomUUID()];
  await superuser.query(
    `insert into copianifica.plans select authority, $2, title, $3::int, $3::int + 2 from copianifica.plans
     where id = (select plan from copianifica.cases where id = $1)`,
    [like, plan, firstYear],
  );
  await superuser.query(
    `insert into copianifica.cases select c.* from copianifica.cases old,
       jsonb_populate_record(old, jsonb_build_object('id', $2::uuid, 'plan', $3::uuid)) c where old.id = $1`,
    [like, id, plan],
  );
  await superuser.query(
    `insert into copianifica.plan_edits (authority, id, "case", element, sequence, level, position, title, text, removed,
       instant)
     select authority, gen_random_uuid(), id, gen_random_uuid(), n, 'objective', n, 'voce ' || n, $2, false, opened_at
     from copianifica.cases, generate_series(1, $3::int) n where id = $1`,
    [id, TEXT, ELEMENTS],
  );
  const { rows } = await superuser.query('select element from copianifica.plan_edits where "case" = $1', [
    id,
  ]);
  return { of: id, elements: rows.map(({ element }) => element) };
}

/** Each lane writes one command after the other; milliseconds a command, over all lanes. */
async function timed(lanes) {
  const began = performance.now();
  const write = async (writeOne) => {
    for (let index = 0; index < COMMANDS; index += 1) await writeOne(index);
  };
  await Promise.all(lanes.map(write));
  return (performance.now() - began) / (COMMANDS * lanes.length);
}

async function open() {
  const database = await openDatabase();
  const { superuser, transactions, logins } = database;
  const { CaseCommands, WriteElement } = built('libs/usecases/index');
  const authority = await theAuthority(superuser);
  const like = await openCase(database, authority);
  const writer = await office(superuser, 'ufficio-piano/responsabile');
  const writing = new WriteElement(new CaseCommands(transactions));
  const plain = Array.from({ length: LANES }, () => new pg.Client({ connectionString: logins.app }));
  for (const client of plain) await client.connect();
  let firstYear = 3000;
  /** A case for each lane, and what writes one element in it. */
  const openLanes = async (writerIn) => {
    const lanes = [];
    for (let lane = 0; lane < LANES; lane += 1) {
      const { of, elements } = await copyCase(superuser, like, (firstYear += 3));
      lanes.push(writerIn(of, elements, lane));
    }
    return lanes;
  };

  const ours = async () =>
    timed(
      await openLanes((of, elements) => async (index) => {
        const command = { authority, actor: writer, requestId: randomUUID() };
        const element = elements[index % ELEMENTS];
        const written = { element, parent: null, level: 'objective', title: `voce ${index}`, text: TEXT };
        const answer = await writing.execute(command, of, written);
        if (answer.kind !== 'accepted') throw new Error(answer.code);
      }),
    );
  const peer = async () =>
    timed(
      await openLanes((of, elements, lane) => (index) => {
        const [element, title] = [elements[index % ELEMENTS], `voce ${index}`];
        const mandate = writer.mandate.id;
        return writePlainly(plain[lane], { authority, of, element, title, place: index, mandate });
      }),
    );
  const close = async () => {
    for (const client of plain) await client.end();
    await database.close();
  };
  return { ours, peer, close };
}

/** BEGIN, six statements, COMMIT. */
async function writePlainly(client, { authority, of, element, title, place, mandate }) {
  const request = randomUUID();
  const hash = createHash('sha256').update(title).digest('hex');
  await client.query('begin');
  await client.query(`select set_config('copianifica.authority', $1, true)`, [authority]);
  await client.query(
    `insert into copianifica.requests (authority, actor, request_id, command, body_hash, answer, instant)
     values ($1, $2, $3, 'write-element', $4, '{"kind": "accepted"}', clock_timestamp())`,
    [authority, mandate, request, hash],
  );
  const { rows } = await client.query('select snapshot from copianifica.cases where id = $1 for update', [
    of,
  ]);
  await client.query(
    `insert into copianifica.plan_edits (authority, id, "case", element, sequence, level, position, title, text,
       removed, actor, instant)
     values ($1, $2, $3, $4, $5, 'objective', $5, $6, $7, false, $8, clock_timestamp())`,
    [authority, randomUUID(), of, element, ELEMENTS + 1 + place, title, TEXT, mandate],
  );
  await client.query('update copianifica.cases set version = $2, snapshot = $3 where id = $1', [
    of,
    place + 2,
    rows[0].snapshot,
  ]);
  await client.query(
    `insert into copianifica.outbox (authority, id, topic, "case", payload)
     values ($1, $2, 'draft-edited', $3, $4)`,
    [authority, randomUUID(), of, { element }],
  );
  await client.query('commit');
}

export default {
  title: 'writing an element of a draft, through facts, decision and write_command',
  peerTitle: 'the same rows by BEGIN, six statements, COMMIT',
  unit: 'ms a command',
  limit: 7.5,
  open,
};

// The dry run of a migration: 10,000 live cases of the real procedure, in every place that a case of it can be in, are
// read from PostgreSQL and tried against another version of it, terms and histories included. Its peer reads the same
// rows and does nothing with them. Nobody waits more than five seconds for a dry run: that is held here as well.
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { built } from '../support/built.mjs';
import { openDatabase, theAuthority } from '../support/database.mjs';
import { placesOf, snapshotAt, zonesOf } from '../support/placed-case.mjs';

const CASES = 10_000;
/** Rows written at once while the cases are made. */
const PORTION = 500;
const LONGEST_MS = 5_000;

/** The version in force of the procedure of a plan, and a later one whose terms are longer. */
async function twoVersions(superuser, authority) {
  const { rows } = await superuser.query(
    `select key, hash, definition from copianifica.procedures where definition->>'kind' = 'plan'`,
  );
  const [from] = rows;
  const definition = structuredClone(from.definition);
  for (const term of Object.values(definition.terms)) term.length += 1;
  const text = JSON.stringify(definition);
  const hash = createHash('sha256').update(text).digest('hex');
  await superuser.query(
    `insert into copianifica.procedures (authority, hash, key, text, definition) values ($1, $2, $3, $4::text, $4::text::json)`,
    [authority, hash, from.key, text],
  );
  return { key: from.key, from, to: hash };
}

async function makeCases(superuser, authority, { key, from }) {
  const places = placesOf(from.definition, await zonesOf(superuser));
  for (let made = 0; made < CASES; made += PORTION) {
    const cases = Array.from({ length: PORTION }, (_, at) => ({
      id: randomUUID(),
      plan: randomUUID(),
      year: 3_000 + made + at,
      snapshot: snapshotAt(places[(made + at) % places.length], from.definition, made + at),
    }));
    const portion = JSON.stringify(cases);
    await superuser.query(
      `insert into copianifica.plans (authority, id, title, first_year, last_year)
       select $1, (one->>'plan')::uuid, 'Piano ' || (one->>'year'), (one->>'year')::int, (one->>'year')::int + 2
       from jsonb_array_elements($2::jsonb) one`,
      [authority, portion],
    );
    await superuser.query(
      `insert into copianifica.cases (authority, id, plan, kind, procedure_key, procedure_hash, version, state, snapshot,
         head_hash, opened_at)
       select $1, (one->>'id')::uuid, (one->>'plan')::uuid, 'plan', $3, $4, 1, one->'snapshot'->>'state', one->'snapshot',
         one->'snapshot'->>'head', now() from jsonb_array_elements($2::jsonb) one`,
      [authority, portion, key, from.hash],
    );
  }
  await superuser.query('analyze copianifica.cases, copianifica.plans');
  return places.length;
}

async function open() {
  const database = await openDatabase();
  const { superuser, transactions, logins } = database;
  const { PreviewMigration } = built('libs/usecases/index');
  const authority = await theAuthority(superuser);
  const versions = await twoVersions(superuser, authority);
  const places = await makeCases(superuser, authority, versions);
  const previewing = new PreviewMigration(transactions);
  const wanted = { key: versions.key, from: versions.from.hash, to: versions.to };
  const suggested = await previewing.execute(authority, { ...wanted, plan: null });
  // Every term that runs is counted anew: nothing costs a dry run more.
  const terms = Object.fromEntries(Object.keys(suggested.plan.terms).map((term) => [term, 'reset']));
  const plan = { ...suggested.plan, terms };
  const plain = new pg.Client({ connectionString: logins.app });
  await plain.connect();
  await plain.query(`select set_config('copianifica.authority', $1, false)`, [authority]);
  let longest = 0;

  const ours = async () => {
    const began = performance.now();
    const tried = await previewing.execute(authority, { ...wanted, plan });
    const took = performance.now() - began;
    if (tried.totals?.migrated !== CASES)
      throw new Error(`Not every case was tried: ${JSON.stringify(tried.totals ?? tried)}`);
    if (took > LONGEST_MS) throw new Error(`A dry run took ${Math.round(took)} ms.`);
    longest = Math.max(longest, took);
    return took;
  };
  const peer = async () => {
    const began = performance.now();
    const { rows } = await plain.query(
      `select c.id, p.title, c.snapshot from copianifica.cases c join copianifica.plans p on p.id = c.plan
       where c.procedure_hash = $1 and c.closed_at is null order by c.id`,
      [versions.from.hash],
    );
    if (rows.length !== CASES) throw new Error(`${rows.length} cases were read.`);
    return performance.now() - began;
  };
  const close = async () => {
    console.log(
      `the longest dry run over ${places} places: ${Math.round(longest)} ms, of ${LONGEST_MS} allowed`,
    );
    await plain.end();
    await database.close();
  };
  return { ours, peer, close };
}

export default {
  title: 'the dry run of a migration over 10,000 live cases, read and tried',
  peerTitle: 'the same 10,000 rows read',
  unit: 'ms for 10,000',
  limit: 4,
  open,
};

// What the tree costs: 10,000 leaves get their places, their nodes and their seals, five hundred at a time as the worker
// does it. The peer puts the same leaves into a table, in the same order and portions, with a place each and no tree.
import { generateKeyPairSync, sign } from 'node:crypto';
import pg from 'pg';
import { built } from '../support/built.mjs';
import { openDatabase, theAuthority } from '../support/database.mjs';

const LEAVES = 10_000;
const AT_ONCE = 500;

/** New leaves that wait, as commands leave them. */
async function leave(client, authority) {
  await client.query('begin');
  await client.query(`select set_config('copianifica.authority', $1, true)`, [authority]);
  await client.query(
    `select copianifica.add_leaf(gen_random_uuid(), 'case-event', gen_random_uuid()::text, n,
       encode(sha256(n::text::bytea), 'hex'), copianifica.legal_now()) from generate_series(1, $1::int) n`,
    [LEAVES],
  );
  await client.query('commit');
  await client.query('analyze copianifica.unsequenced_leaves, copianifica.leaves');
}

/** A key of the run's own, under the authority's name: only the name is checked when a tree is sealed. */
function signerOf(origin) {
  const { signNote } = built('libs/domain/index');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url');
  const signer = { name: origin, publicKey: raw, sign: (message) => sign(null, message, privateKey) };
  return (body) => signNote(body, signer);
}

async function open() {
  const database = await openDatabase();
  const { superuser, transactions, logins } = database;
  const { SequenceRecord } = built('libs/usecases/index');
  const authority = await theAuthority(superuser);
  const founded = await superuser.query('select origin from copianifica.authorities');
  const sequencing = new SequenceRecord(transactions);
  const signer = signerOf(founded.rows[0].origin);
  const plain = new pg.Client({ connectionString: logins.app });
  await plain.connect();
  await superuser.query(`
    create table public.plain_leaves (authority text, leaf uuid, position bigint, body text, leaf_hash bytea,
      primary key (authority, leaf), unique (authority, position));
    grant select, insert on public.plain_leaves to copianifica_app`);

  const ours = async () => {
    await leave(superuser, authority);
    const began = performance.now();
    for (let placed = AT_ONCE; placed === AT_ONCE;)
      placed = (await sequencing.execute(authority, signer, AT_ONCE)).leaves;
    return per10000(began);
  };
  const peer = async () => {
    await leave(superuser, authority);
    const { rows } = await superuser.query(`select l.id as leaf, l.body, l.leaf_hash as hash
      from copianifica.leaves l join copianifica.unsequenced_leaves u on u.leaf = l.id order by u.arrival`);
    const began = performance.now();
    for (let done = 0; done < LEAVES; done += AT_ONCE)
      await insertPlainly(plain, authority, done, rows.slice(done, done + AT_ONCE));
    const took = per10000(began);
    // What waited has been measured: the tree's turn begins with leaves of its own.
    await superuser.query('truncate copianifica.unsequenced_leaves, public.plain_leaves');
    return took;
  };
  const close = async () => {
    await plain.end();
    await database.close();
  };
  return { ours, peer, close };
}

const per10000 = (began) => ((performance.now() - began) / LEAVES) * 10_000;

async function insertPlainly(client, authority, from, leaves) {
  await client.query('begin');
  await client.query(`select set_config('copianifica.authority', $1, true)`, [authority]);
  const column = (name) => leaves.map((leaf) => leaf[name]);
  await client.query(
    `insert into public.plain_leaves
     select $1, leaf, $2::bigint + place - 1, body, hash
     from unnest($3::uuid[], $4::text[], $5::bytea[]) with ordinality as given (leaf, body, hash, place)`,
    [authority, from, column('leaf'), column('body'), column('hash')],
  );
  await client.query('commit');
}

export default {
  title: 'giving 10,000 leaves their places in the tree, and sealing it every 500',
  peerTitle: 'inserting the same leaves, 500 at a time, without a tree',
  unit: 'ms for 10,000',
  limit: 25,
  open,
};

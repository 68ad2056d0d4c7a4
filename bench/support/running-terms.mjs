// Terms that run in great number: plans that wait for as many opinions as their procedure knows, each to its own
// instant, and what became of the terms when their time was over.
import { randomUUID } from 'node:crypto';
import { placesOf, snapshotAt, zonesOf } from './placed-case.mjs';

/** Before any of them ends, and after all of them have. */
export const CLOCK = { before: '2026-02-01T12:00:00Z', after: '2026-03-04T12:00:00Z' };
const FIRST_DUE = Date.parse('2026-03-02T23:00:00Z');
const PORTION = 500;

/** The place of the procedure of plans that waits for most terms, which end one after the other, in no order of names. */
async function waitingPlace(superuser) {
  const { rows } = await superuser.query(
    `select key, hash, definition from copianifica.procedures where definition->>'kind' = 'plan'`,
  );
  const [{ key, hash, definition }] = rows;
  const snapshots = placesOf(definition, await zonesOf(superuser)).map((place) =>
    snapshotAt(place, definition, 0),
  );
  const waits = (snapshot) => Object.keys(snapshot.terms).length;
  const [snapshot] = snapshots.toSorted((one, other) => waits(other) - waits(one));
  return { key, hash, snapshot };
}

const copyOf = (snapshot, nth) => {
  const names = Object.keys(snapshot.terms);
  const terms = names.map((name, at) => {
    const dueAt = new Date(FIRST_DUE + ((at * 7) % names.length) * 60_000).toISOString();
    return [name, { ...snapshot.terms[name], id: randomUUID(), dueAt }];
  });
  const moved = { ...snapshot, terms: Object.fromEntries(terms) };
  return { id: randomUUID(), plan: randomUUID(), year: 20_000 + nth, snapshot: moved };
};

/** Makes plans that wait, with at least so many terms in all. Resolves to how many plans and terms there are. */
export async function makeRunningTerms(superuser, authority, wanted) {
  const { key, hash, snapshot } = await waitingPlace(superuser);
  const each = Object.keys(snapshot.terms).length;
  const plans = Math.ceil(wanted / each);
  for (let made = 0; made < plans; made += PORTION) {
    const length = Math.min(PORTION, plans - made);
    const cases = Array.from({ length }, (_, at) => copyOf(snapshot, made + at));
    await insertCases(superuser, [authority, JSON.stringify(cases), key, hash]);
  }
  await superuser.query('vacuum analyze');
  return { plans, terms: plans * each };
}

async function insertCases(superuser, [authority, cases, key, hash]) {
  await superuser.query(
    `insert into copianifica.plans (authority, id, title, first_year, last_year)
     select $1, (one->>'plan')::uuid, 'Piano ' || (one->>'year'), (one->>'year')::int, (one->>'year')::int
     from jsonb_array_elements($2::jsonb) one`,
    [authority, cases],
  );
  await superuser.query(
    `insert into copianifica.cases (authority, id, plan, kind, procedure_key, procedure_hash, version, state, snapshot,
       head_hash, opened_at)
     select $1, (one->>'id')::uuid, (one->>'plan')::uuid, 'plan', $3, $4, 1, one->'snapshot'->>'state', one->'snapshot',
       one->'snapshot'->>'head', now() from jsonb_array_elements($2::jsonb) one`,
    [authority, cases, key, hash],
  );
  await superuser.query(
    `insert into copianifica.terms (authority, id, "case", name, started_on, due_on, due_at, state, explanation)
     select $1, (term.value->>'id')::uuid, (one->>'id')::uuid, term.key, (term.value->>'startedOn')::date,
       (term.value->>'dueOn')::date, (term.value->>'dueAt')::timestamptz, 'armed', '{}'
     from jsonb_array_elements($2::jsonb) one, jsonb_each(one->'snapshot'->'terms') term`,
    [authority, cases],
  );
  await insertRequests(superuser, cases);
}

/** What each term waits for an answer to: a request to somebody, which went out by mail long ago. */
async function insertRequests(superuser, cases) {
  await superuser.query(
    `insert into copianifica.outbox (authority, id, topic, "case", payload, relayed_at, position)
     select authority, gen_random_uuid(), 'notice', "case", jsonb_build_object('asks', true, 'message', 'opinion-asked',
       'sequence', 1, 'term', id, 'item', substring(name from '\\[(.*)\\]')), now(), nextval('copianifica.change_positions')
     from copianifica.terms where "case" in (select (one->>'id')::uuid from jsonb_array_elements($1::jsonb) one)`,
    [cases],
  );
  const ofTheirs = `from copianifica.outbox where "case" in (
    select (one->>'id')::uuid from jsonb_array_elements($1::jsonb) one)`;
  await superuser.query(
    `insert into copianifica.deliveries (authority, outbox, consumer, done_at)
     select authority, id, topic, now() ${ofTheirs}`,
    [cases],
  );
  await superuser.query(
    `insert into copianifica.notices (authority, id, outbox, "case", message, recipient, parameters, message_id, state,
       created_at, sent_at)
     select authority, gen_random_uuid(), id, "case", 'opinion-asked', (select min(key) from copianifica.posts), '{}',
       '<' || id || '@ente.example>', 'sent', now(), now() ${ofTheirs}`,
    [cases],
  );
}

/** Tells of the terms of one plan as if they had just begun: the queue is asked to wake when they end. */
export const tellOfTerms = (superuser) =>
  superuser.query(
    `insert into copianifica.outbox (authority, id, topic, "case", payload)
     select authority, gen_random_uuid(), 'term-started', "case", jsonb_build_object('term', id)
     from copianifica.terms where "case" = (select "case" from copianifica.terms limit 1)`,
  );

const FAULTS = {
  'did not fire': `select count(*) from copianifica.terms where state <> 'fired' or epoch <> 2`,
  'have not one event in their case': `select count(*) from copianifica.terms t where 1 <> (
     select count(*) from copianifica.case_events e where e.authority = t.authority and e."case" = t."case"
       and 'term:' || t.name = e.type || coalesce('[' || (e.payload->>'item') || ']', ''))`,
  'were not asked for once, by the clock': `select count(*) from copianifica.terms t where not exists (
     select from copianifica.requests r where r.authority = t.authority and r.actor = 'clock'
       and r.request_id = 'term:' || t.id || ':1' and r.answer->>'kind' = 'accepted')`,
  'fired before one that ended earlier in the same case': `select count(*) from (
     select t.due_at, lag(t.due_at) over (partition by t."case" order by e.sequence) as earlier
     from copianifica.terms t join copianifica.case_events e on e.authority = t.authority and e."case" = t."case"
       and 'term:' || t.name = e.type || coalesce('[' || (e.payload->>'item') || ']', '')) as fired
   where due_at < earlier`,
  'have an incident': 'select count(*) from copianifica.incidents',
  'have an event too many': `select abs((select count(*) from copianifica.case_events where type like 'term:%')
     - (select count(*) from copianifica.terms))`,
  'left a leaf too many or too few': `select abs((select count(*) from copianifica.leaf_positions)
     - (select count(*) from copianifica.leaves))`,
};

/** Throws unless every term has fired once, in the order in which the terms of its case ended, and is in the record. */
export async function mustHaveFiredOnce(superuser) {
  for (const [fault, question] of Object.entries(FAULTS)) {
    const { rows } = await superuser.query(question);
    if (Number(Object.values(rows[0])[0]) > 0)
      throw new Error(`${Object.values(rows[0])[0]} terms ${fault}.`);
  }
}

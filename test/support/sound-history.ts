import type { Client } from 'pg';
import {
  canonicalJson,
  type CaseEvent,
  checkChain,
  eventHash,
  foldEvents,
  type Json,
  leafHash,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  type RecordedEvent,
  rootOf,
} from '@copianifica/domain';
import { verifySignature } from '../../apps/cli/verify';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/**
 * Everything that must hold of a database whatever has happened to the programs around it, one sentence for each thing
 * that does not; an empty list is a sound history. Read as superuser, over all authorities.
 */
export async function faultsOfHistory(client: Client): Promise<string[]> {
  return [
    ...(await faultsOfCases(client)),
    ...(await faultsOfRecord(client)),
    ...(await faultsOfDeeds(client)),
  ];
}

interface StoredCase {
  id: string;
  state: string;
  snapshot: Json;
  head: string;
  events: CaseEvent[];
}

/** Each case's log is a whole chain, and folds to its stored snapshot, byte for byte. */
async function faultsOfCases(client: Client): Promise<string[]> {
  const { rows } = await client.query<StoredCase>(`
    select c.id, c.state, c.snapshot, c.head_hash as head, jsonb_agg(jsonb_build_object('authority', e.authority,
      'case', e."case", 'sequence', e.sequence, 'type', e.type, 'actor', e.actor, 'payload', e.payload,
      'instant', to_char(e.instant at time zone 'UTC', ${INSTANT}), 'previous', e.previous, 'hash', e.hash)
      order by e.sequence) as events
    from copianifica.cases c join copianifica.case_events e on e.authority = c.authority and e."case" = c.id
    group by c.authority, c.id`);
  return rows.flatMap(({ id, state, snapshot, head, events }) => {
    const found = checkChain(events as unknown as RecordedEvent[]).map(
      ({ code, where }) => `case ${id}: ${code} at ${where}`,
    );
    const folded = foldEvents(events)!;
    if (canonicalJson(folded as unknown as Json) !== canonicalJson(snapshot))
      found.push(`case ${id}: its log does not fold to its snapshot`);
    if (folded.state !== state || folded.head !== head || eventHash(last(events)) !== head)
      found.push(`case ${id}: state or head hash is another than its log's`);
    return found;
  });
}

const last = (events: CaseEvent[]): RecordedEvent => events.at(-1) as unknown as RecordedEvent;

interface StoredLeaf {
  body: string;
  hash: Buffer;
  position: string | null;
}

/** Every leaf has its hash and its place, and every checkpoint is the root over the first leaves, and signed. */
async function faultsOfRecord(client: Client): Promise<string[]> {
  const authorities = await client.query<{ authority: string; keys: string[] }>(
    'select authority, array_agg(verifier) as keys from copianifica.record_keys group by authority',
  );
  const faults: string[] = [];
  for (const { authority, keys } of authorities.rows) {
    const leaves = await client.query<StoredLeaf>(
      `select l.body, l.leaf_hash as hash, p.position from copianifica.leaves l
       left join copianifica.leaf_positions p on p.authority = l.authority and p.leaf = l.id
       where l.authority = $1 order by p.position nulls last`,
      [authority],
    );
    faults.push(...faultsOfLeaves(authority, leaves.rows));
    const seals = await client.query<Seal>(
      'select size, root, note from copianifica.checkpoints where authority = $1 order by size',
      [authority],
    );
    faults.push(...seals.rows.flatMap((seal) => faultsOfSeal(authority, seal, leaves.rows, keys)));
    if (Number(seals.rows.at(-1)?.size ?? 0) !== leaves.rows.length)
      faults.push(`record of ${authority}: ${leaves.rows.length} leaves, the last seal is another size`);
  }
  return faults;
}

const faultsOfLeaves = (authority: string, leaves: StoredLeaf[]): string[] =>
  leaves.flatMap(({ body, hash, position }, index) => {
    const found = Number(position) === index ? [] : [`leaf ${index} of ${authority} stands at ${position}`];
    if (!hash.equals(leafHash(Buffer.from(body))))
      found.push(`leaf ${index} of ${authority} has another hash`);
    return found;
  });

interface Seal {
  size: string;
  root: string;
  note: string;
}

function faultsOfSeal(authority: string, seal: Seal, leaves: StoredLeaf[], keys: string[]): string[] {
  const found: string[] = [];
  const root = rootOf(leaves.slice(0, Number(seal.size)).map(({ hash }) => hash));
  if (Buffer.from(root).toString('hex') !== seal.root) found.push('has another root than its leaves');
  const known = keys.map(parseVerifierKey).flatMap((key) => ('refused' in key ? [] : [key]));
  const opened = openNote(seal.note, known, verifySignature);
  const said = 'refused' in opened ? opened : parseCheckpoint(opened.text);
  if ('refused' in said) found.push(said.refused);
  else if (said.size !== Number(seal.size) || Buffer.from(said.root).toString('hex') !== seal.root)
    found.push('signs something else than it stores');
  return found.map((fault) => `seal ${seal.size} of ${authority} ${fault}`);
}

/**
 * What was asked and what was done: each counts rows on both sides, which must be as many. A request that was done
 * twice, or half, shows as a difference.
 */
const DEEDS: Record<string, string> = {
  'accepted requests for an event share one': `
    select count(*) as asked, count(distinct (answer->>'case', answer->>'sequence')) as done
    from copianifica.requests where answer->>'kind' = 'accepted'
    and command in ('propose-guidelines', 'raise-event', 'convene', 'record-roll-call', 'fire-term')`,
  'an accepted request has no event': `
    select count(*) as asked, count(e.hash) as done from copianifica.requests r
    left join copianifica.case_events e on e.authority = r.authority and e."case" = (r.answer->>'case')::uuid
      and e.sequence = (r.answer->>'sequence')::integer
    where r.answer->>'kind' = 'accepted'`,
  'requests to write and edits': `
    select (select count(*) from copianifica.requests where command = 'write-element' and answer->>'kind' = 'accepted')
      as asked, (select count(*) from copianifica.plan_edits where actor is not null) as done`,
  'requests to observe and observations': `
    select (select count(*) from copianifica.requests where command = 'submit-observation'
      and answer->>'kind' = 'accepted') as asked, (select count(*) from copianifica.observations) as done`,
  'requests to answer and responses': `
    select (select count(*) from copianifica.requests where command = 'answer-observation'
      and answer->>'kind' = 'accepted') as asked, (select count(*) from copianifica.responses) as done`,
  'edits and their news': news('draft-edited', 'plan_edits where actor is not null'),
  'events and their news': news('case-moved', 'case_events'),
  'terms and their news': news('term-started', 'terms'),
  'events and their leaves': `
    select (select count(*) from copianifica.case_events) as asked, (select count(*) from copianifica.leaves l
      join copianifica.case_events e on e.authority = l.authority and e.hash = l.hash and e."case"::text = l.subject)
      as done`,
  'votes and sittings held': `
    select count(*) as asked, count(distinct sitting) as done from copianifica.votes`,
};

function news(topic: string, table: string): string {
  return `select (select count(*) from copianifica.${table}) as asked,
    (select count(*) from copianifica.outbox where topic = '${topic}') as done`;
}

async function faultsOfDeeds(client: Client): Promise<string[]> {
  const faults: string[] = [];
  for (const [what, sql] of Object.entries(DEEDS)) {
    const { rows } = await client.query<{ asked: string; done: string }>(sql);
    const { asked, done } = rows[0]!;
    if (asked !== done) faults.push(`${what}: ${asked} and ${done}`);
  }
  return faults;
}

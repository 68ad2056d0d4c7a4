import type { BodyDefinition } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** What a body is founded with, besides its territory: holidays, dated rules and procedures as stored texts. */
export interface BodySettings {
  calendar: unknown;
  rules: unknown[];
  /** who may stand in for a mayor, since when */
  substitutes: unknown[];
  procedures: { key: string; hash: string; text: string; definition: unknown }[];
}

type Rows = Record<string, unknown>[];

/**
 * Writes a body from its configuration, or brings it up to a changed one; writing the same again changes
 * nothing. A comune or a post that the configuration no longer has ends on the eve of its legal date.
 */
export async function writeBody(
  manager: OpenTransaction,
  body: BodyDefinition,
  settings: BodySettings,
): Promise<void> {
  const authority = body.authority.key;
  await writeAuthority(manager, body, settings);
  for (const [table, key, rows] of tables(body)) {
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) continue;
    const changed = columns
      .filter((column) => !key.includes(column))
      .map((column) => `${column} = excluded.${column}`);
    await manager.query(
      `insert into copianifica.${table} (authority, ${columns.join(', ')})
       select $1, ${columns.join(', ')} from jsonb_populate_recordset(null::copianifica.${table}, $2)
       on conflict (authority, ${key.join(', ')}) do ${changed.length ? `update set ${changed.join(', ')}` : 'nothing'}`,
      [authority, JSON.stringify(rows)],
    );
  }
  await endWhatIsGone(manager, body);
  await storeProcedures(manager, authority, settings.procedures);
}

async function writeAuthority(
  manager: OpenTransaction,
  body: BodyDefinition,
  settings: BodySettings,
): Promise<void> {
  const { key, name, timezone, origin, hosts, capital, census, notices } = body.authority;
  const seats = body.organs.flatMap((organ) => organ.seats);
  // What a seat stands for where it is no comune's: read with the roll of a sitting.
  const represents = Object.fromEntries(
    seats.flatMap((seat) => (seat.represents ? [[seat.key, seat.represents.residents]] : [])),
  );
  const { calendar, rules, substitutes } = settings;
  const stored = { capital, census, calendar, rules, represents, substitutes, ...(notices && { notices }) };
  await manager.query(
    `insert into copianifica.authorities (authority, name, timezone, origin, hosts, settings)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (authority) do update set name = excluded.name, timezone = excluded.timezone,
       hosts = excluded.hosts, settings = excluded.settings`,
    [key, name, timezone, origin, hosts, stored],
  );
}

/** Table, the columns of its key besides the authority, and its rows. */
function tables(body: BodyDefinition): [string, string[], Rows][] {
  const posts = body.organs.flatMap((organ) => organ.seats.map((seat) => ({ organ, seat })));
  return [
    [
      'comuni',
      ['istat_code'],
      body.comuni.map((comune) => ({
        istat_code: comune.istatCode,
        name: comune.name,
        belfiore_code: comune.belfioreCode,
        ipa_code: comune.ipaCode,
        valid_from: comune.validFrom,
        valid_to: comune.validTo,
        merged_into: comune.mergedInto,
      })),
    ],
    [
      'comune_populations',
      ['istat_code', 'census'],
      body.comuni.flatMap(({ istatCode, populations }) =>
        populations.map(({ census, residents }) => ({
          istat_code: istatCode,
          census: Number(census),
          residents,
        })),
      ),
    ],
    ['zones', ['number'], body.zones.map(({ number, name }) => ({ number, name }))],
    [
      'zone_memberships',
      ['zone', 'istat_code', 'valid_from'],
      body.zoneMemberships.map((membership) => ({
        zone: membership.zone,
        istat_code: membership.istatCode,
        valid_from: membership.validFrom,
        valid_to: membership.validTo,
      })),
    ],
    [
      'unions',
      ['ipa_code'],
      body.unions.map((union) => ({
        ipa_code: union.ipaCode,
        name: union.name,
        kind: union.kind,
        in_force: union.inForce && (union.validTo === null || union.validTo >= body.date),
      })),
    ],
    [
      'union_memberships',
      ['ipa_code', 'istat_code', 'member_from'],
      body.unionMemberships.map((membership) => ({
        ipa_code: membership.ipaCode,
        istat_code: membership.istatCode,
        member_from: membership.from.given,
        member_to: membership.to?.given ?? null,
      })),
    ],
    ['organizations', ['key'], body.organs.map(({ key, kind, name }) => ({ key, kind, name }))],
    [
      'posts',
      ['key'],
      posts.map(({ organ, seat }) => ({
        key: seat.key,
        organization: organ.key,
        role: seat.role,
        title: seat.title,
        comune: seat.comune ?? null,
        ex_officio_of: seat.exOfficio ?? null,
        withdrawn_on: null,
      })),
    ],
  ];
}

async function endWhatIsGone(manager: OpenTransaction, body: BodyDefinition): Promise<void> {
  const posts = body.organs.flatMap(({ seats }) => seats.map(({ key }) => key));
  await manager.query(
    `update copianifica.comuni set valid_to = $1::date - 1
     where valid_to is null and valid_from < $1::date and not istat_code = any ($2)`,
    [body.date, body.comuni.map(({ istatCode }) => istatCode)],
  );
  await manager.query(
    'update copianifica.posts set withdrawn_on = $1 where withdrawn_on is null and not key = any ($2)',
    [body.date, posts],
  );
  await endMandatesOf(manager, body.date);
}

/** The mandates on posts that end today end on the eve; one that began only today is known to be no more. */
async function endMandatesOf(manager: OpenTransaction, date: string): Promise<void> {
  await manager.query(
    `update copianifica.mandates m set revision = revision + 1,
       valid_to = case when m.valid_from < $1::date then $1::date - 1 else m.valid_to end,
       known_to = case when m.valid_from >= $1::date
         then greatest(copianifica.legal_now(), m.known_from + interval '1 millisecond') end
     from copianifica.posts p where p.key = m.post and p.withdrawn_on = $1
       and m.known_to is null and (m.valid_to is null or m.valid_to >= $1::date)`,
    [date],
  );
}

async function storeProcedures(
  manager: OpenTransaction,
  authority: string,
  procedures: BodySettings['procedures'],
): Promise<void> {
  for (const { key, hash, text, definition } of procedures)
    await manager.query(
      `insert into copianifica.procedures (authority, hash, key, text, definition) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [authority, hash, key, text, definition],
    );
  await manager.query(
    // What a body is founded with is in force; a later version takes two people.
    `insert into copianifica.procedures_in_force (authority, key, number, hash, instant)
     select $1, key, 1, hash, clock_timestamp() from jsonb_to_recordset($2) as founded(key text, hash text)
     where not exists (select from copianifica.procedures_in_force f where f.key = founded.key)`,
    [authority, JSON.stringify(procedures.map(({ key, hash }) => ({ key, hash })))],
  );
}

/** Keeps the public half of a key by which the authority signs its record. */
export async function writeRecordKey(
  manager: OpenTransaction,
  authority: string,
  key: { id: string; publicKey: string; verifier: string },
): Promise<void> {
  await manager.query(
    `insert into copianifica.record_keys (authority, key_id, public_key, verifier) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [authority, key.id, key.publicKey, key.verifier],
  );
}

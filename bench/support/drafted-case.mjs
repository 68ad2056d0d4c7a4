// A case whose text may be written, and who writes it.
import { randomUUID } from 'node:crypto';
import { built } from './built.mjs';

const ELEMENTS = 12;
const TEXT = 'Un testo di prova, lungo come un paragrafo di un piano. '.repeat(8);

/** Who holds a post, as the actor of a command. */
export async function office(superuser, post) {
  const { rows } = await superuser.query(
    `select m.id, m.person, m.post, p.role, p.organization, o.kind as "organizationKind",
       m.valid_from::text as "validFrom", m.valid_to::text as "validTo", m.revision
     from copianifica.mandates m join copianifica.posts p on p.key = m.post
     join copianifica.organizations o on o.key = p.organization where m.post = $1 and m.known_to is null`,
    [post],
  );
  return { kind: 'office', person: rows[0].person, mandate: rows[0] };
}

/** A case whose text is being drafted. How it came there is not measured, so it is put there by hand. */
export async function openCase({ superuser, transactions }, authority) {
  const { CaseCommands, ProposeGuidelines } = built('libs/usecases/index');
  const command = { authority, actor: await office(superuser, 'consiglio/sindaco'), requestId: 'open' };
  const guidelines = { title: 'Piano', firstYear: 2027, text: 'Linee di indirizzo.' };
  const answer = await new ProposeGuidelines(new CaseCommands(transactions)).execute(command, guidelines);
  if (answer.kind !== 'accepted') throw new Error(answer.code);
  await superuser.query(
    `update copianifica.cases set state = $1, snapshot = snapshot || jsonb_build_object('state', $1::text)`,
    ['drafting before-consultation'],
  );
  return answer.case;
}

/** Copies of a case with a draft, so many in all; a command does not read the log. */
export async function copyDrafts(superuser, like, plans) {
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

/** What rewrites an element of one of the drafts, another one each time, by the use case that the api calls. */
export function writeTexts(transactions, { authority, writer, cases }) {
  const { CaseCommands, WriteElement } = built('libs/usecases/index');
  const writing = new WriteElement(new CaseCommands(transactions));
  return async (index) => {
    const { of, elements } = cases[index % cases.length];
    const command = { authority, actor: writer, requestId: randomUUID() };
    const element = elements[index % ELEMENTS];
    const written = { element, parent: null, level: 'objective', title: `voce ${index}`, text: TEXT };
    const answer = await writing.execute(command, of, written);
    if (answer.kind !== 'accepted') throw new Error(answer.code);
  };
}

import fc from 'fast-check';
import { sqlState } from '@copianifica/database';
import { canonicalJson, leafJson } from '@copianifica/domain';
import { parseLeaf } from '../../libs/domain/record/leaf';
import { type AppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { accepted, Cycles, Kernel, PlanLife, POSTS } from '../support/kernel';

let app: AppDatabase;
let kernel: Kernel;
const cycles = new Cycles();

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
});
afterAll(() => app.close());

describe('the record of what was done', () => {
  it('has one leaf for every event and every document, in the form of the canonicaliser', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'in-force');
    const events = await kernel.log(life.id);
    const leaves = await app.query<{ subject: string; hash: string; body: string }>(
      'select subject, hash, body from copianifica.leaves',
    );
    for (const { body } of leaves) expect(parseLeaf(body)).not.toBeNull();
    const mine = leaves.filter(({ subject }) => subject === life.id).map(({ body }) => parseLeaf(body)!);
    const bySequence = mine.sort((one, other) => one.sequence - other.sequence);
    expect(
      bySequence.map(({ kind, sequence, hash, instant, demo }) => ({ kind, sequence, hash, instant, demo })),
    ).toEqual(
      events.map(({ sequence, hash, instant }) => ({
        kind: 'case-event',
        sequence,
        hash,
        instant,
        demo: true,
      })),
    );
    const documents = await app.query<{ id: string; hash: string }>(
      `select id, hash from copianifica.plan_versions where "case" = $1
       union all select v.id, v.ballots_hash from copianifica.votes v join copianifica.sittings s on s.id = v.sitting where s."case" = $1`,
      [life.id],
    );
    expect(documents).toHaveLength(2 + 3);
    for (const { id, hash } of documents)
      expect(leaves.filter((one) => one.subject === id).map((one) => one.hash)).toEqual([hash]);
  });

  it('has leaves for observations and answers too, by their commitments', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'answers');
    accepted(await life.observe(POSTS.mayor, 'Una.'));
    const [seen] = await app.query<{ id: string; commitment: string }>(
      `select o.id, o.commitment from copianifica.observations o join copianifica.consultations k on k.id = o.consultation where k."case" = $1`,
      [life.id],
    );
    const answer = { observation: seen!.id, outcome: 'accepted' as const, reasons: 'Sì.' };
    accepted(await kernel.answering.execute(await kernel.by(POSTS.ufficio), answer));
    const [given] = await app.query<{ commitment: string }>(
      'select commitment from copianifica.responses where observation = $1',
      [seen!.id],
    );
    expect(await kernel.count('leaves', 'hash = any ($1)', [[seen!.commitment, given!.commitment]])).toBe(2);
  });

  it('has no word of a person in it', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    accepted(await life.observe(POSTS.mayor, 'Parole-mie-riservate.'));
    for (const table of ['case_events', 'leaves', 'outbox', 'observations', 'requests', 'cases'])
      expect({
        table,
        found: await kernel.count(`${table} t`, `t::text like '%Parole-mie-riservate%'`),
      }).toEqual({
        table,
        found: 0,
      });
    expect(await kernel.count('texts', `text = 'Parole-mie-riservate.'`)).toBe(1);
  });

  it('gives in SQL the very bytes of the canonicaliser, whatever the words', async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(
        '"',
        '\\',
        '\u2028',
        '\u2029',
        '\u007f',
        '\u0001\u001f',
        '\b\f\n\r\t',
        '/',
        '</script>',
        '🏔️',
        '\u{10ffff}',
        "'",
      ),
    );
    const text = nasty
      .map((words) => words.replaceAll('\u0000', '0'))
      .filter((words) => words.isWellFormed() && words !== '');
    const leaf = fc.record({
      authority: text,
      demo: fc.boolean(),
      hash: fc.stringMatching(/^[0-9a-f]{64}$/),
      id: fc.uuid(),
      instant: fc
        .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      kind: text,
      sequence: fc.nat({ max: 2 ** 31 - 1 }),
      subject: text,
    });
    const leaves = fc.sample(leaf, 500);
    const rows = await app.query<{ body: string; hash: string }>(
      `select body, encode(sha256('\\x00'::bytea || convert_to(body, 'UTF8')), 'hex') as hash from (
         select copianifica.leaf_json(l->>'authority', (l->>'demo')::boolean, l->>'hash', (l->>'id')::uuid, l->>'instant',
           l->>'kind', (l->>'sequence')::integer, l->>'subject') as body
         from jsonb_array_elements($1::jsonb) with ordinality as given (l, place) order by place) as written`,
      [JSON.stringify(leaves)],
    );
    expect(rows.map(({ body }) => body)).toEqual(leaves.map(leafJson));
    expect(rows.map(({ body }) => body)).toEqual(leaves.map(canonicalJson));
  });

  it.each([
    'case_events',
    'plan_edits',
    'plan_versions',
    'versions_in_force',
    'consultations',
    'observations',
    'responses',
    'sittings',
    'votes',
    'ballots',
    'leaves',
    'leaf_positions',
    'tree_nodes',
    'checkpoints',
    'requests',
    'record_keys',
    'procedures',
    'plans',
  ])('cannot be rewritten by the app: %s', async (table) => {
    for (const statement of [
      `update copianifica.${table} set authority = authority`,
      `delete from copianifica.${table}`,
      `truncate copianifica.${table} cascade`,
    ]) {
      const refused = await app.query(statement).then(
        () => 'done',
        (error: unknown) => sqlState(error),
      );
      expect({ statement, refused }).toEqual({ statement, refused: '42501' });
    }
  });
});

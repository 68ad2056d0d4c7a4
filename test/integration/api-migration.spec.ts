import { randomUUID } from 'node:crypto';
import { readBundleParts, writeSession } from '@copianifica/database';
import { MigrateCase, randomToken, RunMigration, tokenHash } from '@copianifica/usecases';
import { type Answered, ask, startTestApi, type TestApi } from '../support/api';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { accepted, Cycles, Kernel, PlanLife, POSTS } from '../support/kernel';
import { secondVersion, storeVersion } from '../support/second-version';

const KEY = 'torino/plan';
// The term has another name as well: what ran under the older version has a label there only.
const SECOND = secondVersion((raw) => {
  const renamed = JSON.parse(
    JSON.stringify(raw)
      .replaceAll(
        '"consultation":{"label":{"it":"Consultazione dei',
        '"hearing":{"label":{"it":"Consultazione dei',
      )
      .replaceAll('"start-term":"consultation"', '"start-term":"hearing"')
      .replaceAll('"open-consultation":"consultation"', '"open-consultation":"hearing"')
      .replaceAll('"term:consultation"', '"term:hearing"')
      .replaceAll('"awaits":"consultation"', '"awaits":"hearing"'),
  ) as Record<string, never>;
  Object.assign(raw, renamed);
});
const cycles = new Cycles();
let app: AppDatabase;
let kernel: Kernel;
let api: TestApi;
let first: string;

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  await storeVersion(app, SECOND);
  const [version] = await app.query<{ hash: string }>(
    'select hash from copianifica.procedures where key = $1 and hash <> $2',
    [KEY, SECOND.hash],
  );
  first = version!.hash;
  api = await startTestApi(app.database);
});
afterAll(async () => {
  await api.stop();
  await app.close();
});

/** Asks as who holds an office, signed in. */
async function askAs(post: string, query: string, variables: object = {}): Promise<Answered> {
  const token = randomToken();
  const { mandate, person } = await kernel.office(post);
  const [identity] = await app.query<{ issuer: string; subject: string }>(
    'select issuer, subject from copianifica.identities where person = $1',
    [person],
  );
  const { issuer, subject } = identity ?? { issuer: 'https://identity.example', subject: post };
  if (!identity)
    await app.query(
      'insert into copianifica.identities (authority, issuer, subject, person) values ($1, $2, $3, $4)',
      [AUTHORITY, issuer, subject, person],
    );
  const session = { authority: AUTHORITY, tokenHash: tokenHash(token), issuer, subject, mandate: mandate.id };
  await app.transactions.inAuthority(AUTHORITY, (manager) => writeSession(manager, session));
  return ask(api, query, { variables, headers: { cookie: `copianifica=${token}` } });
}

const CASE = `{ caseId title from { key label { it } } to { key label { it } } at revertedAt
  terms { name label { it } item outcome dueBefore dueAfter } dropped { kind name }
  impossible { code sentence { it } } stuckIn { key } }`;
const PREVIEW = `query ($to: String!, $plan: MigrationPlanInput) { previewMigration(procedure: "${KEY}", to: $to, plan: $plan) {
  __typename ... on Refusal { code } ... on MigrationPreview { from to
    plan { states { from { key } to { key } } terms { term label { it } fate } } findings { pointer severity sentence }
    totals { cases migrated impossible kept reset ended started dropped } cases ${CASE} } } }`;
const PROPOSE = `mutation ($id: ID!, $from: String!, $to: String!, $plan: MigrationPlanInput!) {
  proposeMigration(requestId: $id, procedure: "${KEY}", from: $from, to: $to, plan: $plan) {
    __typename ... on MigrationDone { id } ... on Refusal { code } } }`;
const CONFIRM = `mutation ($id: ID!, $migration: ID!) { confirmMigration(requestId: $id, migration: $migration) {
  __typename ... on MigrationDone { id } ... on Refusal { code sentence { it } } } }`;
const REVERT = `mutation ($id: ID!, $migration: ID!, $case: ID!) {
  revertMigration(requestId: $id, migration: $migration, case: $case) {
    __typename ... on Accepted { sequence } ... on Refusal { code } } }`;
const MIGRATIONS = `{ migrations(procedure: "${KEY}") { id procedure from to planHash mine proposedBy { it } confirmedBy { it }
  confirmedAt doneAt left migrated impossible reverted plan { states { from { key } to { key } } } cases ${CASE} } }`;

interface Preview {
  __typename: string;
  from: string;
  plan: {
    states: { from: { key: string }; to: { key: string } | null }[];
    terms: { term: string; fate: string }[];
  };
  cases: { caseId: string }[];
}
const previewOf = ({ data, errors }: Answered): Preview => {
  if (errors) throw new Error(JSON.stringify(errors));
  return data!['previewMigration'] as Preview;
};
const inputOf = ({ plan }: Preview, moved: Record<string, string>) => ({
  states: plan.states.map(({ from, to }) => ({ from: from.key, to: moved[from.key] ?? to?.key ?? null })),
  terms: plan.terms.map(({ term, fate }) => ({ term, fate })),
});

it('a migration goes the whole way over the api, and the case shows its whole history', async () => {
  const answering = await PlanLife.reach(kernel, cycles.next(), 'answers');
  const consulted = await PlanLife.reach(kernel, cycles.next(), 'consultation');
  const suggested = previewOf(await askAs(POSTS.ufficio, PREVIEW, { to: SECOND.hash }));
  expect(suggested).toMatchObject({
    from: first,
    findings: [{ pointer: '/states/answers', severity: 'warning' }],
    totals: { cases: 2, migrated: 1, impossible: 1, ended: 1, started: 1 },
  });
  expect(suggested.cases).toMatchObject([
    {
      caseId: answering.id,
      to: null,
      impossible: { code: 'migration/unmapped' },
      stuckIn: { key: 'answers' },
    },
    {
      caseId: consulted.id,
      to: { key: 'consultation' },
      terms: [
        { name: 'consultation', outcome: 'ended', dueAfter: null },
        { name: 'hearing', outcome: 'started', dueBefore: null },
      ],
    },
  ]);
  const plan = inputOf(suggested, { answers: 'replies' });
  const untouched = await kernel.now();
  const proposed = await askAs(POSTS.ufficio, PROPOSE, {
    id: randomUUID(),
    from: first,
    to: SECOND.hash,
    plan,
  });
  const { id: migration } = proposed.data!['proposeMigration'] as { id: string };
  const confirm = async (post: string) =>
    (await askAs(post, CONFIRM, { id: randomUUID(), migration })).data!['confirmMigration'];
  expect(await confirm(POSTS.ufficio)).toMatchObject({ code: 'migration/not-two' });
  expect(await confirm(POSTS.segretario)).toEqual({ __typename: 'MigrationDone', id: migration });
  const run = new RunMigration(app.transactions, new MigrateCase(kernel.commands));
  expect(await run.execute(AUTHORITY, migration, { after: null, limit: 10 })).toMatchObject({ done: true });
  const listed = await askAs(POSTS.ufficio, MIGRATIONS);
  expect(listed.errors).toBeUndefined();
  expect(listed.data!['migrations']).toMatchObject([
    { id: migration, from: first, mine: true, left: 0, migrated: 2, impossible: 0, cases: [{}, {}] },
  ]);
  const shown = await ask(
    api,
    `query ($id: ID!) { case(id: $id) { state { key label { it } } procedure { hash } terms { name label { it } state }
      events { type label { it } from { key label { it } } to { key label { it } } } } }`,
    { variables: { id: answering.id } },
  );
  expect(shown.errors).toBeUndefined();
  expect(shown.data!['case']).toMatchObject({
    state: { key: 'replies', label: { it: 'Controdeduzioni' } },
    procedure: { hash: SECOND.hash },
    terms: [{ name: 'consultation', label: { it: 'Consultazione dei comuni e delle unioni' } }],
    events: expect.arrayContaining([
      expect.objectContaining({
        type: 'procedure-changed',
        label: { it: 'Passato a un’altra versione dell’iter' },
        from: { key: 'answers', label: { it: 'Controdeduzioni' } },
        to: { key: 'replies', label: { it: 'Controdeduzioni' } },
      }),
    ]),
  });
  const then = await ask(
    api,
    'query ($id: ID!, $asOf: DateTime!) { case(id: $id, asOf: $asOf) { state { key } procedure { hash } } }',
    { variables: { id: answering.id, asOf: untouched } },
  );
  expect(then).toMatchObject({ data: { case: { state: { key: 'answers' }, procedure: { hash: first } } } });
  const parts = await app.transactions.inAuthority(AUTHORITY, (manager) =>
    readBundleParts(manager, answering.id),
  );
  expect(parts).toMatchObject({ procedure: { hash: first }, laterProcedures: [{ hash: SECOND.hash }] });
  const back = { id: randomUUID(), migration, case: consulted.id };
  expect((await askAs(POSTS.segretario, REVERT, back)).data!['revertMigration']).toMatchObject({
    __typename: 'Accepted',
  });
  accepted(await consulted.ring('consultation').then(() => answering.raise('transmit', POSTS.ufficio)));
});

it('is nothing that a mayor, or nobody, may see or do', async () => {
  for (const asked of [
    askAs(POSTS.mayor, PREVIEW, { to: SECOND.hash }),
    ask(api, PREVIEW, { variables: { to: 'x' } }),
  ])
    expect((await asked).data!['previewMigration']).toMatchObject({ __typename: 'Refusal' });
  const { errors } = await askAs(POSTS.mayor, MIGRATIONS);
  expect(errors?.[0]?.extensions['code']).toBe('mandate/not-yours');
  const unknown = previewOf(await askAs(POSTS.ufficio, PREVIEW, { to: 'x' }));
  expect(unknown).toMatchObject({ __typename: 'Refusal', code: 'migration/unknown' });
});

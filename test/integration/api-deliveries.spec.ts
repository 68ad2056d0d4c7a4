import { randomUUID } from 'node:crypto';
import { writeSession } from '@copianifica/database';
import { randomToken, Tell, tokenHash } from '@copianifica/usecases';
import { type Answered, ask, startTestApi, type TestApi } from '../support/api';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { certify } from '../support/certificates';
import { openFoundedBody } from '../support/founded-body';
import { codeOf, Kernel, PlanLife, POSTS } from '../support/kernel';
import { type Dispatched, PecBody } from '../support/pec-body';
import { receiptBy } from '../support/pec-receipts';
import { secondVersion, storeVersion } from '../support/second-version';

let app: AppDatabase;
let body: PecBody;
let kernel: Kernel;
let api: TestApi;
let dispatched: Dispatched[];

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  body = new PecBody(app);
  await body.addresses();
  dispatched = await body.dispatch();
  api = await startTestApi(app.database);
}, 60_000);
afterAll(async () => {
  await api.stop();
  await app.close();
});

/** Asks as who holds an office, signed in. */
async function askAs(post: string, query: string, variables: object = {}): Promise<Answered> {
  const token = randomToken();
  const { mandate, person } = await kernel.office(post);
  const subject = `${post} ${token.slice(0, 8)}`;
  const issuer = 'https://identity.example';
  await app.query(
    'insert into copianifica.identities (authority, issuer, subject, person) values ($1, $2, $3, $4)',
    [AUTHORITY, issuer, subject, person],
  );
  const session = { authority: AUTHORITY, tokenHash: tokenHash(token), issuer, subject, mandate: mandate.id };
  await app.transactions.inAuthority(AUTHORITY, (manager) => writeSession(manager, session));
  return ask(api, query, { variables, headers: { cookie: `copianifica=${token}` } });
}

const LIST = `{ deliveries(first: 2) { more counts { channel state deliveries } deliveries { id subject state proved mayResend
  organization { it } receipts { kind } } doubted { doubt } providers { fingerprint name withdrawnAt } } }`;
const ANSWER = '{ __typename ... on AdministrationDone { id } ... on Refusal { code sentence { it } } }';
const RESEND = `mutation ($id: ID!, $notice: ID!) { resendNotice(requestId: $id, notice: $notice, channel: pec,
  address: "nuovo@pec.comune.example", reasons: "Era errato.") ${ANSWER} }`;
const PAPER = `mutation ($id: ID!, $notice: ID!, $day: String!) { enterPaperDelivery(requestId: $id, notice: $notice, day: $day,
  reasons: "A mano.") ${ANSWER} }`;
const ACCREDIT = `mutation ($certificate: String!) { accreditPecProvider(name: "Gestore", certificate: $certificate) ${ANSWER} }`;
const WITHDRAW = `mutation ($fingerprint: ID!) { withdrawPecProvider(fingerprint: $fingerprint) ${ANSWER} }`;

describe('deliveries over the API', () => {
  it('are nobody’s to see but of those who keep cases going', async () => {
    const { errors } = await askAs(POSTS.mayor, LIST);
    expect(JSON.stringify(errors)).toContain('mandate/not-yours');
    expect(JSON.stringify((await ask(api, LIST)).errors)).toContain('mandate/sign-in');
  });

  it('are listed, sent again once a provider is accredited, entered on paper, and believed until it is withdrawn', async () => {
    const { data } = await askAs(POSTS.ufficio, LIST);
    expect(data).toMatchObject({
      deliveries: {
        more: true,
        counts: [{ channel: 'pec', state: 'submitted', deliveries: 312 }],
        providers: [],
      },
    });
    const [first, second, third] = dispatched as [Dispatched, Dispatched, Dispatched];
    const resend = { id: randomUUID(), notice: first.id };
    expect((await askAs(POSTS.ufficio, RESEND, resend)).data).toMatchObject({
      resendNotice: { code: 'delivery/no-pec' },
    });
    const provider = await certify({ name: 'Gestore', email: 'posta-certificata@pec.gestore.example' });
    expect((await askAs(POSTS.ufficio, ACCREDIT, { certificate: 'niente' })).data).toMatchObject({
      accreditPecProvider: { code: 'delivery/certificate' },
    });
    for (let time = 0; time < 2; time += 1)
      expect((await askAs(POSTS.segretario, ACCREDIT, { certificate: provider.pem })).data).toEqual({
        accreditPecProvider: { __typename: 'AdministrationDone', id: provider.fingerprint },
      });
    expect((await askAs(POSTS.mayor, ACCREDIT, { certificate: provider.pem })).data).toMatchObject({
      accreditPecProvider: { code: 'mandate/not-yours' },
    });
    expect((await askAs(POSTS.ufficio, RESEND, { ...resend, id: randomUUID() })).data).toMatchObject({
      resendNotice: { __typename: 'AdministrationDone', id: first.id },
    });
    const day = (await kernel.now()).slice(0, 10);
    expect(
      (await askAs(POSTS.ufficio, PAPER, { id: randomUUID(), notice: second.id, day })).data,
    ).toMatchObject({
      enterPaperDelivery: { id: second.id },
    });
    const said = { type: 'avvenuta-consegna', messageId: third.messageId, recipient: third.address };
    expect((await askAs(POSTS.ufficio, WITHDRAW, { fingerprint: provider.fingerprint })).data).toMatchObject({
      withdrawPecProvider: { id: provider.fingerprint },
    });
    expect(await body.receive(await receiptBy(provider, { ...said, at: await body.instant(60) }))).toBe(
      'expired',
    );
    expect((await askAs(POSTS.ufficio, LIST)).data).toMatchObject({
      deliveries: {
        counts: [
          { state: 'paper', deliveries: 1 },
          { state: 'queued', deliveries: 1 },
          { state: 'submitted', deliveries: 310 },
        ],
        doubted: [{ doubt: 'expired' }],
        providers: [{ name: 'Gestore', withdrawnAt: expect.any(String) as string }],
      },
    });
  });
});

describe('a procedure that asks whether its calls have arrived', () => {
  it('does not let a sitting be held before the last of them has', async () => {
    const version = secondVersion((raw) => {
      const asked = 'sitting.convened and sitting.held and sitting.noticesDelivered';
      const text = JSON.stringify(raw).replaceAll('"sitting.convened and sitting.held"', `"${asked}"`);
      Object.assign(raw, JSON.parse(text) as object);
    });
    await storeVersion(app, version);
    const life = await PlanLife.open(kernel, 2027);
    await app.query('update copianifica.cases set procedure_hash = $2 where id = $1', [
      life.id,
      version.hash,
    ]);
    const sitting = await life.convene(6);
    await kernel.moveClock(await body.instant(7 * 86_400));
    const seats = await life.seats(sitting);
    const enter = async () =>
      codeOf(await life.enter(sitting, { present: seats, for: seats, against: [], abstain: [] }));
    expect(await enter()).toBe('procedure/conditions');
    const [order] = await app.query<{ id: string }>(
      `select id from copianifica.outbox where "case" = $1 and payload->>'message' = 'sitting-convened'`,
      [life.id],
    );
    await new Tell(app.transactions).execute({ authority: AUTHORITY, outbox: order!.id });
    expect(await enter()).toBe('procedure/conditions');
    await app.query(`update copianifica.notices set state = 'delivered' where outbox = $1`, [order!.id]);
    expect(await enter()).toBe('accepted');
  });
});

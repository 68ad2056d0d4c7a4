import { randomUUID } from 'node:crypto';
import { countDeliveries, readDeliveries } from '@copianifica/database';
import { sendPec } from '@copianifica/messaging';
import { EnterPaperDelivery, ResendNotice, SendNotices } from '@copianifica/usecases';
import { type AppDatabase, AUTHORITY } from '../support/app-database';
import { certify, type Keyholder } from '../support/certificates';
import { openFoundedBody } from '../support/founded-body';
import { Kernel, POSTS } from '../support/kernel';
import { PecBody } from '../support/pec-body';
import { receiptBy } from '../support/pec-receipts';
import { type Script, ScriptedMailServer } from '../support/scripted-mail-server';

interface Sent {
  id: string;
  state: string;
  attempt: number;
  address: string;
  messageId: string;
}

let app: AppDatabase;
let body: PecBody;
let kernel: Kernel;
let provider: Keyholder;

beforeAll(async () => {
  app = await openFoundedBody();
  body = new PecBody(app);
  kernel = new Kernel(app);
  await body.addresses();
  provider = await certify({ name: 'Gestore', email: 'posta-certificata@pec.gestore.example' });
  await body.accredit(provider);
}, 60_000);
afterAll(() => app.close());

const sent = (outbox: string): Promise<Sent[]> =>
  app.query(
    `select id, state, attempt, address, message_id as "messageId" from copianifica.notices
     where outbox = $1 and state not in ('queued') order by id`,
    [outbox],
  );

/** Sends the first part of an order to a server that does as the script says; gives what the server took. */
async function send(outbox: string, script: Script = () => undefined): Promise<string[]> {
  const server = new ScriptedMailServer(script);
  const account = { smtpUrl: await server.open(), address: 'piano@pec.ente.example' };
  const mail = (): Promise<never> => Promise.reject(new Error('No mail is sent here.'));
  const pec = (notice: { address: string; messageId: string }) =>
    sendPec(account, {
      to: notice.address,
      subject: 'Convocazione',
      text: 'Testo.',
      messageId: notice.messageId,
    });
  try {
    await new SendNotices(app.transactions).execute({ authority: AUTHORITY, outbox, part: 0 }, { mail, pec });
  } finally {
    await server.close();
  }
  return server.taken;
}

const count = (found: Sent[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(found, ({ state }) => state)].map(([state, of]) => [state, of.length]));

describe('certified mail', () => {
  it('is submitted once, under the Message-ID that was fixed before', async () => {
    const { outbox } = await body.convene();
    const taken = await send(outbox);
    const found = await sent(outbox);
    expect(count(found)).toEqual({ submitted: 50 });
    expect(taken.toSorted()).toEqual(found.map(({ messageId }) => messageId).toSorted());
    expect(await send(outbox)).toEqual([]);
  });

  it('is uncertain where the line is cut after the last dot, and not sent again until a person says so', async () => {
    const { outbox } = await body.convene();
    const taken = await send(outbox, ({ step, times }) =>
      step === 'dot' && times % 5 === 0 ? 'cut' : undefined,
    );
    const found = await sent(outbox);
    expect(count(found)).toEqual({ submitted: 40, uncertain: 10 });
    expect(new Set(taken).size).toBe(50);
    expect(await send(outbox)).toEqual([]);
    // The receipt tells that it had been taken after all.
    const [first, second] = found.filter(({ state }) => state === 'uncertain');
    const said = {
      type: 'accettazione',
      at: await body.instant(),
      messageId: first!.messageId,
      recipient: first!.address,
    };
    expect(await body.receive(await receiptBy(provider, said))).toBe('believed');
    expect(await body.state(first!.id)).toBe('accepted');
    expect(await body.state(second!.id)).toBe('uncertain');
  });

  it('waits where it is refused for now, has failed where it is refused for good, before the last dot or after it', async () => {
    const { outbox } = await body.convene();
    const codes = [450, 550, 451, 554];
    const taken = await send(outbox, ({ step, times }) => {
      if (times > 2 || (step !== 'to' && step !== 'dot')) return undefined;
      return { code: codes[times - 1 + (step === 'dot' ? 2 : 0)]!, text: 'no' };
    });
    const found = await sent(outbox);
    expect(count(found)).toEqual({ failed: 2, submitted: 46 });
    expect(taken).toHaveLength(46);
    expect(await send(outbox)).toHaveLength(2);
    expect(count(await sent(outbox))).toEqual({ failed: 2, submitted: 48 });
  });

  it('waits where the provider hangs up before anything was said, and nothing is taken for sent', async () => {
    const { outbox } = await body.convene();
    for (const step of ['connect', 'from', 'to'] as const)
      await expect(send(outbox, (moment) => (moment.step === step ? 'cut' : undefined))).rejects.toThrow(
        /clos|socket|hang/i,
      );
    expect(count(await sent(outbox))).not.toHaveProperty('uncertain');
    expect(await send(outbox)).toHaveLength(50);
  });
});

describe('a delivery whose proof is missing', () => {
  const resend = async (wanted: object, post: string = POSTS.ufficio, requestId: string = randomUUID()) =>
    new ResendNotice(kernel.commands).execute(await kernel.by(post, requestId), {
      notice: '',
      channel: 'pec',
      address: 'nuovo@pec.comune.example',
      reasons: 'La casella era errata.',
      ...wanted,
    });
  const paper = async (wanted: object, post: string = POSTS.segretario) =>
    new EnterPaperDelivery(kernel.commands).execute(await kernel.by(post), {
      notice: '',
      day: (await kernel.now()).slice(0, 10),
      reasons: 'Consegnata a mano al protocollo.',
      ...wanted,
    });
  const code = (answer: { kind: string; code?: string }): string => answer.code ?? answer.kind;
  const receive = async (of: { messageId: string; address: string }, type: string, error = 'nessuno') =>
    body.receive(
      await receiptBy(provider, {
        type,
        error,
        at: await body.instant(),
        messageId: of.messageId,
        recipient: of.address,
      }),
    );
  let outbox: string;
  let left: Sent[];

  beforeAll(async () => {
    ({ outbox } = await body.convene());
    await send(outbox);
    left = await sent(outbox);
  });

  it('is sent again to a corrected address, once, under a Message-ID of its own, with its reasons in the record', async () => {
    const { id: notice, ...first } = left.pop()!;
    await receive(first, 'errore-consegna', 'no-dest');
    expect(await body.state(notice)).toBe('error');
    const requestId = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => resend({ notice }, POSTS.ufficio, requestId)));
    expect(answers).toEqual([1, 2, 3].map(() => ({ kind: 'done', id: notice })));
    expect(await body.state(notice)).toBe('queued');
    expect(code(await resend({ notice }))).toBe('delivery/not-now');
    const [messageId] = await send(outbox);
    expect(messageId).not.toBe(first.messageId);
    // Word of the first attempt, to the address that was wrong, is no news of the second.
    expect(await receive(first, 'rilevazione-virus', 'virus')).toBe('believed');
    expect(await receive(first, 'avvenuta-consegna')).toBe('believed');
    expect(await body.state(notice)).toBe('submitted');
    await receive({ messageId: messageId!, address: 'nuovo@pec.comune.example' }, 'avvenuta-consegna');
    expect(await body.state(notice)).toBe('delivered');
    const kept = await app.query<{ text: string; leaf: string }>(
      `select t.text, l.body as leaf from copianifica.resends r join copianifica.texts t on t.id = r.reasons
       join copianifica.leaves l on l.id = r.id where r.notice = $1`,
      [notice],
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]!.text).toBe('La casella era errata.');
    expect(kept[0]!.leaf).toContain('"kind":"resend"');
    expect(kept[0]!.leaf).not.toContain('comune.example');
  });

  it('is entered on paper with its day and reasons; a delivery that comes afterwards still wins', async () => {
    const { id: notice, ...of } = left.pop()!;
    expect(code(await paper({ notice }))).toBe('done');
    expect(await body.state(notice)).toBe('paper');
    expect(code(await paper({ notice }))).toBe('delivery/not-now');
    expect(await receive(of, 'errore-consegna', 'altro')).toBe('believed');
    expect(await body.state(notice)).toBe('paper');
    expect(await receive(of, 'avvenuta-consegna')).toBe('believed');
    expect(await body.state(notice)).toBe('delivered');
  });

  it('is nobody else’s to settle, and not without reasons, a day and an address', async () => {
    const { id: notice } = left.at(-1)!;
    const tomorrow = (await body.instant(86_400)).slice(0, 10);
    expect(code(await resend({ notice }, POSTS.mayor))).toBe('mandate/not-yours');
    expect(code(await paper({ notice }, POSTS.sindaco))).toBe('mandate/not-yours');
    expect(code(await resend({ notice, reasons: '  ' }))).toBe('text/empty');
    expect(code(await paper({ notice, reasons: '' }))).toBe('text/empty');
    for (const address of [
      '',
      'nessuno',
      'a@b',
      'a@b.example, c@d.example',
      'a@b.example\r\nBcc: c@d.example',
    ])
      expect(code(await resend({ notice, address }))).toBe('delivery/address');
    for (const day of ['ieri', '2026-02-31', tomorrow, '2020-01-01'])
      expect(code(await paper({ notice, day }))).toBe('delivery/day');
    expect(code(await paper({ notice: randomUUID() }))).toBe('notice/unknown');
    expect(code(await resend({ notice: randomUUID() }))).toBe('notice/unknown');
    expect(await body.state(notice)).toBe('submitted');
  });

  it('is listed until it is proved, with what has been heard of it', async () => {
    const of = left.at(-1)!;
    await receive(of, 'accettazione');
    const read = (missing: boolean) =>
      app.transactions.inAuthority(AUTHORITY, (manager) =>
        readDeliveries(manager, { outbox, missing, limit: 500 }),
      );
    const [missing, all] = [await read(true), await read(false)];
    expect(all).toHaveLength(312);
    expect(missing).toHaveLength(310);
    expect(missing.find(({ id }) => id === of.id)).toMatchObject({
      channel: 'pec',
      state: 'accepted',
      address: of.address,
      receipts: [{ kind: 'accepted', attempt: 1, provider: 'Gestore di Prova S.p.A.' }],
    });
    const counted = await app.transactions.inAuthority(AUTHORITY, (manager) =>
      countDeliveries(manager, null),
    );
    expect(counted.find(({ state }) => state === 'delivered')).toMatchObject({
      channel: 'pec',
      deliveries: 2,
    });
  });
});

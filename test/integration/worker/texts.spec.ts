import { simpleParser } from 'mailparser';
import {
  type AppDatabase,
  AUTHORITY,
  eventually,
  leaveInOutbox,
  openAppDatabase,
  seedTorino,
} from '../../support/app-database';
import { Kernel, POSTS } from '../../support/kernel';
import { Mailbox } from '../../support/mailbox';
import { makeFolder, startWorker, type TestWorker } from '../../support/worker';

const keys = makeFolder();
const ORDER = {
  message: 'case-ended',
  audience: ['ufficio-piano'],
  parameters: { plan: 'Piano di prova', timezone: 'Europe/Rome' },
};
let app: AppDatabase;
let mailbox: Mailbox;
let worker: TestWorker;

beforeAll(async () => {
  app = await openAppDatabase();
  await seedTorino(app, keys.folder);
  mailbox = new Mailbox();
  worker = await startWorker({
    database: app.database,
    keyFolder: keys.folder,
    smtpUrl: await mailbox.open(),
  });
});
afterAll(async () => {
  await worker.stop();
  await mailbox.close();
  await app.close();
  keys.remove();
});

/** Orders a notice, numbered as a command numbers it, and gives the first mail that comes of it. */
async function told() {
  mailbox.mails.length = 0;
  const [outbox] = await leaveInOutbox(app, 'notice', [ORDER]);
  await app.query('select copianifica.register_protocol($1)', [
    {
      kind: 'notice',
      direction: 'out',
      message: ORDER.message,
      subject: 'Piano',
      correspondent: 'ufficio-piano',
      reference: outbox,
    },
  ]);
  await eventually(() => mailbox.mails.length > 0);
  return simpleParser(mailbox.mails[0]!.raw);
}

/** Puts a body's own words in force. */
async function write(number: number, subject: string, body: string): Promise<void> {
  const { mandate } = await new Kernel(app).office(POSTS.ufficio);
  await app.query(
    `insert into copianifica.notice_texts (authority, message, language, number, subject, body, actor, instant)
     values ($1, 'case-ended', 'it', $2, $3, $4, $5, now())`,
    [AUTHORITY, number, subject, body, mandate.id],
  );
}

describe('a mail of the worker', () => {
  it("is in the house's words, plainly and as a page, until the body has words of its own", async () => {
    const house = await told();
    expect(house.subject).toBe('Procedimento concluso: Piano di prova');
    await write(1, 'È finita: {plan}', 'Si chiude <qui> {plan}.');
    const own = await told();
    expect(own.subject).toBe('È finita: Piano di prova');
    expect(own.text).toContain('Si chiude <qui> Piano di prova.');
    expect(own.html).toContain('Si chiude &lt;qui&gt; Piano di prova.');
    expect(own.html).toContain('Protocollo n. 000000');
  });

  it("is in the house's words where the body's own cannot be said", async () => {
    await write(2, 'Manca {nothing}', '{nothing}');
    expect((await told()).subject).toBe('Procedimento concluso: Piano di prova');
    expect(worker.log()).toContain('no words for a notice');
  });
});

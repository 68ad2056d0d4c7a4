// The plain way, in a process of its own as the worker is: BullMQ on the same backend, four mails at a time.
import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import { createTransport } from 'nodemailer';
import pg from 'pg';

const { QUEUE_URL, SMTP_URL, REDIS_URL } = process.env;
const AT_ONCE = 4;
const connection = REDIS_URL
  ? { url: REDIS_URL, maxRetriesPerRequest: null }
  : { connectionString: QUEUE_URL, schema: 'bullmq', max: 5 };
const { Queue, Worker } = withBackend(REDIS_URL ? createRedisBackend : createPostgresBackend);
const pool = new pg.Pool({ connectionString: QUEUE_URL, max: AT_ONCE });
const mail = createTransport({ url: SMTP_URL, pool: true, maxConnections: AT_ONCE });
const BODY = 'Si apre la consultazione dei comuni e delle unioni sulla proposta di piano.\n'.repeat(4);

const queue = new Queue('one-job-each', { connection });
const worker = new Worker(
  'one-job-each',
  async ({ data: { id } }) => {
    const { rows } = await pool.query('select address from peer.mails where id = $1', [id]);
    await mail.sendMail({
      from: 'piano@ente.example',
      to: rows[0].address,
      subject: 'Aperta la consultazione',
      text: BODY,
      messageId: `<${id}@ente.example>`,
    });
    await pool.query(`update peer.mails set state = 'sent' where id = $1`, [id]);
  },
  { connection, concurrency: AT_ONCE },
);
await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
process.on('message', (ids) => {
  void queue.addBulk(ids.map((id) => ({ name: 'mail', data: { id }, opts: { removeOnComplete: true } })));
});
process.send('ready');

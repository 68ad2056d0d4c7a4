import { Client } from 'pg';
import { ConfirmSending, Sending } from '@copianifica/usecases';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { Kernel, POSTS } from '../support/kernel';

describe('an installation', () => {
  let app: AppDatabase;
  let kernel: Kernel;
  const sending = (installation: string) => new Sending(app.transactions, installation);
  const confirming = (installation: string) => new ConfirmSending(app.transactions, installation);
  const by = async (post: string) => ({ authority: AUTHORITY, actor: await kernel.office(post) });

  beforeAll(async () => {
    app = await openFoundedBody();
    kernel = new Kernel(app);
  }, 60_000);
  afterAll(() => app.close());

  it('that is the first to ask sends, and goes on sending', async () => {
    expect(await sending('here').read(AUTHORITY)).toEqual({ on: false, since: null, by: null });
    expect(await sending('here').isOn(AUTHORITY)).toBe(true);
    expect(await sending('here').isOn(AUTHORITY)).toBe(true);
    expect(await app.query('select 1 from copianifica.sending_confirmations')).toHaveLength(1);
  });

  it('under another name is a copy, and sends nothing', async () => {
    expect(await sending('there').isOn(AUTHORITY)).toBe(false);
    expect(await sending('here').isOn(AUTHORITY)).toBe(true);
  });

  it('is told to take over by who administers, once, and the other one stops', async () => {
    expect(await confirming('there').execute(await by(POSTS.mayor))).toEqual({
      kind: 'refused',
      code: 'mandate/not-yours',
    });
    expect(await sending('there').isOn(AUTHORITY)).toBe(false);
    const administrator = await by(POSTS.ufficio);
    const answer = await confirming('there').execute(administrator);
    const { mandate } = await kernel.office(POSTS.ufficio);
    expect(answer).toMatchObject({ kind: 'sending', state: { on: true, by: mandate.id } });
    await confirming('there').execute(administrator);
    expect(await sending('there').isOn(AUTHORITY)).toBe(true);
    expect(await sending('here').isOn(AUTHORITY)).toBe(false);
    expect(await app.query('select 1 from copianifica.sending_confirmations')).toHaveLength(2);
  });

  it('on a database that was copied sends nothing, whatever its name', async () => {
    const admin = new Client({ connectionString: app.database.ownerUrl });
    await admin.connect();
    const { rows } = await admin.query<{ oid: string }>(
      'select oid from pg_database where datname = current_database()',
    );
    await admin.end();
    // What the confirmation would hold had it been written in the database that this one was copied from.
    const elsewhere = Number(rows[0]!.oid) + 1;
    await app.query(
      `insert into copianifica.sending_confirmations (authority, id, installation, instant)
       select $1, gen_random_uuid(), encode(sha256(convert_to(concat_ws(' ', 'there', system_identifier,
         (select timeline_id from pg_control_checkpoint()), $2::text), 'UTF8')), 'hex'), copianifica.legal_now() + interval '1 minute'
       from pg_control_system()`,
      [AUTHORITY, elsewhere],
    );
    expect(await sending('there').isOn(AUTHORITY)).toBe(false);
  });
});

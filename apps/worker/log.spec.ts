import { QueryFailedError } from 'typeorm';
import { makeLog } from './log';

const ADDRESS = 'sindaco.001272@comuni.example';

function logged(write: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = [];
  write(makeLog('info', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe("the worker's log", () => {
  it('holds ids, and nothing of a person that somebody passes to it', () => {
    const notice = { id: '7c5411b6', address: ADDRESS, parameters: { plan: 'Piano' }, to: ADDRESS };
    const line = logged((log) => {
      log.info({ notice, email: ADDRESS, familyName: 'Marchetti', code: 'AB2CD-EF3GH' }, 'sent');
      log.info({ job: { data: { address: ADDRESS } } }, 'job');
    });
    expect(line).toContain('7c5411b6');
    for (const personal of [ADDRESS, 'Marchetti', 'AB2CD-EF3GH', 'Piano'])
      expect(line).not.toContain(personal);
  });

  it("keeps of a mail server's refusal the code, not whom it refused", () => {
    const refused = Object.assign(
      new Error(`Can't send mail - all recipients were rejected: 550 <${ADDRESS}> unknown`),
      {
        code: 'EENVELOPE',
        responseCode: 550,
        rejected: [ADDRESS],
        response: `550 <${ADDRESS}> unknown`,
      },
    );
    const line = logged((log) => log.warn({ error: refused }, 'failed'));
    expect(line).toContain('"code":"EENVELOPE"');
    expect(line).not.toContain('comuni.example');
  });

  it("keeps of a database's fault the constraint, not the row", () => {
    const driver = Object.assign(
      new Error('duplicate key value violates unique constraint "post_addresses_pkey"'),
      {
        code: '23505',
        constraint: 'post_addresses_pkey',
        detail: `Key (post, email)=(segretario, ${ADDRESS}) already exists.`,
      },
    );
    const fault = new QueryFailedError(
      'insert into post_addresses values ($1)',
      [ADDRESS, 'Marchetti'],
      driver,
    );
    const line = logged((log) => log.error({ error: fault }, 'failed'));
    expect(line).toContain('"constraint":"post_addresses_pkey"');
    expect(line).toContain('"code":"23505"');
    for (const personal of [ADDRESS, 'Marchetti', 'segretario']) expect(line).not.toContain(personal);
  });

  it('leaves out what a fault quotes', () => {
    const fault = new Error(`invalid input syntax for type uuid: "Anna Marchetti"\nmore about 'Anna'`);
    const line = logged((log) => log.error({ error: fault }, 'failed'));
    expect(line).toContain('invalid input syntax for type uuid');
    expect(line).not.toContain('Anna');
  });

  it('bears what is thrown and is no error', () => {
    expect(logged((log) => log.error({ error: ADDRESS }, 'failed'))).not.toContain(ADDRESS);
  });
});

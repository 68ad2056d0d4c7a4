// People to be told something by mail, a mail server that counts what it takes, and the plain way of telling them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { root } from './built.mjs';

/** As many mayors more, each of a comune of their own, as it takes to have `wanted`. */
export async function appointMayors(superuser, authority, wanted) {
  const { rows } = await superuser.query(
    `select count(*)::int as now from copianifica.posts p join copianifica.organizations o using (authority)
     where o.key = p.organization and o.kind = 'comune' and p.role = 'mayor' and authority = $1`,
    [authority],
  );
  const missing = [authority, wanted - rows[0].now];
  const each = `from generate_series(1, $2::int) n`;
  await superuser.query('begin');
  for (const insert of [
    `insert into copianifica.organizations (authority, key, kind, name)
     select $1, 'comune/x' || n, 'comune', jsonb_build_object('it', 'Comune ' || n, 'en', 'Comune ' || n) ${each}`,
    `insert into copianifica.posts (authority, key, organization, role, title)
     select $1, 'comune/x' || n || '/sindaco', 'comune/x' || n, 'mayor', '{"it": "Sindaco", "en": "Mayor"}' ${each}`,
    `insert into copianifica.persons (authority, id) select $1, md5('x' || n)::uuid ${each}`,
    `insert into copianifica.post_addresses (authority, post, email)
     select $1, 'comune/x' || n || '/sindaco', 'sindaco@comune' || n || '.example' ${each}`,
    `insert into copianifica.mandates (authority, id, person, post, valid_from, known_from)
     select $1, md5('m' || n)::uuid, md5('x' || n)::uuid, 'comune/x' || n || '/sindaco', '2020-01-01', '2020-01-01'
     ${each}`,
  ])
    await superuser.query(insert, missing);
  await superuser.query('commit');
  await superuser.query('vacuum analyze');
}

/** Takes every mail; `arrived(n)` resolves when n different ones have come since the last `reset`. */
export async function openMailServer() {
  let ids = [];
  let wanted = { count: Infinity, done: () => undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onData: (stream, _session, done) => {
      let head = '';
      stream.on('data', (chunk) => (head += head.length < 4_000 ? chunk.toString('latin1') : ''));
      stream.on('end', () => {
        ids.push(/^message-id:\s*(\S+)/im.exec(head)?.[1] ?? '');
        done();
        if (ids.length >= wanted.count && new Set(ids).size >= wanted.count) wanted.done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    reset: () => (ids = []),
    ids: () => ids,
    arrived: (count) => new Promise((done) => (wanted = { count, done })),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** One job for each recipient, as one would begin: it reads its row, sends the mail, and marks the row. */
export async function startOneJobEach({ logins, superuser }, smtpUrl, redisUrl) {
  const login = decodeURIComponent(new URL(logins.queue).username);
  await superuser.query(
    `create schema peer; create table peer.mails (id text primary key, address text not null, state text not null);
     grant usage on schema peer to "${login}"; grant select, update on peer.mails to "${login}"`,
  );
  const child = fork(join(root, 'bench/support/one-job-each.mjs'), [], {
    env: {
      PATH: process.env.PATH,
      QUEUE_URL: logins.queue,
      SMTP_URL: smtpUrl,
      ...(redisUrl && { REDIS_URL: redisUrl }),
    },
  });
  await once(child, 'message');
  return {
    /** Rows for so many; what is resolved to sets the jobs going. */
    order: async (count) => {
      const { rows } = await superuser.query(
        `insert into peer.mails select gen_random_uuid(), 'sindaco@comune' || n || '.example', 'queued'
         from generate_series(1, $1::int) n returning id`,
        [count],
      );
      return () => child.send(rows.map(({ id }) => id));
    },
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

import { createHash } from 'node:crypto';
import type { AppDatabase } from '../support/app-database';
import { certify, type Keyholder, signCms } from '../support/certificates';
import { openFoundedBody } from '../support/founded-body';
import { type Dispatched, PecBody } from '../support/pec-body';
import { Chance, LIVES } from '../support/pec-lives';
import {
  aroundIt,
  besideEachOther,
  contentOf,
  daticertOf,
  daticertPart,
  headersOf,
  part,
  receiptBy,
  type Said,
} from '../support/pec-receipts';

const ADDRESS = 'posta-certificata@pec.gestore.example';
let app: AppDatabase;
let body: PecBody;
let authority: Keyholder;
let provider: Keyholder;
let dispatched: Dispatched[];
let now: string;

beforeAll(async () => {
  app = await openFoundedBody();
  body = new PecBody(app);
  await body.addresses();
  authority = await certify({ name: 'Autorità di Prova' });
  provider = await certify({ name: 'Gestore di Prova', email: ADDRESS, issuer: authority });
  await body.accredit(authority);
  dispatched = await body.dispatch();
  now = await body.instant();
}, 60_000);
afterAll(() => app.close());

const next = (): Dispatched => dispatched.pop()!;
const said = (of: Dispatched, more: Partial<Said> = {}): Said => ({
  type: 'avvenuta-consegna',
  messageId: of.messageId,
  recipient: of.address,
  at: now,
  ...more,
});

describe('a receipt that a provider has signed', () => {
  it('moves the delivery of its notice, and enters the record by its hash', async () => {
    const of = next();
    expect(await body.state(of.id)).toBe('submitted');
    expect(await body.receive(await receiptBy(provider, said(of, { type: 'accettazione' })))).toBe(
      'believed',
    );
    expect(await body.state(of.id)).toBe('accepted');
    const warning = said(of, { type: 'preavviso-errore-consegna', error: 'altro' });
    expect(await body.receive(await receiptBy(provider, warning))).toBe('believed');
    expect(await body.state(of.id)).toBe('warned');
    expect(await body.receive(await receiptBy(provider, said(of)))).toBe('believed');
    expect(await body.state(of.id)).toBe('delivered');
    const kept = await app.query(
      `select r.kind from copianifica.receipts r join copianifica.raw_messages m on m.hash = r.raw_hash
       join copianifica.leaves l on l.subject = r.notice::text and l.hash = m.hash where r.notice = $1 order by r.kind`,
      [of.id],
    );
    expect(kept).toEqual([{ kind: 'accepted' }, { kind: 'delivered' }, { kind: 'warned' }]);
  });

  it('is believed with the signature around it, from an accredited certificate itself, or over one between', async () => {
    const alone = await certify({ name: 'Gestore a sé', email: ADDRESS });
    await body.accredit(alone);
    const between = await certify({ name: 'Autorità intermedia', issuer: authority, ca: true });
    const below = await certify({ name: 'Gestore minore', email: ADDRESS, issuer: between });
    for (const [by, opaque] of [
      [provider, true],
      [alone, false],
      [below, false],
    ] as const) {
      const of = next();
      expect(await body.receive(await receiptBy(by, said(of), { opaque }))).toBe('believed');
      expect(await body.state(of.id)).toBe('delivered');
    }
  });

  it('says what went wrong: refused, not delivered, a virus', async () => {
    const ends = [
      ['non-accettazione', 'altro', 'refused'],
      ['errore-consegna', 'no-dest', 'error'],
      ['errore-consegna', 'virus', 'virus'],
      ['rilevazione-virus', 'virus', 'virus'],
    ] as const;
    for (const [type, error, state] of ends) {
      const of = next();
      expect(await body.receive(await receiptBy(provider, said(of, { type, error })))).toBe('believed');
      expect(await body.state(of.id)).toBe(state);
    }
  });

  it('is nobody’s business where it is no receipt: a letter, or word between providers', async () => {
    const of = next();
    const letter = said(of, { type: 'posta-certificata' });
    const content = contentOf([daticertPart(daticertOf(letter))]);
    const signature = await signCms(content, provider, { at: now });
    const headers = [
      'From: qualcuno@pec.example',
      'X-Trasporto: posta-certificata',
      `X-Riferimento-Message-ID: ${of.messageId}`,
    ];
    expect(await body.receive(besideEachOther(headers, content, signature))).toBe('other');
    expect(await body.receive(await receiptBy(provider, said(of, { type: 'presa-in-carico' })))).toBe(
      'other',
    );
    expect(await body.receive(Buffer.from('From: a@b.example\r\nSubject: Buongiorno\r\n\r\nCiao'))).toBe(
      'other',
    );
  });
});

describe('a hundred lives of a notice, whose receipts come in any order', () => {
  it('all end in the state that their receipts prove, though each comes twice', async () => {
    const chance = new Chance(20_261_123);
    const expected = new Map<string, string>();
    const live = async (of: Dispatched): Promise<void> => {
      const [end, types] = chance.oneOf(LIVES);
      expected.set(of.id, end);
      const receipts = await Promise.all(types.map((type) => receiptBy(provider, said(of, { type }))));
      for (const raw of chance.shuffled([...receipts, ...receipts])) await body.receive(raw);
    };
    const left = dispatched.splice(0, 100);
    const lane = async (): Promise<void> => {
      for (let of = left.pop(); of; of = left.pop()) await live(of);
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    const found = await app.query<{ id: string; state: string }>(
      'select id, state from copianifica.notices where id = any ($1::uuid[])',
      [[...expected.keys()]],
    );
    const wrong = found.filter(({ id, state }) => expected.get(id) !== state);
    expect({ lives: found.length, wrong }).toEqual({ lives: 100, wrong: [] });
  });
});

describe('a forged receipt', () => {
  const other = async (wanted: Parameters<typeof certify>[0]) => certify({ email: ADDRESS, ...wanted });
  const signed = async (content: Buffer, headers: string[], by = provider): Promise<Buffer> =>
    besideEachOther(headers, content, await signCms(content, by, { at: now }));
  const withFile = (of: Dispatched, text: string): Promise<Buffer> =>
    receiptBy(provider, said(of, { daticert: text }));
  const genuine = (of: Dispatched, more: Partial<Said> = {}): Promise<Buffer> =>
    receiptBy(provider, said(of, more));
  const swap = (raw: Buffer, from: string, to: string): Buffer =>
    Buffer.from(
      raw.toString('latin1').replace(from, () => to),
      'latin1',
    );
  /** As a message of its own: its parts are told apart by another boundary. */
  const apart = (raw: Buffer): string =>
    raw.toString('latin1').replaceAll('=_parte', '=_altra').replaceAll('firmato', 'sigillato');
  const inBase64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

  const FORGERIES: readonly (readonly [string, string, (of: Dispatched) => Promise<Buffer>])[] = [
    [
      'from an authority of the same name',
      'not-accredited',
      async (of) => {
        const false_ = await certify({ name: 'Autorità di Prova' });
        return receiptBy(await other({ name: 'Gestore di Prova', issuer: false_ }), said(of));
      },
    ],
    [
      'by a certificate that signs for itself',
      'not-accredited',
      async (of) => receiptBy(await other({ name: 'Gestore di Prova' }), said(of)),
    ],
    [
      'by somebody else whom the authority knows',
      'not-accredited',
      async (of) =>
        receiptBy(
          await certify({ name: 'Mario Rossi', email: 'mario@persone.example', issuer: authority }),
          said(of),
        ),
    ],
    [
      'by the certificate of a web server',
      'not-accredited',
      async (of) =>
        receiptBy(await other({ name: 'Gestore', issuer: authority, usage: '1.3.6.1.5.5.7.3.1' }), said(of)),
    ],
    [
      'below a certificate that may issue none',
      'not-accredited',
      async (of) => receiptBy(await other({ name: 'Gestore', issuer: provider }), said(of)),
    ],
    [
      'by a certificate that has expired',
      'expired',
      async (of) =>
        receiptBy(await other({ name: 'Gestore', issuer: authority, to: '2025-01-01T00:00:00Z' }), said(of)),
    ],
    [
      'by a certificate that does not hold yet',
      'expired',
      async (of) =>
        receiptBy(
          await other({ name: 'Gestore', issuer: authority, from: '2040-01-01T00:00:00Z' }),
          said(of),
        ),
    ],
    [
      'by a provider that the body trusts no more',
      'expired',
      async (of) => {
        const gone = await other({ name: 'Gestore di ieri' });
        await body.accredit(gone, 'Gestore di ieri', '2025-06-01T00:00:00Z');
        return receiptBy(gone, said(of));
      },
    ],
    [
      'signed before the notice was sent',
      'out-of-time',
      (of) => receiptBy(provider, said(of), { at: '2025-11-01T00:00:00Z' }),
    ],
    [
      'signed tomorrow',
      'out-of-time',
      async (of) => receiptBy(provider, said(of), { at: await body.instant(86_400) }),
    ],
    ['without signed attributes', 'signature', (of) => receiptBy(provider, said(of), { bare: true })],
    [
      'with its words altered',
      'signature',
      async (of) => swap(await genuine(of), 'Ricevuta di posta', 'Ricevuta di  posta'),
    ],
    [
      'with its file altered',
      'signature',
      async (of) => {
        const accepted = said(of, { type: 'accettazione' });
        return swap(
          swap(
            await genuine(of, { type: 'accettazione' }),
            inBase64(daticertOf(accepted)),
            inBase64(daticertOf(said(of))),
          ),
          'X-Ricevuta: accettazione',
          'X-Ricevuta: avvenuta-consegna',
        );
      },
    ],
    [
      'with the signature of another receipt',
      'signature',
      async (of) => {
        const [mine, yours] = [
          contentOf([daticertPart(daticertOf(said(of)))]),
          contentOf([daticertPart(daticertOf(said(next())))]),
        ];
        return besideEachOther(headersOf(said(of)), mine, await signCms(yours, provider, { at: now }));
      },
    ],
    [
      'beside a signature that carries another content',
      'signature',
      async (of) => {
        const [mine, yours] = [
          contentOf([daticertPart(daticertOf(said(of)))]),
          contentOf([daticertPart(daticertOf(said(next())))]),
        ];
        return besideEachOther(
          headersOf(said(of)),
          mine,
          await signCms(yours, provider, { at: now, opaque: true }),
        );
      },
    ],
    [
      'with rubbish for a signature',
      'signature',
      async (of) =>
        besideEachOther(
          headersOf(said(of)),
          contentOf([daticertPart(daticertOf(said(of)))]),
          Buffer.from('niente'),
        ),
    ],
    [
      'with an empty signature around nothing',
      'signature',
      async (of) => aroundIt(headersOf(said(of)), Buffer.alloc(0)),
    ],
    [
      'without any signature',
      'unsigned',
      async (of) =>
        Buffer.concat([
          Buffer.from(`${headersOf(said(of)).join('\r\n')}\r\n`),
          contentOf([daticertPart(daticertOf(said(of)))]),
        ]),
    ],
    [
      'whose file stands beside a signed message',
      'unsigned',
      async (of) => {
        const inner = part([], (await genuine(next())).toString('latin1'));
        const content = contentOf([daticertPart(daticertOf(said(of))), inner]);
        return Buffer.concat([Buffer.from(`${headersOf(said(of)).join('\r\n')}\r\n`), content]);
      },
    ],
    [
      'that is a genuine one, attached',
      'unsigned',
      async (of) => {
        const inner = part(['Content-Type: message/rfc822'], (await genuine(of)).toString('latin1'));
        return Buffer.concat([Buffer.from(`${headersOf(said(of)).join('\r\n')}\r\n`), contentOf([inner])]);
      },
    ],
    [
      'in a letter that a provider has signed',
      'reference',
      async (of) => {
        const inner = part(
          ['Content-Type: message/rfc822', 'Content-Disposition: attachment; filename="postacert.eml"'],
          apart(await genuine(of)),
        );
        const letter = daticertPart(daticertOf(said(of, { type: 'posta-certificata' })));
        return signed(contentOf([letter, inner]), headersOf(said(of)));
      },
    ],
    [
      'attached to a letter that has no file of its own',
      'malformed',
      async (of) => {
        const inner = part(
          ['Content-Type: message/rfc822'],
          apart(contentOf([daticertPart(daticertOf(said(of)))])),
        );
        return signed(contentOf([inner]), headersOf(said(of)));
      },
    ],
    [
      'with two files of that name',
      'malformed',
      async (of) => {
        const accepted = daticertPart(daticertOf(said(of, { type: 'accettazione' })));
        return signed(contentOf([accepted, daticertPart(daticertOf(said(of)))]), headersOf(said(of)));
      },
    ],
    [
      'with a third part beside the signature',
      'malformed',
      async (of) =>
        swap(
          await genuine(of),
          'This is an S/MIME signed message\r\n',
          `\r\n------firmato\r\n\r\n${daticertOf(said(of))}`,
        ),
    ],
    [
      'with two types at once',
      'malformed',
      async (of) =>
        swap(await genuine(of), 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="x"'),
    ],
    [
      'with a DOCTYPE',
      'daticert',
      (of) => withFile(of, daticertOf(said(of)).replace('<postacert', '<!DOCTYPE postacert><postacert')),
    ],
    [
      'with an entity that grows a thousandfold',
      'daticert',
      (of) => {
        const bomb = ['a', 'b', 'c', 'd'].map(
          (name, at, all) => `<!ENTITY ${name} "${at ? `&${all[at - 1]};`.repeat(10) : 'x'}">`,
        );
        const text = daticertOf(said(of)).replace('<postacert', `<!DOCTYPE p [${bomb.join('')}]><postacert`);
        return withFile(of, text.replace('Gestore', '&d;'));
      },
    ],
    [
      'with an entity that reads a file',
      'daticert',
      (of) =>
        withFile(
          of,
          daticertOf(said(of)).replace(
            '<postacert',
            '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><postacert',
          ),
        ),
    ],
    [
      'of a delivery to nobody',
      'daticert',
      (of) => withFile(of, daticertOf(said(of)).replace(/<consegna>.*<\/consegna>/, '')),
    ],
    [
      'about another message than its header says',
      'reference',
      async (of) =>
        swap(await genuine(next()), headersOf(said(of))[0]!, `X-Riferimento-Message-ID: ${of.messageId}`),
    ],
    [
      'that calls an acceptance a delivery',
      'reference',
      async (of) =>
        swap(
          await genuine(of, { type: 'accettazione' }),
          'X-Ricevuta: accettazione',
          'X-Ricevuta: avvenuta-consegna',
        ),
    ],
    [
      'about a message that nobody sent',
      'unmatched',
      (of) => genuine(of, { messageId: '<niente@ente.example>' }),
    ],
    [
      'about somebody else’s box',
      'recipient',
      (of) => genuine(of, { recipient: 'vicino@pec.comune.example' }),
    ],
  ];
  const all = () =>
    app.query<{ now: string }>(
      `select md5(string_agg(n::text, '|' order by id)) as notices,
         (select count(*) from copianifica.leaves) as leaves, (select count(*) from copianifica.outbox) as outbox
       from copianifica.notices n`,
    );

  it.each(FORGERIES)('%s is listed as «%s» and changes nothing', async (_, doubt, forge) => {
    const of = next();
    const raw = await forge(of);
    const before = await all();
    expect(await body.receive(raw)).toBe(doubt);
    expect(await all()).toEqual(before);
    expect(await body.state(of.id)).toBe('submitted');
    const [listed] = await app.query<object>(
      `select r.doubt, r.notice, r.attempt, m.body from copianifica.receipts r
       join copianifica.raw_messages m on m.hash = r.raw_hash where m.hash = $1`,
      [createHash('sha256').update(raw).digest('hex')],
    );
    expect(listed).toEqual({ doubt, notice: null, attempt: null, body: raw });
  });

  it('that repeats what was said changes nothing, be it the same message or another', async () => {
    const of = next();
    const raw = await genuine(of);
    expect(await body.receive(raw)).toBe('believed');
    const before = await all();
    expect(await body.receive(raw)).toBe('known');
    expect(await body.receive(swap(raw, 'MIME-Version: 1.0', 'MIME-Version: 1.0\r\nX-Altro: 1'))).toBe(
      'repeated',
    );
    expect(await all()).toEqual(before);
    expect(await Promise.all([1, 2, 3, 4].map(() => body.receive(raw)))).toEqual(Array(4).fill('known'));
  });
});

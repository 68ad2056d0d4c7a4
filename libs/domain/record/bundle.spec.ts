import fc from 'fast-check';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recountBallots } from '../ballot/recount';
import { type VerifyBundleOptions, verifyBundle, writeBundle } from './bundle';
import type { Bundle, BundleDocument, BundleLeaf } from './bundle-shape';
import {
  canonicalJson,
  type Json,
  type JsonObject,
  parseJson,
  sha256,
  sha256Hex,
  toBase64,
  utf8,
} from './canonical';
import { chainEvents, type EventToRecord, type RecordedEvent } from './case-chain';
import type { FindingCode } from './finding';
import { type Leaf, leafHashOf, leafJson } from './leaf';
import { appendLeaves, inclusionProof, rootFromFrontier } from './merkle';
import { formatCheckpoint, type NoteSigner, signNote, verifierKey, type VerifySignature } from './note';

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const CASE = 'b3b8ee2c-7a11-4a55-9e0c-1f2d3c4b5a69';
const ORIGIN = 'copianifica.example/demo';

const verifySignature: VerifySignature = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }),
    signature,
  );

/** A key that is the same in every run: the sample is a file that must not change. */
function signer(name: string, seed = name): NoteSigner {
  const der = Buffer.concat([PKCS8, sha256(`no secret: ${seed}`)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  return {
    name,
    publicKey: new Uint8Array(publicKey),
    sign: (it) => new Uint8Array(sign(null, it, privateKey)),
  };
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

type Draft = Omit<Bundle, 'format' | 'leaves' | 'checkpoint' | 'key'> & { leaves: readonly Leaf[] };

function documentOf(kind: string, id: string, content: Json): BundleDocument {
  return { kind, id, content, hash: sha256Hex(canonicalJson(content)) };
}

const counted = { share: 'majority', measure: 'members', rounding: 'exact' };
const ballots = {
  rule: {
    key: 'sample/consiglio/guidelines',
    body: 'consiglio',
    matter: 'guidelines',
    validFrom: '2015-01-01',
    validTo: null,
    source: 'a statute',
    verified: true,
    structural: [{ ...counted, name: 'presence', of: 'members', compare: '>', counts: 'present' }],
    functional: [{ ...counted, name: 'majority', of: 'present', compare: '>', counts: 'for' }],
    abstentions: 'present',
  },
  roll: ['a', 'b', 'c', 'd', 'e', 'f'].map((seat) => [seat, null]),
  present: ['a', 'b', 'c', 'd', 'e'],
  choices: { for: ['a', 'b', 'c'], against: ['d'], abstain: ['e'], notVoting: [] },
  tally: {
    outcome: 'passed',
    checks: [
      { name: 'presence', need: 4, have: 5, missing: 0, holds: true },
      { name: 'majority', need: 3, have: 3, missing: 0, holds: true },
    ],
  },
};
const tally = { members: 6, present: 5, for: 3, against: 1, abstain: 1, notVoting: 0 };
const plan = {
  title: 'Piano strategico',
  elements: [{ id: uuid(70), title: 'Acqua, città e “rigenerazione”' }],
};

/** A case of five events; with `ballotsAs` the same case, but with other ballots. */
function draft(ballotsAs: Json = ballots): Draft {
  const text = 'format: copianifica-procedure/1\nkey: strategic-plan\n';
  const procedure = { key: 'strategic-plan', hash: sha256Hex(text), text };
  const documents = [documentOf('ballots', uuid(50), ballotsAs), documentOf('plan-version', uuid(51), plan)];
  const [votes, version] = documents.map(({ hash }) => hash);
  const happened: [string, JsonObject, string | null][] = [
    ['guidelines-proposed', { procedure: procedure.key, procedureHash: procedure.hash }, uuid(90)],
    ['sitting-convened', { sitting: uuid(52), reasonCommitment: sha256Hex('r') }, uuid(91)],
    ['guidelines-voted', { vote: { id: uuid(50), ballotsHash: votes!, tally } }, uuid(91)],
    ['text-frozen', { version: uuid(51), planVersionHash: version! }, uuid(92)],
    ['term-expired', { term: 'observations' }, null],
  ];
  const events = chainEvents(
    happened.map(([type, payload, actor], at): EventToRecord => {
      const instant = `2026-01-12T08:00:0${at}.250Z`;
      return { authority: 'demo', case: CASE, type, actor, instant, payload };
    }),
  );
  const leaves = [...events.map(leafOfEvent), ...documents.map(leafOfDocument)];
  return { authority: 'demo', case: CASE, demo: true, procedure, events, documents, leaves };
}

function leafOfEvent({ authority, hash, instant, sequence }: RecordedEvent): Leaf {
  const id = uuid(100 + sequence);
  return { authority, demo: true, hash, id, instant, kind: 'case-event', sequence, subject: CASE };
}

function leafOfDocument({ kind, id: subject, hash }: BundleDocument, at: number): Leaf {
  const [id, instant] = [uuid(200 + at), '2026-01-12T08:00:02.250Z'];
  return { authority: 'demo', demo: true, hash, id, instant, kind, sequence: 1, subject };
}

/** Puts a draft into a tree among the leaves of other cases, and signs it. */
function seal({ leaves, ...rest }: Draft, by: NoteSigner = signer(ORIGIN)): Omit<Bundle, 'format'> {
  const placed = leaves.flatMap((leaf) => [`{"another":"${leaf.id}"}`, leafJson(leaf)]);
  const hashes = [...placed, '{"last":true}'].map(leafHashOf);
  const tree = appendLeaves(0, [], hashes);
  const nodes = new Map(tree.nodes.map((node) => [`${node.level}/${node.index}`, node.hash]));
  const proofAt = (index: number) =>
    inclusionProof(index, tree.size, (ref) => nodes.get(`${ref.level}/${ref.index}`)).map(toBase64);
  const root = rootFromFrontier(tree.frontier);
  return {
    ...rest,
    leaves: leaves.map((leaf, at) => ({
      index: 2 * at + 1,
      leaf: leafJson(leaf),
      proof: proofAt(2 * at + 1),
    })),
    checkpoint: signNote(formatCheckpoint({ origin: by.name, size: tree.size, root }), by),
    key: verifierKey(by.name, by.publicKey),
  };
}

const judge = (text: string | Uint8Array, options: Partial<VerifyBundleOptions> = {}) =>
  verifyBundle(typeof text === 'string' ? utf8(text) : text, { verifySignature, ...options });

const sample = readFileSync(join(__dirname, 'sample-case.bundle'), 'utf8');
const good = seal(draft());
const trustedKey = good.key;

describe('a bundle', () => {
  test('of format 1 is for ever written as the sample was', () => {
    expect(writeBundle(good)).toBe(sample);
  });

  test('is accepted as it was written, and summed up', () => {
    const verdict = judge(sample, { trustedKey });
    expect(verdict.findings).toEqual([]);
    expect(verdict.summary).toEqual({
      authority: 'demo',
      case: CASE,
      demo: true,
      procedure: 'strategic-plan',
      events: 5,
      documents: 2,
      from: '2026-01-12T08:00:00.250Z',
      to: '2026-01-12T08:00:04.250Z',
      origin: ORIGIN,
      treeSize: 15,
      root: expect.stringMatching(/^[0-9a-f]{64}$/),
      key: trustedKey,
      keyTrusted: true,
    });
    expect(judge(sample).summary?.keyTrusted).toBe(false);
  });

  test('is refused after the change of any one byte', () => {
    const bytes = utf8(sample);
    const accepted: number[] = [];
    bytes.forEach((byte, at) => {
      const verdict = judge(bytes.with(at, byte ^ 1));
      if (verdict.ok || verdict.findings.length === 0) accepted.push(at);
    });
    expect(accepted).toEqual([]);
  });

  test('is refused after bytes were taken out, put in or replaced anywhere', () => {
    const bytes = Array.from(utf8(sample));
    const place = fc.nat(bytes.length);
    fc.assert(
      fc.property(place, fc.nat(3), fc.uint8Array({ maxLength: 3 }), (at, taken, put) => {
        const changed = Uint8Array.from(bytes.toSpliced(at, taken, ...put));
        fc.pre(Buffer.compare(changed, utf8(sample)) !== 0);
        expect(judge(changed).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('is refused after any element of any list was removed, repeated or moved', () => {
    const accepted = variantsOf(parseJson(sample) as Json)
      .filter(({ value }) => judge(canonicalJson(value)).ok)
      .map(({ what }) => what);
    expect(accepted).toEqual([]);
  });

  test('is counted again by the rule it was voted under', () => {
    expect(judge(sample, { recount: recountBallots }).ok).toBe(true);
    const lost = voted({ tally: { ...ballots.tally, outcome: 'failed' } });
    expect(judge(lost).ok).toBe(true);
    expect(judge(lost, { recount: recountBallots }).findings).toMatchObject([
      { code: 'record/ballots-recount', where: 'documents[0].content.tally' },
    ]);
  });

  test('says nothing of what came after it: an older state of the case is a good bundle too', () => {
    const { events, leaves, ...rest } = draft();
    const older = {
      ...rest,
      events: events.slice(0, 4),
      leaves: leaves.filter(({ hash }) => hash !== events[4]?.hash),
    };
    expect(judge(writeBundle(seal(older))).summary?.events).toBe(4);
  });
});

/** Every copy of a value in which one list lacks, repeats or swaps one element, or one object lacks a field. */
function variantsOf(value: Json, what = ''): { what: string; value: Json }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, item]) => [
      {
        what: `${what}.${key} removed`,
        value: Object.fromEntries(Object.entries(value).filter(([k]) => k !== key)),
      },
      ...variantsOf(item, `${what}.${key}`).map((it) => ({ ...it, value: { ...value, [key]: it.value } })),
    ]);
  }
  return value.flatMap((item, at) => [
    { what: `${what}[${at}] removed`, value: value.toSpliced(at, 1) },
    { what: `${what}[${at}] repeated`, value: value.toSpliced(at, 0, item) },
    ...(at > 0
      ? [{ what: `${what}[${at}] moved`, value: value.with(at, value[at - 1]!).with(at - 1, item) }]
      : []),
    ...variantsOf(item, `${what}[${at}]`).map((it) => ({ ...it, value: value.with(at, it.value) })),
  ]);
}

const sealed = (change: Partial<Draft>, by?: NoteSigner) => writeBundle(seal({ ...draft(), ...change }, by));
const after = (change: Partial<Bundle>) => writeBundle({ ...good, ...change });
const voted = (change: JsonObject) => writeBundle(seal(draft({ ...ballots, ...change })));
const chosen = (change: JsonObject) => voted({ choices: { ...ballots.choices, ...change } });
const { events, documents, leaves, procedure } = draft();
const document = (change: Partial<BundleDocument>) =>
  sealed({ documents: documents.with(1, { ...documents[1]!, ...change }) });
const leaf = (change: Partial<Leaf>) => sealed({ leaves: leaves.with(0, { ...leaves[0]!, ...change }) });
const placed = (change: (it: BundleLeaf) => Partial<BundleLeaf>) =>
  after({ leaves: good.leaves.map((it) => ({ ...it, ...change(it) })) });
const named = (change: Partial<Bundle['procedure']>) => after({ procedure: { ...procedure, ...change } });
const unlike = (kind: string) => ({
  documents: documents.filter((it) => it.kind !== kind),
  leaves: leaves.filter((it) => it.kind !== kind),
});
const deep = `"elements":${'['.repeat(100_000)}${']'.repeat(100_000)},"x":[`;
const turned = canonicalJson({ ...(parseJson(sample) as JsonObject), documents: documents.toReversed() });
const forger = signer(ORIGIN, 'forger');
const witnessed = good.checkpoint + signNote('x\n', signer('witness.example')).split('\n\n')[1];

describe('a bundle that was forged with care is refused for', () => {
  test.each<[FindingCode, string, string]>([
    ['record/bundle-not-json', 'no JSON', `${sample}}`],
    ['record/bundle-not-json', 'a byte order mark', `\ufeff${sample}`],
    ['record/bundle-not-json', 'no bytes at all', ''],
    ['record/bundle-malformed', 'a field more', after({ note: 'x' } as Partial<Bundle>)],
    ['record/bundle-malformed', 'no events', after({ events: [] })],
    ['record/bundle-not-canonical', 'a last newline', `${sample}\n`],
    ['record/bundle-not-canonical', 'half a surrogate pair', sample.replace('città', '\\ud800')],
    ['record/bundle-not-canonical', 'a depth that exhausts', sample.replace('"elements":[', deep)],
    ['record/event-authority', 'another authority', after({ authority: 'other' })],
    ['record/event-case', 'another case', after({ case: uuid(1) })],
    ['record/event-sequence', 'a missing beginning', sealed({ events: events.slice(1) })],
    ['record/procedure-hash', 'another procedure', named({ text: 'x' })],
    ['record/procedure-unnamed', 'a procedure no event names', named({ text: 'x', hash: sha256Hex('x') })],
    ['record/procedure-unnamed', 'a procedure under another key', named({ key: 'plan' })],
    ['record/document-missing', 'ballots left out', sealed(unlike('ballots'))],
    ['record/document-missing', 'a plan left out', sealed(unlike('plan-version'))],
    [
      'record/document-unnamed',
      'a document that no event names',
      document(documentOf('roll', uuid(52), 'x')),
    ],
    ['record/document-hash', 'a document changed', document({ content: 'x' })],
    ['record/document-order', 'documents out of order', turned],
    ['record/ballots-malformed', 'ballots without a choice', voted({ choices: { for: [] } })],
    ['record/ballots-malformed', 'ballots that are none', writeBundle(seal(draft('none')))],
    ['record/ballots-seat', 'a seat not on the roll', voted({ present: [...ballots.present, 'g'] })],
    ['record/ballots-seat', 'a seat present twice', voted({ present: [...ballots.present, 'a'] })],
    ['record/ballots-seat', 'a seat twice on the roll', voted({ roll: [...ballots.roll, ['a', 1]] })],
    ['record/ballots-seat', 'an absent seat that votes', chosen({ for: ['a', 'b', 'f'] })],
    ['record/ballots-seat', 'a seat that votes twice', chosen({ against: ['d', 'd'] })],
    ['record/ballots-seat', 'a seat that votes both ways', chosen({ abstain: ['a'] })],
    ['record/ballots-count', 'a tally that cannot be counted again', chosen({ for: ['a', 'b'] })],
    ['record/leaf-malformed', 'a leaf that is none', placed(() => ({ leaf: 'x' }))],
    ['record/leaf-order', 'leaves that share a place', placed(() => ({ index: 1 }))],
    ['record/leaf-authority', 'a leaf of another authority', leaf({ authority: 'other' })],
    ['record/leaf-demo', 'a demo passed off as real', sealed({ demo: false })],
    ['record/leaf-demo', 'one leaf that is no demo', leaf({ demo: false })],
    [
      'record/leaf-stray',
      'an event recorded at another instant',
      leaf({ instant: '2026-01-11T00:00:00.000Z' }),
    ],
    ['record/leaf-stray', 'a leaf of another case', leaf({ subject: uuid(1) })],
    ['record/leaf-stray', 'a document recorded under another id', document({ id: uuid(53) })],
    ['record/leaf-stray', 'a document recorded as of another kind', document({ kind: 'rolls' })],
    [
      'record/leaf-twice',
      'an event recorded twice',
      sealed({ leaves: [...leaves, { ...leaves[0]!, id: uuid(1) }] }),
    ],
    ['record/leaf-missing', 'an event never recorded', sealed({ leaves: leaves.slice(1) })],
    ['record/leaf-missing', 'a document never recorded', sealed({ leaves: leaves.slice(0, -1) })],
    [
      'record/inclusion',
      'leaves that the tree does not hold',
      placed((it) => ({ leaf: it.leaf.replace('"id":"0', '"id":"1') })),
    ],
    ['record/inclusion', 'leaves at another place', placed((it) => ({ index: it.index - 1 }))],
    [
      'record/inclusion',
      'proofs in lax base64',
      placed((it) => ({ proof: it.proof.map((hash) => hash.replace('=', '')) })),
    ],
    ['record/key-malformed', 'no key', after({ key: 'x' })],
    ['record/key-untrusted', 'another key', sealed({}, forger)],
    ['record/note-malformed', 'no note', after({ checkpoint: 'x' })],
    [
      'record/checkpoint-malformed',
      'another note',
      after({ checkpoint: signNote('Ognuno sta solo\n', signer(ORIGIN)) }),
    ],
    ['record/origin', 'a tree without a host', sealed({}, signer('/demo'))],
    ['record/origin', 'the tree of another authority', sealed({}, signer('copianifica.example/other'))],
    [
      'record/signature-missing',
      'a signature by another key',
      after({ checkpoint: seal(draft(), forger).checkpoint }),
    ],
    [
      'record/signature-invalid',
      'a signature of something else',
      after({ checkpoint: good.checkpoint.replace('\n15\n', '\n16\n') }),
    ],
    ['record/signature-stray', 'a signature that nobody can check', after({ checkpoint: witnessed })],
  ])('%s: %s', (code, _what, text) => {
    const trusted = code === 'record/key-untrusted' ? { trustedKey } : {};
    expect(judge(text, trusted).findings.map((found) => found.code)).toContain(code);
  });

  test('record/bundle-not-text: bytes that are no UTF-8', () => {
    expect(judge(Uint8Array.of(0xc0, 0x80)).findings[0]?.code).toBe('record/bundle-not-text');
  });
});

import fc from 'fast-check';
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { sha256 } from './canonical';
import {
  formatCheckpoint,
  type NoteKey,
  type NoteSigner,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  signNote,
  verifierKey,
  type VerifySignature,
} from './note';
import vectors from './vectors.json';

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const verifyEd25519: VerifySignature = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }),
    signature,
  );

function signer(name: string): NoteSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return {
    name,
    publicKey: new Uint8Array(spki.subarray(SPKI.length)),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

const authority = signer('copianifica.example/demo');
const witness = signer('witness.example');
const root = sha256('root');
const text = formatCheckpoint({ origin: authority.name, size: 42, root });

describe('a verifier key', () => {
  test('is read and written as the published one', () => {
    const key = parseVerifierKey(vectors.note.key) as NoteKey;
    expect(key.name).toBe('PeterNeumann');
    expect(verifierKey(key.name, key.publicKey)).toBe(vectors.note.key);
  });

  test('survives the plus signs of base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (publicKey) => {
        expect(parseVerifierKey(verifierKey('a.example/b', publicKey))).toEqual({
          name: 'a.example/b',
          publicKey,
        });
      }),
    );
  });

  test('is refused after any change of one character', () => {
    for (let at = 0; at < vectors.note.key.length; at += 1) {
      const changed = flip(vectors.note.key, at);
      expect(parseVerifierKey(changed)).toEqual({ refused: 'record/key-malformed' });
    }
  });

  test.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\u0085b', 'a\nb', '\ud800'])('cannot be named %p', (name) => {
    expect(() => verifierKey(name, authority.publicKey)).toThrow(TypeError);
    expect(() => signNote(text, { ...authority, name })).toThrow(TypeError);
  });
});

describe('a signed note', () => {
  test('of another implementation is opened', () => {
    const key = parseVerifierKey(vectors.note.key) as NoteKey;
    expect(openNote(vectors.note.note, [key], verifyEd25519)).toEqual({
      text: vectors.note.text,
      signedBy: ['PeterNeumann'],
      signatures: 1,
    });
  });

  test('is refused after any change of one character', () => {
    const key = parseVerifierKey(vectors.note.key) as NoteKey;
    for (let at = 0; at < vectors.note.note.length; at += 1) {
      expect(openNote(flip(vectors.note.note, at), [key], verifyEd25519)).toHaveProperty('refused');
    }
  });

  test('has the form that the specification draws', () => {
    expect(signNote(text, authority)).toMatch(
      /^copianifica\.example\/demo\n42\n[A-Za-z0-9+/]{43}=\n\n— copianifica\.example\/demo [A-Za-z0-9+/]{91}=\n$/,
    );
  });

  test('opens for any text of whole lines, empty ones included', () => {
    const lines = fc.array(fc.constantFrom('', 'a', '— x y', 'è subito sera'), { minLength: 1 });
    fc.assert(
      fc.property(lines, (list) => {
        const body = list.map((line) => `${line}\n`).join('');
        expect(openNote(signNote(body, authority), [authority], verifyEd25519)).toEqual({
          text: body,
          signedBy: [authority.name],
          signatures: 1,
        });
      }),
      { numRuns: 30 },
    );
  });

  test('is opened by any one known key, and unknown ones are ignored but counted', () => {
    const note = signNote(text, authority, witness);
    expect(openNote(note, [witness], verifyEd25519)).toMatchObject({
      signedBy: [witness.name],
      signatures: 2,
    });
    expect(openNote(note, [witness, authority], verifyEd25519)).toMatchObject({
      signedBy: [authority.name, witness.name],
    });
    const namesake = signer(authority.name);
    expect(openNote(note, [namesake], verifyEd25519)).toEqual({ refused: 'record/signature-missing' });
  });

  test('is refused whole when a known key signed something else', () => {
    const other = signNote('another text\n', authority).split('\n\n')[1];
    const note = `${signNote(text, witness)}${other}`;
    expect(openNote(note, [authority, witness], verifyEd25519)).toEqual({
      refused: 'record/signature-invalid',
    });
  });

  test.each([
    ['nothing', ''],
    ['no signature', text],
    ['no signature after the empty line', `${text}\n`],
    ['no last newline', signNote(text, authority).slice(0, -1)],
    ['a control character', signNote(text, authority).replace('42', '4\r2')],
    ['a hyphen for the dash', signNote(text, authority).replace('— ', '- ')],
    ['something after the signature', signNote(text, authority).replace(/=\n$/, '= x\n')],
    ['a signature of key id alone', `${text}\n— a.example AAAAAA==\n`],
    ['more signatures than a note needs', `${text}\n${'— a.example AAAAAAA=\n'.repeat(101)}`],
  ])('is malformed with %s', (_what, note) => {
    expect(openNote(note, [authority], verifyEd25519)).toEqual({ refused: 'record/note-malformed' });
  });

  test('cannot be made of half a line, of nobody, or of control characters', () => {
    expect(() => signNote('half a line', authority)).toThrow(TypeError);
    expect(() => signNote('tab\t\n', authority)).toThrow(TypeError);
    expect(() => signNote(text)).toThrow(TypeError);
  });
});

describe('a checkpoint', () => {
  test('of the specification is read', () => {
    const body = vectors.checkpoint.note.split('\n\n')[0];
    expect(parseCheckpoint(`${body}\n`)).toMatchObject({
      origin: vectors.checkpoint.origin,
      size: vectors.checkpoint.size,
      extensions: [],
    });
  });

  test('is read back as it was written', () => {
    const line = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'é', ' ', '7', '—') });
    const size = fc.maxSafeNat();
    fc.assert(
      fc.property(line, size, fc.array(line), (origin, leaves, extensions) => {
        const checkpoint = { origin, size: leaves, root, extensions };
        expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
      }),
    );
  });

  test.each([
    ['an origin of two lines', { origin: 'a\n1', size: 1, root }],
    ['no origin', { origin: '', size: 1, root }],
    ['a negative size', { origin: 'a', size: -1, root }],
    ['a size beyond safe integers', { origin: 'a', size: 2 ** 53, root }],
    ['a size in thousands', { origin: 'a', size: 1e21, root }],
    ['a short root', { origin: 'a', size: 1, root: root.slice(1) }],
    ['an empty extension', { origin: 'a', size: 1, root, extensions: [''] }],
    ['an extension of two lines', { origin: 'a', size: 1, root, extensions: ['a\nb'] }],
  ])('is not written with %s', (_what, checkpoint) => {
    expect(() => formatCheckpoint(checkpoint)).toThrow(TypeError);
  });

  test.each(['', '\n', 'a\n1\n', text.slice(0, -1), text.replace('42', '042'), text.replace('42', '+42')])(
    'is not read from %p',
    (bad) => expect(parseCheckpoint(bad)).toEqual({ refused: 'record/checkpoint-malformed' }),
  );
});

/** Another character in one place: the next bit pattern of the same UTF-16 unit. */
function flip(original: string, at: number): string {
  return original.slice(0, at) + String.fromCharCode(original.charCodeAt(at) ^ 1) + original.slice(at + 1);
}

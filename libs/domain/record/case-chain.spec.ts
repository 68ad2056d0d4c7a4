import fc from 'fast-check';
import { canonicalJson, type JsonObject, sha256Hex } from './canonical';
import { chainEvents, checkChain, eventHash, type EventToRecord, type RecordedEvent } from './case-chain';

const CASE = 'b3b8ee2c-7a11-4a55-9e0c-1f2d3c4b5a69';
const MANDATE = '0f5e7a52-9c1c-4d62-8f3a-0a9b6a1b2c3d';

function event(type: string, payload: JsonObject = {}): EventToRecord {
  return {
    authority: 'demo',
    case: CASE,
    type,
    actor: MANDATE,
    instant: '2026-01-12T08:00:00.000Z',
    payload,
  };
}

const someEvents = fc.array(
  fc.tuple(fc.string({ minLength: 1 }), fc.dictionary(fc.string(), fc.integer())).map((it) => event(...it)),
  { minLength: 1, maxLength: 8 },
);

describe('the chain of a case', () => {
  test('hashes the canonical JSON of an event, its own hash left out', () => {
    const [opened] = chainEvents([event('case-opened', { b: 1, a: 'x' })]);
    expect(opened?.hash).toBe(
      sha256Hex(
        `{"actor":"${MANDATE}","authority":"demo","case":"${CASE}","instant":"2026-01-12T08:00:00.000Z",` +
          `"payload":{"a":"x","b":1},"previous":null,"sequence":1,"type":"case-opened"}`,
      ),
    );
    expect(opened && eventHash({ ...opened, stray: 1 } as RecordedEvent)).toBe(opened?.hash);
  });

  test('numbers events from one and ties each to the one before', () => {
    const chain = chainEvents([
      event('case-opened'),
      event('guidelines-proposed'),
      event('guidelines-voted'),
    ]);
    expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(chain.map(({ previous }) => previous)).toEqual([null, chain[0]?.hash, chain[1]?.hash]);
    expect(checkChain(chain)).toEqual([]);
    expect(checkChain([])).toEqual([]);
  });

  test('goes on from where it was left as if it had been written at once', () => {
    fc.assert(
      fc.property(someEvents, fc.nat(), (events, cut) => {
        const at = cut % events.length;
        const begun = chainEvents(events.slice(0, at));
        const whole = [...begun, ...chainEvents(events.slice(at), begun.at(-1) ?? null)];
        expect(whole).toEqual(chainEvents(events));
        expect(checkChain(whole)).toEqual([]);
      }),
    );
  });

  test('survives being stored as JSON with its keys in another order', () => {
    const chain = chainEvents([event('case-opened', { z: 1, a: { d: 1, c: [1, 2] } })]);
    const stored = JSON.parse(canonicalJson(chain)) as RecordedEvent[];
    expect(checkChain(stored)).toEqual([]);
  });

  test('shows any event that was removed, repeated or moved', () => {
    const chain = chainEvents([event('a'), event('b'), event('c'), event('d')]);
    chain.slice(0, -1).forEach((_event, at) => {
      expect(checkChain(chain.toSpliced(at, 1))).not.toEqual([]);
      expect(checkChain(chain.toSpliced(at, 0, chain[at]!))).not.toEqual([]);
      expect(checkChain(chain.with(at, chain[at + 1]!).with(at + 1, chain[at]!))).not.toEqual([]);
    });
  });

  test.each<[string, Partial<RecordedEvent>]>([
    ['record/event-authority', { authority: 'other' }],
    ['record/event-case', { case: MANDATE }],
    ['record/event-sequence', { sequence: 3 }],
    ['record/event-previous', { previous: sha256Hex('another') }],
    ['record/event-hash', { type: 'b2' }],
    ['record/event-hash', { actor: null }],
    ['record/event-hash', { instant: '2026-01-12T08:00:00.001Z' }],
    ['record/event-hash', { payload: { n: 2 } }],
  ])('finds %s after the change of a field, even where the event was hashed anew', (code, change) => {
    const chain = chainEvents([event('a'), event('b', { n: 1 }), event('c')]);
    const changed = { ...chain[1]!, ...change };
    const codes = checkChain(chain.with(1, changed)).map((found) => found.code);
    expect(codes).toContain(code);
    const rehashed = chain.with(1, { ...changed, hash: eventHash(changed) });
    expect(checkChain(rehashed).map((found) => found.where)).toContain('events[2].previous');
  });
});

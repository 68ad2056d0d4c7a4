import { readEndpointAddress } from './endpoint-address';
import { judgeAttempt, MOST_FAILURES, RETRY_PACE } from './retry';
import { isWebhookTopic, outboxTopics, WEBHOOK_PING, WEBHOOK_TOPICS, webhookBody } from './webhook-message';

const AT = '2026-03-02T09:00:00.000Z';

describe('what is told outside', () => {
  it('is ids, kinds and times, and nothing else of what is known inside', () => {
    const payload = {
      event: 'publish',
      sequence: 7,
      actor: 'Ada',
      parameters: { plan: 'P' },
      message: { a: 1 },
    };
    expect(webhookBody({ topic: 'case-moved', case: 'c1', at: AT, payload })).toBe(
      `{"data":{"case":"c1","event":"publish","sequence":7},"timestamp":"${AT}","type":"case.moved"}`,
    );
    expect(webhookBody({ topic: 'notice', case: 'c1', at: AT, payload })).not.toContain('Ada');
    expect(webhookBody({ topic: WEBHOOK_PING, case: null, at: AT, payload: null })).toBe(
      `{"data":{},"timestamp":"${AT}","type":"ping"}`,
    );
  });

  it.each(['link-code', 'draft-edited', 'webhook-changed', 'toString', 'unheard-of'])(
    'is never %s',
    (topic) => {
      expect(webhookBody({ topic, case: null, at: AT, payload: {} })).toBeNull();
    },
  );

  it('is subscribed to by kinds, each of which is some topic of the outbox', () => {
    for (const topic of WEBHOOK_TOPICS) expect(outboxTopics([topic])).toHaveLength(1);
    expect(outboxTopics(['link-code', 'case.moved'])).toEqual(['case-moved']);
    expect(isWebhookTopic('case.moved')).toBe(true);
    expect(isWebhookTopic('link-code')).toBe(false);
  });
});

describe('an attempt', () => {
  it.each([200, 201, 204, 299])('answered %s is done', (status) => {
    expect(judgeAttempt({ status }, 0)).toEqual({ kind: 'done' });
  });

  it.each([301, 400, 404, 429, 500, 503])('answered %s is made again', (status) => {
    expect(judgeAttempt({ status }, 0)).toEqual({ kind: 'again', afterMs: RETRY_PACE.firstMs });
  });

  it('that fails is made again after longer and longer, and in the end the endpoint is paused', () => {
    const waits: number[] = [];
    for (let failures = 0; ; failures += 1) {
      const verdict = judgeAttempt({ fault: 'timeout' }, failures);
      if (verdict.kind !== 'again') {
        expect(verdict).toEqual({ kind: 'pause', because: 'failing' });
        break;
      }
      waits.push(verdict.afterMs);
    }
    expect(waits).toHaveLength(MOST_FAILURES - 1);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBeLessThanOrEqual(RETRY_PACE.longestMs);
  });

  it('answered 410 is the last', () => {
    expect(judgeAttempt({ status: 410 }, 0)).toEqual({ kind: 'pause', because: 'gone' });
  });
});

describe('the address of an endpoint', () => {
  it.each(['https://hooks.ente.example/a?b=c', 'https://hooks.ente.example:8443/'])('may be %s', (url) => {
    expect(readEndpointAddress(url)).toEqual({ ok: true, url });
  });

  it.each([
    'http://hooks.ente.example/',
    'ftp://hooks.ente.example/',
    'https://user:secret@hooks.ente.example/',
    'https://hooks.ente.example/#a',
    'hooks.ente.example',
    'https://',
    '',
    `https://hooks.ente.example/${'a'.repeat(2_000)}`,
  ])('may not be %s', (url) => {
    expect(readEndpointAddress(url)).toEqual({ ok: false, code: 'webhook/address' });
  });

  it.each([
    'https://localhost/',
    'https://printer/',
    'https://printer.local./',
    'https://metadata.google.internal/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://8.8.8.8/',
    'https://[::1]/',
    'https://１２７.0.0.1/',
  ])('leads inside, or is no name: %s', (url) => {
    expect(readEndpointAddress(url)).toEqual({ ok: false, code: 'webhook/inner-address' });
  });

  it('is what a test or a demo allows by its host, over http too', () => {
    expect(readEndpointAddress('http://127.0.0.1:80/x', ['127.0.0.1'])).toMatchObject({ ok: true });
    expect(readEndpointAddress('http://127.0.0.2/x', ['127.0.0.1'])).toMatchObject({ ok: false });
  });
});

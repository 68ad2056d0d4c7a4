import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type AttemptOutcome, bareHost, readEndpointAddress, type WebhookFault } from '@copianifica/domain';
import { isInnerAddress } from './inner-address';
import { signedHeaders } from './sign';

/** One attempt at one delivery. */
export interface WebhookPost {
  url: string;
  secret: string;
  /** the same at every attempt */
  id: string;
  body: string;
}

type Address = { address: string; family: number };

export interface PostOptions {
  /** hosts that are let through as they stand; none outside of tests and demos */
  allowed: readonly string[];
  /** every address of a name; the system's resolver unless another is given */
  resolve?: (host: string) => Promise<Address[]>;
  limitMs?: number;
}

const LIMIT_MS = 10_000;
const CERTIFICATE = /^(CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET)/;

const resolveAll = (host: string): Promise<Address[]> => lookup(host, { all: true, verbatim: true });

/**
 * Posts a signed message to an endpoint and tells what was answered; it never rejects. The name is resolved once, each
 * of its addresses must be a public one, and the line is opened to that very address: a name that means another thing a
 * moment later gains nothing. No redirect is followed, no proxy asked, nothing of the answer's body read.
 */
export async function postWebhook(post: WebhookPost, options: PostOptions): Promise<AttemptOutcome> {
  const { allowed, resolve = resolveAll, limitMs = LIMIT_MS } = options;
  const read = readEndpointAddress(post.url, allowed);
  if (!read.ok) return { fault: 'inner-address' };
  const url = new URL(read.url);
  const host = bareHost(url);
  const addresses = await within(limitMs, resolve(host)).catch(() => []);
  const [first] = addresses;
  if (!first) return { fault: 'no-address' };
  if (!allowed.includes(host) && addresses.some(({ address }) => isInnerAddress(address)))
    return { fault: 'inner-address' };
  return send(url, post, first, limitMs);
}

function send(url: URL, post: WebhookPost, to: Address, limitMs: number): Promise<AttemptOutcome> {
  const timestamp = Math.floor(Date.now() / 1_000);
  const open = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve) => {
    const limit = AbortSignal.timeout(limitMs);
    const request = open(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(post.body),
        'user-agent': 'Copianifica-Webhooks',
        ...signedHeaders(post.secret, { id: post.id, timestamp, body: post.body }),
      },
      // A line of its own for each: none that an earlier, differently resolved name has opened.
      agent: false,
      lookup: only(to),
      signal: limit,
    });
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      response.destroy();
      resolve(status >= 300 && status < 400 ? { fault: 'redirect' } : { status });
    });
    request.on('error', (error) => resolve({ fault: limit.aborted ? 'timeout' : faultOf(error) }));
    request.end(post.body);
  });
}

/** Answers every question for a name with the address that was checked. */
const only =
  ({ address, family }: Address): LookupFunction =>
  (_host, { all }, answer) =>
    all ? answer(null, [{ address, family }]) : answer(null, address, family);

function faultOf(error: Error): WebhookFault {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (CERTIFICATE.test(code)) return 'certificate';
  return code === 'ECONNREFUSED' ? 'refused' : 'broken';
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

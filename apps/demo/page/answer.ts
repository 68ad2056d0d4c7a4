import type { ServerResponse } from 'node:http';
import type { Html } from './html';

const COMMON = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
} as const;

/**
 * The content security policy of our pages: nothing but this server's own style, script and frames.
 *
 * @param targets origins that a form may lead to. A browser holds `form-action` against every redirect that
 *   follows the post, so the sign-in page must name where the client's redirect address is.
 */
export function policyFor(targets: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "frame-src 'self'",
    `form-action 'self' ${targets.join(' ')}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of a page that another server component sends for us. */
export const STANDALONE_PAGE: Record<string, string> = {
  ...COMMON,
  'Content-Security-Policy': policyFor(),
};

export function sendPage(response: ServerResponse, status: number, page: Html, policy = policyFor()): void {
  send(
    response,
    status,
    { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    page.text,
  );
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, { 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(value));
}

/** Sends a whole body; to a HEAD request node leaves the body out by itself. */
export function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...COMMON, ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

export function redirect(response: ServerResponse, address: string): void {
  send(response, 303, { Location: address }, '');
}

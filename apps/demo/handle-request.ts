import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import { withoutMemory } from './identity/provider';
import { signInRoute, type SignInParts } from './identity/sign-in';
import type { MailStore } from './mailbox/mail-store';
import { mailboxRoute } from './mailbox/mailbox-routes';
import { redirect, send, sendJson, sendPage } from './page/answer';
import { FILTER_SCRIPT } from './page/filter-script';
import { faultPage, notFoundPage } from './page/plain-pages';
import { FormFault } from './page/read-form';
import { ICON, STYLE } from './page/style';

/** Everything a request may be answered from. */
export interface DemoParts extends SignInParts {
  provider: Provider;
  mail: MailStore;
  log: Logger;
}

const FILES: Record<string, { type: string; body: string }> = {
  '/demo.css': { type: 'text/css; charset=utf-8', body: STYLE },
  '/filter.js': { type: 'text/javascript; charset=utf-8', body: FILTER_SCRIPT },
  '/demo.svg': { type: 'image/svg+xml', body: ICON },
};

/** What oidc-provider answers by GET; it says no more than "Not Found" to a person who mistyped. */
const IDENTITY = /^\/(auth|me|jwks|\.well-known)(\/|$)/;

/** The one door of the process: health, our few files, mailbox, sign-in, identity provider. */
export function handleRequest(parts: DemoParts) {
  const identity = withoutMemory(parts.provider);
  const signIn = signInRoute(parts);
  const mailbox = mailboxRoute(parts.mail);

  const answer = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    const file = FILES[url.pathname];
    if (url.pathname.startsWith('/interaction/')) return signIn(request, response, url);
    if (!reading) return identity(request, response);
    if (url.pathname === '/livez') return sendJson(response, 200, { status: 'ok', app: 'demo' });
    if (url.pathname === '/') return redirect(response, '/mail');
    if (file) return send(response, 200, { 'Content-Type': file.type }, file.body);
    if (/^\/mail(\.json$|$|\/)/.test(url.pathname)) return mailbox(response, url);
    return IDENTITY.test(url.pathname)
      ? identity(request, response)
      : sendPage(response, 404, notFoundPage(url));
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = URL.parse(request.url ?? '/', 'http://demo.example') ?? new URL('http://demo.example/');
    answer(request, response, url).catch((fault: Error) => mask(parts.log, response, url, fault));
  };
}

/** A fault is logged under a reference, which is all that the page tells. */
function mask(log: Logger, response: ServerResponse, url: URL, fault: Error): void {
  const reference = randomUUID();
  const status = fault instanceof FormFault ? 413 : 500;
  log.error({ event: 'fault', reference, fault: fault.name, stack: fault.stack }, 'a request failed');
  if (response.headersSent) response.destroy();
  else sendPage(response, status, faultPage(url, reference));
}

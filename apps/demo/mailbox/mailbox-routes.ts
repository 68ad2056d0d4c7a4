import type { ServerResponse } from 'node:http';
import { notFoundPage } from '../page/plain-pages';
import { send, sendJson, sendPage } from '../page/answer';
import { languageOf } from '../page/words';
import { aboutSubject, matching, sentTo } from './find-mail';
import { mailPage } from './mail-page';
import type { MailStore, StoredMail } from './mail-store';
import { mailboxPage } from './mailbox-page';
import { openMail } from './open-mail';

const MOST_LISTED = 50_000;
const ONE_MAIL = /^\/mail\/([0-9a-f]{16})(\.json|\/raw|\/html|\/attachments\/(\d{1,3}))?$/;

// The sender's markup runs no script, loads nothing, sends no form, and has an origin of its own; a link in
// it opens in a new tab. This holds too when the address is opened by itself.
const SENDERS_MARKUP =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; " +
  "img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** Answers everything under `/mail`; only GET and HEAD come here. */
export function mailboxRoute(store: MailStore) {
  return async (response: ServerResponse, url: URL): Promise<void> => {
    if (url.pathname === '/mail') return list(store, response, url);
    if (url.pathname === '/mail.json') return listJson(store, response, url);
    const [, id = '', part, attachment] = ONE_MAIL.exec(url.pathname) ?? [];
    const mail = store.find(id);
    const raw = mail && (await store.raw(id));
    if (!mail || !raw) return sendPage(response, 404, notFoundPage(url));
    if (part === '/raw') return sendRaw(response, id, raw);
    if (part === '/html') return sendMarkup(response, url, raw);
    if (part === '.json') return sendMail(response, mail, raw);
    if (attachment !== undefined) return sendAttachment(response, url, raw, Number(attachment));
    return show(store, response, url, mail, raw);
  };
}

function list(store: MailStore, response: ServerResponse, url: URL): void {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const page = mailboxPage({
    language: languageOf(url.searchParams.get('lang')),
    address: url.pathname + url.search,
    mails: matching(store.newestFirst(), query),
    query,
    page: Math.trunc(Number(url.searchParams.get('page'))) || 1,
  });
  sendPage(response, 200, page);
}

/** `?to=` (whole address, `@domain` or part), `?subject=` (part), `?limit=`; newest first. */
function listJson(store: MailStore, response: ServerResponse, url: URL): void {
  const found = aboutSubject(
    sentTo(store.newestFirst(), url.searchParams.get('to') ?? ''),
    url.searchParams.get('subject') ?? '',
  );
  const asked = Math.trunc(Number(url.searchParams.get('limit') ?? MOST_LISTED));
  const limit = asked > 0 ? Math.min(asked, MOST_LISTED) : MOST_LISTED;
  sendJson(response, 200, { total: found.length, mails: found.slice(0, limit) });
}

async function show(store: MailStore, response: ServerResponse, url: URL, mail: StoredMail, raw: Buffer) {
  const all = store.newestFirst();
  const place = all.findIndex(({ id }) => id === mail.id);
  const page = mailPage({
    language: languageOf(url.searchParams.get('lang')),
    address: url.pathname + url.search,
    mail,
    open: await openMail(raw),
    formatted: url.searchParams.get('view') === 'html',
    newer: all[place - 1]?.id,
    older: all[place + 1]?.id,
  });
  sendPage(response, 200, page);
}

/** One message with its text, for tests and scripts that look for a code in it. */
async function sendMail(response: ServerResponse, mail: StoredMail, raw: Buffer): Promise<void> {
  const { text, html, attachments } = await openMail(raw);
  const files = attachments.map(({ filename, contentType, size }) => ({ filename, contentType, size }));
  sendJson(response, 200, { ...mail, text, html, attachments: files });
}

function sendRaw(response: ServerResponse, id: string, raw: Buffer): void {
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': `inline; filename="${id}.eml"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
  send(response, 200, headers, raw);
}

async function sendMarkup(response: ServerResponse, url: URL, raw: Buffer): Promise<void> {
  const { html } = await openMail(raw);
  if (html === undefined) return sendPage(response, 404, notFoundPage(url));
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': SENDERS_MARKUP };
  send(response, 200, headers, `<!doctype html><base target="_blank">${html}`);
}

async function sendAttachment(response: ServerResponse, url: URL, raw: Buffer, index: number): Promise<void> {
  const part = (await openMail(raw)).attachments[index];
  if (!part) return sendPage(response, 404, notFoundPage(url));
  const name = encodeURIComponent(part.filename ?? `${index}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
  send(response, 200, headers, part.content);
}

import { html, type Html } from '../page/html';
import { layout } from '../page/layout';
import { inLanguage, WORDS, type Language, type Words } from '../page/words';
import { dateTime } from './date-time';
import type { StoredMail } from './mail-store';

const PER_PAGE = 50;
const SHOWN_RECIPIENTS = 2;

/** What the list of messages is made from; `mails` are those found, newest first. */
export interface MailboxView {
  language: Language;
  address: string;
  mails: readonly StoredMail[];
  query: string;
  /** From 1; beyond the last page the last one is shown. */
  page: number;
}

export function mailboxPage({ language, address, mails, query, page }: MailboxView): Html {
  const words = WORDS[language];
  const pages = Math.max(1, Math.ceil(mails.length / PER_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  const shown = mails.slice((current - 1) * PER_PAGE, current * PER_PAGE);
  const none = mails.length === 0 && query === '';
  return layout({
    language,
    title: words.mailTitle,
    addressIn: (wanted) => inLanguage(address, wanted),
    main: html`
      <h1>${words.mailTitle}</h1>
      <p class="lead">${words.mailLead}</p>
      ${none ? emptyBox(words, address) : html`${searchForm(words, query)} ${summary(words, address, mails, query)}`}
      ${
        shown.length > 0 &&
        html`<ol class="mails">
          ${shown.map((mail) => row(words, mail))}
        </ol>`
      }
      ${pages > 1 && pager(words, query, current, pages)}
    `,
  });
}

function emptyBox(words: Words, address: string): Html {
  return html`<div class="empty">
    <h2>${words.mailEmpty}</h2>
    <p>${words.mailEmptyNote} <a href="${address}">${words.refresh}</a></p>
  </div>`;
}

function searchForm(words: Words, query: string): Html {
  return html`<search>
    <form method="get" action="/mail" class="search">
      <input type="hidden" name="lang" value="${words.code}" />
      <label for="q">${words.mailSearch}</label>
      <div class="row">
        <input
          id="q"
          name="q"
          type="search"
          value="${query}"
          autocomplete="off"
          spellcheck="false"
          maxlength="200"
        />
        <button>${words.search}</button>
      </div>
    </form>
  </search>`;
}

function summary(words: Words, address: string, mails: readonly StoredMail[], query: string): Html {
  return html`<div class="tools">
      <h2>${query === '' ? words.mailCount(mails.length) : words.mailCountFor(mails.length, query)}</h2>
      <p>
        <a href="${address}">${words.refresh}</a>
        ${query !== '' && html`&ensp;<a href="/mail?lang=${words.code}">${words.showAll}</a>`}
      </p>
    </div>
    ${mails.length === 0 && html`<p>${words.mailNoMatch}</p>`}`;
}

function row(words: Words, mail: StoredMail): Html {
  return html`<li>
    <a href="/mail/${mail.id}?lang=${words.code}">${mail.subject || words.noSubject}</a>
    <span class="rcpt">${words.to} ${recipients(words, mail.to)}</span>
    ${dateTime(words.code, mail.receivedAt)}
    ${mail.received > 1 && html`<span class="times">${words.receivedTimes(mail.received)}</span>`}
  </li>`;
}

function recipients(words: Words, to: readonly string[]): string {
  const shown = to.slice(0, SHOWN_RECIPIENTS).join(', ');
  return to.length > SHOWN_RECIPIENTS ? `${shown} ${words.andOthers(to.length - SHOWN_RECIPIENTS)}` : shown;
}

function pager(words: Words, query: string, current: number, pages: number): Html {
  const link = (page: number) =>
    `/mail?${new URLSearchParams({ lang: words.code, ...(query && { q: query }), page: String(page) })}`;
  return html`<nav class="pager" aria-label="${words.pages}">
    ${current > 1 && html`<a href="${link(current - 1)}" rel="prev">← ${words.newer}</a>`}
    <span>${words.page(current, pages)}</span>
    ${current < pages && html`<a href="${link(current + 1)}" rel="next">${words.older} →</a>`}
  </nav>`;
}

import type { Attachment } from 'mailparser';
import { html, type Html } from '../page/html';
import { layout } from '../page/layout';
import { inLanguage, WORDS, type Language, type Words } from '../page/words';
import { dateTime } from './date-time';
import type { StoredMail } from './mail-store';
import type { OpenMail } from './open-mail';

const SHOWN_RECIPIENTS = 10;
const LONGEST_TEXT = 200_000;
const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g;

/** What the page of one message is made from. */
export interface MailView {
  language: Language;
  address: string;
  mail: StoredMail;
  open: OpenMail;
  /** Whether the formatted version is asked for; ignored when there is none. */
  formatted: boolean;
  newer?: string;
  older?: string;
}

export function mailPage({ language, address, mail, open, formatted, newer, older }: MailView): Html {
  const words = WORDS[language];
  const asHtml = formatted && open.html !== undefined;
  const link = (id: string) => `/mail/${id}?lang=${language}`;
  return layout({
    language,
    title: mail.subject || words.noSubject,
    addressIn: (wanted) => inLanguage(address, wanted),
    main: html`
      <p><a href="/mail?lang=${language}">← ${words.allMail}</a></p>
      <h1>${mail.subject || words.noSubject}</h1>
      ${head(words, mail, open)} ${open.html !== undefined && tabs(words, mail.id, asHtml)}
      ${
        asHtml
          ? html`<iframe
              src="/mail/${mail.id}/html"
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              title="${words.htmlFrame}"
            ></iframe>`
          : letter(words, open.text)
      }
      ${open.attachments.length > 0 && attachments(words, mail.id, open.attachments)}
      <p><a href="/mail/${mail.id}/raw">${words.raw}</a></p>
      <nav class="pager" aria-label="${words.pages}">
        ${newer && html`<a href="${link(newer)}" rel="prev">← ${words.newerOne}</a>`}
        ${older && html`<a href="${link(older)}" rel="next">${words.olderOne} →</a>`}
      </nav>
    `,
  });
}

function head(words: Words, mail: StoredMail, open: OpenMail): Html {
  return html`<dl class="head">
    <dt>${words.from}</dt>
    <dd>${open.from || '–'}</dd>
    <dt>${words.to}</dt>
    <dd>${recipients(words, mail.to.length > 0 ? mail.to : [open.to])}</dd>
    ${
      mail.date !== undefined &&
      html`<dt>${words.sent}</dt>
        <dd>${dateTime(words.code, mail.date)}</dd>`
    }
    <dt>${words.receivedAt}</dt>
    <dd>
      ${dateTime(words.code, mail.receivedAt)}
      ${mail.received > 1 && html`<span class="times">${words.receivedTimes(mail.received)}</span>`}
    </dd>
  </dl>`;
}

function recipients(words: Words, to: readonly string[]): Html {
  const hidden = to.slice(SHOWN_RECIPIENTS);
  return html`${to.slice(0, SHOWN_RECIPIENTS).join(', ')}
  ${
    hidden.length > 0 &&
    html`<details class="plain">
      <summary>${words.andOthers(hidden.length)}</summary>
      ${hidden.join(', ')}
    </details>`
  }`;
}

function tabs(words: Words, id: string, asHtml: boolean): Html {
  const tab = (name: string, view: string, current: boolean) =>
    html`<li>
      <a href="/mail/${id}?lang=${words.code}&amp;view=${view}" ${current && html`aria-current="page"`}
        >${name}</a
      >
    </li>`;
  return html`<nav aria-label="${words.views}">
    <ul class="tabs">
      ${tab(words.asText, 'text', !asHtml)} ${tab(words.asHtml, 'html', asHtml)}
    </ul>
  </nav>`;
}

function letter(words: Words, text: string): Html {
  if (text.trim() === '') return html`<p>${words.noText}</p>`;
  return html`<pre class="letter">${withLinks(text.slice(0, LONGEST_TEXT).trim())}</pre>
    ${text.length > LONGEST_TEXT && html`<p>${words.cut}</p>`}`;
}

/** The text with its web addresses made links; all of it is escaped. */
function withLinks(text: string): Html[] {
  const parts: Html[] = [];
  let from = 0;
  for (const { 0: address, index } of text.matchAll(WEB_ADDRESS)) {
    parts.push(html`${text.slice(from, index)}<a href="${address}" rel="noopener noreferrer">${address}</a>`);
    from = index + address.length;
  }
  return [...parts, html`${text.slice(from)}`];
}

function attachments(words: Words, id: string, parts: readonly Attachment[]): Html {
  return html`<h2>${words.attachments}</h2>
    <ul>
      ${parts.map(
        (part, index) =>
          html`<li>
            <a href="/mail/${id}/attachments/${index}" download>${part.filename ?? part.contentType}</a>
            (${Math.ceil(part.size / 1024).toLocaleString(words.code)} kB)
          </li>`,
      )}
    </ul>`;
}

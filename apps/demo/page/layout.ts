import { html, type Html } from './html';
import { WORDS, type Language } from './words';

/** One page without its frame. */
export interface Page {
  language: Language;
  title: string;
  /** The page's address in a language, for the switch and the skip link. */
  addressIn: (language: Language) => string;
  main: Html;
  /** Whether the page has something to filter while typing. */
  filter?: boolean;
}

/** The whole document: banner, tools, language switch, main. All it loads comes from this very server. */
export function layout({ language, title, addressIn, main, filter }: Page): Html {
  const words = WORDS[language];
  const other = language === 'it' ? 'en' : 'it';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} – Copianifica demo</title>
        <link rel="icon" href="/demo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/demo.css" />
        ${filter && html`<script src="/filter.js" defer></script>`}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header>
          <div class="top">
            <div class="wide">
              <p class="brand"><strong>Copianifica</strong> <span>${words.brand}</span></p>
              <nav aria-label="${words.tools}">
                <a href="/mail?lang=${language}">${words.mailbox}</a>
                <a href="${addressIn(other)}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
              </nav>
            </div>
          </div>
          <p class="banner"><span class="wide">${words.banner}</span></p>
        </header>
        <main id="main" class="wide" tabindex="-1">${main}</main>
      </body>
    </html>`;
}

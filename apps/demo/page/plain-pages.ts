import { html, type Html } from './html';
import { layout } from './layout';
import { inLanguage, languageOf, WORDS } from './words';

export function notFoundPage(url: URL): Html {
  const words = WORDS[languageOf(url.searchParams.get('lang'))];
  return plainPage(url, words.notFound, words.notFoundNote);
}

/** @param reference finds the fault in the log; the fault itself is not shown */
export function faultPage(url: URL, reference: string): Html {
  const words = WORDS[languageOf(url.searchParams.get('lang'))];
  return plainPage(url, words.fault, words.faultNote(reference));
}

function plainPage(url: URL, title: string, note: string): Html {
  const language = languageOf(url.searchParams.get('lang'));
  return layout({
    language,
    title,
    addressIn: (wanted) => inLanguage(url.pathname + url.search, wanted),
    main: html`<div class="narrow">
      <h1>${title}</h1>
      <p class="lead">${note}</p>
      <p><a href="/mail?lang=${language}">${WORDS[language].mailbox}</a></p>
    </div>`,
  });
}

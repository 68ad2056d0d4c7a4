import { html, type Html } from '../page/html';
import { layout } from '../page/layout';
import { inLanguage, WORDS, type Language } from '../page/words';

/** A sign-in that cannot be sent back to the client: a wrong redirect address, an old tab. */
export interface Refusal {
  language: Language;
  /** Path and query of the refused request. */
  address: string;
  /** Where to start again. */
  home: string;
  expired: boolean;
  /** What the provider says of it, in English, for who runs the demo. */
  detail?: string;
}

export function refusedPage({ language, address, home, expired, detail }: Refusal): Html {
  const words = WORDS[language];
  return layout({
    language,
    title: words.refusedTitle,
    addressIn: (wanted) => inLanguage(address, wanted),
    main: html`<div class="narrow">
      <h1>${words.refusedTitle}</h1>
      <p class="lead">${expired ? words.expired : words.refused}</p>
      <p><a class="button" href="${home}">${words.back}</a></p>
      ${
        !expired &&
        detail &&
        html`<details class="plain">
          <summary>${words.technical}</summary>
          <p lang="en"><code>${detail}</code></p>
        </details>`
      }
    </div>`,
  });
}

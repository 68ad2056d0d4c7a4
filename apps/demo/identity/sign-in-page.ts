import { html, type Html } from '../page/html';
import { layout } from '../page/layout';
import { inLanguage, WORDS, type Language, type Words } from '../page/words';
import { byBody, labels, search, wantedFirst, type Choice, type Section } from './choose-people';
import type { DemoPerson } from './directory';

/** What the sign-in page is made from. */
export interface SignIn {
  language: Language;
  /** Path and query of this page. */
  address: string;
  people: readonly DemoPerson[];
  query: string;
  /** Set after a person was asked for who is not part of the demo. */
  unknown?: boolean;
}

/** The page where one chooses whom to be. Works without script; with it, the list is filtered while typing. */
export function signInPage({ language, address, people, query, unknown }: SignIn): Html {
  const words = WORDS[language];
  const path = address.split('?')[0]!;
  return layout({
    language,
    title: words.signInTitle,
    addressIn: (wanted) => inLanguage(address, wanted),
    filter: query === '',
    main: html`
      <h1>${words.signInTitle}</h1>
      <p class="lead">${words.signInLead}</p>
      ${unknown && html`<p class="alert" role="alert">${words.unknownPerson}</p>`}
      ${
        people.length === 0
          ? html`<div class="empty">
              <h2>${words.nobody}</h2>
              <p>${words.nobodyNote}</p>
            </div>`
          : html`${searchForm(words, path, query)} ${choices(words, path, people, query)}`
      }
      <form method="post" action="${path}?lang=${language}" class="cancel">
        <button class="quiet" name="cancel" value="1">${words.cancel}</button>
      </form>
    `,
  });
}

function searchForm(words: Words, path: string, query: string): Html {
  return html`<search>
    <form method="get" action="${path}" class="search">
      <input type="hidden" name="lang" value="${words.code}" />
      <label for="q">${words.signInSearch}</label>
      <div class="row">
        <input
          id="q"
          name="q"
          type="search"
          value="${query}"
          autocomplete="off"
          spellcheck="false"
          maxlength="100"
        />
        <button>${words.search}</button>
      </div>
    </form>
  </search>`;
}

function choices(words: Words, path: string, people: readonly DemoPerson[], query: string): Html {
  const note = people.some(({ linked }) => !linked) && html`<p class="note">${words.firstSignInNote}</p>`;
  const list = query === '' ? everyone(words, people) : found(words, path, search(people, query), query);
  return html`<form method="post" action="${path}?lang=${words.code}">${list}</form>
    ${note}`;
}

function found(words: Words, path: string, people: readonly DemoPerson[], query: string): Html {
  return html`<h2>${words.foundFor(people.length, query)}</h2>
    ${people.length === 0 && html`<p>${words.tryOther}</p>`}
    <p><a href="${path}?lang=${words.code}">${words.showAll}</a></p>
    ${peopleList(
      words,
      people.map((person) => ({ person, offices: labels(person) })),
    )}`;
}

// The list of everyone is most of the page, and the same for all until the people change.
const drawn = new WeakMap<readonly DemoPerson[], Map<string, Html>>();

function everyone(words: Words, people: readonly DemoPerson[]): Html {
  const inLanguages = drawn.get(people) ?? new Map<string, Html>();
  const list = inLanguages.get(words.code) ?? drawEveryone(words, people);
  drawn.set(people, inLanguages.set(words.code, list));
  return list;
}

function drawEveryone(words: Words, people: readonly DemoPerson[]): Html {
  const wanted = wantedFirst(people);
  return html`${
      wanted.length > 0 &&
      html`<section data-wanted>
        <h2>${words.startHere}</h2>
        ${peopleList(words, wanted)}
      </section>`
    }
    <section>
      <h2>${words.byBody}</h2>
      <p
        role="status"
        data-found
        data-one="${words.found(1)}"
        data-many="${words.found(0)}"
        data-none="${words.none} ${words.tryOther}"
      ></p>
      ${byBody(people).map((section) => body(words, section))}
    </section>`;
}

function body(words: Words, { title, choices: within }: Section): Html {
  return html`<details data-body>
    <summary>
      <h3 lang="it">${title}</h3>
      <span class="count">${within.length}</span>
    </summary>
    ${peopleList(words, within)}
  </details>`;
}

function peopleList(words: Words, within: readonly Choice[]): Html {
  return html`<ul class="people">
    ${within.map((choice) => row(words, choice))}
  </ul>`;
}

function row(words: Words, { person, offices }: Choice): Html {
  return html`<li>
    <button name="subject" value="${person.subject}">
      <span class="who">${words.enterAs} <b>${person.name}</b></span>
      <span class="what"
        ><span lang="it">${offices.join(' · ')}</span>
        ${!person.linked && html`<i>${words.firstSignIn}</i>`}</span
      >
    </button>
  </li>`;
}

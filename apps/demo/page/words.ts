// The demo's own words. They are no part of the product, hence not in messages/; the type of the Italian
// ones makes the compiler ask for the same in English.

const it = {
  code: 'it',
  brand: 'Strumenti della demo',
  skip: 'Vai al contenuto',
  tools: 'Strumenti',
  mailbox: 'Casella di posta',
  otherLanguage: 'English',
  banner:
    'È una dimostrazione: chiunque può entrare come chiunque. Persone, indirizzi e messaggi sono inventati.',
  back: 'Torna all’applicazione',
  search: 'Cerca',
  showAll: 'Mostra tutto',

  signInTitle: 'Entra come…',
  signInLead: 'Scelga la persona della demo con cui entrare. Non serve una password.',
  signInSearch: 'Nome, carica od organo',
  enterAs: 'Entra come',
  startHere: 'Per cominciare',
  byBody: 'Tutti, per organo',
  firstSignIn: 'primo accesso',
  firstSignInNote: 'Chi è segnato «primo accesso» riceverà un codice nella casella di posta della demo.',
  found: (count: number) => (count === 1 ? '1 persona trovata' : `${count} persone trovate`),
  foundFor: (count: number, query: string): string =>
    count === 0 ? `Nessuna persona per «${query}»` : `${it.found(count)} per «${query}»`,
  none: 'Nessuna persona trovata.',
  tryOther: 'Provi con una parte del nome, della carica o del comune.',
  nobody: 'Non ci sono ancora persone',
  nobodyNote:
    'Le persone della demo arrivano quando l’applicazione ha caricato il territorio. Ricarichi la pagina fra qualche secondo.',
  unknownPerson: 'Questa persona non fa parte della demo: ne scelga un’altra.',
  cancel: 'Torna indietro senza entrare',

  refusedTitle: 'L’accesso non può continuare',
  expired: 'Questo accesso è scaduto o è già stato usato. Torni all’applicazione e ricominci.',
  refused:
    'L’applicazione ha chiesto l’accesso in un modo che qui non è ammesso. Torni indietro e ricominci; se si ripete, lo segnali a chi gestisce la demo.',
  notFound: 'Questa pagina non esiste',
  notFoundNote: 'L’indirizzo è sbagliato, o il messaggio è stato tolto per fare posto ai più recenti.',
  fault: 'Qualcosa non ha funzionato',
  faultNote: (reference: string) => `Riprovi. Se si ripete, segnali il riferimento ${reference}.`,
  technical: 'Dettaglio tecnico',

  mailTitle: 'Casella di posta',
  mailLead:
    'Qui arriva tutta la posta della demo, a chiunque sia indirizzata. Niente esce da questa macchina.',
  mailSearch: 'Destinatario od oggetto',
  mailCount: (count: number) => (count === 1 ? '1 messaggio' : `${count.toLocaleString('it')} messaggi`),
  mailCountFor: (count: number, query: string): string =>
    count === 0 ? `Nessun messaggio per «${query}»` : `${it.mailCount(count)} per «${query}»`,
  mailEmpty: 'Nessun messaggio, per ora',
  mailEmptyNote: 'Le convocazioni, i codici di accesso e gli avvisi della demo compariranno qui.',
  mailNoMatch: 'Provi con una parte dell’indirizzo o dell’oggetto.',
  refresh: 'Aggiorna',
  to: 'A',
  from: 'Da',
  sent: 'Data',
  receivedAt: 'Ricevuto',
  andOthers: (count: number) => (count === 1 ? 'e un altro' : `e altri ${count.toLocaleString('it')}`),
  receivedTimes: (count: number) => `ricevuto ${count} volte`,
  noSubject: '(senza oggetto)',
  pages: 'Pagine',
  page: (page: number, of: number) => `Pagina ${page} di ${of}`,
  newer: 'Più recenti',
  older: 'Meno recenti',
  newerOne: 'Messaggio più recente',
  olderOne: 'Messaggio meno recente',
  allMail: 'Tutti i messaggi',
  asText: 'Testo',
  asHtml: 'Grafica',
  views: 'Come mostrare il messaggio',
  htmlFrame: 'Il messaggio come lo mostra un programma di posta',
  noText: 'Questo messaggio non ha testo.',
  cut: 'Il testo è lungo: il resto è nel messaggio originale.',
  attachments: 'Allegati',
  raw: 'Messaggio originale (.eml)',
};

/** Everything the pages say, in one language. */
export type Words = typeof it;

const en: Words = {
  code: 'en',
  brand: 'Demo tools',
  skip: 'Skip to content',
  tools: 'Tools',
  mailbox: 'Mailbox',
  otherLanguage: 'Italiano',
  banner:
    'This is a demonstration: anyone may sign in as anyone. People, addresses and messages are invented.',
  back: 'Back to the application',
  search: 'Search',
  showAll: 'Show all',

  signInTitle: 'Sign in as…',
  signInLead: 'Choose the demo person to sign in as. There is no password.',
  signInSearch: 'Name, office or body',
  enterAs: 'Sign in as',
  startHere: 'Start here',
  byBody: 'Everyone, by body',
  firstSignIn: 'first sign-in',
  firstSignInNote: 'Whoever is marked “first sign-in” will receive a code in the demo’s mailbox.',
  found: (count) => (count === 1 ? '1 person found' : `${count} people found`),
  foundFor: (count, query) => (count === 0 ? `Nobody for “${query}”` : `${en.found(count)} for “${query}”`),
  none: 'Nobody found.',
  tryOther: 'Try a part of the name, the office or the comune.',
  nobody: 'There is nobody yet',
  nobodyNote:
    'The demo people arrive once the application has loaded the territory. Reload the page in a few seconds.',
  unknownPerson: 'This person is not part of the demo: choose another one.',
  cancel: 'Go back without signing in',

  refusedTitle: 'The sign-in cannot go on',
  expired: 'This sign-in has expired or has been used already. Go back to the application and start again.',
  refused:
    'The application asked for the sign-in in a way that is not admitted here. Go back and start again; if it happens again, tell whoever runs the demo.',
  notFound: 'This page does not exist',
  notFoundNote: 'The address is wrong, or the message was removed to make room for newer ones.',
  fault: 'Something did not work',
  faultNote: (reference) => `Try again. If it happens again, report the reference ${reference}.`,
  technical: 'Technical detail',

  mailTitle: 'Mailbox',
  mailLead: 'All the mail of the demo arrives here, whoever it is addressed to. Nothing leaves this machine.',
  mailSearch: 'Recipient or subject',
  mailCount: (count) => (count === 1 ? '1 message' : `${count.toLocaleString('en')} messages`),
  mailCountFor: (count, query) =>
    count === 0 ? `No message for “${query}”` : `${en.mailCount(count)} for “${query}”`,
  mailEmpty: 'No message so far',
  mailEmptyNote: 'The convocations, sign-in codes and notices of the demo will appear here.',
  mailNoMatch: 'Try a part of the address or of the subject.',
  refresh: 'Refresh',
  to: 'To',
  from: 'From',
  sent: 'Date',
  receivedAt: 'Received',
  andOthers: (count) => (count === 1 ? 'and one more' : `and ${count.toLocaleString('en')} more`),
  receivedTimes: (count) => `received ${count} times`,
  noSubject: '(no subject)',
  pages: 'Pages',
  page: (page, of) => `Page ${page} of ${of}`,
  newer: 'Newer',
  older: 'Older',
  newerOne: 'Newer message',
  olderOne: 'Older message',
  allMail: 'All messages',
  asText: 'Text',
  asHtml: 'Formatted',
  views: 'How to show the message',
  htmlFrame: 'The message as a mail program shows it',
  noText: 'This message has no text.',
  cut: 'The text is long: the rest is in the original message.',
  attachments: 'Attachments',
  raw: 'Original message (.eml)',
};

/** The languages of the demo's pages. */
export type Language = 'it' | 'en';

export const WORDS: Record<Language, Words> = { it, en };

/**
 * The first of the wishes that asks for a language we have; Italian otherwise. A wish is a `lang` or an
 * OpenID Connect `ui_locales` parameter (languages in order, separated by blanks).
 */
export function languageOf(...wishes: unknown[]): Language {
  for (const wish of wishes) {
    if (typeof wish !== 'string') continue;
    for (const tag of wish.toLowerCase().split(/[\s,]+/)) {
      const language = tag.split('-')[0];
      if (language === 'it' || language === 'en') return language;
    }
  }
  return 'it';
}

/** The same address (path and query) with another language asked for. */
export function inLanguage(address: string, language: Language): string {
  const url = new URL(address, 'http://demo.example');
  url.searchParams.set('lang', language);
  return `${url.pathname}${url.search}`;
}

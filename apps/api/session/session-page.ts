import type { IncomingMessage } from 'node:http';
import { say } from '../graphql/words';

/** Why a sign-in cannot go on; each has a title and a text in the catalogues, `api.page.<name>.…`. */
export type PageName = 'provider-down' | 'expired' | 'refused' | 'elsewhere' | 'fault';
export type Language = 'it' | 'en';

export const PAGE_STATUS: Record<PageName, number> = {
  'provider-down': 503,
  expired: 400,
  refused: 403,
  elsewhere: 400,
  fault: 500,
};

/** Kept apart from the pages, whose policy forbids anything inline. */
export const PAGE_STYLE = `:root { color-scheme: light dark; font: 1.125rem/1.5 'Titillium Web', system-ui, sans-serif; }
body { max-width: 40rem; margin: 10vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
a { color: LinkText; }
small { opacity: 0.8; overflow-wrap: anywhere; }
`;

/** Italian, unless the browser would rather have English. */
export function languageOf({ headers }: IncomingMessage): Language {
  const wanted = (headers['accept-language'] ?? '').toLowerCase().split(',');
  const first = wanted.map((one) => one.trim().slice(0, 2)).find((one) => one === 'it' || one === 'en');
  return first === 'en' ? 'en' : 'it';
}

/** One page of plain HTML that says what happened and what to do, for when there are no pages to fall back on. */
export function sessionPage(name: PageName, language: Language, reference: string): string {
  const words = (key: string, values = {}): string => escape(say(`api.page.${key}`, values)[language]);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words(`${name}.title`)}</title>
<link rel="stylesheet" href="/auth/page.css">
</head>
<body>
<main>
<h1>${words(`${name}.title`)}</h1>
<p>${words(`${name}.text`)}</p>
<p><a href="/auth/sign-in">${words('again')}</a> · <a href="/">${words('home')}</a></p>
<p><small>${words('reference', { reference })}</small></p>
</main>
</body>
</html>
`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

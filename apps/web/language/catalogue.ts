// The two catalogues, loaded one at a time. The pages' sentences have keys that begin with `web.`; the build leaves
// the others (mails, refusals) out.
export type Language = 'it' | 'en';
export const LANGUAGES: readonly Language[] = ['it', 'en'];

const loaders: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  it: () => import('../../../messages/it.json'),
  en: () => import('../../../messages/en.json'),
};

export async function loadCatalogue(language: Language): Promise<Record<string, string>> {
  return (await loaders[language]()).default;
}

/** The language that `first-paint.js` has put on the document, before any of this ran. */
export function documentLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'it';
}

export function rememberLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem('copianifica.language', language);
  } catch {
    // Private windows may forbid storage: the choice then lasts as long as the page.
  }
}

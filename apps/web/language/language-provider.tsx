import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { documentLanguage, loadCatalogue, rememberLanguage, type Language } from './catalogue';

interface Choice {
  language: Language;
  choose: (language: Language) => void;
}

/** Dates and figures as they are written in Europe. */
const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** A sentence that cannot be said is a fault of ours: it is shown raw, and the tests see it here. */
const tell = (error: Error): void => console.error(error.message);

const LanguageContext = createContext<Choice>({ language: 'it', choose: () => undefined });

/** The reader's language and how to change it; the change keeps the page, its forms included. */
export const useLanguage = (): Choice => useContext(LanguageContext);

export function LanguageProvider({
  first,
  children,
}: {
  first: Record<string, string>;
  children: ReactNode;
}) {
  const [state, setState] = useState({ language: documentLanguage(), messages: first });
  const choose = useCallback((language: Language) => {
    void loadCatalogue(language).then((messages) => {
      rememberLanguage(language);
      setState({ language, messages });
    });
  }, []);
  const choice = useMemo(() => ({ language: state.language, choose }), [state.language, choose]);
  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={LOCALES[state.language]}
        messages={state.messages}
        defaultLocale="it-IT"
        onError={tell}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

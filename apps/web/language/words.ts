// Words in the reader's language: the page's own (from the catalogue) and the api's (both languages at once).
import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useLanguage } from './language-provider';

export interface BothLanguages {
  it: string;
  en: string;
}

type Values = Record<string, string | number | boolean | Date | null | undefined>;

/** `say('web.desk.title')`: a sentence of the catalogue as a plain string. */
export function useSay(): (key: string, values?: Values) => string {
  const intl = useIntl();
  return useCallback((key, values) => String(intl.formatMessage({ id: key }, values)), [intl]);
}

/** A sentence for a key that the api chooses (an outcome, a check, a level); unknown ones are shown as they are. */
export function useSayOr(): (key: string, fallback: string) => string {
  const intl = useIntl();
  return useCallback(
    (key, fallback) => (key in intl.messages ? String(intl.formatMessage({ id: key })) : fallback),
    [intl],
  );
}

/** Picks the reader's side of a text that the api gives in both languages. */
export function useOwn(): (text: BothLanguages) => string {
  const { language } = useLanguage();
  return useCallback((text) => text[language], [language]);
}

/** `it` on texts whose only official version is Italian, while the page speaks another language. */
export function useOfficialLang(): 'it' | undefined {
  const { language } = useLanguage();
  return language === 'it' ? undefined : 'it';
}

export function useNumber(): (value: number) => string {
  const intl = useIntl();
  return useMemo(
    () => (value: number) => intl.formatNumber(value, { useGrouping: 'always' } as object),
    [intl],
  );
}

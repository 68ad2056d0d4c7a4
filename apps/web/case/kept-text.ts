import { useCallback, useMemo } from 'react';

/**
 * Keeps what somebody is writing in this tab until it has been received: a reload, a lost line or a lost session
 * costs no words. It never leaves the browser.
 */
export function useKeptText(name: string): {
  text: string;
  keep: (text: string) => void;
  forget: () => void;
} {
  const key = `copianifica.text.${name}`;
  const text = useMemo(() => read(key), [key]);
  const keep = useCallback((words: string) => write(key, words), [key]);
  const forget = useCallback(() => write(key, ''), [key]);
  return { text, keep, forget };
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, words: string): void {
  try {
    if (words) sessionStorage.setItem(key, words);
    else sessionStorage.removeItem(key);
  } catch {
    // Storage may be forbidden or full: the words then live in the form alone.
  }
}

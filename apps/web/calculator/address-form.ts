// A form that lives in the address: whatever is typed is in the link, and the link is the answer.
import { useCallback, useEffect, useRef, useState } from 'react';

/** The address is written after a pause: a browser takes only so many changes of it in a while. */
const PAUSE_MS = 250;

/**
 * The values of a form and how to change some of them. `search` is what the address says now; `write` puts
 * values there, with whatever the page adds to them, in place of the last. What the address says otherwise (back, a link) wins over the form.
 */
export function useAddressForm<Search extends object>(
  search: Search,
  write: (next: Search) => void,
): [Search, (patch: Partial<Search>) => void] {
  const [values, setValues] = useState(search);
  const latest = useRef(search);
  const written = useRef(textOf(search));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writeNow = useRef(write);
  useEffect(() => {
    writeNow.current = write;
  });
  useEffect(() => {
    const now = textOf(search);
    if (now === written.current || timer.current !== undefined) return;
    written.current = now;
    latest.current = search;
    setValues(search);
  }, [search]);
  const set = useCallback((patch: Partial<Search>) => {
    latest.current = { ...latest.current, ...patch };
    setValues(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      written.current = textOf(latest.current);
      writeNow.current(latest.current);
    }, PAUSE_MS);
  }, []);
  // What the page took for granted is in the address too: today's answer must be the answer of the link tomorrow.
  useEffect(() => {
    set({});
    return () => clearTimeout(timer.current);
  }, [set]);
  return [values, set];
}

/** What is left out and what is undefined are one; the order of the names says nothing. */
const textOf = (search: object): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => one.localeCompare(other)),
  );

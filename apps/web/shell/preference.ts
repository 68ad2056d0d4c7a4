import { useCallback, useState } from 'react';

/** A choice kept in this browser only. Where storage is forbidden it lasts as long as the page. */
export function usePreference<Value extends string>(
  name: string,
  fallback: Value,
): [Value, (value: Value) => void] {
  const key = `copianifica.${name}`;
  const [value, setValue] = useState<Value>(() => {
    try {
      return (localStorage.getItem(key) as Value | null) ?? fallback;
    } catch {
      return fallback;
    }
  });
  const choose = useCallback(
    (next: Value) => {
      setValue(next);
      try {
        localStorage.setItem(key, next);
      } catch {
        // Kept in memory only.
      }
    },
    [key],
  );
  return [value, choose];
}

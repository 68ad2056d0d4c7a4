import { useEffect } from 'react';
import { isPlainKey, useKeysOn } from '../shell/keyboard';

const DEEDS: Record<string, string> = { e: 'done', s: 'snooze' };

/**
 * `j` and `k` go from notice to notice, `e` is done with the one that has the focus, `s` puts it away until tomorrow.
 * What leaves the page leaves its focus to the next.
 */
export function useInboxKeys(list: React.RefObject<HTMLElement | null>): void {
  const on = useKeysOn();
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (!isPlainKey(event)) return;
      const entries = [...(list.current?.querySelectorAll<HTMLElement>('[data-notice]') ?? [])];
      const at = entries.findIndex((entry) => entry.contains(document.activeElement));
      if (event.key === 'j') entries[Math.min(at + 1, entries.length - 1)]?.focus();
      if (event.key === 'k') entries[Math.max(at - 1, 0)]?.focus();
      const deed = DEEDS[event.key];
      const button = deed && entries[at]?.querySelector<HTMLButtonElement>(`[data-deed="${deed}"]`);
      if (!button || button.disabled) return;
      (entries[at + 1] ?? entries[at - 1])?.focus();
      button.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, list]);
}

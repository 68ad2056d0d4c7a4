import { useEffect } from 'react';
import { useSay } from '../language/words';
import { Icon } from './icon';
import { usePreference } from './preference';

type Theme = 'system' | 'light' | 'dark';
const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

/** One button that goes round: as the system, light, dark. */
export function ThemeSwitch() {
  const say = useSay();
  const [theme, setTheme] = usePreference<Theme>('theme', 'system');
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const label = say('web.shell.theme', { theme: say(`web.shell.theme.${theme}`) });
  return (
    <button type="button" className="slim-button" onClick={() => setTheme(NEXT[theme])} title={label}>
      <Icon name={theme === 'dark' ? 'moon' : 'sun'} />
      <span className="slim-label">{label}</span>
    </button>
  );
}

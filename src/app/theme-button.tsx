import { useEffect, useState } from 'react';
import { changePreferences, type Preferences, readPreferences } from './preferences.ts';

const next = { auto: 'dark', dark: 'light', light: 'auto' } as const;
const text = { auto: '外观：跟随系统', dark: '外观：深色', light: '外观：浅色' } as const;

/** Light, dark, or as the system has it. */
export function ThemeButton() {
  const [theme, setTheme] = useState<Preferences['theme']>('auto');
  useEffect(() => setTheme(readPreferences().theme), []);
  return (
    <button
      type="button"
      className="button"
      onClick={() => setTheme(changePreferences({ theme: next[theme] }).theme)}
    >
      {text[theme]}
    </button>
  );
}

import { useEffect, useState } from 'react';
import { applyPreferences, type Preferences, readPreferences } from './preferences.ts';

const nextTheme = { auto: 'dark', dark: 'light', light: 'auto' } as const;
const themeText = { auto: '外观：跟随系统', dark: '外观：深色', light: '外观：浅色' } as const;

/** Light, dark or as the system has it; standard text or 长辈版. */
export function PreferenceButtons() {
  const [preferences, setPreferences] = useState<Preferences>({ theme: 'auto', text: 'standard' });
  useEffect(() => setPreferences(readPreferences()), []);
  const choose = (change: Partial<Preferences>) => {
    const next = { ...preferences, ...change };
    applyPreferences(next);
    setPreferences(next);
  };
  const isLarge = preferences.text === 'large';
  return (
    <div className="preferences">
      <button
        type="button"
        className="button"
        onClick={() => choose({ theme: nextTheme[preferences.theme] })}
      >
        {themeText[preferences.theme]}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={isLarge}
        onClick={() => choose({ text: isLarge ? 'standard' : 'large' })}
      >
        长辈版
      </button>
    </div>
  );
}

import { useEffect, useState } from 'react';
import { changePreferences, readPreferences } from './preferences.ts';

/** 长辈版: larger text and larger targets on every page. */
export function LargeTextButton() {
  const [isLarge, setIsLarge] = useState(false);
  useEffect(() => setIsLarge(readPreferences().text === 'large'), []);
  return (
    <button
      type="button"
      className="button"
      aria-pressed={isLarge}
      onClick={() => {
        const { text } = changePreferences({ text: isLarge ? 'standard' : 'large' });
        setIsLarge(text === 'large');
      }}
    >
      长辈版
    </button>
  );
}

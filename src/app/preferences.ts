/** How the reader wants the site to look. Kept on the reader's own device. */
export interface Preferences {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly text: 'standard' | 'large';
}

const key = 'preferences';

/**
 * Runs in the head of every page, before anything is painted, so that a reader
 * of the dark or the large version never sees the other one flash by. It also
 * notes a script that did not arrive, since nothing else could say so then.
 */
export const earlyScript = `try{var p=JSON.parse(localStorage.getItem('${key}')||'{}'),d=document.documentElement.dataset;if(p.theme&&p.theme!=='auto')d.theme=p.theme;if(p.text==='large')d.text='large'}catch(e){}addEventListener('error',function(e){if(e.target&&e.target.src)document.documentElement.dataset.script='failed'},true)`;

export function readPreferences(): Preferences {
  const { theme, text } = document.documentElement.dataset;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    text: text === 'large' ? 'large' : 'standard',
  };
}

/**
 * Puts a change into force and remembers it; some browsers refuse to remember,
 * and the change then lasts as long as the page. Gives all preferences back.
 */
export function changePreferences(change: Partial<Preferences>): Preferences {
  const preferences = { ...readPreferences(), ...change };
  const { dataset } = document.documentElement;
  if (preferences.theme === 'auto') delete dataset.theme;
  else dataset.theme = preferences.theme;
  if (preferences.text === 'standard') delete dataset.text;
  else dataset.text = preferences.text;
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Storage is switched off or full; there is nobody to tell and nothing to do.
  }
  return preferences;
}

import type { Engine } from '../warehouse/index.ts';

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/**
 * Starts the engine once the page is at rest, unless the reader saves data or
 * is on a slow line: then it waits for the first filter or for the button.
 */
export function startWhenIdle(engine: Engine): void {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  if (connection?.saveData || /2g|3g/.test(connection?.effectiveType ?? '')) return;
  const start = () => void engine.start();
  const whenLoaded = () =>
    'requestIdleCallback' in window
      ? window.requestIdleCallback(start, { timeout: 5000 })
      : setTimeout(start, 1500);
  if (document.readyState === 'complete') whenLoaded();
  else window.addEventListener('load', whenLoaded, { once: true });
}

/** Milliseconds between two looks at the server. */
const BETWEEN = 60_000;

/** Address of the script that a document of the portal begins with: another one stands for another version. */
export function entryOf(html: string): string | null {
  return /<script[^>]+src="(\/portal\/assets\/[^"]+)"/.exec(html)?.[1] ?? null;
}

/**
 * Tells once when the server has another version than this page: looked for when the reader comes back to the tab, and known
 * at once when a part of the old one is gone.
 */
export function watchVersion(tell: () => void): void {
  const own = entryOf(document.documentElement.outerHTML);
  let last = Date.now();
  let told = false;

  function say(): void {
    if (told) return;
    told = true;
    tell();
  }

  async function look(): Promise<void> {
    if (document.visibilityState !== 'visible' || Date.now() - last < BETWEEN) return;
    last = Date.now();
    const answer = await fetch('/portal/', { cache: 'no-store' });
    const now = answer.ok ? entryOf(await answer.text()) : null;
    if (own && now && now !== own) say();
  }

  // A server that does not answer is told of elsewhere.
  document.addEventListener('visibilitychange', () => void look().catch(() => undefined));
  window.addEventListener('vite:preloadError', () => navigator.onLine && say());
}

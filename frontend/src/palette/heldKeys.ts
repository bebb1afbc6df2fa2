/** Milliseconds after which keys go where they always go: what was to take them did not come. */
const LONGEST = 5_000;

/** What a key event says; the parts that matter here. */
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'> & Event;

/**
 * Keeps what is typed while the field it is meant for is still on its way, and hands it over in one piece. Escape calls it off.
 */
export function createHeldKeys(target: EventTarget, cancel: () => void) {
  let text: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function take(event: Event): void {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event as Key;
    if (text === null || ctrlKey || metaKey || altKey || isComposing) return;
    if (key === 'Escape') {
      release();
      cancel();
    } else if (key === 'Backspace') text = text.slice(0, -1);
    else if ([...key].length === 1) text += key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function hold(): void {
    if (text !== null) return;
    text = '';
    target.addEventListener('keydown', take, { capture: true });
    timer = setTimeout(release, LONGEST);
  }

  /** Everything typed since `hold`; from now on keys go their own way. */
  function release(): string {
    const typed = text ?? '';
    text = null;
    clearTimeout(timer);
    target.removeEventListener('keydown', take, { capture: true });
    return typed;
  }

  return { hold, release };
}

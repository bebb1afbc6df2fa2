/** Milliseconds after which keys go their usual way again, should the palette not come. */
const PATIENCE = 3_000;

/**
 * Keeps what somebody types who does not wait for the palette: until its field has the focus, a letter would be lost or taken for a
 * shortcut. The answer ends it and gives the text.
 */
export function catchKeys(target: EventTarget = window): () => string {
  const ending = new AbortController();
  let text = '';
  target.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
      if (ctrlKey || metaKey || altKey) return;
      if (key === 'Escape') return ending.abort();
      if (key === 'Backspace') text = text.slice(0, -1);
      else if (key.length === 1) text += key;
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal: ending.signal },
  );
  const timer = setTimeout(() => ending.abort(), PATIENCE);
  return () => {
    clearTimeout(timer);
    ending.abort();
    return text;
  };
}

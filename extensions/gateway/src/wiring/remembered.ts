/** Something that is read once and again after it changed, or after a while when a change may have gone unseen. */
export interface Remembered<T> {
  get(): Promise<T>;
  forget(): void;
}

/** @param maxAgeMs milliseconds */
export function remember<T>(read: () => Promise<T>, maxAgeMs: number): Remembered<T> {
  let known: { value: Promise<T>; at: number } | undefined;
  return {
    get() {
      if (known && Date.now() - known.at < maxAgeMs) return known.value;
      const reading = { value: read(), at: Date.now() };
      known = reading;
      // A failed reading is no answer to keep.
      reading.value.catch(() => known === reading && (known = undefined));
      return reading.value;
    },
    forget: () => (known = undefined),
  };
}

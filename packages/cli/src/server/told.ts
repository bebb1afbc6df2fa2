/** What the server is told by the process that started it: the database answers, the extensions are built, the start is over. */
export type Told = 'database' | 'extensions' | 'started';

/** Resolves when that was told. Whoever will ask has to begin to listen at once: what nobody listens to is lost. */
export function listenFor(what: Told): Promise<void> {
  return new Promise((resolve) => {
    const hear = (message: unknown) => {
      if (message !== what) return;
      // The last listener lets go of the channel, which would keep the process alive.
      process.off('message', hear);
      resolve();
    };
    process.on('message', hear);
  });
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Tells a person what a long command is doing: a spinner in a terminal, plain lines elsewhere. */
export interface Reporter {
  /** The step before, if any, is done; this one begins. */
  step(title: string): void;
  /** The last step is done. */
  finish(): void;
  fail(message: string): void;
  print(text: string): void;
}

export function createReporter(output: NodeJS.WriteStream): Reporter {
  let current: { title: string; started: number; timer: NodeJS.Timeout | undefined } | undefined;
  const seconds = (started: number) => `${((Date.now() - started) / 1000).toFixed(1)} s`;

  const close = (mark: string) => {
    if (!current) return;
    clearInterval(current.timer);
    const line = `${mark} ${current.title} ${dim(output, `(${seconds(current.started)})`)}`;
    output.write(output.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
    current = undefined;
  };
  return {
    step(title) {
      close(green(output, '✓'));
      const started = Date.now();
      let frame = 0;
      const draw = () =>
        output.write(`\r\u001b[K${FRAMES[frame++ % FRAMES.length] ?? ''} ${title} ${dim(output, seconds(started))}`);
      // Without a terminal a long step still says that it lives.
      const timer = output.isTTY
        ? setInterval(draw, 100)
        : setInterval(() => output.write(`  … ${title} (${seconds(started)})\n`), 15_000);
      current = { title, started, timer };
    },
    finish: () => close(green(output, '✓')),
    fail(message) {
      close('✗');
      output.write(`\n${message}\n`);
    },
    print(text) {
      output.write(`${text}\n`);
    },
  };
}

function dim(output: NodeJS.WriteStream, text: string): string {
  return output.isTTY ? `\u001b[2m${text}\u001b[22m` : text;
}

function green(output: NodeJS.WriteStream, text: string): string {
  return output.isTTY ? `\u001b[32m${text}\u001b[39m` : text;
}

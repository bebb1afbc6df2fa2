const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Tells a person what a long command is doing: a spinner in a terminal, plain lines elsewhere. */
export interface Reporter {
  /** The step before, if any, is done; this one begins. */
  step(title: string): void;
  /** The last step is done. */
  finish(): void;
  /** Begins something that runs beside the steps. Call what it answers when that is done. */
  beside(title: string): () => void;
  /** Nothing goes on: what is under way failed or was given up. */
  fail(message: string): void;
  print(text: string): void;
}

interface Work {
  title: string;
  started: number;
}

/** Milliseconds after which a long step says that it lives, where no spinner turns. */
const SIGN_OF_LIFE = 15_000;

export function createReporter(output: NodeJS.WriteStream): Reporter {
  /** In the order in which they began. */
  const running = new Set<Work>();
  let step: Work | undefined;
  let timer: NodeJS.Timeout | undefined;
  let frame = 0;

  const describe = ({ title, started }: Work) =>
    `${title} ${dim(output, `(${((Date.now() - started) / 1000).toFixed(1)} s)`)}`;
  const draw = () => {
    const line = `${FRAMES[frame++ % FRAMES.length] ?? ''} ${[...running].map(describe).join(' · ')}`;
    output.write(`\r\u001b[K${fit(line, output.columns)}`);
  };
  const remind = () => {
    for (const work of running) output.write(`  … ${describe(work)}\n`);
  };
  const begin = (title: string): Work => {
    const work = { title, started: Date.now() };
    running.add(work);
    timer ??= output.isTTY ? setInterval(draw, 100) : setInterval(remind, SIGN_OF_LIFE);
    return work;
  };
  const end = (work: Work | undefined, mark: string) => {
    if (!work || !running.delete(work)) return;
    output.write(`${output.isTTY ? '\r\u001b[K' : ''}${mark} ${describe(work)}\n`);
    if (running.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  const done = green(output, '✓');
  return {
    step(title) {
      end(step, done);
      step = begin(title);
    },
    finish: () => end(step, done),
    beside(title) {
      const work = begin(title);
      return () => end(work, done);
    },
    fail(message) {
      for (const work of [...running]) end(work, '✗');
      output.write(`\n${message}\n`);
    },
    print(text) {
      output.write(`${text}\n`);
    },
  };
}

/** A line that wraps could not be drawn over. */
function fit(line: string, columns: number): string {
  // eslint-disable-next-line no-control-regex -- the escapes that dim a text take no room
  const shown = line.replace(/\u001b\[\d+m/g, '');
  return shown.length < columns ? line : shown.slice(0, columns - 1);
}

function dim(output: NodeJS.WriteStream, text: string): string {
  return output.isTTY ? `\u001b[2m${text}\u001b[22m` : text;
}

function green(output: NodeJS.WriteStream, text: string): string {
  return output.isTTY ? `\u001b[32m${text}\u001b[39m` : text;
}

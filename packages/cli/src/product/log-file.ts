import { createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs';

export interface LogFile {
  write(line: string): void;
  close(): void;
}

/** Bytes after which a log file gives way to a new one; one earlier file is kept. */
const LARGEST = 20 * 1024 * 1024;

/** Appends lines to a file. A disk that is full or gone costs lines, never the product. */
export function openLog(path: string): LogFile {
  let size = sizeOf(path);
  let stream: WriteStream | undefined = open(path);

  function open(file: string): WriteStream {
    const opened = createWriteStream(file, { flags: 'a' });
    opened.once('error', (error) => {
      process.stderr.write(`The log ${file} cannot be written (${error.message}); the product goes on without it.\n`);
      stream = undefined;
    });
    return opened;
  }

  return {
    write(line) {
      size += line.length + 1;
      if (size > LARGEST && stream) {
        stream.end();
        renameSync(path, `${path}.1`);
        stream = open(path);
        size = 0;
      }
      stream?.write(`${line}\n`);
    },
    close: () => void stream?.end(),
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

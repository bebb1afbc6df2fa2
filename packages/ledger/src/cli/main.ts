#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { run } from './run.ts';
import { serveChecks } from './threads.ts';

// One file for the command and for its threads: it has to work alone, copied to another machine.
if (isMainThread) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that went away (as in `| head`) changes nothing about the answer.
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
  const { code, output, complaint } = await run(process.argv.slice(2), process.env, new URL(import.meta.url));
  process.exitCode = code;
  process.stdout.write(output);
  process.stderr.write(complaint);
} else {
  serveChecks();
}

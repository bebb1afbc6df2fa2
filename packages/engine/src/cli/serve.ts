import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { CommandError } from './errors.ts';

export interface ServeOptions {
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Where log lines go. */
  readonly output: Writable;
}

const PORT = '8056';

/** `nova-engine serve`: the engine over HTTP until SIGTERM or SIGINT. */
export async function serve({ args, environment, output }: ServeOptions): Promise<0> {
  const { host, port } = readPlace(args);
  // Only this command needs a web server.
  const [{ startService }, { readServiceSettings }, { createLog }] = await Promise.all([
    import('../service/service.ts'),
    import('../service/settings.ts'),
    import('../service/log.ts'),
  ]);
  const service = await orSay(async () => {
    const settings = readServiceSettings(environment);
    return startService({ settings, host, port, log: createLog(output, settings.LOG_LEVEL) });
  });
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await service.stop();
  return 0;
}

function readPlace(args: readonly string[]): { host: string; port: number } {
  const { host, port } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new CommandError('--port must be a number up to 65535.');
  return { host, port: Number(port) };
}

function parse(args: readonly string[]) {
  const options = {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: PORT },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new CommandError(cause instanceof Error ? cause.message : 'The arguments cannot be read.', { cause });
  }
}

/** What goes wrong at the start is for people: settings, a taken port. */
async function orSay<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (cause) {
    throw new CommandError(cause instanceof Error ? cause.message : 'The service cannot start.', { cause });
  }
}

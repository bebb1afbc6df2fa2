import { parseArgs } from 'node:util';
import { CommandFailure } from './failure.ts';
import { prove } from './prove.ts';
import { verify } from './verify.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import type { Words } from './words/words.ts';

/** What the command does to the outside: text on standard output and standard error, and its exit code. */
export interface Outcome {
  code: 0 | 1 | 2;
  output: string;
  complaint: string;
}

export interface Arguments {
  keys: string[];
  checkpoint: string | undefined;
  entry: string | undefined;
  json: boolean;
}

/** @param entry the file that threads are started from */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv, entry: URL): Promise<Outcome> {
  let words = wordsFor(environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '');
  try {
    const { values, positionals } = readArguments(args);
    if (values.lang !== undefined) words = wordsFor(values.lang);
    const [command, file, ...rest] = positionals;
    if (values.help || command === undefined) return { code: values.help ? 0 : 2, output: words.help, complaint: '' };
    if (command !== 'verify' && command !== 'proof')
      throw new CommandFailure((failures) => failures.usage(failures.unknownCommand(command.slice(0, 60))));
    if (file === undefined || rest.length > 0) throw new CommandFailure((failures) => failures.usage(''));
    const { key: keys = [], checkpoint, entry: entryFile, json = false } = values;
    const given: Arguments = { keys, checkpoint, entry: entryFile, json };
    const outcome = command === 'verify' ? await verify(file, given, words, entry) : await prove(file, given, words);
    return { ...outcome, output: makeVisible(outcome.output) };
  } catch (error) {
    // Node would end with 1, which here means tampered.
    if (!(error instanceof CommandFailure)) return { code: 2, output: '', complaint: explainUnexpected(error, words) };
    return { code: 2, output: '', complaint: makeVisible(`nova-ledger: ${error.say(words.failures).trim()}\n`) };
  }
}

function explainUnexpected(error: unknown, words: Words): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return makeVisible(`nova-ledger: ${words.failures.unexpected}\n${details}\n`);
}

/** Names and entries come from the file that is in doubt: nothing in them may steer the terminal or turn the text around. */
function makeVisible(text: string): string {
  return text.replace(INVISIBLE, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function wordsFor(language: string): Words {
  return language.toLowerCase().startsWith('fr') ? fr : en;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        key: { type: 'string', multiple: true },
        checkpoint: { type: 'string' },
        entry: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : '';
    throw new CommandFailure((failures) => failures.usage(what), { cause });
  }
}

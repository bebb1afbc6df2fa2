import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Problem, Report, Warning } from '../export/report.ts';
import { verifyExport } from '../export/verify.ts';
import { CommandFailure } from './failure.ts';
import { readKeys, readText } from './files.ts';
import type { Arguments, Outcome } from './run.ts';
import { checkOnThreads } from './threads.ts';
import type { Words } from './words/words.ts';

/** Bytes that are read at once. */
const PIECE_BYTES = 1024 * 1024;
/** Below that, threads take longer to start than they save. */
const THREADS_FROM_BYTES = 8 * 1024 * 1024;

const CODES = { intact: 0, tampered: 1, unreadable: 2 } as const;

/** `nova-ledger verify`. @throws CommandFailure */
export async function verify(
  file: string,
  { keys, checkpoint, json }: Arguments,
  words: Words,
  entry: URL,
): Promise<Outcome> {
  const keysFor = await readKeys(keys);
  const kept = checkpoint === undefined ? undefined : await readText(checkpoint);
  const unreadable = (cause: unknown): never => {
    throw new CommandFailure((failures) => failures.noFile(file), { cause });
  };
  const { size } = await stat(file).catch(unreadable);
  const source = createReadStream(file, { highWaterMark: PIECE_BYTES });
  const onThreads =
    size >= THREADS_FROM_BYTES
      ? { check: (blocks: Parameters<typeof checkOnThreads>[0]) => checkOnThreads(blocks, entry) }
      : {};
  const report = await verifyExport(source, { keysFor, ...(kept === undefined ? {} : { kept }), ...onThreads }).catch(
    (error: unknown) => (error === source.errored ? unreadable(error) : Promise.reject(error as Error)),
  );
  const output = json ? `${JSON.stringify(report, null, 2)}\n` : describe(report, words);
  return { code: CODES[report.verdict], output, complaint: '' };
}

function describe(report: Report, words: Words): string {
  const { verdict, origin, start, size, retired, proven, checkpoints, kept, problems, unlisted, warnings } = report;
  const lines = [words.verdicts[verdict], ''];
  if (verdict === 'intact' && origin !== null) {
    lines.push(words.proven({ origin, start, size, checkpoints }));
    if (retired > 0) lines.push(words.retired(retired));
    lines.push(...describeTrust(report, words));
    lines.push(kept === null ? words.noKept : words.keptExtended(kept));
  } else {
    lines.push(...problems.map((problem) => `- ${describeProblem(problem, words)}`));
    if (unlisted > 0) lines.push(words.unlisted(unlisted));
    if (proven > start) lines.push('', words.stillProven({ from: start, to: proven }), ...describeTrust(report, words));
  }
  if (warnings.length > 0)
    lines.push('', ...warnings.map((warning) => `${words.warning}: ${describeWarning(warning, words)}`));
  return `${lines.join('\n')}\n`;
}

function describeTrust({ root, keys, witnesses }: Report, words: Words): string[] {
  return [
    ...(root === null ? [] : [words.root(root)]),
    ...keys.map((fingerprint) => words.key(fingerprint)),
    ...(keys.length > 0 ? [words.compareKey] : []),
    ...witnesses.map(({ name, time }) => words.witness({ name, time: new Date(time * 1000).toISOString() })),
  ];
}

function describeProblem(problem: Problem, words: Words): string {
  // The table has one function for each code; TypeScript cannot see that this one is the right one.
  return (words.problems[problem.code] as (about: Problem) => string)(problem);
}

function describeWarning(warning: Warning, words: Words): string {
  return (words.warnings[warning.code] as (about: Warning) => string)(warning);
}

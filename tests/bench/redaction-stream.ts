import { createEngine, createStreamRedactor, redact } from '@novacrm/engine';
import { businessPrompts } from './business-prompts.ts';
import { summarise } from './percentiles.ts';

/**
 * Redacting an answer while it arrives in tokens of four characters, against redacting it whole in the same run, on business
 * texts of 1.5 KB and on one of a million characters. Prints JSON; times in milliseconds of processor time, waits in
 * characters. Run from the root: node tests/bench/redaction-stream.ts
 */
const CHUNK = 4;
const TEXTS = businessPrompts(60);
/** An answer without names and numbers, as in `gateway.ts`. */
const PLAIN =
  'Le client valide le budget et le calendrier. La recette passe à deux semaines. Il reste à préciser la réversibilité, le paiement et l’interlocuteur. Envoyez le devis révisé avant vendredi, puis proposez trois dates de présentation. '.repeat(
    3,
  );
const MILLION = TEXTS.join('\n\n').repeat(12).slice(0, 1_000_000);

const engine = createEngine({ fingerprintKey: 'bench' });
let read = 0;
const analyse = (text: string) => {
  read += text.length;
  return engine.analyse({ channel: 'completion', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } })
    .findings;
};
const whole = (text: string) =>
  redact(
    text,
    analyse(text).filter(({ category }) => category !== 'intent'),
  );

function stream(text: string) {
  const redactor = createStreamRedactor({
    analyse,
    redact: (piece, findings) => redact(piece, findings),
    findCalm: engine.findCalm,
  });
  const firstAt: number[] = [];
  let output = '';
  for (let at = 0; at < text.length; at += CHUNK) {
    output += redactor.push(text.slice(at, at + CHUNK));
    if (output !== '' && firstAt.length === 0) firstAt.push(at + CHUNK);
  }
  const end = redactor.end();
  return { output: output + end.text, late: end.late.length, first: firstAt[0] ?? text.length };
}

/** How many received characters wait, after each chunk, when nothing is replaced. */
function waits(text: string): number[] {
  const redactor = createStreamRedactor({ analyse, redact: (piece) => piece, findCalm: engine.findCalm });
  const waiting: number[] = [];
  let given = 0;
  for (let at = 0; at < text.length; at += CHUNK) {
    given += redactor.push(text.slice(at, at + CHUNK)).length;
    waiting.push(Math.min(at + CHUNK, text.length) - given);
  }
  return waiting;
}

function measure(texts: readonly string[]) {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const wholeMs = timed(() => texts.forEach(whole));
  read = 0;
  const streamMs = timed(() => texts.forEach(stream));
  const readings = Math.round((read / characters) * 10) / 10;
  const streamed = texts.map((text) => ({ ...stream(text), expected: whole(text) }));
  return {
    characters,
    wholeMs,
    streamMs,
    ratio: Math.round((streamMs / wholeMs) * 10) / 10,
    microsecondsPerChunk: Math.round((streamMs / (characters / CHUNK)) * 10_000) / 10,
    timesRead: readings,
    equal: streamed.filter(({ output, expected }) => output === expected).length / texts.length,
    late: streamed.reduce((sum, { late }) => sum + late, 0),
    firstOutputAt: summarise(streamed.map(({ first }) => first)),
    waiting: summarise(texts.flatMap(waits)),
  };
}

function timed(run: () => void): number {
  const started = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(started);
  return Math.round((user + system) / 100) / 10;
}

measure(TEXTS);
const result = { chunk: CHUNK, answers: measure(TEXTS), plain: measure([PLAIN]), million: measure([MILLION]) };
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);

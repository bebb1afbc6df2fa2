/**
 * What our engine and others find on the same labelled texts: `node tests/bench/quality-peers.ts [--set second|third|…]
 * [--guardrails DIR]`. DIR is a folder where `npm install @openai/guardrails@0.2.1` was run; without it that peer is left out.
 * Prints JSON with counts, never a text.
 *
 * Names of types differ from tool to tool, so they do not count here: a labelled value is found when any finding covers it by
 * half or more (intersection over union), and a finding is right when it covers anything labelled so; what lies inside a
 * labelled value or around one is neither right nor wrong. Each tool looks for all that it looks for by itself, on this machine
 * alone; of the guardrails of OpenAI these are personal data and secret keys, without the kinds of which nothing is labelled
 * (dates, places, addresses of pages, numbers of firms).
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, TYPES } from '@novacrm/engine';
import { lintSource } from '@secretlint/core';
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import { OpenRedaction } from 'openredaction';
import { z } from 'zod';
import { ENOUGH_OVERLAP, GOLD_SETS, groupOf, overlap, readGoldSet, type GoldText } from './gold-set.ts';

const { values: options } = parseArgs({
  options: { set: { type: 'string', default: 'second' }, guardrails: { type: 'string' } },
});
const set = GOLD_SETS.find((name) => name === options.set);
if (!set) throw new Error(`--set is one of ${GOLD_SETS.join(', ')}`);

interface Found {
  start: number;
  end: number;
}
type Finder = (text: string) => Promise<Found[]>;

const INTENTS: ReadonlySet<string> = new Set(TYPES.intent);
const GROUPS = ['identifiers', 'person', 'postal_address', 'secrets', 'special'];

const engine = createEngine({ fingerprintKey: 'bench' });
const openRedaction = new OpenRedaction();
const finders: Record<string, Finder> = {
  ours: (text) => {
    const parts = [{ path: 'text', text }];
    const { findings } = engine.analyse({ channel: 'prompt', parts, actor: { id: null, roles: [] } });
    return Promise.resolve(findings.filter(({ type }) => !INTENTS.has(type)));
  },
  secretlint: async (content) => {
    const { messages } = await lintSource({
      source: { filePath: 'prompt.txt', content, contentType: 'text', ext: '.txt' },
      options: {
        config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: recommended }] },
        noPhysicFilePath: true,
      },
    });
    return messages.map(({ range: [start, end] }) => ({ start, end }));
  },
  openRedaction: async (text) => {
    const { detections } = await openRedaction.detect(text);
    return detections.map(({ position: [start, end] }) => ({ start, end }));
  },
  ...(options.guardrails !== undefined && { openaiGuardrails: openGuardrails(options.guardrails) }),
};

const report: Record<string, object> = {};
for (const lang of ['fr', 'en'] as const) {
  const texts = readGoldSet(lang, set);
  const judged: Record<string, object> = {};
  for (const [name, find] of Object.entries(finders)) judged[name] = await judge(texts, find);
  report[lang] = { texts: texts.length, ...judged };
}
process.stdout.write(`${JSON.stringify({ set, ...report }, null, 2)}\n`);

async function judge(texts: readonly GoldText[], find: Finder): Promise<object> {
  const values = new Map(GROUPS.map((group) => [group, { labelled: 0, found: 0 }]));
  const findings = { right: 0, invented: 0 };
  const alarms = { texts: 0, raised: 0 };
  for (const { text, spans, kind } of texts) {
    const found = await find(text);
    for (const span of spans) {
      const tally = values.get(groupOf(span.type));
      if (!tally) continue;
      tally.labelled++;
      if (found.some((one) => overlap(one, span) >= ENOUGH_OVERLAP)) tally.found++;
    }
    for (const one of found) {
      if (spans.some((span) => overlap(one, span) >= ENOUGH_OVERLAP)) findings.right++;
      else if (!spans.some((span) => overlap(one, span) > 0)) findings.invented++;
    }
    if (kind === 'positive') continue;
    alarms.texts++;
    if (found.length > 0) alarms.raised++;
  }
  const recall = [...values].map(([group, { labelled, found }]) => [group, share(found, labelled)]);
  return {
    recall: Object.fromEntries(recall) as object,
    precision: share(findings.right, findings.right + findings.invented),
    alarmsOnTextsWithoutAny: `${alarms.raised}/${alarms.texts}`,
  };
}

/** Null where nothing is labelled. */
function share(part: number, of: number): number | null {
  return of === 0 ? null : Math.round((part / of) * 100) / 100;
}

/** It tells values and no places: every place where a value stands counts as found. */
function openGuardrails(folder: string): Finder {
  const require = createRequire(join(resolve(folder), 'package.json'));
  const load = (name: string): unknown =>
    require(join(resolve(folder), 'node_modules/@openai/guardrails/dist/checks', name));
  const Check = z.custom<(context: object, text: string, config: object) => Promise<unknown>>(
    (given) => typeof given === 'function',
  );
  const Parser = z.custom<{ parse(given: object): { entities?: string[] } }>();
  const { pii, PIIConfig } = z.object({ pii: Check, PIIConfig: Parser }).parse(load('pii.js'));
  const { secretKeysCheck, SecretKeysConfig } = z
    .object({ secretKeysCheck: Check, SecretKeysConfig: Parser })
    .parse(load('secret-keys.js'));
  const unlabelled = new Set(['DATE_TIME', 'LOCATION', 'URL', 'NRP', 'MEDICAL_LICENSE', 'BIC_SWIFT', 'CVV', 'AU_ABN', 'AU_ACN', 'SG_UEN', 'IT_VAT_CODE', 'CRYPTO']); // prettier-ignore
  const entities = PIIConfig.parse({}).entities?.filter((entity) => !unlabelled.has(entity));
  const Personal = z.object({ info: z.object({ detected_entities: z.record(z.string(), z.array(z.string())) }) });
  const Secret = z.object({ info: z.object({ detected_secrets: z.array(z.string()) }) });
  return async (text) => {
    const personal = Personal.parse(await pii({}, text, PIIConfig.parse({ entities })));
    const secret = Secret.parse(await secretKeysCheck({}, text, SecretKeysConfig.parse({})));
    const values = [...Object.values(personal.info.detected_entities).flat(), ...secret.info.detected_secrets];
    return [...new Set(values)].filter((value) => value !== '').flatMap((value) => placesOf(text, value));
  };
}

function placesOf(text: string, value: string): Found[] {
  const places: Found[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
    places.push({ start: at, end: at + value.length });
  return places;
}

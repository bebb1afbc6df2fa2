import type { Locale } from '@novacrm/contracts';
import type { ProviderMessage } from '../provider.ts';
import { detectLanguage } from './language.ts';
import { CONTEXT_LABELS } from './lexicon/tasks.ts';
import type { TaskKind } from './lexicon/tasks.ts';
import { readMail } from './mail.ts';
import { fold, unifySigns } from './normalise.ts';
import { findTasks, isQuestion, startsWithTask } from './task.ts';

/** `answer`: a question about the material. */
export type Task = TaskKind | 'answer';

/** What somebody wants done, and with which text. */
export interface AssistRequest {
  /** Empty when the text came without an order; then an overview is useful. */
  tasks: Task[];
  instruction: string;
  /** The note or mail to work on; empty when there is none. */
  material: string;
  /** Language of the person who asks. */
  language: Locale;
  /** Language of the material. */
  materialLanguage: Locale;
  /** True when the material was longer than what is read. */
  truncated: boolean;
}

/** How much of a text is read, in UTF-16 code units: the answer must come at once, on the same thread. */
export const READ_LIMIT = 100_000;

export function readRequest(messages: readonly ProviderMessage[]): AssistRequest {
  const last = messages.findLastIndex((message) => message.role === 'user');
  const split = splitOrder(limit(messages[last]?.content ?? ''));
  const material = split.material || findEarlierMaterial(messages.slice(0, Math.max(last, 0)), messages);
  const materialLanguage = detectLanguage(material) ?? detectLanguage(split.instruction) ?? 'en';
  const tasks = findTasks(split.instruction);
  const asks = tasks.length === 0 && split.instruction !== '' && isQuestion(split.instruction);
  return {
    tasks: asks ? ['answer'] : tasks,
    instruction: split.instruction,
    material,
    language: detectLanguage(split.instruction) ?? materialLanguage,
    materialLanguage,
    truncated: messages.some((message) => message.role === 'user' && message.content.length > READ_LIMIT),
  };
}

interface Split {
  instruction: string;
  material: string;
}

/** Shortest text that is worth working on, in UTF-16 code units. */
const SHORTEST = 30;
/** Longest order, in UTF-16 code units. */
const LONGEST_ORDER = 400;

/** Tells the order from the text it is about. Without an order everything is material, unless it is short. */
function splitOrder(message: string): Split {
  const text = unifySigns(message).trim();
  return splitBlock(text) ?? splitFirstLine(text) ?? splitLastLine(text) ?? splitWhole(text);
}

/** Fences, triple quotes and tags mark a text off; long quotations do too. No part may run past its own opener: linear time. */
const BLOCK =
  /```[a-z]*\n?([^`]+)```|"""([^"]+)"""|<(?:mail|email|note|text|texte|context|contexte|document)>([^<]+)<\/|«([^«»]{60,})»|"([^"]{60,})"|“([^“”]{60,})”/u;

function findBlock(text: string): { match: RegExpExecArray; content: string } | undefined {
  const match = BLOCK.exec(text);
  const content = match
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.trim();
  return match && content ? { match, content } : undefined;
}

function splitBlock(text: string): Split | undefined {
  const block = findBlock(text);
  if (!block) return undefined;
  const { match, content } = block;
  const instruction = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
  const isOrder = instruction.length <= LONGEST_ORDER && (findTasks(instruction).length > 0 || isQuestion(instruction));
  return isOrder ? { instruction, material: content } : undefined;
}

function splitFirstLine(text: string): Split | undefined {
  const end = text.indexOf('\n');
  const line = (end < 0 ? text : text.slice(0, end)).trimEnd();
  const rest =
    end < 0
      ? ''
      : text
          .slice(end + 1)
          .replace(/^[\s=*-]+\n/, '')
          .trim();
  const hasRest = rest.length >= SHORTEST;
  if (hasRest && line.length <= LONGEST_ORDER && line.endsWith(':')) return { instruction: line, material: rest };
  const asks = hasRest && isQuestion(line) && !readMail(text).isMail;
  if (!asks && !startsWithTask(line)) return undefined;
  return splitInside(line, rest) ?? (text.length <= LONGEST_ORDER ? { instruction: text, material: '' } : undefined);
}

/** "Résume : le client …", "Please summarise this. The client …", or the whole line as the order for the rest. */
function splitInside(line: string, rest: string): Split | undefined {
  const colon = line.search(/: /);
  const behind = line.slice(colon + 1).trim();
  if (colon >= 0 && colon <= LONGEST_ORDER && behind.length >= SHORTEST && findTasks(line.slice(0, colon)).length > 0) {
    return { instruction: line.slice(0, colon + 1), material: `${behind}\n${rest}`.trim() };
  }
  if (rest.length >= SHORTEST && line.length <= LONGEST_ORDER) return { instruction: line, material: rest };
  const [sentence = ''] = /^.{0,400}?[.!?](?= )/u.exec(line) ?? [];
  const after = line.slice(sentence.length).trim();
  if (sentence === '' || after.length < SHORTEST * 2 || startsWithTask(after)) return undefined;
  return { instruction: sentence, material: `${after}\n${rest}`.trim() };
}

function splitLastLine(text: string): Split | undefined {
  const start = text.lastIndexOf('\n');
  if (start < 0) return undefined;
  const line = text.slice(start + 1).trim();
  const before = text.slice(0, start).trimEnd();
  if (before.length < SHORTEST || line.length > LONGEST_ORDER) return undefined;
  const ruler = /\n[=*-]{3,}$/.exec(before.slice(-80));
  // A question in the last line of a text belongs to it, unless an empty line or a ruler stands between.
  const apart = ruler !== null || text.slice(before.length, start + 1).split('\n').length > 2;
  const asks = apart && isQuestion(line) && !readMail(before).isMail;
  if (!asks && !startsWithTask(line)) return undefined;
  return { instruction: line, material: ruler ? before.slice(0, -ruler[0].length) : before };
}

/** No order stands apart: a short text is one itself, a long one is something to read. */
function splitWhole(text: string): Split {
  if (findTasks(text)[0] === 'help') return { instruction: text, material: '' };
  const short = text.length <= 200 && !text.includes('\n') && !readMail(text).isMail;
  const order = short && (findTasks(text).length > 0 || isQuestion(text) || text.length < SHORTEST * 2);
  return order ? { instruction: text, material: '' } : { instruction: '', material: text };
}

/** The last text somebody gave before, or what a system message quotes under a label such as "Note:". */
function findEarlierMaterial(earlier: readonly ProviderMessage[], all: readonly ProviderMessage[]): string {
  for (const { role, content } of earlier.toReversed()) {
    if (role !== 'user') continue;
    const { material } = splitOrder(limit(content));
    if (material.length >= SHORTEST) return material;
  }
  for (const { role, content } of all.toReversed()) {
    if (role !== 'system') continue;
    const material = findLabelled(limit(content));
    if (material !== undefined) return material;
  }
  return '';
}

const LABEL = new RegExp(`(?<![\\p{L}])(?:${CONTEXT_LABELS.join('|')})(?![\\p{L}])[^\\n]{0,80}:\\s*$`, 'u');

function findLabelled(text: string): string | undefined {
  const block = findBlock(text);
  if (block) return block.content;
  const lines = unifySigns(text).split('\n');
  const label = lines.findIndex((line) => line.length < 200 && LABEL.test(fold(line)));
  const material = lines
    .slice(label + 1)
    .join('\n')
    .trim();
  return label >= 0 && material.length >= SHORTEST ? material : undefined;
}

function limit(text: string): string {
  return text.slice(0, READ_LIMIT).toWellFormed();
}

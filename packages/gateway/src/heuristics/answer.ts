import type { ProviderMessage } from '../provider.ts';
import { draft } from './draft.ts';
import { findAnswer } from './find-answer.ts';
import { readMail } from './mail.ts';
import { readCount } from './order.ts';
import { readRequest, type AssistRequest, type Task } from './request.ts';
import { showFields } from './show-fields.ts';
import { showIntent } from './show-intent.ts';
import { summarise } from './summarise.ts';
import { bullet, fill, TEXTS } from './texts.ts';

/** The answer to a conversation, in the language of who asks, closed by the sentence that says no model was used. */
export function answerOffline(messages: readonly ProviderMessage[]): string {
  const request = readRequest(messages);
  const texts = TEXTS[request.language];
  const parts = perform(request);
  if (request.truncated) parts.push(texts.truncated);
  return [...parts, texts.notice].join('\n\n');
}

function perform(request: AssistRequest): string[] {
  const texts = TEXTS[request.language];
  const { tasks, material, instruction } = request;
  const [first] = tasks;
  if (first === 'help') return [texts.help];
  if (material === '' && instruction === '') return [texts.empty];
  if (first === undefined) return material === '' ? [texts.noFreeAnswer, texts.help] : overview(request);
  if (tasks.length === 1) return [performTask(first, request)];
  return tasks.map((task) => `**${texts.tasks[task]}**\n${performTask(task, request)}`);
}

function performTask(task: Task, request: AssistRequest): string {
  const texts = TEXTS[request.language];
  const { instruction, material, materialLanguage, language } = request;
  if (task === 'help') return texts.help;
  if (task === 'translate') return texts.noTranslation;
  if (task === 'draft') {
    return `${draft(instruction, material, material === '' ? language : materialLanguage)}\n\n${texts.review}`;
  }
  if (material === '') return task === 'answer' ? `${texts.noFreeAnswer}\n\n${texts.help}` : texts.needText;
  if (task === 'summarise') return showSummary(request);
  if (task === 'classify') return showIntent(material, language);
  if (task === 'extract') return showFields(instruction, material, materialLanguage, language) ?? texts.noFields;
  const found = findAnswer(instruction, material, materialLanguage);
  return found.length === 0
    ? texts.noAnswer
    : `${texts.answer}\n${bullet(found.map((text) => fill(texts.quote, { text })))}`;
}

function showSummary(request: AssistRequest): string {
  const { subject } = readMail(request.material);
  return subject === undefined ? listSentences(request) : `**${subject}**\n${listSentences(request)}`;
}

function listSentences({ instruction, material, materialLanguage }: AssistRequest): string {
  const { body } = readMail(material);
  return bullet(summarise(body === '' ? material : body, materialLanguage, readCount(instruction)));
}

/** Somebody pasted a text and asked nothing: what it says, what it wants, and what stands in it. */
function overview(request: AssistRequest): string[] {
  const { material, materialLanguage, language } = request;
  const parts = [listSentences(request)];
  if (readMail(material).isMail) parts.push(showIntent(material, language));
  const fields = showFields('', material, materialLanguage, language);
  return fields === undefined ? parts : [...parts, fields];
}

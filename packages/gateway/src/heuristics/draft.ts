import type { Locale } from '@novacrm/contracts';
import { classify } from './classify.ts';
import { readMail, type Mail } from './mail.ts';
import { readLetterOrder, type LetterOrder } from './order.ts';
import { findSteps } from './steps.ts';
import { summarise } from './summarise.ts';
import { bullet, fill, TEXTS } from './texts.ts';

/**
 * A letter from a template, filled with what the text says and what the order asks. What neither says stays a gap in
 * brackets: nothing is made up.
 */
export function draft(instruction: string, material: string, language: Locale): string {
  const order = readLetterOrder(instruction);
  const mail = readMail(material);
  const written = order.language ?? language;
  return order.form === 'reply' ? writeReply(order, mail, material, written) : writeFollowUp(order, mail, written);
}

/** Most points that a letter takes over. */
const POINTS = 3;

function writeReply(order: LetterOrder, mail: Mail, material: string, language: Locale): string {
  const { letter } = TEXTS[language];
  const { intent } = classify(material);
  const subject = mail.subject ?? order.topic ?? letter.topicGap;
  const title = material === '' ? subject : fill(letter.reply, { subject });
  const points = mail.body === '' ? [] : findPoints(mail.body, language);
  // Who says what to answer has decided the next step too.
  const decided = order.stance !== undefined || order.statement !== undefined;
  return joinLetter([
    fill(letter.subject, { subject: title }),
    greet(mail, language),
    material === '' ? undefined : letter.opening[intent],
    points.length > 0 ? `${letter.noted}\n${quoteLines(points, language)}` : undefined,
    order.stance === undefined || order.statement !== undefined ? undefined : letter.stance[order.stance],
    order.statement === undefined ? undefined : toSentence(order.statement),
    decided ? undefined : letter.next[intent],
    letter.closing,
  ]);
}

function writeFollowUp(order: LetterOrder, mail: Mail, language: Locale): string {
  const { letter } = TEXTS[language];
  const topic = mail.subject ?? order.topic;
  const points = mail.body === '' ? [] : findPoints(mail.body, language);
  return joinLetter([
    fill(letter.subject, { subject: fill(letter.followUp, { subject: topic ?? letter.topicGap }) }),
    greet(mail, language),
    topic === undefined ? letter.comeBack : fill(letter.comeBackTo, { topic }),
    points.length > 0 ? `${letter.reminder}\n${bullet(points)}` : undefined,
    order.statement === undefined ? undefined : toSentence(order.statement),
    letter.ask,
    letter.closing,
  ]);
}

/** What the text asks for or promises; failing that, what it mainly says. */
function findPoints(body: string, language: Locale): string[] {
  const steps = findSteps(body, language, POINTS);
  return steps.length > 0 ? steps : summarise(body, language, 2);
}

function greet(mail: Mail, language: Locale): string {
  const { letter } = TEXTS[language];
  return mail.sender === undefined ? letter.greeting : fill(letter.greetingNamed, { name: mail.sender });
}

function quoteLines(points: readonly string[], language: Locale): string {
  return bullet(points.map((text) => fill(TEXTS[language].quote, { text })));
}

function toSentence(words: string): string {
  const joined = words.replace(/ (and) that /g, ' $1 ').replace(/ et qu(?:e |')/g, ' et ');
  const sentence = joined.charAt(0).toUpperCase() + joined.slice(1);
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

function joinLetter(paragraphs: readonly (string | undefined)[]): string {
  return paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n');
}

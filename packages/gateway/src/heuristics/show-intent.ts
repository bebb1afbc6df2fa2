import type { Locale } from '@novacrm/contracts';
import { classify } from './classify.ts';
import { bullet, colon, fill, TEXTS } from './texts.ts';

/** What a mail wants, how sure that is, and the words that say so. */
export function showIntent(material: string, language: Locale): string {
  const texts = TEXTS[language];
  const { intent, alternative, confidence, urgent, evidence } = classify(material);
  const percent = String(Math.round(confidence * 100));
  const name =
    intent === 'unclear' ? texts.intents.unclear : fill(texts.confidence, { intent: texts.intents[intent], percent });
  const lines = [`${texts.intent}${colon(language)} ${name}`];
  if (alternative !== undefined) lines.push(fill(texts.alternative, { intent: texts.intents[alternative] }));
  if (evidence.length > 0)
    lines.push(fill(texts.evidence, { words: evidence.map((text) => fill(texts.quote, { text })).join(', ') }));
  if (urgent) lines.push(texts.urgent);
  return bullet(lines);
}

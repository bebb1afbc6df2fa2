import type { Action, Channel } from '../exchange.ts';
import { TYPES } from '../finding.ts';
import type { Policy } from './policy.ts';
import type { Condition } from './rule.ts';

const INTENTS: ReadonlySet<string> = new Set(TYPES.intent);
const HARMLESS: ReadonlySet<Action> = new Set<Action>(['allow', 'warn']);

/**
 * Whether every rule that changes or stops what is said on a channel does so because of values that detectors find, and
 * looks at nothing else of the text: then a text without a value passes as it is, whatever it says.
 */
export function actsOnValuesOnly({ rules }: Pick<Policy, 'rules'>, channel: Channel): boolean {
  return rules
    .filter(({ channels, then, shadow }) => channels.includes(channel) && shadow !== true && !HARMLESS.has(then))
    .every(({ when }) => needsValue(when) && !looksElsewhere(when));
}

/** Whether a condition can only hold where a value was found. */
function needsValue(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(needsValue);
  if ('any' in condition) return condition.any.length > 0 && condition.any.every(needsValue);
  if (!('finding' in condition)) return false;
  const { category, type } = condition.finding;
  return category?.includes('intent') === false || type?.some((name) => INTENTS.has(name)) === false;
}

/** Patterns, risk and the whole of a text would have to be looked at again with every piece. */
function looksElsewhere(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(looksElsewhere);
  if ('any' in condition) return condition.any.some(looksElsewhere);
  if ('not' in condition) return looksElsewhere(condition.not);
  if ('finding' in condition) return !needsValue(condition);
  return 'pattern' in condition || 'risk' in condition || 'scope' in condition;
}

import type { LocalizedText, RuleMatch } from '@novacrm/contracts';
import { acts } from './acts.ts';

/** What the acting rules say to the person in front of them, each sentence once. */
export function ruleMessages(rules: RuleMatch[]): LocalizedText[] {
  const messages = rules.filter((rule) => acts(rule)).map((rule) => rule.message);
  return messages.filter(
    ({ en }, position) => en !== '' && messages.findIndex((other) => other.en === en) === position,
  );
}

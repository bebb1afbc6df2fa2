import type { LocalizedText } from '@novacrm/contracts';
import { readNovaError } from '@novacrm/sdk';
import { useI18n } from 'vue-i18n';
import { ruleMessages } from '../compliance/ruleMessages.ts';
import { useLocalized } from '../i18n/useLocalized.ts';
import { problemKey } from './problem.ts';

/** One sentence that says why a request was refused: the rule's own words when a rule spoke. */
export function useProblemText(): (reason: unknown) => string {
  const { t } = useI18n();
  const localized = useLocalized();
  return (reason) => {
    const error = readNovaError(reason);
    if (error.kind === 'refused')
      return ruleMessages(error.refusal.rules).map(localized).join(' ') || t('error.refused');
    const why = readReason(reason);
    return why ? localized(why) : t(problemKey(error.kind));
  };
}

/** Business rules of the server explain themselves in both languages. */
function readReason(reason: unknown): LocalizedText | null {
  const [first] = (reason as { errors?: { extensions?: { reason?: unknown } }[] } | null)?.errors ?? [];
  const why = first?.extensions?.reason;
  if (typeof why !== 'object' || why === null || !('en' in why) || !('fr' in why)) return null;
  const { en, fr } = why;
  return typeof en === 'string' && typeof fr === 'string' ? { en, fr } : null;
}

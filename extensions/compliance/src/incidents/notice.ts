import type { Locale } from '@novacrm/contracts';

const SUBJECT = {
  en: (severity: string) => `Incident to decide (${severity})`,
  fr: (severity: string) => `Incident à trancher (${severity})`,
};

const MESSAGE = {
  en: (rule: string) => `The rule ${rule} stopped an exchange. Approve it once, for a time, or refuse it.`,
  fr: (rule: string) => `La règle ${rule} a arrêté un échange. Approuvez-le une fois, pour un temps, ou refusez-le.`,
};

export function incidentNotice({ rule, severity }: { rule: string; severity: string }, locale: Locale) {
  return { subject: SUBJECT[locale](severity), message: MESSAGE[locale](rule) };
}

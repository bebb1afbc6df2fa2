import { useI18n } from 'vue-i18n';

/** Names detector types; one this portal does not know yet is "protected content". */
export function useFindingLabel() {
  const { t, te } = useI18n();
  return (type: string): string => t(te(`finding.${type}`) ? `finding.${type}` : 'finding.other');
}

import { nameOfSecret } from '@novacrm/contracts/secret-names';
import { useI18n } from 'vue-i18n';

/** Names detector types; one this portal does not know yet is "protected content". */
export function useFindingLabel() {
  const { t, te, locale } = useI18n();
  return (type: string): string => {
    if (te(`finding.${type}`)) return t(`finding.${type}`);
    return nameOfSecret(type, locale.value === 'fr' ? 'fr' : 'en') ?? t('finding.other');
  };
}

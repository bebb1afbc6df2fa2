import type { AuditView } from '@novacrm/contracts';
import { useI18n } from 'vue-i18n';

/** Who a decision was about: a person, the product itself, or somebody this reader may not know. */
export function useActorName() {
  const { t } = useI18n();
  return ({ actor, actor_roles }: Pick<AuditView, 'actor' | 'actor_roles'>): string => {
    if (actor) return actor.name;
    return actor_roles.includes('system') ? t('audit.system') : t('audit.unknownActor');
  };
}

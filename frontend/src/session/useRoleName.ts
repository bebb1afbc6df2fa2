import { useI18n } from 'vue-i18n';

/** Roles that ship with the product are named in the reader's language, others as their administrator named them. */
export function useRoleName() {
  const { t, te } = useI18n();
  return (name: string): string => {
    const key = `role.${name.toLowerCase().replace(/\s+/g, '_')}`;
    return te(key) ? t(key) : name;
  };
}

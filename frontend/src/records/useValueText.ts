import { useI18n } from 'vue-i18n';
import { useFormat } from '../format/useFormat.ts';
import { nameOf, type RecordDefinition, type RecordField, type RecordRow } from './definition.ts';

/** A value as words of the reader's language; empty when there is none. */
export function useValueText({ collection }: Pick<RecordDefinition, 'collection'>) {
  const { t } = useI18n();
  const { day, moment, money, number } = useFormat();

  return function valueText(field: RecordField, row: RecordRow): string {
    const value = row[field.name];
    if (value === null || value === undefined || value === '') return '';
    switch (field.kind) {
      case 'choice':
        return t(`records.choices.${collection}.${field.name}.${String(value)}`);
      case 'money':
        return money(Number(value), typeof row['currency'] === 'string' ? row['currency'] : 'EUR');
      case 'percent':
        return `${number(Number(value))} %`;
      case 'number':
        return number(Number(value));
      case 'boolean':
        return value ? t('records.yes') : t('records.no');
      case 'date':
        return day(String(value));
      case 'moment':
        return moment(String(value));
      case 'relation':
        return nameOf(value, field.show);
      case 'text':
      case 'email':
      case 'phone':
        return String(value);
    }
  };
}

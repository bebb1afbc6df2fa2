import type { Finding, RedactInput, Redaction } from '@novacrm/contracts';
import {
  createVault,
  dropOperator,
  hashOperator,
  maskOperator,
  redactParts,
  replaceOperator,
  type Operator,
} from '@novacrm/engine';

/**
 * Takes the found values out of the texts. `key` makes equal values give equal tokens with the `hash` operator, in every
 * text of this installation; pseudonyms count anew in every request, and nothing is kept to undo them.
 */
export function redactTexts(
  { parts, with: operatorId, types }: RedactInput,
  found: readonly Finding[],
  key: string,
): Pick<Redaction, 'parts' | 'findings'> {
  const operator = createOperator(operatorId, key);
  const findings = found.filter(({ category, type }) => category !== 'intent' && (!types || types.includes(type)));
  return { parts: redactParts(parts, findings, () => operator), findings };
}

function createOperator(id: RedactInput['with'], key: string): Operator {
  switch (id) {
    case 'drop':
      return dropOperator;
    case 'mask':
      return maskOperator;
    case 'hash':
      return hashOperator(key);
    case 'pseudonym':
      return createVault().operator;
    case 'replace':
      return replaceOperator;
  }
}

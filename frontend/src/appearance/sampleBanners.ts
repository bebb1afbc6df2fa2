import type { Action } from '@novacrm/contracts';
import type { Explained } from '../compliance/useGuardedText.ts';

/** The banner in each of its states, about a text that nobody wrote. */
export const SAMPLE_BANNERS: Explained[] = (['warn', 'redact', 'escalate', 'block'] satisfies Action[]).map(
  (action) => ({
    action,
    findings: [
      {
        detector: 'iban',
        category: 'pii',
        type: 'iban',
        severity: 'high',
        confidence: 1,
        path: 'text',
        start: 13,
        end: 40,
        masked: 'FR•• •••• 89',
        fingerprint: '',
        evidence: [],
      },
    ],
    rules: [
      {
        key: 'sample',
        version: 1,
        action,
        severity: 'high',
        shadow: false,
        findings: [0],
        title: { en: 'Bank details stay here', fr: 'Les coordonnées bancaires restent chez nous' },
        why: {
          en: 'Whoever knows an account number can set up a direct debit.',
          fr: 'Un IBAN suffit pour mettre en place un prélèvement.',
        },
        message: { en: 'Leave the account number out.', fr: 'Retirez le numéro de compte.' },
        references: ['RGPD Art. 32'],
      },
    ],
    redacted: action === 'redact' ? [{ path: 'text', text: '… [IBAN_1]' }] : undefined,
    auditId: '',
    refused: action === 'escalate' ? { incident: null } : null,
  }),
);

import type { AuditDetail } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../format/use-format.ts';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { describeFacts } from './facts.ts';

const format = createFormat('en-US', () => new Date('2026-06-01T00:00:00Z'));

describe('describeFacts', () => {
  it('says who, where and where to', () => {
    const facts = texts({
      actor: { id: '1', name: 'Ana Lopes' },
      provider: 'mistral',
      region: 'eu',
      collection: 'contacts',
      item: '7',
    });
    expect(facts).toMatchObject({ Who: 'Ana Lopes', Destination: 'mistral, European Union', Record: 'contacts / 7' });
  });

  it('leaves out what does not apply', () => {
    expect(Object.keys(texts({ provider: null, region: null, collection: null, item: null, purpose: null }))).toEqual([
      'When',
      'Who',
      'Roles',
      'Channel',
      'Mode',
      'Text length',
      'Decided in',
    ]);
  });

  it('says so when the person is gone', () => {
    expect(texts({ actor: null })['Who']).toBe('Unknown person');
  });

  it('speaks French', () => {
    const facts = describeFacts(decisionWith({ region: 'other' }), fr, format);
    expect(facts).toContainEqual({ label: 'Destination', value: "hors de l'Union européenne" });
  });
});

function texts(given: Partial<AuditDetail>): Record<string, string> {
  return Object.fromEntries(describeFacts(decisionWith(given), en, format).map(({ label, value }) => [label, value]));
}

function decisionWith(given: Partial<AuditDetail>): AuditDetail {
  return {
    id: '5b1d0d0e-5b0a-4a55-9d6c-000000000001',
    occurred_at: '2026-05-02T10:00:00.000Z',
    request_id: 'r',
    mode: 'enforce',
    channel: 'prompt',
    action: 'allow',
    actor_ref: 'a',
    actor_roles: ['analyst'],
    collection: null,
    item: null,
    purpose: null,
    provider: null,
    region: null,
    policy_version: 1,
    policy_hash: 'h',
    rules: [],
    findings: [],
    risk_score: 0,
    risk_level: 'none',
    content_ref: 'c',
    content_length: 12,
    duration_us: 240,
    leaf_hash: 'l',
    actor: null,
    intact: true,
    explained: [],
    incident: null,
    seal: null,
    ...given,
  };
}

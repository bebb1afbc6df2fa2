import { GatewayError, type Verdict } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';
import { en } from './en.ts';
import { GatewayAborted, GatewayInvalidRequest, GatewayRefusal, GatewayUnavailable } from './errors.ts';
import { fr } from './fr.ts';
import { numberId } from './gateway.fakes.ts';

const LOCALIZED = { en: 'No secrets, please', fr: 'Pas de secrets' };
const rule = {
  key: 'no_secrets',
  version: 1,
  severity: 'critical' as const,
  title: LOCALIZED,
  why: LOCALIZED,
  message: LOCALIZED,
  references: [],
  findings: [],
};

function verdict(action: Verdict['action'], rules: Verdict['rules'] = []): Verdict {
  return {
    action,
    risk: { score: 90, level: 'critical' },
    findings: [],
    rules,
    auditId: numberId(1),
    policy: { version: 1, hash: 'h' },
    durationMs: 1,
  };
}

describe('describeError', () => {
  it.each([
    [
      new GatewayRefusal('prompt', verdict('block')),
      403,
      'policy_violation',
      'compliance_blocked',
      en.COMPLIANCE_BLOCKED,
    ],
    [
      new GatewayRefusal('prompt', verdict('escalate')),
      403,
      'policy_violation',
      'compliance_escalated',
      en.COMPLIANCE_ESCALATED,
    ],
    [new GatewayRefusal('completion', verdict('block')), 403, 'policy_violation', 'compliance_blocked', en.WITHHELD],
    [
      new GatewayInvalidRequest('MODEL_NOT_FOUND', 'model'),
      404,
      'invalid_request_error',
      'model_not_found',
      en.MODEL_NOT_FOUND,
    ],
    [
      new GatewayInvalidRequest('CONTEXT_TOO_LONG', 'messages'),
      400,
      'invalid_request_error',
      'context_length_exceeded',
      en.CONTEXT_TOO_LONG,
    ],
    [new GatewayUnavailable('GATE_UNAVAILABLE'), 503, 'service_unavailable', 'gate_unavailable', en.GATE_UNAVAILABLE],
    [
      new GatewayUnavailable('PROVIDERS_UNAVAILABLE'),
      503,
      'service_unavailable',
      'providers_unavailable',
      en.PROVIDERS_UNAVAILABLE,
    ],
    [new GatewayAborted(), 499, 'invalid_request_error', 'client_aborted', en.CLIENT_ABORTED],
  ])('gives %s its status and code in OpenAI’s shape', (error, status, type, code, message) => {
    const described = describeError(error, 'en');
    expect(GatewayError.parse(described.body)).toEqual(described.body);
    expect(described).toMatchObject({ status, body: { error: { type, code, message } } });
  });

  it('lets the rule that decided speak, in the reader’s language, and not one in shadow', () => {
    const shadow = { ...rule, action: 'block' as const, shadow: true, message: { en: 'shadow', fr: 'ombre' } };
    const error = new GatewayRefusal('prompt', verdict('block', [shadow, { ...rule, action: 'block', shadow: false }]));
    expect(describeError(error, 'fr').body.error).toMatchObject({
      message: 'Pas de secrets',
      nova: { auditId: numberId(1), action: 'block' },
    });
    expect(describeError(error, 'en').body.error.message).toBe('No secrets, please');
  });

  it('says nothing of an error that is not one of ours', () => {
    const described = describeError(new Error('password hunter2 in /etc/app'), 'en');
    expect(described).toEqual({
      status: 500,
      body: { error: { message: en.INTERNAL, type: 'service_unavailable', code: 'internal_error', param: null } },
    });
  });

  it('has every text in both languages, and they differ', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) expect(fr[key as keyof typeof en]).not.toBe(text);
  });
});

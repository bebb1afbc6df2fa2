import { businessRoutes } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { describeApi } from './document.ts';

const document = JSON.parse(JSON.stringify(describeApi('http://localhost')));

describe('the OpenAPI document', () => {
  it('describes every route with its method, input and output', () => {
    const paths = Object.keys(document.paths);
    expect(paths).toEqual(
      expect.arrayContaining([...Object.values(businessRoutes)].map(({ path }) => path.replace(/:(\w+)/g, '{$1}'))),
    );
    expect(paths.filter((path) => !path.startsWith('/business')).sort()).toEqual([
      '/compliance/v1/audit',
      '/compliance/v1/audit-summary',
      '/compliance/v1/audit/{id}',
      '/compliance/v1/audit/{id}/explanation',
      '/compliance/v1/audit/{id}/proof',
      '/compliance/v1/changes',
      '/compliance/v1/check',
      '/compliance/v1/checkpoint',
      '/compliance/v1/checkpoint/consistency',
      '/compliance/v1/dashboard',
      '/compliance/v1/exceptions',
      '/compliance/v1/exceptions/{id}/decision',
      '/compliance/v1/export',
      '/compliance/v1/incidents/{id}/decision',
      '/compliance/v1/policies/active',
      '/compliance/v1/policies/active/rules',
      '/compliance/v1/redact',
      '/compliance/v1/releases/mine',
      '/gateway/v1/cache/clear',
      '/gateway/v1/chat/completions',
      '/gateway/v1/embeddings',
      '/gateway/v1/keys',
      '/gateway/v1/models',
      '/gateway/v1/playground',
      '/gateway/v1/status',
      '/gateway/v1/usage',
    ]);
    const check = document.paths['/compliance/v1/check'].post;
    expect(check.requestBody.content['application/json'].schema.required).toEqual(['channel', 'parts']);
    expect(check.responses[200].content['application/json'].schema.properties.auditId.format).toBe('uuid');
  });

  it('puts what stands in the path of a POST there, and out of every variant of its body', () => {
    const decide = document.paths['/compliance/v1/incidents/{id}/decision'].post;
    expect(decide.parameters).toMatchObject([{ name: 'id', in: 'path', required: true }]);
    const variants = decide.requestBody.content['application/json'].schema.anyOf;
    expect(variants).toHaveLength(3);
    for (const { properties, required } of variants) {
      expect(Object.keys(properties)).toContain('reason');
      expect([...Object.keys(properties), ...required]).not.toContain('id');
    }
  });

  it('tells path parameters from query parameters', () => {
    const [id] = document.paths['/compliance/v1/audit/{id}'].get.parameters;
    expect(id).toMatchObject({ name: 'id', in: 'path', required: true });
    const query = document.paths['/compliance/v1/audit'].get.parameters;
    expect(query.find(({ name }: { name: string }) => name === 'action').schema.enum).toContain('escalate');
    expect(
      query.every((parameter: { in: string; required: boolean }) => parameter.in === 'query' && !parameter.required),
    ).toBe(true);
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import specification from '../fixtures/compose-spec.json' with { type: 'json' };
import { listVariables, readCompose } from './compose-file.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const text = read('docker-compose.yml');
const REQUIRED = {
  SECRET: 's'.repeat(32),
  NOVA_REFERENCE_KEY: 'k'.repeat(32),
  NOVA_LEDGER_KEY: generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64'),
  DB_PASSWORD: 'p',
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: 'p',
};

/** Our own rules in one shape: what a service lacks of it is named with its path. */
const Service = z.object({
  image: z.string().regex(/:\d+\.\d+(\.\d+)?(-[\w.]+)?$/, 'is not pinned'),
  user: z.string().regex(/^(?!root|0(:|$))/, 'is root'),
  read_only: z.literal(true),
  privileged: z.undefined(),
  cap_add: z.undefined(),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.array(z.string()).refine((options) => options.includes('no-new-privileges:true')),
  healthcheck: z.object({ test: z.tuple([z.literal('CMD')], z.string()), interval: z.string(), timeout: z.string() }),
  deploy: z.object({ resources: z.object({ limits: z.object({ memory: z.string() }) }) }),
  restart: z.literal('unless-stopped'),
  networks: z.array(z.string()).min(1),
  volumes: z.array(z.string()).default([]),
  ports: z
    .array(z.string().regex(/^127\.0\.0\.1:\d{4,5}:\d{4,5}$/, 'is open to other machines or privileged'))
    .default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.literal('service_healthy') })).default({}),
  environment: z.record(z.string(), z.string()).default({}),
  command: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
});
const Compose = z.object({
  services: z.record(z.enum(['postgres', 'redis', 'novacrm', 'engine']), Service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.object({})),
});
const { version } = z.object({ version: z.string() }).parse(JSON.parse(read('package.json')));

describe('docker-compose.yml', () => {
  const validate = new Ajv({ strict: false, validateSchema: false, allErrors: true }).compile(specification);

  it('fits the Compose Specification', () => {
    validate(readCompose(text, REQUIRED));
    expect(validate.errors).toBeNull();
  });

  it('would not fit with a wrong word, so the check above can fail', () => {
    expect(validate(readCompose(text.replace('depends_on:', 'depend_on:'), REQUIRED))).toBe(false);
  });

  it('keeps our rules for every service: pinned, healthy, limited, without rights it does not need', () => {
    expect(Compose.safeParse(readCompose(text, REQUIRED)).error?.issues ?? []).toEqual([]);
  });

  it.each(Object.keys(REQUIRED))('does not start without %s, and says what to set', (name) => {
    expect(() => readCompose(text, { ...REQUIRED, [name]: '' })).toThrow(`${name}: set ${name} in .env`);
  });

  it('holds no secret and no fallback for one', () => {
    const lines = text.split('\n').filter((line) => /^\s+\w*(PASSWORD|SECRET|KEY|TOKEN)\w*:/.test(line));
    expect(lines).toHaveLength(8);
    // Compose asks for what is required also for a profile that is off: the service itself refuses to start without it.
    for (const line of lines) expect(line).toMatch(/: \$\{(\w+:\?[^}]+|COMPLIANCE_SERVICE_TOKEN:-)\}$/);
  });

  it('names only variables that .env.example explains', () => {
    const explained = read('.env.example');
    expect(listVariables(text).filter((name) => !explained.includes(`#${name}=`))).toEqual([]);
  });

  const compose = () => Compose.parse(readCompose(text, REQUIRED));

  it('names only networks, volumes and services that it declares', () => {
    const { services, networks, volumes } = compose();
    for (const service of Object.values(services)) {
      expect(Object.keys(networks)).toEqual(expect.arrayContaining(service.networks));
      expect(Object.keys(volumes)).toEqual(
        expect.arrayContaining(service.volumes.map((volume) => volume.split(':')[0])),
      );
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on)));
    }
  });

  it('lets nobody but the product reach database and Redis', () => {
    const { services, networks } = compose();
    expect(networks['data']).toEqual({ internal: true });
    for (const name of ['postgres', 'redis'] as const)
      expect(services[name]).toMatchObject({ networks: ['data'], ports: [] });
  });

  it('runs the engine as a service only when it is asked for, and lets nobody but the product reach it', () => {
    const { engine, novacrm } = compose().services;
    expect(engine).toMatchObject({ profiles: ['engine'], networks: ['data'], ports: [], image: novacrm.image });
    expect(novacrm.depends_on).not.toHaveProperty('engine');
  });

  it('runs the start command of everywhere, as the version of the checkout, without the demo company', () => {
    const { novacrm } = compose().services;
    expect(novacrm.command).toEqual(['npm', 'start']);
    expect(novacrm.image).toBe(`novacrm:${version}`);
    expect(novacrm.environment).toMatchObject({ NOVA_DEMO: 'false', HOST: '0.0.0.0', DB_HOST: 'postgres' });
  });
});

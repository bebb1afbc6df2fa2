import { generateKeyPairSync } from 'node:crypto';
import { Settings } from '@novacrm/contracts';
import { DEFAULT_LIMITS } from '@novacrm/engine';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const NEEDED = {
  DB_HOST: 'localhost',
  DB_DATABASE: 'novacrm',
  DB_USER: 'novacrm',
  DB_PASSWORD: 'p',
  NOVA_REFERENCE_KEY: 'k'.repeat(32),
  NOVA_LEDGER_KEY: generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64'),
  NOVA_RULES_DIRECTORY: 'rules',
  NOVA_MODEL_DIRECTORY: 'snapshots',
};

function problems(more: Record<string, string>): readonly string[] {
  try {
    readSettings({ ...NEEDED, ...more });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe('settings of the engine', () => {
  it('analyse in the process unless told otherwise, within the limits of the engine', () => {
    const settings = readSettings(NEEDED);
    expect(settings).toMatchObject({
      COMPLIANCE_MODE: 'local',
      COMPLIANCE_TIMEOUT_MS: DEFAULT_LIMITS.timeoutMs,
      COMPLIANCE_MAX_CHARACTERS: DEFAULT_LIMITS.maxCharacters,
    });
    expect(Settings.shape.COMPLIANCE_MAX_CHARACTERS.parse('1000')).toBe(1000);
  });

  it('take a service by its name or address', () => {
    for (const url of ['http://engine:8056', 'https://engine.example.com/base', 'http://127.0.0.1:8056/'])
      expect(problems({ COMPLIANCE_MODE: 'service', COMPLIANCE_SERVICE_URL: url })).toEqual([]);
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ COMPLIANCE_MODE: 'service' }, /COMPLIANCE_SERVICE_URL: required/],
    [{ COMPLIANCE_MODE: 'remote' }, /COMPLIANCE_MODE/],
    [{ COMPLIANCE_SERVICE_URL: 'ftp://engine' }, /COMPLIANCE_SERVICE_URL/],
    [{ COMPLIANCE_SERVICE_TOKEN: 'a-short-one' }, /COMPLIANCE_SERVICE_TOKEN/],
    [{ COMPLIANCE_TIMEOUT_MS: '0' }, /COMPLIANCE_TIMEOUT_MS/],
  ])('refuse %j and show no value', (more, words) => {
    const found = problems(more);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(words);
    expect(found[0]).not.toContain('a-short-one');
  });
});

describe('the key of the ledger', () => {
  it.each([
    ['is no key', 'x'.repeat(64)],
    [
      'is of another kind',
      generateKeyPairSync('x25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    ],
  ])('is refused when it %s, and not shown', (_, key) => {
    const found = problems({ NOVA_LEDGER_KEY: key });
    expect(found).toEqual([expect.stringMatching(/^NOVA_LEDGER_KEY: must be an Ed25519 private key/)]);
    expect(found.join()).not.toContain(key.slice(0, 20));
  });

  it('may be PEM or one line of base64', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(problems({ NOVA_LEDGER_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() })).toEqual([]);
    expect(
      problems({ NOVA_LEDGER_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') }),
    ).toEqual([]);
  });
});

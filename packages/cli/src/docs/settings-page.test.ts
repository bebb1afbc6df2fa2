import { Settings } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { composeEnvironment } from '../product/environment.ts';
import { openHome } from '../product/home.ts';
import { describeSettings } from './describe-settings.ts';
import { INSTALLATION_SETTINGS, PROVIDED_BY_START } from './installation-settings.ts';
import { composeEnvExample, composeSettingsPage } from './settings-page.ts';

describe('the settings page and the example', () => {
  it('name every setting of the schema once, on the page and in the example', () => {
    for (const name of Object.keys(Settings.shape)) {
      expect(composeSettingsPage().split(`### ${name}\n`)).toHaveLength(2);
      expect(composeEnvExample().split(`#${name}=`)).toHaveLength(2);
    }
  });

  it('describe no setting twice', () => {
    const ours = Object.keys(Settings.shape);
    expect(INSTALLATION_SETTINGS.filter(({ name }) => ours.includes(name))).toEqual([]);
  });
});

describe('describeSettings', () => {
  it('tells limits and choices apart', () => {
    const kinds = Object.fromEntries(describeSettings().map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({
      DB_PORT: 'whole number from 1 to 65535',
      GATEWAY_TIMEOUT_MS: 'whole number from 1',
      GATEWAY_BASE_URL: 'URL',
      NOVA_DEMO: 'true or false',
      NOVA_REFERENCE_KEY: 'text of at least 32 characters',
    });
  });

  it('knows defaults behind a transformation', () => {
    expect(describeSettings().find(({ name }) => name === 'NOVA_DEMO')).toMatchObject({
      fallback: 'false',
      required: false,
    });
  });
});

describe('what npm start provides', () => {
  const environment = composeEnvironment({
    home: openHome('home'),
    secrets: {
      SECRET: 's'.repeat(32),
      DB_PASSWORD: 'p'.repeat(16),
      NOVA_REFERENCE_KEY: 'k'.repeat(32),
      NOVA_LEDGER_KEY: 'l'.repeat(64),
    },
    database: { host: '127.0.0.1', port: 1, database: 'novacrm', user: 'nova', password: 'p' },
    host: '127.0.0.1',
    port: 8055,
    // The start command decides about the demo before it composes the environment.
    given: { NOVA_DEMO: 'true' },
  });

  it.each(Object.keys(PROVIDED_BY_START))('%s is among it', (name) => {
    expect(environment[name]).toBeTruthy();
  });

  it('leaves no required setting open', () => {
    const open = describeSettings().filter(({ name, required }) => required && PROVIDED_BY_START[name] === undefined);
    expect(open).toEqual([]);
  });
});

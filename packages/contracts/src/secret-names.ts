import type { Locale } from './exchange.ts';

/** Vendors whose name is more than its code with a capital letter. */
const VENDORS: Readonly<Record<string, string>> = {
  age: 'age',
  artifactory: 'Artifactory',
  aws_bedrock: 'AWS Bedrock',
  azure_client: 'Azure client',
  azure_sas: 'Azure SAS',
  circleci: 'CircleCI',
  clickhouse: 'ClickHouse',
  clickup: 'ClickUp',
  crates: 'crates.io',
  digitalocean: 'DigitalOcean',
  easypost: 'EasyPost',
  elevenlabs: 'ElevenLabs',
  flyio: 'Fly.io',
  frameio: 'Frame.io',
  gocardless: 'GoCardless',
  google_oauth: 'Google OAuth',
  hubspot: 'HubSpot',
  huggingface: 'Hugging Face',
  jetbrains: 'JetBrains',
  langsmith: 'LangSmith',
  launchdarkly: 'LaunchDarkly',
  maxmind: 'MaxMind',
  messagebird: 'MessageBird',
  mongodb_atlas: 'MongoDB Atlas',
  newrelic: 'New Relic',
  nuget: 'NuGet',
  nvidia: 'NVIDIA',
  onepassword: '1Password',
  openrouter: 'OpenRouter',
  openshift: 'OpenShift',
  ovh: 'OVHcloud',
  pagerduty: 'PagerDuty',
  paypal: 'PayPal',
  planetscale: 'PlanetScale',
  posthog: 'PostHog',
  pypi: 'PyPI',
  readme: 'ReadMe',
  rubygems: 'RubyGems',
  sonar: 'SonarQube',
  sumup: 'SumUp',
  together: 'Together AI',
  xai: 'xAI',
};

const KINDS: Readonly<Record<string, (vendor: string, locale: Locale) => string>> = {
  key: (vendor, locale) => (locale === 'fr' ? `Clé ${vendor}` : `${vendor} key`),
  token: (vendor, locale) => (locale === 'fr' ? `Jeton ${vendor}` : `${vendor} token`),
  secret: (vendor, locale) => (locale === 'fr' ? `Secret ${vendor}` : `${vendor} secret`),
  webhook: (vendor, locale) => (locale === 'fr' ? `Webhook ${vendor}` : `${vendor} webhook`),
  url: (vendor, locale) => (locale === 'fr' ? `Adresse ${vendor}` : `${vendor} address`),
};

/**
 * What people call a secret of a vendor, by its finding type: `hubspot_key` is "HubSpot key", "Clé HubSpot". Undefined for
 * other types, which have words of their own.
 */
export function nameOfSecret(type: string, locale: Locale): string | undefined {
  const [, code = '', kind = ''] = /^(.+?)(?:_(?:secret|api|access))?_(key|token|secret|webhook|url)$/.exec(type) ?? [];
  const vendor = VENDORS[code] ?? capitalised(code);
  return vendor === '' ? undefined : KINDS[kind]?.(vendor, locale);
}

function capitalised(code: string): string {
  return code
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

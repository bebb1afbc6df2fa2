export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Every type a finding can have, by category. Rules may name only these. */
export const TYPES = {
  pii: [
    'person',
    'email',
    'phone',
    'postal_address',
    'iban',
    'payment_card',
    'nir',
    'date_of_birth',
    'ip_address',
    'national_id',
    'license_plate',
    'geo',
    'bank_account',
  ],
  special: ['health', 'other_special'],
  secret: [
    'aws_access_key',
    'aws_secret_key',
    'github_token',
    'gitlab_token',
    'slack_token',
    'slack_webhook',
    'stripe_key',
    'google_api_key',
    'openai_key',
    'anthropic_key',
    'mistral_key',
    'private_key_pem',
    'ssh_private_key',
    'jwt',
    'basic_auth_url',
    'password_assignment',
    'generic_api_key',
    'azure_storage_key',
    'sendgrid_key',
    'twilio',
    'npm_token',
    'pypi_token',
    'huggingface_token',
    'digitalocean_token',
    'telegram_token',
    'discord_webhook',
    'mailgun_key',
    'mailchimp_key',
    'brevo_key',
    'hubspot_key',
    'shopify_token',
    'square_key',
    'databricks_token',
    'atlassian_token',
    'linear_key',
    'notion_token',
    'airtable_token',
    'figma_token',
    'sentry_token',
    'grafana_token',
    'vault_token',
    'doppler_token',
    'docker_token',
    'postman_key',
    'newrelic_key',
    'groq_key',
    'replicate_token',
    'perplexity_key',
    'xai_key',
    'google_oauth_secret',
    'age_secret_key',
  ],
  intent: ['mass_export', 'prompt_injection', 'out_of_scope', 'toxicity'],
} as const;

export type Category = keyof typeof TYPES;
export const CATEGORIES = Object.keys(TYPES) as readonly Category[];
export type FindingType = (typeof TYPES)[Category][number];
export const ALL_TYPES: readonly string[] = Object.values(TYPES).flat();

export interface Finding {
  readonly detector: string;
  readonly category: Category;
  readonly type: string;
  readonly severity: Severity;
  /** 0 to 1. */
  readonly confidence: number;
  readonly path: string;
  /** UTF-16 code units in the original text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Never allows the value to be rebuilt. */
  readonly masked: string;
  /** Keyed hash of the normalised value. */
  readonly fingerprint: string;
  readonly evidence: string[];
}

export interface Risk {
  /** 0 to 100. */
  readonly score: number;
  readonly level: 'none' | 'low' | 'medium' | 'high' | 'critical';
}

export interface Analysis {
  readonly findings: Finding[];
  readonly risk: Risk;
}

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
    'openrouter_key',
    'nvidia_key',
    'elevenlabs_key',
    'cerebras_key',
    'together_key',
    'pinecone_key',
    'langsmith_key',
    'aws_bedrock_key',
    'paypal_token',
    'mollie_key',
    'gocardless_token',
    'klarna_key',
    'plaid_token',
    'flutterwave_key',
    'shippo_token',
    'easypost_key',
    'duffel_token',
    'sumup_key',
    'webhook_url',
    'resend_key',
    'mapbox_token',
    'messagebird_key',
    'facebook_token',
    'salesforce_token',
    'intercom_token',
    'typeform_token',
    'contentful_token',
    'clickup_token',
    'trello_token',
    'dropbox_token',
    'adobe_secret',
    'frameio_token',
    'readme_key',
    'onepassword_key',
    'posthog_key',
    'azure_client_secret',
    'azure_sas_token',
    'alibaba_key',
    'tencent_key',
    'scaleway_key',
    'scalingo_token',
    'cloudflare_token',
    'heroku_key',
    'netlify_token',
    'vercel_token',
    'flyio_token',
    'render_key',
    'tailscale_key',
    'terraform_token',
    'pulumi_token',
    'infisical_token',
    'supabase_key',
    'planetscale_token',
    'mongodb_atlas_key',
    'clickhouse_key',
    'dynatrace_token',
    'honeycomb_key',
    'pagerduty_key',
    'sourcegraph_token',
    'segment_token',
    'launchdarkly_key',
    'maxmind_key',
    'prefect_key',
    'infracost_key',
    'rubygems_key',
    'crates_token',
    'nuget_key',
    'clojars_token',
    'artifactory_token',
    'circleci_token',
    'buildkite_token',
    'sonar_token',
    'snyk_token',
    'jetbrains_token',
    'octopus_key',
    'openshift_token',
    'postmark_token',
    'ovh_key',
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

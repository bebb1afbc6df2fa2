// Generated from snapshots/ by `nova model types`. Do not edit.
import type { DirectusFile, DirectusUser } from '@directus/sdk';

/** ISO 8601 text; the literal tells `@directus/sdk` that it can be compared. */
export type Time<Kind extends 'datetime' | 'date' | 'time'> = Kind | (string & Record<never, never>);

/** AI accuracy · Justesse de l'IA */
export interface AiAccuracyMetric {
  id: string;
  day: Time<'date'>;
  collection: string;
  field: string;
  variant: 'learning' | 'plain';
  team: Team | string | null;
  shown: number;
  accepted: number;
  edited: number;
  rejected: number;
  ignored: number;
  accuracy: string | null;
  precision: string | null;
  recall: string | null;
}

/** AI assessments · Évaluations d'IA */
export interface AiAssessment {
  id: string;
  system: AiSystem | string;
  kind: 'classification' | 'fria' | 'dpia';
  status: 'draft' | 'submitted' | 'approved' | 'superseded';
  answers: unknown;
  risk_class: 'prohibited' | 'high' | 'limited' | 'minimal' | null;
  basis: unknown;
  obligations: unknown;
  law_version: string | null;
  conclusion: string | null;
  document: DirectusFile<Schema> | string | null;
  author: DirectusUser<Schema> | string | null;
  approved_by: DirectusUser<Schema> | string | null;
  approved_at: Time<'datetime'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** AI budgets · Budgets IA */
export interface AiBudget {
  id: string;
  active: boolean;
  scope: 'everyone' | 'user' | 'team' | 'purpose' | 'provider';
  subject: string | null;
  period: 'day' | 'month';
  cost: string | null;
  tokens: number | null;
  requests_per_minute: number | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** AI calls · Appels IA */
export interface AiCall {
  id: string;
  occurred_at: Time<'datetime'>;
  request_id: string;
  user: DirectusUser<Schema> | string | null;
  purpose: string | null;
  kind: 'chat' | 'embedding';
  provider: string | null;
  model: string | null;
  region: string | null;
  used_model: boolean;
  prompt_audit: ComplianceAudit | string | null;
  completion_audit: ComplianceAudit | string | null;
  prompt_tokens: number | null;
  completion_tokens: number | null;
  cost: string | null;
  cached: boolean;
  first_token_ms: number | null;
  duration_ms: number | null;
  status: 'answered' | 'refused' | 'withheld' | 'unavailable' | 'limited' | 'interrupted' | 'aborted';
  error_code: string | null;
}

/** AI examples · Exemples pour l'IA */
export interface AiExample {
  id: string;
  collection: string;
  field: string;
  language: string | null;
  active: boolean;
  input: string;
  output: string;
  suggestion: AiSuggestion | string | null;
  team: Team | string | null;
  uses: number;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** AI feedback · Avis sur l'IA */
export interface AiFeedback {
  id: string;
  rating: 'good' | 'bad' | 'wrong' | 'unsafe';
  suggestion: AiSuggestion | string | null;
  call: AiCall | string | null;
  decision: string | null;
  rule: string | null;
  finding: string | null;
  comment: string | null;
  user: DirectusUser<Schema> | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** AI keys · Clés IA */
export interface AiKey {
  id: string;
  name: string;
  ending: string | null;
  user: DirectusUser<Schema> | string;
  purpose: string;
  expires_at: Time<'datetime'> | null;
  revoked_at: Time<'datetime'> | null;
  last_used_at: Time<'datetime'> | null;
  hash: string;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** AI preferences · Préférences apprises */
export interface AiPreference {
  id: string;
  user: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  collection: string;
  field: string;
  context: string | null;
  value: string;
  accepts: number;
  rejects: number;
  boost: string;
  last_used_at: Time<'datetime'> | null;
  expires_at: Time<'datetime'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** AI prompts · Consignes d'IA */
export interface AiPrompt {
  id: string;
  key: string;
  version: number;
  language: 'fr' | 'en';
  status: 'draft' | 'active' | 'retired';
  system: AiSystem | string | null;
  instruction: string;
  template: string | null;
  output_schema: unknown;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** AI providers · Fournisseurs d'IA */
export interface AiProvider {
  id: string;
  key: string;
  name: string;
  active: boolean;
  region: 'local' | 'eu' | 'other';
  base_url: string | null;
  model: string | null;
  timeout_ms: number;
  price_in: string | null;
  price_out: string | null;
  currency: string;
  processor: Processor | string | null;
  health: 'up' | 'cooling' | 'down' | null;
  checked_at: Time<'datetime'> | null;
  position: number | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** AI suggestions · Suggestions de l'IA */
export interface AiSuggestion {
  id: string;
  collection: string;
  item: string;
  field: string;
  status: 'pending' | 'applied' | 'accepted' | 'edited' | 'rejected' | 'expired';
  current_value: string | null;
  value: string;
  final_value: string | null;
  confidence: string;
  source: 'model' | 'heuristic' | 'history' | 'signature' | 'web' | 'register';
  evidence: unknown;
  job: AutofillJob | string | null;
  call: AiCall | string | null;
  contact: Contact | string | null;
  company: Company | string | null;
  reviewer: DirectusUser<Schema> | string | null;
  reviewed_at: Time<'datetime'> | null;
  expires_at: Time<'datetime'> | null;
  team: Team | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** AI systems · Systèmes d'IA */
export interface AiSystem {
  id: string;
  key: string;
  name: string;
  status: 'draft' | 'active' | 'suspended' | 'retired';
  risk_class: 'prohibited' | 'high' | 'limited' | 'minimal' | null;
  description: string;
  our_role: 'provider' | 'deployer' | 'importer' | 'distributor';
  personal_data: boolean;
  affected_people: string | null;
  human_oversight: string | null;
  notice_en: string | null;
  notice_fr: string | null;
  allowed_regions: unknown;
  monthly_budget: string | null;
  provider: AiProvider | string | null;
  activity: ProcessingActivity | string | null;
  owner: DirectusUser<Schema> | string | null;
  registered_at: Time<'datetime'> | null;
  reassess_on: Time<'date'> | null;
  assessments: AiAssessment[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Autofill jobs · Remplissages automatiques */
export interface AutofillJob {
  id: string;
  name: string;
  collection: string;
  fields: unknown;
  filter: unknown;
  schedule: 'manual' | 'hourly' | 'daily';
  batch_size: number;
  automatic: boolean;
  threshold: string;
  active: boolean;
  status: 'idle' | 'running' | 'failed';
  last_run_at: Time<'datetime'> | null;
  next_run_at: Time<'datetime'> | null;
  rows_seen: number;
  suggested: number;
  applied: number;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  suggestions: AiSuggestion[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Bank accounts · Comptes bancaires */
export interface BankAccount {
  id: string;
  name: string;
  company: Company | string;
  iban: string | null;
  bic: string | null;
  bank_name: string | null;
  currency: string;
  status: 'active' | 'closed';
  balance: string | null;
  balance_at: Time<'datetime'> | null;
  connection: Connection | string | null;
  external_id: string | null;
  transactions: BankTransaction[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Bank transactions · Opérations bancaires */
export interface BankTransaction {
  id: string;
  bank_account: BankAccount | string;
  booked_on: Time<'date'>;
  value_date: Time<'date'> | null;
  amount: string;
  currency: string;
  status: 'open' | 'partial' | 'reconciled' | 'ignored';
  counterparty: string | null;
  counterparty_iban: string | null;
  label: string | null;
  end_to_end_id: string | null;
  external_id: string | null;
  category: string | null;
  company: Company | string | null;
  reconciliations: Reconciliation[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Client invoice lines · Lignes de facture client */
export interface ClientInvoiceLine {
  id: string;
  invoice: ClientInvoice | string;
  product: Product | string | null;
  description: string;
  quantity: string;
  unit_code: string;
  unit_price: string;
  discount_percent: string;
  tax_rate: TaxRate | string | null;
  vat_rate: string;
  line_net: string;
  line_vat: string;
  position: number | null;
}

/** Client invoices · Factures clients */
export interface ClientInvoice {
  id: string;
  number: string | null;
  status: 'draft' | 'issued' | 'sent' | 'partly_paid' | 'paid' | 'cancelled';
  kind: 'invoice' | 'deposit' | 'balance';
  entity: Company | string;
  company: Company | string;
  contact: Contact | string | null;
  deal: Deal | string | null;
  quote: Quote | string | null;
  project: Project | string | null;
  contract: Contract | string | null;
  issue_date: Time<'date'> | null;
  due_date: Time<'date'> | null;
  service_from: Time<'date'> | null;
  service_until: Time<'date'> | null;
  currency: string;
  total_net: string;
  total_vat: string;
  total_gross: string;
  amount_paid: string;
  amount_due: string;
  vat_mention: string | null;
  lines: ClientInvoiceLine[] | string[];
  payment_means: 'sepa_transfer' | 'transfer' | 'direct_debit' | 'card' | 'cheque' | 'cash' | null;
  payment_terms: string | null;
  bank_account: BankAccount | string | null;
  buyer_reference: string | null;
  order_reference: string | null;
  facturx_profile: 'minimum' | 'basic_wl' | 'basic' | 'en16931' | 'extended';
  pdf: DirectusFile<Schema> | string | null;
  notes: string | null;
  internal_notes: string | null;
  issued_at: Time<'datetime'> | null;
  sent_at: Time<'datetime'> | null;
  paid_at: Time<'datetime'> | null;
  reminders: number;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  credit_notes: CreditNote[] | string[];
  allocations: PaymentAllocation[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Commission rules · Règles de commission */
export interface CommissionRule {
  id: string;
  name: string;
  active: boolean;
  basis: 'deal_won' | 'invoice_issued' | 'invoice_paid';
  rate: string;
  min_amount: string;
  reseller: Company | string | null;
  product: Product | string | null;
  valid_from: Time<'date'> | null;
  valid_until: Time<'date'> | null;
  position: number | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Commissions · Commissions */
export interface Commission {
  id: string;
  reseller: Company | string;
  status: 'pending' | 'due' | 'invoiced' | 'paid' | 'cancelled';
  deal: Deal | string | null;
  client_invoice: ClientInvoice | string | null;
  rule: CommissionRule | string | null;
  base_amount: string;
  rate: string;
  amount: string;
  currency: string;
  due_date: Time<'date'> | null;
  supplier_invoice: SupplierInvoice | string | null;
  payment: Payment | string | null;
  internal_notes: string | null;
  team: Team | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Companies · Sociétés */
export interface Company {
  id: string;
  name: string;
  kind: 'own' | 'client' | 'supplier' | 'partner' | 'reseller';
  status: 'prospect' | 'active' | 'inactive' | 'archived';
  parent: Company | string | null;
  code: string | null;
  industry: string | null;
  size: 'micro' | 'small' | 'medium' | 'large' | null;
  email: string | null;
  phone: string | null;
  website: string | null;
  street: string | null;
  postal_code: string | null;
  city: string | null;
  country: string | null;
  siren: string | null;
  siret: string | null;
  vat_number: string | null;
  vat_regime: 'standard' | 'franchise' | 'reverse_charge' | 'export' | 'exempt';
  legal_form: string | null;
  share_capital: string | null;
  registration: string | null;
  activity_code: string | null;
  electronic_address: string | null;
  fiscal_year_start: number | null;
  payment_terms_days: number | null;
  price_list: PriceList | string | null;
  logo: DirectusFile<Schema> | string | null;
  currency: string;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  notes: string | null;
  last_activity_at: Time<'datetime'> | null;
  merged_into: Company | string | null;
  tags: CompaniesTag[] | string[];
  contacts: Contact[] | string[];
  people: CompanyContact[] | string[];
  deals: Deal[] | string[];
  interactions: Interaction[] | string[];
  tasks: Task[] | string[];
  projects: Project[] | string[];
  quotes: Quote[] | string[];
  invoices: ClientInvoice[] | string[];
  contracts: Contract[] | string[];
  tickets: SupportTicket[] | string[];
  documents: Document[] | string[];
  portal_users: DirectusUser<Schema>[] | string[];
  incidents: ComplianceIncident[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Tags of companies · Étiquettes des sociétés */
export interface CompaniesTag {
  id: string;
  company: Company | string;
  tag: Tag | string;
}

/** People of companies · Personnes des sociétés */
export interface CompanyContact {
  id: string;
  company: Company | string;
  contact: Contact | string;
  job_title: string | null;
  since: Time<'date'> | null;
  until: Time<'date'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Audit · Audit */
export interface ComplianceAudit {
  id: string;
  occurred_at: Time<'datetime'>;
  request_id: string;
  mode: 'check' | 'enforce';
  channel: 'prompt' | 'completion' | 'write' | 'export' | 'tool_call';
  action: 'allow' | 'warn' | 'redact' | 'escalate' | 'block';
  actor_ref: string;
  actor_roles: unknown;
  collection: string | null;
  item: string | null;
  purpose: string | null;
  provider: string | null;
  region: string | null;
  policy_version: number;
  policy_hash: string;
  rules: unknown;
  findings: unknown;
  risk_score: number;
  risk_level: 'none' | 'low' | 'medium' | 'high' | 'critical';
  content_ref: string;
  content_length: number;
  duration_us: number;
  leaf_hash: string;
  transaction_id: string | null;
}

/** Checkpoints · Points de contrôle */
export interface ComplianceCheckpoint {
  id: string;
  size: string;
  sealed_at: Time<'datetime'>;
  root_hash: string;
  key_id: string;
  note: string;
}

/** Exceptions · Dérogations */
export interface ComplianceException {
  id: string;
  status: 'requested' | 'active' | 'refused' | 'revoked';
  rule: string;
  reason: string;
  decision_note: string | null;
  expires_at: Time<'datetime'>;
  uses: number | null;
  used: number;
  actor: DirectusUser<Schema> | string;
  purpose: string | null;
  collection: string | null;
  fingerprints: unknown;
  audit: ComplianceAudit | string;
  incident: ComplianceIncident | string | null;
  owner: DirectusUser<Schema> | string | null;
  decided_at: Time<'datetime'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Incidents · Incidents */
export interface ComplianceIncident {
  id: string;
  status: 'open' | 'approved' | 'refused';
  severity: 'low' | 'medium' | 'high' | 'critical';
  rule: string;
  opened_at: Time<'datetime'>;
  audit: ComplianceAudit | string;
  actor: DirectusUser<Schema> | string | null;
  assignee: DirectusUser<Schema> | string | null;
  resolved_by: DirectusUser<Schema> | string | null;
  resolved_at: Time<'datetime'> | null;
  resolution: string | null;
  contact: Contact | string | null;
  company: Company | string | null;
  deal: Deal | string | null;
  interaction: Interaction | string | null;
  task: Task | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Policies · Politiques */
export interface CompliancePolicy {
  id: string;
  version: number;
  status: 'draft' | 'active' | 'superseded';
  hash: string;
  rules: unknown;
  published_at: Time<'datetime'> | null;
  published_by: DirectusUser<Schema> | string | null;
}

/** Rules · Règles */
export interface ComplianceRule {
  id: string;
  source: string;
  status: 'active' | 'shadow' | 'disabled';
  origin: 'baseline' | 'studio';
  pack: string | null;
  key: string;
  version: number;
  severity: 'low' | 'medium' | 'high' | 'critical' | null;
  action: 'allow' | 'warn' | 'redact' | 'escalate' | 'block' | null;
  channels: unknown;
  title_en: string | null;
  title_fr: string | null;
  why_en: string | null;
  why_fr: string | null;
  message_en: string | null;
  message_fr: string | null;
  references: unknown;
  condition: unknown;
  examples: unknown;
  problems: unknown;
  baseline_hash: string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Connections · Connexions */
export interface Connection {
  id: string;
  name: string;
  kind: 'invoice_ninja' | 'revolut' | 'erpnext' | 'mautic' | 'webhook' | 'ocr';
  status: 'draft' | 'active' | 'paused' | 'error';
  base_url: string | null;
  direction: 'in' | 'out' | 'both';
  conflict: 'newest' | 'ours' | 'theirs' | 'ask';
  schedule_minutes: number | null;
  events: unknown;
  mapping: unknown;
  credentials: string | null;
  webhook_secret: string | null;
  state: unknown;
  last_sync_at: Time<'datetime'> | null;
  next_sync_at: Time<'datetime'> | null;
  error_code: string | null;
  processor: Processor | string | null;
  owner: DirectusUser<Schema> | string | null;
  runs: SyncRun[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Consents · Consentements */
export interface Consent {
  id: string;
  contact: Contact | string;
  purpose: 'newsletter' | 'marketing' | 'phone_marketing' | 'events' | 'profiling' | 'ai_processing' | 'reference';
  status: 'given' | 'refused' | 'withdrawn' | 'expired';
  given_at: Time<'datetime'> | null;
  withdrawn_at: Time<'datetime'> | null;
  expires_at: Time<'datetime'> | null;
  source: 'portal' | 'form' | 'email' | 'event' | 'contract' | 'import';
  wording: string | null;
  wording_version: string | null;
  proof: unknown;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Contacts · Contacts */
export interface Contact {
  id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone: string | null;
  mobile: string | null;
  job_title: string | null;
  company: Company | string | null;
  status: 'lead' | 'active' | 'inactive' | 'archived';
  language: 'fr' | 'en' | null;
  city: string | null;
  country: string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  notes: string | null;
  source: string | null;
  last_activity_at: Time<'datetime'> | null;
  do_not_contact: boolean;
  processing_restricted: boolean;
  anonymised_at: Time<'datetime'> | null;
  merged_into: Contact | string | null;
  tags: ContactsTag[] | string[];
  interactions: Interaction[] | string[];
  deals: Deal[] | string[];
  tasks: Task[] | string[];
  consents: Consent[] | string[];
  companies: CompanyContact[] | string[];
  incidents: ComplianceIncident[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Tags of contacts · Étiquettes des contacts */
export interface ContactsTag {
  id: string;
  contact: Contact | string;
  tag: Tag | string;
}

/** Contracts · Contrats */
export interface Contract {
  id: string;
  number: string | null;
  name: string;
  kind:
    | 'service'
    | 'subscription'
    | 'maintenance'
    | 'framework'
    | 'subcontracting'
    | 'reseller'
    | 'confidentiality'
    | 'data_processing';
  status: 'draft' | 'sent' | 'active' | 'ended' | 'cancelled';
  entity: Company | string;
  company: Company | string;
  contact: Contact | string | null;
  deal: Deal | string | null;
  start_date: Time<'date'> | null;
  end_date: Time<'date'> | null;
  signed_on: Time<'date'> | null;
  renewal: 'none' | 'tacit' | 'explicit';
  notice_days: number | null;
  amount: string | null;
  currency: string;
  billing_period: 'once' | 'monthly' | 'quarterly' | 'yearly' | null;
  next_invoice_on: Time<'date'> | null;
  file: DirectusFile<Schema> | string | null;
  internal_notes: string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Credit note lines · Lignes d'avoir */
export interface CreditNoteLine {
  id: string;
  credit_note: CreditNote | string;
  product: Product | string | null;
  description: string;
  quantity: string;
  unit_code: string;
  unit_price: string;
  discount_percent: string;
  tax_rate: TaxRate | string | null;
  vat_rate: string;
  line_net: string;
  line_vat: string;
  position: number | null;
}

/** Credit notes · Avoirs */
export interface CreditNote {
  id: string;
  number: string | null;
  status: 'draft' | 'issued' | 'refunded';
  invoice: ClientInvoice | string;
  entity: Company | string;
  company: Company | string;
  contact: Contact | string | null;
  reason: string;
  issue_date: Time<'date'> | null;
  currency: string;
  total_net: string;
  total_vat: string;
  total_gross: string;
  amount_due: string;
  vat_mention: string | null;
  lines: CreditNoteLine[] | string[];
  pdf: DirectusFile<Schema> | string | null;
  issued_at: Time<'datetime'> | null;
  internal_notes: string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Access log · Journal des accès */
export interface DataAccessLog {
  id: string;
  occurred_at: Time<'datetime'>;
  action: 'read' | 'search' | 'export' | 'download';
  user: DirectusUser<Schema> | string | null;
  collection: string;
  item: string | null;
  contact: Contact | string | null;
  fields: unknown;
  records: number;
  ip: string | null;
  user_agent: string | null;
  request_id: string | null;
}

/** Data breaches · Violations de données */
export interface DataBreach {
  id: string;
  title: string;
  status: 'open' | 'notified' | 'closed';
  risk: 'unknown' | 'none' | 'risk' | 'high';
  kind: 'confidentiality' | 'integrity' | 'availability';
  happened_at: Time<'datetime'> | null;
  known_at: Time<'datetime'>;
  notify_before: Time<'datetime'> | null;
  authority_told_at: Time<'datetime'> | null;
  people_told_at: Time<'datetime'> | null;
  people_count: number | null;
  description: string | null;
  data_concerned: string | null;
  consequences: string | null;
  measures: string | null;
  incident: ComplianceIncident | string | null;
  owner: DirectusUser<Schema> | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** People in deals · Personnes des affaires */
export interface DealContact {
  id: string;
  deal: Deal | string;
  contact: Contact | string;
  role: 'decides' | 'advises' | 'buys' | 'user' | 'opposes';
}

/** Deals · Affaires */
export interface Deal {
  id: string;
  name: string;
  company: Company | string | null;
  contact: Contact | string | null;
  pipeline: Pipeline | string | null;
  stage: PipelineStage | string | null;
  status: 'open' | 'won' | 'lost';
  amount: string | null;
  currency: string;
  probability: number | null;
  weighted_amount: string | null;
  expected_close: Time<'date'> | null;
  closed_at: Time<'datetime'> | null;
  lost_reason: string | null;
  won_reason: string | null;
  source: string | null;
  reseller: Company | string | null;
  stage_changed_at: Time<'datetime'> | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  notes: string | null;
  people: DealContact[] | string[];
  quotes: Quote[] | string[];
  interactions: Interaction[] | string[];
  tasks: Task[] | string[];
  position: number | null;
  incidents: ComplianceIncident[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Deliverables · Livrables */
export interface Deliverable {
  id: string;
  project: Project | string;
  milestone: Milestone | string | null;
  mission: Mission | string | null;
  name: string;
  status: 'in_progress' | 'review' | 'submitted' | 'approved' | 'rejected';
  revision: number;
  due_date: Time<'date'> | null;
  description: string | null;
  file: DirectusFile<Schema> | string | null;
  submitted_at: Time<'datetime'> | null;
  decided_at: Time<'datetime'> | null;
  decided_by: DirectusUser<Schema> | string | null;
  decision_note: string | null;
  internal_notes: string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** What a `directus_files` has of ours. */
export interface OwnFile {
  documents: Document[] | string[];
  deliverables: Deliverable[] | string[];
  invoices: ClientInvoice[] | string[];
  quotes: Quote[] | string[];
  credit_notes: CreditNote[] | string[];
  purchase_orders: PurchaseOrder[] | string[];
  supplier_invoices: SupplierInvoice[] | string[];
  contracts: Contract[] | string[];
  ticket_messages: TicketMessage[] | string[];
  expenses: Expense[] | string[];
}

/** What a `directus_users` has of ours. */
export interface OwnUser {
  team: Team | string | null;
  company: Company | string | null;
  contact: Contact | string | null;
  memberships: TeamMember[] | string[];
}

/** Documents · Documents */
export interface Document {
  id: string;
  title: string;
  kind: 'contract' | 'proposal' | 'specification' | 'report' | 'certificate' | 'identity' | 'other';
  file: DirectusFile<Schema> | string;
  visibility: 'internal' | 'portal';
  expires_on: Time<'date'> | null;
  company: Company | string | null;
  contact: Contact | string | null;
  deal: Deal | string | null;
  project: Project | string | null;
  contract: Contract | string | null;
  task: Task | string | null;
  interaction: Interaction | string | null;
  product: Product | string | null;
  quote: Quote | string | null;
  invoice: ClientInvoice | string | null;
  description: string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Enrichments · Enrichissements */
export interface Enrichment {
  id: string;
  company: Company | string;
  source: 'knowledge_graph' | 'company_register' | 'website';
  query_hash: string;
  status: 'found' | 'nothing' | 'failed';
  confidence: string | null;
  data: unknown;
  fetched_at: Time<'datetime'>;
  expires_at: Time<'datetime'>;
}

/** Expenses · Notes de frais */
export interface Expense {
  id: string;
  user: DirectusUser<Schema> | string | null;
  status: 'draft' | 'submitted' | 'approved' | 'refused' | 'reimbursed';
  date: Time<'date'>;
  category: 'travel' | 'lodging' | 'meal' | 'equipment' | 'software' | 'other';
  merchant: string | null;
  amount: string;
  vat_amount: string;
  currency: string;
  tax_rate: TaxRate | string | null;
  project: Project | string | null;
  mission: Mission | string | null;
  entity: Company | string | null;
  billable: boolean;
  receipt: DirectusFile<Schema> | string | null;
  description: string | null;
  approved_by: DirectusUser<Schema> | string | null;
  approved_at: Time<'datetime'> | null;
  team: Team | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Links to other systems · Liens vers d'autres systèmes */
export interface ExternalLink {
  id: string;
  connection: Connection | string;
  collection: string;
  item: string;
  external_type: string;
  external_id: string;
  our_hash: string | null;
  their_hash: string | null;
  status: 'linked' | 'conflict' | 'gone';
  synced_at: Time<'datetime'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Imports · Imports */
export interface ImportRun {
  id: string;
  collection: string;
  status: 'draft' | 'running' | 'done' | 'failed' | 'cancelled';
  file: DirectusFile<Schema> | string | null;
  file_name: string | null;
  format: unknown;
  mapping: unknown;
  rows_total: number | null;
  rows_done: number;
  rows_created: number;
  rows_updated: number;
  rows_refused: number;
  problems: unknown;
  user: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  finished_at: Time<'datetime'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Interactions · Échanges */
export interface Interaction {
  id: string;
  kind: 'note' | 'call' | 'meeting' | 'email';
  occurred_at: Time<'datetime'>;
  subject: string | null;
  body: string | null;
  contact: Contact | string | null;
  company: Company | string | null;
  deal: Deal | string | null;
  project: Project | string | null;
  mail: MailMessage | string | null;
  direction: 'in' | 'out' | null;
  duration_minutes: number | null;
  author: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  incidents: ComplianceIncident[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Legal holds · Gels juridiques */
export interface LegalHold {
  id: string;
  name: string;
  status: 'active' | 'released';
  contact: Contact | string | null;
  company: Company | string | null;
  reason: string;
  placed_by: DirectusUser<Schema> | string | null;
  placed_at: Time<'datetime'>;
  released_by: DirectusUser<Schema> | string | null;
  released_at: Time<'datetime'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Mail accounts · Comptes de messagerie */
export interface MailAccount {
  id: string;
  name: string;
  email: string;
  provider: 'imap' | 'gmail' | 'outlook';
  status: 'active' | 'paused' | 'sign_in_needed' | 'error';
  user: DirectusUser<Schema> | string;
  team: Team | string | null;
  visibility: 'private' | 'business' | 'team';
  servers: unknown;
  credentials: string | null;
  credentials_expire_at: Time<'datetime'> | null;
  signature: string | null;
  history_days: number;
  retention_days: number | null;
  sync_state: unknown;
  last_sync_at: Time<'datetime'> | null;
  next_sync_at: Time<'datetime'> | null;
  error_code: string | null;
  runs: MailSyncRun[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Mail attachments · Pièces jointes */
export interface MailAttachment {
  id: string;
  message: MailMessage | string;
  file: DirectusFile<Schema> | string | null;
  name: string | null;
  media_type: string | null;
  size: number | null;
  content_id: string | null;
  inline: boolean;
  sha256: string | null;
}

/** Mails · E-mails */
export interface MailMessage {
  id: string;
  account: MailAccount | string;
  thread: MailThread | string | null;
  message_id: string | null;
  in_reply_to: string | null;
  references: unknown;
  direction: 'in' | 'out';
  status: 'received' | 'draft' | 'queued' | 'sent' | 'failed';
  sent_at: Time<'datetime'> | null;
  subject: string | null;
  from_name: string | null;
  from_email: string | null;
  participants: MailParticipant[] | string[];
  body_text: string | null;
  body_html: string | null;
  snippet: string | null;
  attachments: MailAttachment[] | string[];
  seen: boolean;
  flagged: boolean;
  answered: boolean;
  folder: string | null;
  uid: string | null;
  uid_validity: string | null;
  external_id: string | null;
  size: number | null;
  language: string | null;
  intent:
    | 'quote_request'
    | 'order'
    | 'invoice'
    | 'complaint'
    | 'support'
    | 'meeting'
    | 'information'
    | 'cancellation'
    | 'privacy_request'
    | 'newsletter'
    | null;
  intent_confidence: string | null;
  sentiment: 'positive' | 'neutral' | 'negative' | null;
  keywords: unknown;
  entities: unknown;
  signature: unknown;
  contact: Contact | string | null;
  company: Company | string | null;
  deal: Deal | string | null;
  routed_by: RoutingRule | string | null;
  team: Team | string | null;
  visibility: 'private' | 'team';
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** People in mails · Participants aux e-mails */
export interface MailParticipant {
  id: string;
  message: MailMessage | string;
  kind: 'from' | 'to' | 'cc' | 'bcc' | 'reply_to';
  name: string | null;
  email: string | null;
  contact: Contact | string | null;
}

/** Mail synchronisations · Synchronisations d'e-mails */
export interface MailSyncRun {
  id: string;
  account: MailAccount | string;
  trigger: 'schedule' | 'person' | 'batch';
  status: 'running' | 'done' | 'interrupted' | 'failed';
  started_at: Time<'datetime'>;
  finished_at: Time<'datetime'> | null;
  fetched: number;
  created: number;
  skipped: number;
  refused: number;
  failed: number;
  cursor: unknown;
  error_code: string | null;
}

/** Mail threads · Fils d'e-mails */
export interface MailThread {
  id: string;
  account: MailAccount | string;
  subject: string | null;
  subject_key: string | null;
  status: 'open' | 'waiting' | 'done';
  intent:
    | 'quote_request'
    | 'order'
    | 'invoice'
    | 'complaint'
    | 'support'
    | 'meeting'
    | 'information'
    | 'cancellation'
    | 'privacy_request'
    | 'newsletter'
    | null;
  first_message_at: Time<'datetime'> | null;
  last_message_at: Time<'datetime'> | null;
  message_count: number;
  unread_count: number;
  has_attachments: boolean;
  contact: Contact | string | null;
  company: Company | string | null;
  deal: Deal | string | null;
  ticket: SupportTicket | string | null;
  assigned_to: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  visibility: 'private' | 'team';
  mails: MailMessage[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Milestones · Jalons */
export interface Milestone {
  id: string;
  project: Project | string;
  name: string;
  status: 'planned' | 'active' | 'reached' | 'missed';
  due_date: Time<'date'> | null;
  completed_at: Time<'datetime'> | null;
  amount: string | null;
  description: string | null;
  position: number | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Missions · Missions */
export interface Mission {
  id: string;
  number: string | null;
  title: string;
  status: 'draft' | 'proposed' | 'accepted' | 'active' | 'completed' | 'declined' | 'cancelled';
  company: Company | string;
  contact: Contact | string | null;
  project: Project | string | null;
  contract: Contract | string | null;
  start_date: Time<'date'> | null;
  end_date: Time<'date'> | null;
  days_planned: string | null;
  daily_rate: string | null;
  currency: string;
  daily_price: string | null;
  description: string | null;
  internal_notes: string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  deliverables: Deliverable[] | string[];
  time_entries: TimeEntry[] | string[];
  orders: PurchaseOrder[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Number sequences · Séquences de numérotation */
export interface NumberSequence {
  id: string;
  entity: Company | string;
  document:
    | 'quote'
    | 'client_invoice'
    | 'credit_note'
    | 'purchase_order'
    | 'contract'
    | 'project'
    | 'mission'
    | 'support_ticket';
  fiscal_year: number;
  pattern: string;
  next_number: number;
  last_issued_on: Time<'date'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Webhooks to send · Webhooks à envoyer */
export interface OutboxEvent {
  id: string;
  connection: Connection | string | null;
  event: string;
  collection: string | null;
  item: string | null;
  payload: unknown;
  occurred_at: Time<'datetime'>;
  status: 'pending' | 'delivered' | 'failed';
  attempts: number;
  next_attempt_at: Time<'datetime'> | null;
  delivered_at: Time<'datetime'> | null;
  response_status: number | null;
  error_code: string | null;
}

/** Payment allocations · Affectations de règlement */
export interface PaymentAllocation {
  id: string;
  payment: Payment | string | null;
  client_invoice: ClientInvoice | string | null;
  supplier_invoice: SupplierInvoice | string | null;
  credit_note: CreditNote | string | null;
  expense: Expense | string | null;
  amount: string;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Payments · Règlements */
export interface Payment {
  id: string;
  direction: 'in' | 'out';
  status: 'planned' | 'pending' | 'settled' | 'rejected';
  date: Time<'date'>;
  amount: string;
  currency: string;
  unallocated: string;
  method: 'sepa_transfer' | 'transfer' | 'direct_debit' | 'card' | 'cheque' | 'cash' | null;
  reference: string | null;
  entity: Company | string;
  company: Company | string;
  bank_account: BankAccount | string | null;
  notes: string | null;
  team: Team | string | null;
  allocations: PaymentAllocation[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Pipeline stages · Étapes du pipeline */
export interface PipelineStage {
  id: string;
  pipeline: Pipeline | string;
  name: string;
  outcome: 'open' | 'won' | 'lost';
  probability: number;
  required_fields: unknown;
  color: string | null;
  position: number | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Pipelines · Pipelines */
export interface Pipeline {
  id: string;
  name: string;
  active: boolean;
  position: number | null;
  stages: PipelineStage[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Prices of price lists · Prix des tarifs */
export interface PriceListItem {
  id: string;
  price_list: PriceList | string;
  product: Product | string;
  price: string;
  min_quantity: string;
}

/** Price lists · Tarifs */
export interface PriceList {
  id: string;
  name: string;
  currency: string;
  valid_from: Time<'date'> | null;
  valid_until: Time<'date'> | null;
  active: boolean;
  items: PriceListItem[] | string[];
  companies: Company[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Privacy reports · Rapports de protection des données */
export interface PrivacyReport {
  id: string;
  kind: 'monthly' | 'register' | 'retention';
  period: Time<'date'>;
  figures: unknown;
  file: DirectusFile<Schema> | string | null;
  hash: string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Requests of people · Demandes des personnes */
export interface PrivacyRequest {
  id: string;
  kind: 'access' | 'rectification' | 'erasure' | 'restriction' | 'portability' | 'objection';
  status: 'received' | 'identity' | 'in_progress' | 'answered' | 'refused';
  contact: Contact | string | null;
  company: Company | string | null;
  requester: DirectusUser<Schema> | string | null;
  email: string | null;
  channel: 'portal' | 'email' | 'letter' | 'phone';
  description: string | null;
  received_at: Time<'datetime'>;
  due_at: Time<'datetime'> | null;
  extended_until: Time<'datetime'> | null;
  identity_check: 'portal' | 'email' | 'document' | null;
  identity_checked_at: Time<'datetime'> | null;
  handled_by: DirectusUser<Schema> | string | null;
  answer: string | null;
  internal_notes: string | null;
  file: DirectusFile<Schema> | string | null;
  proof: unknown;
  completed_at: Time<'datetime'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Processing activities · Activités de traitement */
export interface ProcessingActivity {
  id: string;
  key: string;
  name: string;
  status: 'draft' | 'active' | 'ended';
  legal_basis: 'consent' | 'contract' | 'legal_obligation' | 'legitimate_interest' | 'public_task' | 'vital_interest';
  description: string | null;
  controller: Company | string | null;
  people: string | null;
  recipients: string | null;
  transfers: string | null;
  security: string | null;
  dpia_needed: boolean;
  retention: RetentionRule | string | null;
  owner: DirectusUser<Schema> | string | null;
  reviewed_on: Time<'date'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Processors · Sous-traitants de données */
export interface Processor {
  id: string;
  name: string;
  company: Company | string | null;
  status: 'planned' | 'active' | 'ended';
  services: string | null;
  countries: unknown;
  safeguard: 'none' | 'adequacy' | 'clauses' | 'rules' | null;
  contract: Contract | string | null;
  activity: ProcessingActivity | string | null;
  sub_processors: string | null;
  reviewed_on: Time<'date'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Products · Produits */
export interface Product {
  id: string;
  code: string;
  name: string;
  kind: 'service' | 'subscription' | 'good';
  category: string | null;
  description: string | null;
  unit_code: string;
  price: string;
  currency: string;
  cost: string | null;
  tax_rate: TaxRate | string | null;
  status: 'active' | 'archived';
  position: number | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Project members · Membres des projets */
export interface ProjectMember {
  id: string;
  project: Project | string;
  user: DirectusUser<Schema> | string;
  role: 'lead' | 'member' | 'reviewer';
  hourly_rate: string | null;
  hourly_cost: string | null;
}

/** Projects · Projets */
export interface Project {
  id: string;
  number: string | null;
  name: string;
  status: 'planned' | 'active' | 'on_hold' | 'completed' | 'cancelled';
  health: 'on_track' | 'at_risk' | 'late';
  company: Company | string;
  contact: Contact | string | null;
  entity: Company | string;
  deal: Deal | string | null;
  contract: Contract | string | null;
  start_date: Time<'date'> | null;
  due_date: Time<'date'> | null;
  completed_at: Time<'datetime'> | null;
  progress: number;
  description: string | null;
  billing: 'fixed' | 'time' | 'subscription' | 'internal';
  budget: string | null;
  currency: string;
  budget_hours: string | null;
  cost: string | null;
  internal_notes: string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  members: ProjectMember[] | string[];
  milestones: Milestone[] | string[];
  deliverables: Deliverable[] | string[];
  missions: Mission[] | string[];
  time_entries: TimeEntry[] | string[];
  invoices: ClientInvoice[] | string[];
  documents: Document[] | string[];
  tasks: Task[] | string[];
  tickets: SupportTicket[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Purchase order lines · Lignes de bon de commande */
export interface PurchaseOrderLine {
  id: string;
  purchase_order: PurchaseOrder | string;
  product: Product | string | null;
  description: string;
  quantity: string;
  unit_code: string;
  unit_price: string;
  discount_percent: string;
  tax_rate: TaxRate | string | null;
  vat_rate: string;
  line_net: string;
  line_vat: string;
  received_quantity: string;
  position: number | null;
}

/** Purchase orders · Bons de commande */
export interface PurchaseOrder {
  id: string;
  number: string | null;
  status: 'draft' | 'sent' | 'confirmed' | 'received' | 'invoiced' | 'cancelled';
  entity: Company | string;
  company: Company | string;
  contact: Contact | string | null;
  mission: Mission | string | null;
  project: Project | string | null;
  issue_date: Time<'date'> | null;
  expected_on: Time<'date'> | null;
  currency: string;
  total_net: string;
  total_vat: string;
  total_gross: string;
  lines: PurchaseOrderLine[] | string[];
  terms: string | null;
  internal_notes: string | null;
  pdf: DirectusFile<Schema> | string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  invoices: SupplierInvoice[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Quote lines · Lignes de devis */
export interface QuoteLine {
  id: string;
  quote: Quote | string;
  product: Product | string | null;
  description: string;
  quantity: string;
  unit_code: string;
  unit_price: string;
  discount_percent: string;
  tax_rate: TaxRate | string | null;
  vat_rate: string;
  line_net: string;
  line_vat: string;
  optional: boolean;
  position: number | null;
}

/** Quotes · Devis */
export interface Quote {
  id: string;
  number: string | null;
  status: 'draft' | 'sent' | 'accepted' | 'refused' | 'expired' | 'invoiced';
  title: string;
  entity: Company | string;
  company: Company | string;
  contact: Contact | string | null;
  deal: Deal | string | null;
  project: Project | string | null;
  issue_date: Time<'date'> | null;
  valid_until: Time<'date'> | null;
  currency: string;
  total_net: string;
  total_vat: string;
  total_gross: string;
  vat_mention: string | null;
  lines: QuoteLine[] | string[];
  introduction: string | null;
  terms: string | null;
  internal_notes: string | null;
  pdf: DirectusFile<Schema> | string | null;
  sent_at: Time<'datetime'> | null;
  decided_at: Time<'datetime'> | null;
  decided_by: DirectusUser<Schema> | string | null;
  refusal_reason: string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Reconciliations · Rapprochements */
export interface Reconciliation {
  id: string;
  bank_transaction: BankTransaction | string;
  payment: Payment | string;
  amount: string;
  status: 'suggested' | 'confirmed' | 'rejected';
  method: 'reference' | 'amount' | 'iban' | 'manual';
  confidence: string | null;
  decided_by: DirectusUser<Schema> | string | null;
  decided_at: Time<'datetime'> | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Merges · Fusions */
export interface RecordMerge {
  id: string;
  collection: 'contacts' | 'companies';
  kept: string;
  merged: string;
  before: unknown;
  relinked: unknown;
  merged_by: DirectusUser<Schema> | string | null;
  merged_at: Time<'datetime'>;
  undone_by: DirectusUser<Schema> | string | null;
  undone_at: Time<'datetime'> | null;
  team: Team | string | null;
}

/** Reseller leads · Opportunités des revendeurs */
export interface ResellerLead {
  id: string;
  reseller: Company | string;
  status: 'registered' | 'accepted' | 'refused' | 'converted' | 'expired';
  company_name: string;
  siren: string | null;
  contact_name: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
  need: string | null;
  amount: string | null;
  currency: string;
  protected_until: Time<'date'> | null;
  decided_by: DirectusUser<Schema> | string | null;
  decided_at: Time<'datetime'> | null;
  decision_note: string | null;
  internal_notes: string | null;
  company: Company | string | null;
  contact: Contact | string | null;
  deal: Deal | string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Retention schedule · Durées de conservation */
export interface RetentionRule {
  id: string;
  key: string;
  name: string;
  months: number;
  starts_from: 'creation' | 'last_activity' | 'end' | 'document_date';
  action: 'anonymise' | 'delete' | 'review';
  legal_basis: string | null;
  reason: string | null;
  active: boolean;
  last_run_at: Time<'datetime'> | null;
  last_count: number | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Routing rules · Règles de routage */
export interface RoutingRule {
  id: string;
  name: string;
  active: boolean;
  team: Team | string;
  account: MailAccount | string | null;
  sender_pattern: string | null;
  subject_pattern: string | null;
  body_pattern: string | null;
  intents: unknown;
  min_confidence: string | null;
  assign_to: DirectusUser<Schema> | string | null;
  assign_team: Team | string | null;
  set_status: 'open' | 'waiting' | 'done' | null;
  create_record: 'ticket' | 'task' | 'deal' | null;
  tag: Tag | string | null;
  continue: boolean;
  matches: number;
  last_match_at: Time<'datetime'> | null;
  position: number | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Saved views · Vues enregistrées */
export interface SavedView {
  id: string;
  name: string;
  collection: string;
  layout: 'table' | 'kanban' | 'calendar';
  filter: unknown;
  columns: unknown;
  sorting: unknown;
  grouping: string | null;
  visibility: 'private' | 'team';
  team: Team | string | null;
  user: DirectusUser<Schema> | string;
  pinned: boolean;
  position: number | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** SIEM deliveries · Livraisons SIEM */
export interface SiemDelivery {
  id: string;
  destination: SiemDestination | string;
  state: 'idle' | 'delivering' | 'failing';
  delivered_until: string;
  delivered_at: Time<'datetime'> | null;
  attempts: number;
  next_attempt_at: Time<'datetime'> | null;
  error_code: string | null;
}

/** SIEM destinations · Destinations SIEM */
export interface SiemDestination {
  id: string;
  name: string;
  active: boolean;
  transport: 'tls' | 'tcp' | 'https';
  format: 'jsonl' | 'cef' | 'ecs' | 'ocsf';
  address: string;
  begin_with: 'next' | 'first';
  entries: unknown;
  channels: unknown;
  actions: unknown;
  min_severity: 'none' | 'low' | 'medium' | 'high' | 'critical';
  secret: string | null;
  ca: string | null;
  client_certificate: string | null;
  client_key: string | null;
  deliveries: SiemDelivery[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Supplier invoice lines · Lignes de facture fournisseur */
export interface SupplierInvoiceLine {
  id: string;
  supplier_invoice: SupplierInvoice | string;
  product: Product | string | null;
  description: string;
  quantity: string;
  unit_code: string;
  unit_price: string;
  discount_percent: string;
  tax_rate: TaxRate | string | null;
  vat_rate: string;
  line_net: string;
  line_vat: string;
  account_code: string | null;
  position: number | null;
}

/** Supplier invoices · Factures fournisseurs */
export interface SupplierInvoice {
  id: string;
  number: string;
  status: 'draft' | 'received' | 'to_approve' | 'approved' | 'disputed' | 'partly_paid' | 'paid';
  entity: Company | string;
  company: Company | string;
  contact: Contact | string | null;
  purchase_order: PurchaseOrder | string | null;
  mission: Mission | string | null;
  project: Project | string | null;
  issue_date: Time<'date'>;
  due_date: Time<'date'> | null;
  received_on: Time<'date'> | null;
  currency: string;
  total_net: string;
  total_vat: string;
  total_gross: string;
  amount_paid: string;
  amount_due: string;
  payment_means: 'sepa_transfer' | 'transfer' | 'direct_debit' | 'card' | 'cheque' | 'cash' | null;
  bank_account: BankAccount | string | null;
  lines: SupplierInvoiceLine[] | string[];
  file: DirectusFile<Schema> | string | null;
  recognition: unknown;
  recognition_confidence: string | null;
  approved_by: DirectusUser<Schema> | string | null;
  approved_at: Time<'datetime'> | null;
  notes: string | null;
  internal_notes: string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  allocations: PaymentAllocation[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Tickets · Tickets */
export interface SupportTicket {
  id: string;
  number: string | null;
  subject: string;
  status: 'open' | 'in_progress' | 'waiting' | 'resolved' | 'closed';
  priority: 'low' | 'normal' | 'high' | 'urgent';
  category: 'question' | 'incident' | 'request' | 'billing' | 'privacy';
  channel: 'portal' | 'email' | 'phone';
  description: string | null;
  company: Company | string;
  contact: Contact | string | null;
  project: Project | string | null;
  contract: Contract | string | null;
  requester: DirectusUser<Schema> | string | null;
  assigned_to: DirectusUser<Schema> | string | null;
  due_at: Time<'datetime'> | null;
  first_answer_at: Time<'datetime'> | null;
  resolved_at: Time<'datetime'> | null;
  satisfaction: number | null;
  internal_notes: string | null;
  team: Team | string | null;
  messages: TicketMessage[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Synchronisations · Synchronisations */
export interface SyncRun {
  id: string;
  connection: Connection | string;
  trigger: 'schedule' | 'person' | 'webhook' | 'replay';
  status: 'running' | 'done' | 'partial' | 'failed';
  started_at: Time<'datetime'>;
  finished_at: Time<'datetime'> | null;
  read: number;
  created: number;
  updated: number;
  conflicts: number;
  failed: number;
  cursor: unknown;
  problems: unknown;
  error_code: string | null;
  user: DirectusUser<Schema> | string | null;
}

/** Tags · Étiquettes */
export interface Tag {
  id: string;
  name: string;
  color: string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Tasks · Tâches */
export interface Task {
  id: string;
  title: string;
  status: 'todo' | 'doing' | 'done' | 'cancelled';
  priority: 'low' | 'normal' | 'high';
  due_at: Time<'datetime'> | null;
  done_at: Time<'datetime'> | null;
  remind_at: Time<'datetime'> | null;
  reminded_at: Time<'datetime'> | null;
  description: string | null;
  contact: Contact | string | null;
  company: Company | string | null;
  deal: Deal | string | null;
  project: Project | string | null;
  ticket: SupportTicket | string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  incidents: ComplianceIncident[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** VAT rates · Taux de TVA */
export interface TaxRate {
  id: string;
  name: string;
  country: string;
  rate: string;
  category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O';
  exemption_code: string | null;
  exemption_text: string | null;
  valid_from: Time<'date'> | null;
  valid_until: Time<'date'> | null;
  active: boolean;
  position: number | null;
}

/** Team members · Membres d'équipe */
export interface TeamMember {
  id: string;
  team: Team | string;
  user: DirectusUser<Schema> | string;
  function: 'lead' | 'member';
}

/** Teams · Équipes */
export interface Team {
  id: string;
  name: string;
  color: string | null;
  members: TeamMember[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Ticket messages · Messages des tickets */
export interface TicketMessage {
  id: string;
  ticket: SupportTicket | string;
  author: DirectusUser<Schema> | string | null;
  body: string;
  internal: boolean;
  file: DirectusFile<Schema> | string | null;
  mail: MailMessage | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Time entries · Temps passés */
export interface TimeEntry {
  id: string;
  user: DirectusUser<Schema> | string | null;
  date: Time<'date'>;
  hours: string;
  status: 'draft' | 'submitted' | 'approved' | 'refused' | 'invoiced';
  project: Project | string | null;
  mission: Mission | string | null;
  task: Task | string | null;
  company: Company | string | null;
  description: string | null;
  billable: boolean;
  hourly_rate: string | null;
  hourly_cost: string | null;
  invoice_line: ClientInvoiceLine | string | null;
  approved_by: DirectusUser<Schema> | string | null;
  approved_at: Time<'datetime'> | null;
  team: Team | string | null;
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** Webhooks received · Webhooks reçus */
export interface WebhookEvent {
  id: string;
  connection: Connection | string;
  event: string;
  delivery_id: string;
  received_at: Time<'datetime'>;
  signature_valid: boolean;
  payload: unknown;
  status: 'received' | 'processed' | 'ignored' | 'refused' | 'failed';
  attempts: number;
  processed_at: Time<'datetime'> | null;
  error_code: string | null;
}

export interface Schema {
  ai_accuracy_metrics: AiAccuracyMetric[];
  ai_assessments: AiAssessment[];
  ai_budgets: AiBudget[];
  ai_calls: AiCall[];
  ai_examples: AiExample[];
  ai_feedback: AiFeedback[];
  ai_keys: AiKey[];
  ai_preferences: AiPreference[];
  ai_prompts: AiPrompt[];
  ai_providers: AiProvider[];
  ai_suggestions: AiSuggestion[];
  ai_systems: AiSystem[];
  autofill_jobs: AutofillJob[];
  bank_accounts: BankAccount[];
  bank_transactions: BankTransaction[];
  client_invoice_lines: ClientInvoiceLine[];
  client_invoices: ClientInvoice[];
  commission_rules: CommissionRule[];
  commissions: Commission[];
  companies: Company[];
  companies_tags: CompaniesTag[];
  company_contacts: CompanyContact[];
  compliance_audit: ComplianceAudit[];
  compliance_checkpoints: ComplianceCheckpoint[];
  compliance_exceptions: ComplianceException[];
  compliance_incidents: ComplianceIncident[];
  compliance_policies: CompliancePolicy[];
  compliance_rules: ComplianceRule[];
  connections: Connection[];
  consents: Consent[];
  contacts: Contact[];
  contacts_tags: ContactsTag[];
  contracts: Contract[];
  credit_note_lines: CreditNoteLine[];
  credit_notes: CreditNote[];
  data_access_logs: DataAccessLog[];
  data_breaches: DataBreach[];
  deal_contacts: DealContact[];
  deals: Deal[];
  deliverables: Deliverable[];
  directus_files: OwnFile;
  directus_users: OwnUser;
  documents: Document[];
  enrichments: Enrichment[];
  expenses: Expense[];
  external_links: ExternalLink[];
  import_runs: ImportRun[];
  interactions: Interaction[];
  legal_holds: LegalHold[];
  mail_accounts: MailAccount[];
  mail_attachments: MailAttachment[];
  mail_messages: MailMessage[];
  mail_participants: MailParticipant[];
  mail_sync_runs: MailSyncRun[];
  mail_threads: MailThread[];
  milestones: Milestone[];
  missions: Mission[];
  number_sequences: NumberSequence[];
  outbox_events: OutboxEvent[];
  payment_allocations: PaymentAllocation[];
  payments: Payment[];
  pipeline_stages: PipelineStage[];
  pipelines: Pipeline[];
  price_list_items: PriceListItem[];
  price_lists: PriceList[];
  privacy_reports: PrivacyReport[];
  privacy_requests: PrivacyRequest[];
  processing_activities: ProcessingActivity[];
  processors: Processor[];
  products: Product[];
  project_members: ProjectMember[];
  projects: Project[];
  purchase_order_lines: PurchaseOrderLine[];
  purchase_orders: PurchaseOrder[];
  quote_lines: QuoteLine[];
  quotes: Quote[];
  reconciliations: Reconciliation[];
  record_merges: RecordMerge[];
  reseller_leads: ResellerLead[];
  retention_rules: RetentionRule[];
  routing_rules: RoutingRule[];
  saved_views: SavedView[];
  siem_deliveries: SiemDelivery[];
  siem_destinations: SiemDestination[];
  supplier_invoice_lines: SupplierInvoiceLine[];
  supplier_invoices: SupplierInvoice[];
  support_tickets: SupportTicket[];
  sync_runs: SyncRun[];
  tags: Tag[];
  tasks: Task[];
  tax_rates: TaxRate[];
  team_members: TeamMember[];
  teams: Team[];
  ticket_messages: TicketMessage[];
  time_entries: TimeEntry[];
  webhook_events: WebhookEvent[];
}

/** The same on every machine. */
export const ROLE_IDS = {
  analyst: '7160f0eb-ffcc-5b44-8454-bce1a0e60f3a',
  client: '96554e90-727e-5739-99f2-34f6def2646b',
  compliance_lead: '00a4d98d-5a24-5c28-b639-32e365e7078f',
  contractor: '6c863cce-0a59-5850-8ac2-d3bbf0ef1202',
  integration: '9d52929a-fa73-5745-a491-df8b2346d94b',
  manager: 'cec17379-9a81-515d-8527-4f869826559d',
  reseller: '94a35904-495a-5936-bb21-48416b4fe13e',
  viewer: '976981e0-b80a-5dfe-a836-e6b6cd26df63',
} as const;

// Generated from snapshots/ by `nova model types`. Do not edit.
import type { DirectusUser } from '@directus/sdk';

/** ISO 8601 text; the literal tells `@directus/sdk` that it can be compared. */
export type Time<Kind extends 'datetime' | 'date' | 'time'> = Kind | (string & Record<never, never>);

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
  human_oversight: string | null;
  notice_en: string | null;
  notice_fr: string | null;
  allowed_regions: unknown;
  monthly_budget: string | null;
  registered_at: Time<'datetime'> | null;
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
  currency: string;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  notes: string | null;
  tags: CompaniesTag[] | string[];
  contacts: Contact[] | string[];
  people: CompanyContact[] | string[];
  deals: Deal[] | string[];
  interactions: Interaction[] | string[];
  tasks: Task[] | string[];
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
  tags: ContactsTag[] | string[];
  interactions: Interaction[] | string[];
  deals: Deal[] | string[];
  tasks: Task[] | string[];
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
  expected_close: Time<'date'> | null;
  closed_at: Time<'datetime'> | null;
  lost_reason: string | null;
  source: string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  notes: string | null;
  interactions: Interaction[] | string[];
  tasks: Task[] | string[];
  incidents: ComplianceIncident[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
}

/** What a `directus_users` has of ours. */
export interface OwnUser {
  team: Team | string | null;
  company: Company | string | null;
  memberships: TeamMember[] | string[];
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
  author: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  incidents: ComplianceIncident[] | string[];
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
  description: string | null;
  contact: Contact | string | null;
  company: Company | string | null;
  deal: Deal | string | null;
  owner: DirectusUser<Schema> | string | null;
  team: Team | string | null;
  incidents: ComplianceIncident[] | string[];
  date_created: Time<'datetime'> | null;
  user_created: DirectusUser<Schema> | string | null;
  date_updated: Time<'datetime'> | null;
  user_updated: DirectusUser<Schema> | string | null;
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

export interface Schema {
  ai_budgets: AiBudget[];
  ai_calls: AiCall[];
  ai_keys: AiKey[];
  ai_systems: AiSystem[];
  companies: Company[];
  companies_tags: CompaniesTag[];
  company_contacts: CompanyContact[];
  compliance_audit: ComplianceAudit[];
  compliance_checkpoints: ComplianceCheckpoint[];
  compliance_exceptions: ComplianceException[];
  compliance_incidents: ComplianceIncident[];
  compliance_policies: CompliancePolicy[];
  compliance_rules: ComplianceRule[];
  contacts: Contact[];
  contacts_tags: ContactsTag[];
  deals: Deal[];
  directus_users: OwnUser;
  interactions: Interaction[];
  pipeline_stages: PipelineStage[];
  pipelines: Pipeline[];
  tags: Tag[];
  tasks: Task[];
  team_members: TeamMember[];
  teams: Team[];
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

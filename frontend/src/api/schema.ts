/** The collections the portal reads, until the generated schema of the model takes over. */
export interface Company {
  id: string;
  name: string | null;
  website: string | null;
  industry: string | null;
  city: string | null;
}

export interface Contact {
  id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone: string | null;
  mobile: string | null;
  city: string | null;
  job_title: string | null;
  company: Company | string | null;
  date_created: string | null;
  date_updated: string | null;
}

export interface Interaction {
  id: string;
  kind: string;
  subject: string | null;
  body: string | null;
  occurred_at: string | null;
  contact: Contact | string | null;
  company: Company | string | null;
  author: DirectusUser | string | null;
}

export interface DirectusUser {
  id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  language: string | null;
  role: DirectusRole | string | null;
}

export interface DirectusRole {
  id: string;
  name: string;
}

export interface Schema {
  contacts: Contact[];
  companies: Company[];
  interactions: Interaction[];
  directus_users: DirectusUser[];
  directus_roles: DirectusRole[];
}

import { demoId } from '../people.ts';
import { CONTACTS } from '../rows/contacts.ts';
import { COMPANIES } from '../rows/companies.ts';
import { ENTITIES, OUTSIDERS, teamOf, type BusinessContext } from './context.ts';
import { row, type TableRows } from './table.ts';

/** Key, name, months, counted from, what happens, basis. The keys are those that the data model names. */
const RETENTION = [
  ['inactive_contact', 'Contacts inactifs', 24, 'last_activity', 'anonymise', 'Référentiel CNIL, gestion commerciale'],
  ['accounting', 'Pièces comptables', 120, 'document_date', 'delete', 'Art. L123-22 du code de commerce'],
  ['contract', 'Contrats', 60, 'end', 'delete', 'Art. 2224 du code civil'],
  ['support', 'Assistance', 36, 'last_activity', 'anonymise', 'Intérêt légitime'],
  ['mail', 'E-mails', 36, 'last_activity', 'delete', 'Intérêt légitime'],
  ['access_log', 'Journal des accès', 36, 'creation', 'delete', 'Art. 32 RGPD'],
  ['consent_proof', 'Preuves de consentement', 60, 'end', 'delete', 'Art. 7(1) RGPD'],
  ['privacy_request', 'Demandes des personnes', 60, 'end', 'delete', 'Art. 12 RGPD'],
  ['ai', 'Suggestions de l’IA', 12, 'creation', 'delete', 'Intérêt légitime'],
  ['learning', 'Préférences apprises', 3, 'last_activity', 'delete', 'Intérêt légitime'],
] as const;

const ACTIVITIES = [
  ['customer_relations', 'Relation client', 'legitimate_interest', 'inactive_contact'],
  ['invoicing', 'Facturation', 'legal_obligation', 'accounting'],
  ['purchasing', 'Achats et sous-traitance', 'contract', 'accounting'],
  ['customer_support', 'Assistance aux clients', 'contract', 'support'],
  ['time_keeping', 'Suivi des temps', 'contract', 'accounting'],
  ['staff_expenses', 'Notes de frais', 'contract', 'accounting'],
  ['security', 'Sécurité et journaux', 'legitimate_interest', 'access_log'],
  ['assistance', 'Assistance à la saisie', 'legitimate_interest', 'learning'],
] as const;

const SYSTEMS = [
  ['drafting', 'Aide à la rédaction', 'limited', 'Propose des textes de réponse que la personne relit avant envoi.'],
  ['summary', 'Résumé des échanges', 'minimal', 'Résume les notes et les e-mails d’une fiche.'],
  ['mail_intent', 'Classement des e-mails', 'minimal', 'Reconnaît l’objet d’un e-mail pour l’orienter.'],
  ['autofill', 'Remplissage des fiches', 'limited', 'Propose des valeurs de champs avec leur provenance.'],
  ['document_recognition', 'Lecture des factures', 'minimal', 'Lit les montants et les dates des factures reçues.'],
] as const;

const RISKS = { limited: 'Art. 50', minimal: 'Art. 95' } as const;

/** The registers of the compliance lead: AI systems, retention, processing, processors, requests, one breach and one hold. */
export function planGovernance(context: BusinessContext): TableRows[] {
  const lead = context.userIdOf('complianceLead');
  const person = (nth: number) => CONTACTS[nth * 11]?.id ?? null;
  const suggestions = COMPANIES.filter(({ kind }) => kind === 'client').slice(0, 24);
  return [
    {
      table: 'retention_rules',
      rows: RETENTION.map(([key, name, months, starts_from, action, legal_basis]) =>
        row(`retention-${key}`, { key, name, months, starts_from, action, legal_basis, active: true }),
      ),
    },
    {
      table: 'processing_activities',
      rows: ACTIVITIES.map(([key, name, legal_basis, retention]) =>
        row(`activity-${key}`, {
          ...{
            key,
            name,
            legal_basis,
            status: 'active',
            controller: ENTITIES.fr.id,
            retention: demoId(`retention-${retention}`),
          },
          ...{ dpia_needed: false, owner: lead, reviewed_on: context.day(-60) },
        }),
      ),
    },
    {
      table: 'processors',
      rows: COMPANIES.filter(({ kind, language }) => kind === 'supplier' && language === 'fr')
        .slice(0, 4)
        .map((company) =>
          row(`processor-${company.key}`, {
            ...{ name: company.name, company: company.id, status: 'active', countries: ['FR'], safeguard: 'none' },
            ...{ activity: demoId('activity-customer_relations'), reviewed_on: context.day(-90) },
          }),
        ),
    },
    {
      table: 'ai_providers',
      rows: [
        row('provider-heuristics', {
          key: 'heuristics',
          name: 'Heuristiques locales',
          active: true,
          region: 'local',
          model: 'nova-heuristics',
          timeout_ms: 5000,
          currency: 'EUR',
          position: 1,
        }),
        row('provider-local', {
          key: 'local-model',
          name: 'Modèle hébergé ici',
          active: false,
          region: 'local',
          model: null,
          timeout_ms: 5000,
          currency: 'EUR',
          position: 2,
        }),
      ],
    },
    {
      table: 'ai_systems',
      rows: SYSTEMS.map(([key, name, risk_class, description], nth) =>
        row(`system-${key}`, {
          ...{
            key,
            name,
            risk_class,
            description,
            status: 'active',
            our_role: 'deployer',
            personal_data: true,
            owner: lead,
          },
          ...{ allowed_regions: ['local', 'eu'], provider: demoId('provider-heuristics'), monthly_budget: 150 },
          ...{
            human_oversight: 'Une personne relit et valide avant tout effet.',
            registered_at: context.moment(-120 + nth),
          },
          ...{ activity: demoId('activity-customer_relations'), reassess_on: context.day(240 + nth * 10) },
        }),
      ),
    },
    {
      table: 'ai_assessments',
      rows: SYSTEMS.map(([key, , risk_class], nth) =>
        row(`assessment-${key}`, {
          ...{ system: demoId(`system-${key}`), kind: 'classification', status: 'approved', risk_class, author: lead },
          ...{
            basis: [RISKS[risk_class]],
            conclusion: 'Usage admis sous contrôle humain.',
            approved_by: lead,
            approved_at: context.moment(-118 + nth),
          },
        }),
      ),
    },
    {
      table: 'ai_suggestions',
      rows: suggestions.map((company, nth) =>
        row(`suggestion-${company.key}`, {
          ...{
            collection: 'companies',
            item: company.id,
            field: 'industry',
            value: company.industry,
            company: company.id,
          },
          ...{
            status: nth % 3 === 0 ? 'accepted' : nth % 3 === 1 ? 'pending' : 'rejected',
            confidence: 0.7 + (nth % 28) / 100,
          },
          ...{ source: nth % 2 === 0 ? 'history' : 'heuristic', team: teamOf(company.language) },
          ...{
            reviewer: nth % 3 === 1 ? null : context.userIdOf('manager'),
            reviewed_at: nth % 3 === 1 ? null : context.moment(-nth - 1),
          },
        }),
      ),
    },
    {
      table: 'privacy_requests',
      rows: (['access', 'erasure', 'rectification', 'objection', 'access'] as const).map((kind, nth) =>
        row(`request-${nth}`, {
          ...{
            kind,
            contact: person(nth),
            channel: nth === 4 ? 'portal' : 'email',
            received_at: context.moment(-50 + nth * 11),
          },
          ...{ due_at: context.moment(-20 + nth * 11), status: nth < 3 ? 'answered' : 'in_progress', handled_by: lead },
          requester: nth === 4 ? context.userIdOf('client') : null,
          company: nth === 4 ? OUTSIDERS.Client.company.id : null,
          completed_at: nth < 3 ? context.moment(-35 + nth * 11) : null,
        }),
      ),
    },
    {
      table: 'data_breaches',
      rows: [
        row('breach-1', {
          ...{
            title: 'Pièce jointe envoyée au mauvais client',
            status: 'closed',
            risk: 'risk',
            kind: 'confidentiality',
            people_count: 3,
          },
          ...{
            known_at: context.moment(-96),
            notify_before: context.moment(-93),
            authority_told_at: context.moment(-95),
            owner: lead,
          },
          measures: 'Destinataire rappelé, fichier supprimé, double vérification ajoutée.',
        }),
      ],
    },
    {
      table: 'legal_holds',
      rows: [
        row('hold-1', {
          ...{
            name: 'Litige de livraison',
            status: 'active',
            company: OUTSIDERS.Client.company.id,
            reason: 'Procédure en cours.',
          },
          ...{ placed_by: lead, placed_at: context.moment(-40) },
        }),
      ],
    },
    {
      table: 'data_access_logs',
      rows: CONTACTS.slice(0, 120).map((contact, nth) =>
        row(`access-${contact.key}`, {
          ...{
            occurred_at: context.moment(-1 - (nth % 60), 540 + nth),
            action: nth % 9 === 0 ? 'export' : 'read',
            collection: 'contacts',
          },
          ...{
            item: contact.id,
            contact: contact.id,
            records: 1,
            fields: ['first_name', 'last_name', 'email'],
            ip: '192.0.2.10',
          },
          user: context.userIdOf(contact.language === 'fr' ? 'analyst' : 'analystUk'),
        }),
      ),
    },
  ];
}

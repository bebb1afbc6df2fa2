import type { Language } from './company.ts';

export interface DemoTag {
  key: string;
  name: string;
  color: string;
  on: 'companies' | 'contacts';
  language: Language | 'both';
}

export const TAGS: readonly DemoTag[] = [
  { key: 'multi-sites', name: 'Multi-sites', color: '#2563EB', on: 'companies', language: 'both' },
  { key: 'reference', name: 'Référence client', color: '#059669', on: 'companies', language: 'fr' },
  { key: 'marche-public', name: 'Marché public', color: '#7C3AED', on: 'companies', language: 'fr' },
  { key: 'paiement-long', name: 'Paiement à 60 jours', color: '#D97706', on: 'companies', language: 'fr' },
  { key: 'case-study', name: 'Case study', color: '#059669', on: 'companies', language: 'en' },
  { key: 'framework', name: 'Framework agreement', color: '#7C3AED', on: 'companies', language: 'en' },
  { key: 'decideur', name: 'Décideur', color: '#DB2777', on: 'contacts', language: 'fr' },
  { key: 'utilisateur-cle', name: 'Utilisateur clé', color: '#0EA5E9', on: 'contacts', language: 'fr' },
  { key: 'salon-lyon', name: 'Salon de Lyon', color: '#D97706', on: 'contacts', language: 'fr' },
  { key: 'a-relancer', name: 'À relancer', color: '#DC2626', on: 'contacts', language: 'fr' },
  { key: 'decision-maker', name: 'Decision maker', color: '#DB2777', on: 'contacts', language: 'en' },
  { key: 'key-user', name: 'Key user', color: '#0EA5E9', on: 'contacts', language: 'en' },
  { key: 'trade-fair', name: 'Birmingham fair', color: '#D97706', on: 'contacts', language: 'en' },
];

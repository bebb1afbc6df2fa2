import type { Knex } from '@novacrm/runtime';
import { idOf } from '@novacrm/contracts/ids';

/** The assistant of the CRM is registered from the start; what a compliance lead makes of it later stays. */
export async function ensureDefaultSystem(database: Knex, key: string): Promise<void> {
  await database('ai_systems')
    .insert({
      id: idOf(`ai_system:${key}`),
      key,
      name: 'CRM assistant / Assistant du CRM',
      status: 'active',
      risk_class: 'limited',
      our_role: 'deployer',
      personal_data: true,
      description:
        'Summarises, classifies, extracts and drafts texts for the people who work with the CRM. / Résume, classe, extrait et rédige des textes pour les utilisateurs du CRM.',
      human_oversight:
        'A person reads and accepts every answer before it is used. / Une personne relit et accepte chaque réponse.',
      notice_en: 'You are talking to an AI system. Check what it answers.',
      notice_fr: "Vous parlez à un système d'IA. Vérifiez ce qu'il répond.",
      registered_at: new Date().toISOString(),
    })
    .onConflict('key')
    .ignore();
}

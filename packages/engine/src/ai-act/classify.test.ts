import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classifyAiSystem, type AiSystemFacts } from './classify.ts';
import { readLaw } from './law.ts';

const DIRECTORY = join(import.meta.dirname, '../../../../rules/ai-act');
const law = readLaw(
  readdirSync(DIRECTORY).map((name) => ({ name, yaml: readFileSync(join(DIRECTORY, name), 'utf8') })),
);
const classify = (facts: AiSystemFacts, at = '2026-11-21') => classifyAiSystem(facts, law, new Date(at));
const articles = (facts: AiSystemFacts) => classify(facts).basis.map(({ article }) => article);

describe('classifying an AI system', () => {
  it.each([
    ['prohibited', 'We infer the mood of our call centre agents from their voice to rate them.'],
    ['prohibited', "Outil qui déshabille les personnes sur une photo"],
    ['high_risk', "Tri automatique des CV reçus et classement des candidats"],
    ['high_risk', 'The model decides whether a consumer gets a mortgage'],
    ['high_risk', 'Correction automatique des copies des élèves de terminale'],
    ['limited', 'Assistant virtuel du site, il répond aux clients'],
    ['limited', 'Writes first drafts of e-mails for the sales team'],
    ['minimal', 'Forecasts stock levels for our warehouse'],
    ['minimal', 'Filtre anti-spam de la messagerie'],
  ])('is %s for: %s', (expected, description) => {
    expect(classify({ description }).class).toBe(expected);
  }); // prettier-ignore

  it('keeps the strictest class and names every article', () => {
    const facts = { answers: { employment: true, talks_to_people: true } };
    expect(classify(facts).class).toBe('high_risk');
    expect(articles(facts)).toEqual(['Annex III(4)', 'Art. 50(1)']);
  });

  it('lets an answer outweigh the description', () => {
    const description = 'Ranks CVs of candidates.';
    expect(classify({ description, answers: { employment: false } }).class).not.toBe('high_risk');
  });

  it('lifts a system of Annex III out of high risk under Art. 6(3), but never when it profiles people', () => {
    const answers = { employment: true, narrow_procedural_task: true };
    const lifted = classify({ answers: { ...answers, profiling: false } });
    expect(lifted.class).toBe('minimal');
    expect(lifted.basis[0]?.article).toBe('Annex III(4), Art. 6(3)');
    expect(lifted.obligations.map(({ article }) => article)).toContain('Art. 6(4)');
    expect(classify({ answers: { ...answers, profiling: true } }).class).toBe('high_risk');
  });

  it('does not lift a product of Annex I, which Art. 6(3) is not about', () => {
    expect(classify({ answers: { regulated_product: true, narrow_procedural_task: true } }).class).toBe('high_risk');
  });

  it('says which duties apply on a day and which will', () => {
    const duty = (at: string) => classify({ answers: { employment: true } }, at).obligations.find(({ article }) => article === 'Art. 26'); // prettier-ignore
    expect(duty('2026-11-21')).toMatchObject({ applies: false, applies_from: '2027-12-02' });
    expect(duty('2027-12-02')).toMatchObject({ applies: true });
    expect(classify({ answers: { intimate_imagery: true } }, '2026-12-01').basis[0]?.applies).toBe(false);
    expect(classify({ answers: { intimate_imagery: true } }, '2026-12-02').basis[0]?.applies).toBe(true);
  });

  it('is certain only of answers', () => {
    const all = Object.fromEntries(law.entries.map(({ id }) => [id, false]));
    expect(classify({ answers: all })).toMatchObject({ class: 'minimal', confidence: 1 });
    expect(classify({ answers: { employment: true } }).confidence).toBe(1);
    expect(classify({ description: 'Ranks CVs of candidates.' }).confidence).toBeLessThan(0.9);
    expect(classify({ description: '' }).confidence).toBeLessThan(0.2);
  });

  it('does not take a denial for a mention', () => {
    expect(classify({ description: 'It does not rank candidates, it only books interview rooms.' }).class).not.toBe('high_risk'); // prettier-ignore
  });
});

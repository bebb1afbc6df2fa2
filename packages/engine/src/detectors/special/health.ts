import type { Detector } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { clausesAbout } from './clause.ts';

/** Illness, treatment, disability, pregnancy, leave for illness; plain words that say it by themselves. */
const WORDS = `
arret maladie|arret de travail|conge maladie|conge maternite|conges maladie|maladie|en arret|malade|souffrante?|hospitalisee?|hospitalisation|a l'hopital|aux urgences|en reanimation|cancer|leucemie|tumeur|lymphome|melanome|chimio|chimiotherapie|radiotherapie|metastases|diabete|diabetique|insuline
depression|depressif|depressive|burn-out|burn out|burnout|anxiete|crises d'angoisse|crise d'angoisse|antidepresseurs|anxiolytiques|psychiatre|psychiatrique|bipolaire|schizophrene|schizophrenie|autiste|autisme|tdah|dyslexique|dyslexie|anorexie|anorexique|boulimie|suicide|tentative de suicide|suicidaire|phobie
alcoolique|alcoolisme|toxicomane|addiction|desintoxication|cure de desintoxication|seropositif|seropositive|vih|sida|hepatite|tuberculose|covid|asthme|asthmatique|epilepsie|epileptique|alzheimer|parkinson|sclerose en plaques|fibromyalgie|endometriose|maladie de crohn|lupus|arthrose|polyarthrite|avc|infarctus|crise cardiaque|probleme cardiaque|problemes cardiaques
insuffisance cardiaque|insuffisance renale|dialyse|greffe|transplantation|pacemaker|hypertension|cholesterol|migraines?|hernie discale|sciatique|lombalgie|fracture|entorse|opere|operee|operee?s? de|intervention chirurgicale|chirurgie|enceinte|grossesse|fausse couche|fiv|ivg|avortement|pma|handicap|handicapee?|rqth|invalidite|mi-temps therapeutique
fauteuil roulant|aveugle|malvoyante?|sourde?|malentendante?|paraplegique|amputee?|protheses?|allergique|allergie|intolerante? au gluten|coeliaque|burnoute?|traitement medical|sous traitement|suit un traitement|etat de sante|problemes de sante|probleme de sante|soucis de sante|souci de sante|raisons de sante|raison de sante|diagnostiquee?|medicaments|kinesitherapie|accident du travail|mutuelle en ald|ald|soins palliatifs|phase terminale
sick leave|medical leave|maternity leave|off sick|sick|unwell|illness|ill|hospitalised|hospitalized|in hospital|in the hospital|surgery|operated on|diagnosed|diagnosis|leukemia|leukaemia|tumor|tumour|chemo|chemotherapy|radiotherapy|diabetes|diabetic|insulin|depressed|anxiety|panic attacks|antidepressants|psychiatrist|bipolar|schizophrenia|schizophrenic|autistic|autism|adhd|dyslexic
dyslexia|anorexia|anorexic|bulimia|suicidal|suicide attempt|alcoholic|alcoholism|rehab|in recovery|hiv|hiv-positive|hiv positive|aids|hepatitis|tuberculosis|asthma|asthmatic|epilepsy|epileptic|alzheimer's|dementia|parkinson's|multiple sclerosis|fibromyalgia|endometriosis|crohn's|arthritis|stroke|heart attack|heart condition|heart failure|heart surgery|kidney failure|dialysis|transplant
high blood pressure|migraine|slipped disc|broken leg|broken arm|pregnant|pregnancy|miscarriage|ivf|abortion|disabled|disability|wheelchair|blind|visually impaired|deaf|hard of hearing|paraplegic|amputated|allergic|allergy|coeliac|celiac|medication|physical therapy|chronic pain|chronic fatigue|palliative care|terminally ill|mental health|breakdown|panic attack`
  .split(/[|\n]/)
  .map((word) => word.trim())
  .filter(Boolean)
  .flatMap(expandOptional);

/** What the words mean elsewhere: "blind copy", "economic depression", "sick of waiting". */
const OTHERWISE =
  /(?:copie|copy|test|essai|double|audition) (?:en )?(?:aveugle|blind)|blind (?:copy|carbon|test|spot|trust)|double[- ]blind|depression (?:economique|atmospherique|tropicale)|economic depression|great depression|sick of|fed up|allergi\w+ (?:au risque|aux reunions|to meetings|to risk)|stroke of|chirurgie (?:des prix|tarifaire)|fracture (?:numerique|sociale)|migration|handicap (?:concurrentiel|majeur pour (?:le|la|notre) (?:projet|marche|societe))|lettre d'intention|turn a blind|deaf ears|addiction (?:au travail|to growth)|ordinateur|serveur|machine|logiciel|software|computer|diagnosis of the (?:network|problem|issue)|grossesse du projet/;

export const health: Detector = {
  id: 'health',
  category: 'special',
  types: ['health'],
  severity: 'high',
  title: { en: 'Health', fr: 'Santé' },
  covers: {
    en: 'Clauses that tell about the illness, treatment, disability or pregnancy of a person. Not statistics, law or products.',
    fr: 'Propositions qui disent la maladie, le traitement, le handicap ou la grossesse d’une personne. Ni statistiques, ni droit, ni produits.',
  },
  legalBasis: ['RGPD Art. 9(1)', 'RGPD Art. 4(15)'],
  prefilter: { words: WORDS },
  match: (view, found) =>
    clausesAbout(
      view,
      found.filter((hit) => !OTHERWISE.test(view.plain.slice(Math.max(0, hit.start - 30), hit.end + 30))),
      { type: 'health', confidence: 0.82 },
    ),
  examples: {
    hit: hits('health', {
      fr: [
        '⟦Mme Roy est en arrêt maladie pour une dépression⟧, rappeler en mars.',
        'Attention, ⟦il suit une chimiothérapie depuis janvier⟧.',
        'Le client a annulé : ⟦sa femme est hospitalisée⟧.',
        '⟦Karim est diabétique⟧, prévoir le repas.',
        '⟦ma collègue est enceinte de six mois⟧',
      ],
      en: [
        '⟦John has been diagnosed with diabetes⟧, avoid lunch meetings.',
        'Note: ⟦she is on sick leave after surgery⟧.',
        '⟦The customer told us he has epilepsy⟧.',
        '⟦Mrs. Lawson uses a wheelchair⟧, book the ground floor.',
        'I cannot come, ⟦my husband had a heart attack⟧.',
      ],
    }),
    miss: misses({
      fr: [
        'Notre mutuelle rembourse la chimiothérapie à 100 %.',
        '12 % des salariés sont en arrêt maladie.',
        'La loi protège les personnes en situation de handicap.',
        'Le marché du diabète croît de 5 % par an.',
        'Mettez-moi en copie, pas en copie aveugle.',
      ],
      en: [
        'Our insurance covers surgery and medication.',
        'The study shows that 8 % of adults have asthma.',
        'The act protects workers on sick leave.',
        'Put me in blind copy.',
        'The economic depression of 1929 was long.',
      ],
    }),
  },
};

function expandOptional(word: string): string[] {
  const at = word.search(/\w\?/);
  if (at < 0) return [word];
  return [word.slice(0, at) + word.slice(at + 2), word.slice(0, at + 1) + word.slice(at + 2)].flatMap(expandOptional);
}

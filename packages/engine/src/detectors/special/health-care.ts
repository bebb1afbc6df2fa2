import type { Sentence } from '../../scan/phrases.ts';
import type { Fact } from './facts.ts';

/** Healers with their wards and houses, examinations, and what a laboratory measures. */
export const CARE = {
  healer: `cardiologue, oncologue, cancerologue, neurologue, rhumatologue, gastro-enterologue, gastroenterologue, pneumologue, nephrologue, urologue, gynecologue, gyneco, dermatologue, endocrinologue, diabetologue, hematologue, allergologue, hepatologue, angiologue, phlebologue, stomatologue, orthopediste, psychiatre, pedopsychiatre, psychologue, psychanalyste, psychotherapeute, psychomotricien, psychomotricienne, psy, addictologue, tabacologue, alcoologue, sexologue, neurochirurgien, neurochirurgienne, chirurgien, orthophoniste, ergotherapeute, sage-femme, proctologue, geriatre, infectiologue, orl, kine
    cardiologie, oncologie, cancerologie, neurologie, rhumatologie, pneumologie, nephrologie, urologie, gynecologie, hematologie, endocrinologie, diabetologie, addictologie, alcoologie, psychiatrie, pedopsychiatrie, geriatrie, reanimation, soins intensifs, soins palliatifs, neurochirurgie, chirurgie, dialyse, hopital psychiatrique, hopital de jour, clinique psychiatrique, centre anti-douleur, centre antidouleur, centre de reeducation, hepatologie, infectiologie, unite protegee, ssr
    gustave-roussy, gustave roussy, institut curie, leon-berard, leon berard, oscar-lambret, oscar lambret, paoli-calmettes, claudius-regaud, sainte-anne, le vinatier, vinatier, charles-perrens, jeanne-garnier, jeanne garnier, csapa, cmp
    cardiologist, oncologist, neurologist, rheumatologist, gastroenterologist, pulmonologist, nephrologist, urologist, gynaecologist, gynecologist, dermatologist, endocrinologist, haematologist, hematologist, hepatologist, psychiatrist, psychologist, psychotherapist, therapist, psychoanalyst, shrink, counsellor, neurosurgeon, heart specialist, cancer specialist, back specialist, fertility specialist, obstetrician, midwife, physiotherapist, chiropractor, memory clinic, pain clinic, fertility clinic, sexual health clinic, std clinic, sti clinic, gum clinic, methadone clinic, cancer clinic, breast clinic, eating disorder clinic, antenatal clinic, diabetes clinic, diabetic clinic
    cardiology, oncology, neurology, rheumatology, nephrology, haematology, psychiatric hospital, psychiatric ward, psych ward, psychiatric unit, mental hospital, cancer centre, cancer center, cancer ward, stroke unit, stroke ward, dialysis unit, maternity ward, intensive care, a&e, the icu, hospice, dementia unit, burns unit, cardiac unit, coronary care, high dependency
    royal marsden, the marsden, the christie, clatterbridge, papworth, moorfields, broadmoor, maudsley, bethlem, the priory, great ormond street, the tavistock, sloan kettering, md anderson, dana-farber, betty ford, camhs, cmht`,
  exam: `irm, coloscopie, fibroscopie, gastroscopie, endoscopie, biopsie, mammographie, scintigraphie, electrocardiogramme, echographie, frottis, colposcopie, ponction lombaire, ponction, amniocentese, coronarographie, cystoscopie, polysomnographie, bilan cardiaque, bilan sanguin, bilan neuropsychologique, prise de sang, test vih, test de grossesse, tep-scan, scanner thoracique, scanner cerebral, scanner abdominal, radio du genou, radio de la main, radio du dos, radio de la hanche, radio de l'epaule, radio du poignet, radio de la cheville, radio du pied, radio des poumons, bypass gastrique, epreuve d'effort, chimio, chimiotherapie, radiotherapie, transfusion, curetage, cesarienne, pontage, angioplastie, hysterectomie, mastectomie, vasectomie, ligature des trompes, prostatectomie, thyroidectomie, appendicectomie, anneau gastrique, ivg, fiv, insemination, seance de chimio, seance de kine, arthroscopie, arthroplastie, amputation, tracheotomie, electrochocs
    mri, mri scan, ct scan, cat scan, pet scan, colonoscopy, endoscopy, gastroscopy, biopsy, mammogram, smear test, colposcopy, lumbar puncture, spinal tap, amniocentesis, angiogram, cystoscopy, sleep study, ecg, ekg, ultrasound, blood test, blood tests, hiv test, std test, sti test, pregnancy test, x-ray, chest x-ray, brain scan, bone scan, 12-week scan, 20-week scan, radiation, transfusion, steroid injection, epidural, caesarean, c-section, caesarean section, heart bypass, angioplasty, hysterectomy, mastectomy, vasectomy, prostatectomy, thyroidectomy, appendectomy, appendix out, tonsils out, gallbladder out, wisdom teeth out, appendix removed, tonsils removed, gallbladder removed, gastric sleeve, gastric band, hip replacement, knee replacement, hernia repair, hernia operation, keyhole surgery, arthroscopy, amputation, shock therapy, speech therapy`,
  measure: `glycemie, hba1c, hemoglobine glyquee, ferritine, crp, creatinine, tsh, charge virale, cd4, tension arterielle, cholesterol, ldl, triglycerides, hemoglobine, gamma gt, gamma-gt, transaminases, alcoolemie, inr, globules blancs, acuite visuelle, acuite auditive, groupe sanguin, serologie vih, serologie, test covid, test antigenique, test salivaire, score de gleason, gleason, taux d'incapacite, taux d'invalidite, gir, beta-hcg
    blood sugar, a1c, ferritin, egfr, viral load, cd4 count, blood pressure, triglycerides, bmi, haemoglobin, hemoglobin, liver enzymes, blood alcohol, drug test, urine test, oxygen saturation, spo2, platelets, white cell count, ejection fraction, blood group, blood type, covid test, peak flow, phq-9, gad-7, gleason score, tumour markers, tumor markers`,
} as const;

type Care = Readonly<Record<keyof typeof CARE, number>>;

/** Somebody goes to a healer, undergoes something, or a value is told. */
export function careIn({ text, start: from, marks }: Sentence, bits: Care): Fact[] {
  return marks.flatMap(({ start, end, bits: kind }): Fact[] => {
    if ((kind & (bits.healer | bits.exam | bits.measure)) === 0) return [];
    const before = text.slice(Math.max(0, start - from - 48), start - from);
    const after = text.slice(end - from, end - from + 24);
    const told =
      (kind & bits.healer && (VISITS.test(before) || (VISITED.test(after) && HAS.test(before)))) ||
      (kind & bits.exam && UNDERGOES.test(before)) ||
      (kind & bits.measure && (LEVEL.test(after) || LEVELLED.test(before)));
    return told ? [{ start, end, sure: (kind & bits.measure) !== 0 }] : [];
  });
}

const VISITS =
  /(?:^|[ '])(?:voit|consulte|suivie?|traitee?|soignee?|admise?|sort|sortie?|internee?|placee?|transferee?|convoquee?|adressee?|orientee?|retournee?|hospitalisee?|operee?|rendez-vous|rdv|consultation|seances?|sees|seeing|seen|under the care|treated|treatment|admitted|checked|discharged|referred|referral|transferred|appointment|appt|outpatient|inpatient|patient|operated on|is back)(?: (?:par|a|au|en|de|chez|avec|vers|des?|at|by|to|from|of|with|under|into|in|the|an?|her|his|my|un|une|son|sa|mon|ma|le|la|l'|service|nouveau|again|regularly|regulierement|toujours|depuis|l'institut|l'hopital|hopital|clinique|institut|centre)){1,4} ?$/;
const HAS = /(?:^| )(?:has|have|had|got|an?|his|her|my) (?:an? |another |the )?$/;
const VISITED = /^ (?:appointment|appt|consultation|referral|follow-up|check-?up|visit)(?![a-z])/;
const UNDERGOES =
  /(?:^|[ '])(?:passe|passer|passera|refaire|faire|subi[rt]?|subira|attend|eu|ai|a|convoquee? pour|absente? pour|programmee? pour|rendez-vous pour|rdv pour|remet de|remet d'|suites de|having|had|has|have|needs?|for|awaiting|undergo(?:es|ing)?|undergone|after|apres|recovering from|following|getting|got|gets|in)(?: (?:an?|her|his|my|the|another|some|second|third|routine|urgent|emergency|more|un|une|son|sa|ses|des|la|l'|ma|mon|nouvelle|deuxieme|seconde|autre|d'une?)){0,3} ?$/;
const LEVEL =
  /^(?: ?[:=]|(?: (?:a|at|of|de|is|was|est|sont|are|came back|reads|ressort|revenue?|trop|tres|too|very|slightly|toujours|encore|still|score|result|resultat)){1,3})? ?(?:\d|(?:elevee?s?|haute?|basse?|bas|effondree?|anormale?|positive?|negati(?:f|ve)|positif|inquietante?|indetectable|detectable|high|raised|elevated|low|abnormal|borderline|undetectable|reactive)(?![a-z])|(?:o|a|b|ab) ?[+-])/;
const LEVELLED =
  /(?:^|[ ,:])(?:scored \d{1,3} (?:on|at|in) (?:the|his|her)|score de \d{1,3} (?:au|a la)|raised|high|elevated|low|abnormal|positive|failed (?:a|his|her|the)) $/;

import type { Detector } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { clausesAbout } from './clause.ts';

const RELIGION = `musulman|musulmane|catholique|protestant|protestante|juif|juive|bouddhiste|hindouiste|evangelique|orthodoxe pratiquant|temoin de jehovah|pratiquant|pratiquante|croyant|croyante|athee|convertie a|converti a|ramadan|va a la messe|mosquee|synagogue|porte le voile
muslim|jewish|catholic|protestant christian|buddhist|hindu|sikh|atheist|evangelical|jehovah's witness|born-again|devout|converted to islam|goes to church|goes to the mosque|observes shabbat|wears a hijab|religious beliefs|convictions religieuses|religion`;
const UNION = `syndique|syndiquee|syndicaliste|delegue syndical|deleguee syndicale|adherent cgt|adherente cgt|cgt|cfdt|cfe-cgc|cftc|elu cse|carte syndicale|section syndicale|greviste
trade union|union member|union rep|union representative|shop steward|member of the union|unionist|joined the union|on strike with`;
const POLITICS = `militante?|encartee?|sympathisante?|vote pour|vote a gauche|vote a droite|votes? a l'extreme|vote rn|vote lfi|front national|rassemblement national|france insoumise|parti socialiste|les republicains|parti communiste|d'extreme droite|d'extreme gauche|de gauche|de droite|opinions politiques|carte du parti
votes? (?:for|labour)|votes labour|votes conservative|votes republican|votes democrat|voted for|labour supporter|tory|conservative voter|member of the labour party|communist|far-right|far right|left-wing|right-wing|political views|political opinions|card-carrying|trump supporter`;
const ORIENTATION = `homosexuel|homosexuelle|gay|lesbienne|bisexuel|bisexuelle|transgenre|transsexuel|transsexuelle|non binaire|coming out|son orientation sexuelle|orientation sexuelle|homosexual|lesbian|bisexual|transgender|trans woman|trans man|non-binary|queer|sexual orientation|came out as`;
const ORIGIN = `d'origine (?:x)|origine ethnique|d'origine maghrebine|d'origine africaine|d'origine algerienne|d'origine marocaine|d'origine tunisienne|d'origine turque|d'origine senegalaise|d'origine malienne|d'origine asiatique|d'origine chinoise|d'origine juive|d'origine rom|d'origine arabe|d'origine kabyle|d'origine antillaise|d'origine etrangere|est noire?|est arabe|est rom|est metisse?|d'ascendance
of african origin|of arab origin|of african descent|of asian descent|of algerian descent|of algerian origin|of indian origin|of moroccan origin|of turkish origin|of chinese origin|of jewish descent|of pakistani origin|is black|is arab|is roma|ethnic origin|ethnicity|african american|african-american`;

const WORDS = [RELIGION, UNION, POLITICS, ORIENTATION, ORIGIN]
  .join('|')
  .split(/[|\n]/)
  .map((word) => word.trim())
  .filter((word) => word !== '' && !word.includes('('))
  .flatMap(expandOptional);

/** "la main de gauche", "à droite", "cathedral": the same words, another matter. */
const OTHERWISE =
  /(?:cote|colonne|main|bouton|menu|panneau|partie|page|marge|angle|coin|jambe|bras|oeil|pied|rangee|bord|fleche|voie|porte|rive) (?:de )?(?:gauche|droite)|(?:eglise|ecole|lycee|institut|universite|cimetiere|musee|hopital|college|enseignement|school|church|university|museum|hospital|charity) (?:catholique|protestant\w*|juif|juive|musulman\w*|catholic|jewish|muslim)|(?:catholic|jewish|muslim) (?:church|school|university|museum|hospital|charity)|liberte de religion|freedom of religion|gay lussac|gay-lussac|accord (?:avec la|cfdt|cgt)|negociation/;

export const otherSpecial: Detector = {
  id: 'other_special',
  category: 'special',
  types: ['other_special'],
  severity: 'high',
  title: {
    en: 'Religion, union, politics, orientation, origin',
    fr: 'Religion, syndicat, politique, orientation, origine',
  },
  covers: {
    en: 'Clauses that tell the religion, union membership, political opinion, sexual orientation or ethnic origin of a person.',
    fr: 'Propositions qui disent la religion, l’appartenance syndicale, l’opinion politique, l’orientation sexuelle ou l’origine d’une personne.',
  },
  legalBasis: ['RGPD Art. 9(1)'],
  prefilter: { words: WORDS },
  match: (view, found) =>
    clausesAbout(
      view,
      found.filter((hit) => !OTHERWISE.test(view.plain.slice(Math.max(0, hit.start - 30), hit.end + 30))),
      { type: 'other_special', confidence: 0.8 },
    ),
  examples: {
    hit: hits('other_special', {
      fr: [
        '⟦Karim est musulman pratiquant⟧, pas de rendez-vous vendredi midi.',
        '⟦elle est déléguée syndicale CGT⟧ depuis 2021',
        'Note : ⟦M. Bertin est un militant de la France insoumise⟧.',
        '⟦Sophie est lesbienne⟧, elle vient avec sa compagne.',
        '⟦Le client est d’origine algérienne⟧.',
      ],
      en: [
        '⟦Mr. Cohen is Jewish⟧, no calls on Saturday.',
        '⟦she is a union rep⟧ at the plant',
        '⟦John votes Labour⟧, mind the jokes.',
        '⟦my colleague is gay⟧ and told nobody',
        '⟦The buyer is of Algerian descent⟧.',
      ],
    }),
    miss: misses({
      fr: [
        'Cliquez sur la colonne de gauche.',
        'La loi interdit la discrimination fondée sur la religion.',
        'Les syndicats CGT et CFDT ont signé l’accord.',
        'Le lycée catholique Saint-Louis a commandé dix licences.',
        '30 % des salariés sont syndiqués.',
      ],
      en: [
        'Click on the menu on the left.',
        'The law bans discrimination based on religion.',
        'The Catholic University ordered ten licences.',
        'The trade union signed the agreement with the sector.',
        'A survey says 20 % of workers are union members.',
      ],
    }),
  },
};

function expandOptional(word: string): string[] {
  const at = word.search(/\w\?/);
  if (at < 0) return [word];
  return [word.slice(0, at) + word.slice(at + 2), word.slice(0, at + 1) + word.slice(at + 2)].flatMap(expandOptional);
}

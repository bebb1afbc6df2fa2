import { WordList } from '../scan/word-list.ts';

function words(text: string): WordList {
  return new WordList(text.split(/\s+/).filter(Boolean));
}

/** What people are at work; next to a name it speaks for a person. */
export const ROLES =
  words(`directeur directrice responsable chef cheffe president presidente gerant gerante manager ceo cto cfo coo dg pdg drh daf dsi rssi dpo pmo rh hr vp ingenieur ingenieure commercial commerciale consultant consultante assistant assistante comptable avocat
  avocate notaire medecin infirmier infirmiere developpeur developpeuse acheteur acheteuse technicien technicienne secretaire associe associee conseiller conseillere charge chargee juriste chauffeur magasinier magasiniere stagiaire alternant alternante apprenti apprentie coordinateur coordinatrice
  adjoint adjointe fondateur fondatrice cofondateur cofondatrice proprietaire locataire gestionnaire vendeur vendeuse formateur formatrice auditeur auditrice architecte enseignant enseignante professeur interlocuteur interlocutrice mandataire administrateur administratrice delegue deleguee conducteur conductrice
  candidat candidate salarie salariee employe employee receptionniste graphiste redacteur redactrice chercheur chercheuse analyste huissier huissiere kine psychologue pharmacienne pharmacien dentiste ostheopathe educateur educatrice animateur animatrice agent agente artisan courtier courtiere expert experte referent referente
  head director engineer officer buyer accountant lawyer nurse founder partner owner tenant landlord clerk analyst designer architect teacher developer consultant assistant secretary technician trainee intern apprentice supervisor coordinator administrator recruiter solicitor attorney physician surgeon paralegal foreman
  buyer seller salesperson representative receptionist driver student contractor plumber electrician adviser advisor lecturer researcher journalist editor producer actor actress singer`);

/** Whom people call theirs: a name follows, known or not. */
export const RELATIVES =
  words(`epouse epoux mari femme fils fille frere soeur sœur pere mere papa maman oncle tante cousin cousine neveu niece compagne compagnon conjoint conjointe collegue binome voisin voisine copain copine ami amie filleul filleule beau-frere stagiaire alternant alternante apprenti apprentie assistant assistante nounou
  wife husband daughter brother sister father mother uncle aunt nephew niece boyfriend girlfriend fiance fiancee colleague coworker neighbour neighbor roommate friend flatmate nanny mum mom dad grandson granddaughter`);

/** Addressing somebody: what stands right behind is a person even when it is also a word. */
export const ADDRESSING = words(
  `appelle appeler appelez rappelle rappeler rappelez relance relancer previens prevenir contacte contacter contactez ask call tell told asked remind email phone invite text ping chase salut coucou hello hi hey bonjour cher chere dear merci thanks cc avec av w vu by with chez`,
);

/** Words that hold a sentence together; no surname behind a given name written small. */
export const FUNCTION_WORDS =
  words(`le la les l un une des du de d au aux et ou mais donc or ni car que qui quoi dont ou si ne pas plus moins tres bien mal aussi encore toujours jamais deja demain hier aujourd hui ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous ils elles me te se lui y en dans sur sous avec sans pour par chez vers entre
  depuis pendant avant apres contre selon est sont etait sera a ont avait aura fait va vient doit peut veut dit m t s j n c qu as ai absent absente dispo disponible present presente ok oui non merci svp stp pr ds ac av qd tjs rdv tel mail mr mme lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout
  septembre octobre novembre decembre matin soir midi semaine mois an annee jour rien tout tous toute toutes autre meme seul seule peu trop assez comme quand comment pourquoi ici voici voila puis ensuite alors enfin cela ca ceci celui celle
  the an and or but of to in on at by for with from is are was were be been has have had will would can could should may might must do does did not no yes this that these those it its he she they we you i his her their our your my who what when where why how today tomorrow yesterday now then here there very also only just still again never always about after before
  please pls thx asap team client cliente customer directeur directrice responsable commercial commerciale manager la compta sav`);

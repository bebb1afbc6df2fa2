import { WordList } from '../scan/word-list.ts';

/** What people do, in the forms that stand right behind a name; lower case, without accents. */
const ENGLISH = `
campaign canvass accept achieve acknowledge add admit advise agree announce answer apologise apologize apply appreciate approve argue arrange arrive ask assist assume assure attend authorise authorize book bring broke build buy call cancel care chair chase check claim clarify close collect come comment commit complain complete confirm congratulate contact contend
contribute convince cope correct cover create cry dance deal decide decline decorate deliver deny design develop disagree discuss dislike draft drink drive drop earn eat edit email encourage enjoy escalate estimate examine exclaim expect explain express fear feel fill find finish fix fly follow forget forward gave get give go graduate greet grin guarantee handle hang hate
head hear help hesitate hire hope identify ignore inform inherit inquire insist inspect intend interview introduce invite join joke keep kept knew know laugh lead leave lend like listen live lock look lose love make manage marry meet mention mind miss move need negotiate nod note notice object offer organise organize overlook owe own pay phone ping plan play pledge point prefer
prepare present pretend promise propose provide push put question quit quote raise reach read realise realize reassure recall receive recommend refer refuse regret reject relax rely remain remember remind rent repeat reply report request require resign respond retire return review revise ring run say scream see seek sell send shake share shout show shrug sigh sign sing
sit sleep smile sound speak spend spot stand start state stay stop study submit suggest supervise support suspect swap swear take talk teach tell text thank think threaten travel trust try turn understand update upload urge use visit volunteer vote wait walk want warn wear welcome whisper wish wonder work worry write yell
`;
/** Their forms in -s and their bare forms are nouns too: they say nothing for a person and nothing against one. */
const ALSO_NOUNS = `
answer appeal approach attack attempt award balance bid book break call care cause challenge chance change charge chase check claim close comment comfort cook copy cost cover credit cry cut dance date deal delay demand deposit design desire detail display dispute doubt draft dream drink drive drop edit email end escape estimate exchange exit experience fear feature fight fix fill file finish fly focus follow force function grant grin guarantee guide hand hate head help hire hope interest interview invite issue joke judge jump laugh lead leave lend lift like limit list lock look love mark market mention mind miss move name need nod note notice number object offer order owe own pass pause pay phone ping place plan plant play pledge plug point post present press price process profit promise prompt push put query question quit quote raise range rank rate reach read record regret release remark rent repair repeat reply report request research resort rest result return review reward ring risk run say scream search send sense shake share shift ship shop shout show shrug sigh sign sing sit sleep smile smoke sound speak spend spot stand star start state stay step stock stop store study support suspect swap swear switch talk target taste teach test text thank touch trade train travel treat trust try turn type update upload urge use view visit volunteer vote wait walk want warn watch wave wear welcome whisper win wish wonder work worry write yell
`;
const ENGLISH_IRREGULAR = `
is was has had does did will would can could may might must should shall am are were isn wasn hasn hadn doesn didn won wouldn can couldn shouldn aint
became began brought built bought came caught chose did drank drove ate fell felt fought found flew forgot forgave gave went got grew hung heard hid held hurt kept knew led left lent let lost made meant met paid put quit read rang rode rose ran said saw sought sold sent shook showed shut sang sat slept spoke spent stood stole swam took taught told thought threw understood wore won wrote withdrew overheard oversaw undertook
also never always already just still often usually probably apparently really only currently actually finally recently definitely clearly politely
`;
const FRENCH = `
a ai est etait sera serait fut avait aura aurait va ira irait vient veut voulait voudra voudrait peut pouvait pourra pourrait doit devait devra devrait sait savait saura fait faisait fera ferait dit disait dira met mettait mettra prend prenait prendra voit voyait verra tient tenait tiendra part partait partira sort dort sert suit suivait suivra lit ecrit ecrivait ecrira boit croit craint connait connaissait vit vivait rit conduit construit traduit produit
abandonne accepte acceptait accompagne achete adore affirme agit aide aime aimait aimerait ajoute alerte annonce annule appelle appelait appellera apporte apprecie apprend approuve arrive arrivait arrivera assiste assure attend attendait attendra autorise avance avertit avoue bloque bosse cause cede cherche cherchait choisit clame commande commence communique comprend compte conclut confie confirme confirmait confirmera conseille considere constate conteste contacte continue controle coordonne corrige craint cree critique
decide decale declare decline decouvre decrit defend dejeune demande demandait demandera demenage demissionne depose deteste devient devine diffuse dirige discute dispose donne donnait donnera doute echange ecoute emmene encadre engage enseigne entend envisage envoie envoyait enverra espere essaie essaye estime etudie evite evoque examine exige existe exprime explique expliquait facture ferme fete figure finit forme fournit fume gagne garde gere gerait habite habitait hesite ignore imagine indique informe insiste intervient invite
joue jure laisse lance livre loue maintient mange manque menace merite mene monte montre negocie nie note observe occupe offre omet organise oublie ouvre paie paye paiera parait parle parlait parlera participe passe passait passera paye pense pensait perd permet pilote pleure plaisante porte pose possede poste pousse precise preferait prefere prepare presente presentait preside previent previendra prevoit prie procede profite promet propose proposait protege protestait proteste quitte
raccroche raconte ramene rappelle rappelait rappellera rapporte rassure realise recevra recoit recommande reconnait recrute recupere redige reflechit refuse refusait regarde regle regrette rejoint relance relancera relit remarque rembourse remercie remet remplace remplit rencontre rend renonce rentre renvoie repart repasse repete repond repondait repondra reporte represente reprend reproche reserve resilie resout reste restait restera retourne retire retrouve revele revend revient reviendra reussit risque
salue semble sera signale signe signait signera soigne sollicite sonne souffre souhaite souhaitait souhaiterait soumet soupconne soupire sourit soutient suggere supervise supplie surveille tarde telephone teste touche tombe tourne traite transfere transmet transmettra travaille travaillait trouve trouvait utilise valide validera vend verifie vise visite vivra voyage vote
n ne m t s l y en lui me te se nous vous les
`;

function thirdPerson(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  const s = /(?:[sxz]|ch|sh|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const ed = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [verb, s, ed];
}

function listed(words: string): string[] {
  return words.split(/\s+/).filter(Boolean);
}

const noun = new Set(listed(ALSO_NOUNS));

/** Behind a name these make it a person. */
export const HUMAN_VERBS = new WordList([
  ...listed(ENGLISH).flatMap((verb) => thirdPerson(verb).slice(noun.has(verb) ? 2 : 1)),
  ...listed(ENGLISH_IRREGULAR),
  ...listed(FRENCH),
]);

/** Behind a name these may be what somebody does, and may be what a thing is: "Kelly orders". */
export const VERBS_OR_NOUNS = new WordList([...listed(ENGLISH), ...noun].flatMap(thirdPerson));

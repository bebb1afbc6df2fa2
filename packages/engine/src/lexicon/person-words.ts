import { WordList } from '../scan/word-list.ts';

function words(text: string): WordList {
  return new WordList(text.split(/\s+/).filter(Boolean));
}

/** Plain words (lower case, no accents) that stand before a name. */
export const TITLES =
  words(`m mr mme mlle mrs ms miss dr pr prof me maitre monsieur madame mademoiselle docteur professeur sir lord lady mister doctor professor mgr monseigneur
  soeur sœur frere reverend rev capt captain capitaine colonel col general lieutenant lt commandant sergeant sgt senator senateur cllr councillor mesdames messieurs melle mmes mm sister brother father veuve sieur`);

/** Titles that are never another word. */
export const SURE_TITLES = words(
  'mr ms mister mme mlle melle mrs dr mgr monsieur madame mademoiselle docteur veuve sieur',
);

export const PARTICLES = words(
  'de du des d van von der den la le les el al ben bin ibn abu abou ould ait da dos das di del della do e y ter ten op zu zum af av mac mc o st saint ap bint',
);

/** Capitalised words that end a name: functions, calendar, places of work, greetings. */
export const NOT_A_SURNAME =
  words(`directeur directrice responsable chef president presidente presidence gerant gerante manager ceo cto cfo coo dg pdg drh rh hr vp ingenieur ingenieure commercial commerciale
  consultant consultante assistant assistante comptable avocat avocate notaire medecin infirmier infirmiere developpeur developpeuse developer engineer director officer sales marketing support team equipe service departement department
  action todo note tue tues wed weds thu thurs fri sat sun lun jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june july
  august september october november december tel tel telephone phone mobile email mail mel fax adresse address date subject objet cordialement regards merci thanks bonjour hello hi salut dear cher chere bien best sincerely
  sa sas sarl sasu eurl sci snc ltd llc inc corp gmbh plc ag bv nv srl spa group groupe holding consulting conseil associes associates partners avocats solutions services industries international france region secteur zone pole direction ouest midlands paris lyon marseille
  toulouse nantes bordeaux lille london crm erp api sql pdf iban siret siren tva cv the and or et ou de a i in on at to for is was not no il elle je nous vous on this that we they he she it who what when where why how
  client cliente clients customer account compte contact note ref reference numero number n notre nos votre vos mon ma mes son sa ses leur my your his her our their age ans year years old street road avenue lane
  ville city pays country europe nee ne born projet project contrat contract facture invoice devis quote commande order`);

/** Words after a name that make the whole a company. */
export const COMPANY_AFTER =
  words(`sa sas sarl sasu eurl sci scop snc scp selarl gie ltd limited llc llp inc corp corporation co company gmbh kg ag plc bv nv srl spa oy ab aps as group groupe holding holdings consulting conseil conseils associes materiaux materiel bois beton btp tp elec auto autos pneus peintures menuiserie electricite plomberie chauffage piscines cuisines meubles textile textiles sport sports voyages editions presse formation formations ingenierie architecture architectes notaires paysage paysages jardins fleurs vins primeurs boissons location immo
  associes associates partners partenaires avocats avocat solutions services industries industrie international logistics logistique transports transport immobilier construction batiment travaux freres fils filles sons brothers bros enterprises entreprise
  technologies tech systems digital media studio studios design bank banque assurances insurance energie energy pharma foundation fondation institute institut motors automobiles automobile distribution traiteur boulangerie patisserie
  coiffure optique joaillier parfums couture cosmetics foods vineyards winery champagne cognac hotel hotels restaurant cafe bistrot clinic clinique laboratoire laboratoires labs lab capital ventures invest investissement trust
  controls dynamics chemicals plastics freight shipping haulage bakery brewery butchers florist florists cleaners kitchens interiors furniture electrical plumbing roofing scaffolding recruitment packaging printing publishing jewellers opticians lettings removals aviation biosciences biotech therapeutics diagnostics semiconductors telecom wireless petroleum minerals metals ceramics hardware montres chaussures`);

/** Words before a name that make it a company, a place, an event or a thing. */
export const THING_BEFORE =
  words(`fournisseur fournisseurs supplier suppliers prestataire concurrent competitor vendor distributeur distributor editeur publisher constructeur manufacturer fabricant modele modeles carte tarif tarifs licence colour color coloris teinte couleur peche tarte crepe sapin rosier lilas cutter tournevis cle fauteuil canape lampe chaise table rosier pompe moteur engine storm atelier fonderie scierie usine fabrique quincaillerie carrosserie pressing laverie auberge camping ferme moulin manoir centre foyer eglise chapelle cathedrale basilique basilic monastere abbaye mosquee synagogue temple clos caserne mairie hall
  maisons cabinets promo offre pack formule forfait parfum creme logiciel logiciels application appli outil outils campagne collection gamme robot assistant bot ia salon foire festival match stage concert spectacle chanson album poeme fable recette pizza sauce biere vin whisky
  societe societes entreprise entreprises cabinet maison groupe ets etablissements etablissement sarl sas sa eurl boutique magasin enseigne restaurant hotel brasserie cafe bistrot bar banque fondation agence clinique garage
  boulangerie patisserie pharmacie librairie transports taxis ambulances menuiserie plomberie electricite charpente peinture serrurerie imprimeries traiteur auto-ecole opticien optique bijouterie caves champagnes biscuiterie fromagerie marque brand company firm store shop chez-soi laboratoire laboratoires domaine chateau cave champagne galerie association editions edition imprimerie
  rue rues avenue av ave boulevard bd bld blvd place pl allee allees chemin quai impasse square cours passage route voie via viale piazza calle avenida plaza rua strasse ul ulica vei gate faubourg fbg rond-point esplanade promenade sentier ruelle cite residence immeuble batiment bat tour hameau lieu-dit parking
  lycee college ecole universite faculte institut campus amphi amphitheatre salle salles auditorium gare aeroport station metro arret port stade gymnase piscine theatre musee bibliotheque mediatheque parc jardin pont hopital chu ehpad creche
  prix trophee coupe tournoi bourse medaille challenge ordre loi theoreme syndrome maladie effet methode loi tour opera film roman livre album statue buste projet programme operation plan serveur machine modele gamme collection
  saint sainte st ste san santa sao hurricane typhoon cyclone ouragan tempete storm cape cap mount mont lake lac fort port ville room hall building tower airport school university library stadium bridge park prize award product produit model brand label`);

/** Words after a name that make it a place, an event or a thing. */
export const THING_AFTER =
  words(`street st road rd avenue ave lane ln drive boulevard blvd square place court way close crescent terrace gardens hill bridge park school college university academy institute library museum hospital hall house
  building tower room airport station stadium arena theatre theater center centre prize award medal cup trophy foundation act law theorem syndrome disease effect method scale island islands county valley river bay beach city town village mall market hole springs falls creek heights line
  museum festival conference scholarship fund chair lecture memorial monument county account file case deal contract project product brand range version edition release model team office plant site branch store shop restaurant hotel pub warehouse showroom suite wing series catalogue catalog line
  embankment gate mews row walk parade wharf quay yard green common circus arcade elementary primary high technique register gpu router server truck engine depot clinic lab laboratory ward route region zone district`);

/** Everyday words a person stands behind: "with", "thanks to", "ask". */
export const BEFORE_PERSON =
  words(`avec de par pour chez a selon contre envers et ou que demande demander demandez appelle appeler appelez rappelle rappeler rappelez contacte contacter contactez previens prevenir dis dire dites ecris ecrire ecrivez relance relancer
  remercie remercier rencontre rencontrer vois voir vu invite inviter recrute embauche informe informer ajoute ajouter transfere cc bonjour salut coucou cher chere merci hello hi hey dear thanks thank
  with by for to from ask call tell contact email mail meet met remind inform invite and or told asked called between near behind like named name prenom nom client cliente patient patiente collegue candidat candidate colleague friend ami amie
  mari epouse femme fils fille frere soeur sœur pere mere oncle tante cousin cousine voisin voisine wife husband daughter brother sister father mother uncle aunt boss patron patronne directeur directrice manager owner user utilisateur utilisatrice
  stagiaire employe employee salarie salariee assistante assistant consultant consultante avocat avocate medecin infirmiere comptable commercial commerciale why is was does did has says`);

/** What people do: words right behind a name that make it a person. */
export const AFTER_PERSON =
  words(`a m t lui est etait sera n ne ont souhaite souhaiterait veut voudrait va vient venait demande propose pense dit disait explique confirme precise ajoute rappelle appelle ecrit repond signe prefere habite vit travaille gagne doit peut refuse accepte attend
  arrive part revient gere dirige propose prepare passe appelait rappelait participe assiste traite cherche trouve organise anime forme remplace transmet verifie valide corrige finit termine commence continue reprend relance reserve commande achete paie livre installe deplace quitte rejoint cree redige relit presente repete confie raconte
  s y en qui contestent signent ont sont veulent pilote suit valide envoie aime connait dispose semble parait reste devient fait prend aura avait
  is was has had will would said says told asked wants wanted called calls wrote writes replied lives works works thinks prefers needs sent sends signed likes loves agreed confirmed mentioned explained and who qui speaks spoke leaves left joined resigned
  can could should must does did may might went goes came comes just never always also`);

/** "Je m'appelle …", "my name is …": what follows is a name, known or not. Read in plain text right before it. */
export const INTRODUCED =
  /(?:\bm'appelle|\bs'appelle|\bnom (?:est|de famille|d'usage|complet)?|\bmoi,? c'est|\bnommee?|\bprenommee?|\bdenommee?|\bsurnommee?|\bprenom|\bname is|\bnames are|\bnamed|\bcall(?:s|ed)? me|\bcalled|\bname|\bfull name|\bsigne(?: par)?|\bsigned(?: by)?|\brepresente[e]? par|\bnom de jeune fille(?: est)?|\binterlocut\w+|\bfrom|\bde|\ba|\bto|\bcc|\bcci|\bbcc|\bclient\w*|\bpatiente?|\bcontact|\bcandidate?|\bbeneficiaire|\btitulaire|\bassure[e]?|\bemploye[e]?|\bsalarie[e]?|\bauteur|\bauthor|\brequester|\bemployee|\bcustomer|\bcardholder|\battendees?|\bparticipants?|\bpresents?|\bexpediteur|\bdestinataire|\bsender|\brecipient|\bowner|\bresponsable|\battention|\battn|\bassigned to|\bfirst_?name|\blast_?name|\bsurname)["']?\s?[:=]\s?["']?$|(?:\bm'appelle|\bs'appelle|\bmoi,? c'est|\bmon nom est|\bprenom est|\bnommee?|\bprenommee?|\bdenommee?|\bsurnommee?|\bname is|\bcall(?:s)? me|\bnamed(?: (?:him|her|them))?|\bsigne|\bsigned by|\bwritten by|\bnee) $/;

/** Greetings a name follows. */
export const GREETINGS = words(
  'bonjour bonsoir salut coucou cher chere hello hi hey dear morning evening afternoon merci thanks',
);
export const NOT_GREETED =
  words(`madame monsieur mesdames messieurs tous toutes all everyone team equipe sir madam there docteur maitre folks guys everybody customer client colleague collegue collegues colleagues support friends amis toi vous a pour d
  de du le la les beaucoup encore bien je j nous on il elle i we you for so very again to the and et`);
/** Closings a signature follows. */
export const CLOSING =
  /(?:cordialement|salutations(?: distinguees)?|bien a (?:vous|toi)|regards|sincerely|faithfully|thanks|thank you|merci(?: d'avance)?|cheers|best(?: wishes)?|respectueusement|amicalement|bonne (?:journee|soiree|reception)|a bientot|a plus|bises|bisous|devoue(?:e)?|sentiments (?:les meilleurs|distingues)|amities|mes hommages|a tres vite|tres bonne journee|take care|all the best|many thanks|warm regards|kind regards|yours|warmly|love|thx|tks|ta|mille mercis|un grand merci|bav|cdlt|cdt|bav|br) ?[,.!]?\s*\n[\s-]*$/;

/** A signature on the line of its closing: "Bises, Mag". */
export const SIGNED_INLINE =
  /(?<![a-z])(?:bises|bisous|cheers|thanks|thank you|thx|merci|merci d'avance|regards|best|cdt|cdlt|bav|amities|a plus|a bientot|bonne journee|cordialement|love) ?[,!.] ?$/;

/** Brands, companies and works that read like the name of a person. */
export const NAMED_LIKE_PERSONS = new Set(
  `eddie stobart|charles bentley|brown thomas|russell reynolds|alice springs|earl grey|lady grey|james villas|barclay james|james hardie|john menzies|john smedley|john swire|ralph martindale|robert bosch|robert dyas|george fischer|george wimpey|norbert dentressangle|william grant|william hill|william jackson|harry ramsden|harry corry|hugo boss|dick smith|kenneth cole|calvin klein|vera bradley|vera wang|tory burch|kate spade|stella mccartney|anya hindmarch|russell hobbs|morphy richards|kenneth turner|jo malone|charlotte tilbury|max mara|max factor|jack wills|jack wolfskin|jack daniel|johnnie walker|jim beam|james squire|samuel gawith|arnold clark|arnold laver|evans halshaw|peter vardy|stewart milne|barratt david|david wilson|david lloyd|charles church|bryant homes|taylor wimpey|miller homes|crest nicholson|john laing|robert mcalpine|alfred mcalpine|henry poole|george hill|pat testing|ella baker|laurence king|mills boon|simon schuster|harper collins|penguin random|marks spencer|norman foster partners|gibert joseph|leon grosse|eugene perma|jean floch|pierre fabre|paul boulangerie|louis vuitton|louis pion|jacques vabre|marie brizard|charles gervais|fleury michon|daniel moquet|leroy somer|henri wintermans|pierre herme|gaston lenotre|michel bras|jules verne|victor hugo|jean monnet|robert schuman|marie curie|louis pasteur|rosa luxemburg|murphy oil|lincoln electric|allen bradley|rockwell collins|parker pen|harris tweed|stanley knife|phillips screwdriver|bowie knife|graham cracker|monroe doctrine|marshall plan|turner prize|booker prize|nobel prize|bechdel test|turing test|ames test|mann whitney|kaplan meier|cox regression|bland altman|and spencer|rosa parks|roland garros|johnson matthey|harvey norman|balfour beatty|chase manhattan|martin maurel|charles joly|pierre de ronsard|arthur bonnet|edmond fallot|gordon ramsay|ben nevis|rio tinto|arthur j gallagher|bear stearns|brooks brothers|carl hansen|charles river|clark hill|daniel swarovski|davis polk|edward bulmer|elie saab|eric bompard|ernest hemingway|fortnum mason|frederic malle|georges rech|gerard philipe|gianni versace|grant thornton|hamilton beach|henri nestle|herman miller|issey miyake|jack jones|jack wills|james bond|jean charles de castelbajac|jean louis scherrer|jo malone|john galliano|john smith s|jones lang|jones day|josef seibel|julius baer|karen millen|kirkland ellis|leo burnett|lincoln electric|louis roederer|lucien perrier|marc o polo|marcel proust|marie stopes|mark hill|martin baker|max factor|michael hill|miles davis|molton brown|nathan s famous|nina ricci|oliver bonas|oliver peoples|otis redding|paul hastings|perry ellis|peter rabbit|peter jones|peter pan|pierre balmain|ray wenderlich|robert bosch|robert burns|robert dyas|rolls royce|roger gallet|russell hobbs|samuel smith|simon kucher|simpson thacher|stanley black|stella doradus|steve madden|susan g komen|taylor wessing|terry s chocolate|thomas pink|timothy taylor|tony chocolonely|toni guy|vera bradley|victoria beckham|vivienne westwood|warner music|weight watchers|william hill|william grant|wilson sonsini|winston strawn|martin brower|harry potter|ada lovelace|james webb|alan turing|nelson mandela|victor hugo|jules verne|marie curie|jean jaures|jules ferry|louis pasteur|simone veil|georges pompidou|charles michels|jean moulin|pierre lapin|lockheed martin|harper collins|edward jones|hewlett packard|dr pepper|abercrombie fitch|ben sherman|carl zeiss|charles tyrwhitt|estee lauder|elizabeth arden|helly hansen|jim beam|kenneth cole|laura ashley|liz claiborne|marc cain|max mara|miguel torres|paul mitchell|pierre et vacances|pierre vacances|ray ban|sam adams|sherwin williams|stella artois|stella mccartney|steve madden|thomas sabo|tony roma|vera wang|alain afflelou|albin michel|charles et alice|eric bompard|eric kayser|fernand nathan|gerard darel|guy cotten|jean caby|jean herve|julien d orcel|lea nature|lucien barriere|nicolas feuillatte|paul bocuse|pierre ricaud|robert laffont|sophie lebreuilly|olivier desforges|simon schuster|baker hughes|dean foods|paul et joe|paul joe|red cross|croix rouge|saint laurent|jack wolfskin|karl marx stadt|pierre cardin|pierre herme|paul beuscher|franck muller|guy degrenne|jean delatour|marc orian|henri selmer|francois premier|louis pion|charles de gaulle|jeanne d arc|thomas pink|henry schein|kate spade|tom ford|victor hugo|louis vuitton|oliver wyman|lincoln financial|mary kay|victoria secret|pierre fabre|yves rocher|leroy merlin|hugo boss|ralph lauren|calvin klein|michel et augustin|marie brizard|charles schwab|thomas cook|philip morris|jack daniel|johnnie walker|louis dreyfus|jacques vabre|paul ricard|yves saint
laurent|yves saint|christian dior|jean louis david|franck provost|tommy hilfiger|michael page|michael kors|robert half|robert walters|ernst young|harley davidson|morgan stanley|merrill lynch|arthur andersen|marie claire|jimmy choo|paul smith|karl lagerfeld|marc jacobs|jean paul
gaultier|ted baker|john deere|john lewis|fred perry|lee cooper|claudie pierlot|jacques dessange|jean coutu|sonia rykiel|agnes b|thierry mugler|nina ricci|guy hoquet|stephane plaza|laurent perrier|mercedes benz|alfa romeo|aston martin|land rover|rolls royce|saint gobain|eli lilly|johnson johnson|goldman sachs
lynch|bernard loiseau|daniel hechter|eden park|charles river|baker mckenzie|norton rose|allen overy|clifford chance|linklaters|ben jerry|wells fargo|jp morgan|martha stewart living|sara lee|dolce gabbana|lacoste|dr martens|dr oetker|uncle ben|aunt jemima|betty crocker|oscar mayer|tim hortons|wendy|barnes noble|marks spencer|fisher price|warner bros|perrier jouet|moet chandon
|johnson controls|harvey nichols|ernst and|levi strauss|eddie bauer|austin reed|alexander mcqueen|captain morgan|paddy power|duncan hines|jimmy dean|ethan allen|laura mercier|bobbi brown|helena rubinstein|donna karan|massey ferguson|herbert smith|lang lasalle|jones lang|mott macdonald|laing o rourke|taylor wimpey
|morgan sindall|willmott dixon|walt disney|howard johnson|neiman marcus|parker hannifin|willis towers|marsh mclennan|raymond james|franklin templeton|bernard matthews|joseph joseph|emma bridgewater|roland berger|arthur d little|martin marietta|travis perkins|henry boot|robert mcalpine|milton keynes|harry winston|patek philippe|franck muller|camille albane|jeff de bruges
|yves delorme|armand thiery|christine laure|princesse tam|naf naf|paul boye|guy demarle|mac douglas|fritz hansen|herman miller|hermann miller|emilio pucci|salvatore ferragamo|giorgio armani|roberto cavalli|sergio tacchini|samuel adams|bob evans|sally beauty|elizabeth fry|anne frank|ann summers|oliver twist|robin hood|jack russell|king charles|prince albert|queen elizabeth|santa claus
|virginia woolf|peter pan|harry potter|great dane|charles wells|thomas pink|charles tyrwhitt|oliver bonas|cath kidston|oliver wyman|samuel smith|timothy taylor|henry schein|edward jones|baker hughes|jean rousseau|louis berger|henri selmer|michel et|yves saint|van cleef|jean delatour|alain afflelou|pierre herme|marie brizard|jacques vabre|jack daniel|jim beam|johnnie walker|william grant|glen grant
|james bond|sherlock holmes|max planck|marie stopes|florence nightingale|nelson mandela|winston churchill|mary kay|kelly services|hugh james|irwin mitchell|slater gordon|clyde co|eversheds sutherland|dickinson wright|morgan lewis|jones day|kirkland ellis|hogan lovells|simmons simmons|shoosmiths|bird bird|gowling wlg|freeths|mills reeve|weil gotshal|sidley austin|reed smith|ropes gray`
    .replace(/\n/g, ' ')
    .split('|'),
);

/** Surnames from further away than `

` goes, lower case, without accents, by where they are most at home. */
const FRANCE = `
abadie agnel alary albertini allain allard alliot amiot ancel andrieu andrieux anselme arnould arnoux astier aubin auclair audibert auffret auger augier auvray azema babin bachelet badin baillet balland baratte barbe barbot bardet bardou
baret barrault barreau barrier barrois barthe bastide battesti baudet baudin baudouin baudry bayard bayle bazin beauchamp beaufils beaumont beauvais begue belin bellanger bellet belloc bellon beltran benezet beranger berard bercot berge
bergeron bernier bertho berton besnard besnier besse bessiere beuzelin bezier bidault bihan billard binet bitoun blaise blaison blanchet blin bloch blondeau blondin bodet boisseau boissel boissier boissonnet boivin bollet bompard bonhomme
bonneau bonnefond bonnefoy bonnel bonnin bontemps borel borie bosc bosquet bossard boudet bougard bourdais bourdier bourdin bouret bourgeat bourgoin bourguignon bousquet boussard bouteiller boutet boutillier bouyer breard bredin bressan
bretin breuil bricout bridoux briere brisset brochard brossier brouard broussard bruneau brunel brunelle brunot burel burgaud burnel buron busson butel cabanes cabrol cahuzac caillat caillaud cailleux calmels calvet cambon canaud canonne
capelle capron carbonnel carion carlin carrel cartier cassagne castagne castaignede castaing catala caumont cauvin cavallo cayla cazaux cazenave celerier chabanne chabbert chabrol chaillot chaix chalumeau chambon champeau chanal chantrel
chapon chappuis chaput charbonnel chardin charlet charlot charron charton chassagne chastang chataigner chatel chaumont chauveau chauvelot chavanne chazal cherel cheron chesneau chevallet chevillard chevrel chevrier chiron choquet chretien
claret claudel clavel claverie clerget cloarec cluzel cochet cocheteux cochin coiffard cointre colas colombet conan coquelin corbel corbin cordonnier cornet cornu cornuau corre corvaisier cossart cosson costes cotten cottin couderc coudray
coulomb courbet courcelle courtin courtot cousseau coutant cremieux crepin crochet croizet crouzet cuvelier dagorn daguet dallet damien danet daniau danjou darras daumas dauphin dautry davoust debray debruyne decaux dechaux decker defrance
degas delaby delacour delannoy delaporte delas delaval delavigne delbos delcroix delecroix delepine delhaye delille delmotte deloffre delon delort delpierre delrieu delsol deltour deluc delvaux demange demarche demay denoyelle depardieu
depret derrien desbois descombes descours desfontaines deshayes desjardin deslandes desmoulins desrosiers desrousseaux destombes devallois devillers devin dhuicq dierickx dieu dieulafoy digard doche dolle dorleans douay douillard douillet
doutreleau dreyfus driant drillon drouin dubert dublanc dubos dubosc dubreucq dubuisson duchemin duchene duchesne ducros dufau dufay duffau duflot duforest dugas duhem dulac dumay dumeril dumouchel duperray dupeyron duplessis dupond duport
duquenne dureau duret durieu dussart dutertre duthoit duverger duvernoy emery emond epaud escudier espinasse etcheverry evain fabry faivre falguieres fanget fauchet faugeras faugere faverjon favier favreau fayard feraud fernet ferrier
ferriere feuillet fevre figuier filleul finet fiquet flamand flandrin flechet fleurance floquet foissac fonteneau forgeot forget fouchard fouilloux foulon foulquier fourcade foureau fourment fournel fourrier foussard francoeur frappier
frechet fremont fresnel fricaud froger fromentin frossard gabillard gadreau gagneux gaillot galland galliano galmiche gandon gardet garel garnaud garreau garrec garrigue gasnier gasquet gatineau gaucher gaudefroy gaudreau gauer gault
gaultier gautreau gavard gelin genest genin georget gerbaud germond gibert gigot gilet gillard girardin giraudeau giraudet giry gloaguen gobert gobin godefroid godet godin goubert goudard goulet gourdon goyet grall grandin grandmougin
grangier granier grasset grelier grellier grimaldi grimaud grimault grolleau grosjean groult gruson gueguen guenot guerard gueret guerineau guerinet guery guibal guignard guigon guilhem guillaud guillaumin guillemain guillemaud guillemet
guillemette guillerm guilloteau guilloux guimard guinard guinot guitton guyader guyomard guyon guyonnet hachette hallier hamard hanriot harel hascoet hauser hautot hebrard helary heliot helle hemery hennebelle hennequin heraud herbet herbin
hermant hermet herry heude heurtel hochet houdayer houdin houel houssin hubin huchet hugon hugonnet hugot huguenin humeau huot hurel husson huyghe igounet imbault iung jacqmin jacquemin jacquier jacquin jaillet jalabert jallet jamin janin
jaouen jarrige jarry javelle jeanneau jegou joannes joffre jolivel jonquet josse jouan joubert joubin jouffroy joulin jourde journet jousse jouvin jullian julliard kerbrat kerdraon kerleau kermarrec kerouedan kuntz labarre laborde laborie
lacassagne lacaze lachaux lacour lafarge lafaye lafitte laforet lafosse lagarrigue lahaye lajoie lallement laloux lamarque lambin lamoureux landais landreau landrieu landry langevin langlade lanoe lanoy lapeyre lapierre laplace larcher
lardeux largeau larrieu larroque lartigue lasnier lassus latour laudet laurans laurenceau laurin lautier lavaud lavergne lavoine lavoisier lebeau lebeaupin leborgne lebouc lebourgeois lebreton lecat lechat lechevalier lecocq lecoeur
lecointe leconte lecornu ledoux lefaucheux lefeuvre lefloch legal legendre legoff legrain legras leguay leguen lejeusne lelievre lelong leloup lemaistre lemarchand lemarie lemasson lemercier lemesle lemeur lenfant lenglet lenoble lepetit
lepine leprince lequeux lerouge leroyer lescot lesieur lesourd lespinasse lestienne lesur letang letissier levasseur leverrier levieux lhermitte lhomme lhote liegeois loisel longuet lorin loriot louvel louvet loyer lucet luneau lusson
madelaine maignan maigret mainguy malaterre malet malfait malherbe mallard malot manin mansuy marcelin marcellin marchais marcou marechaux margerie marguet mariette marlier marmier marot marquis marsal marsault marteil martinat martineau
martinet martinon massot matheron mathey mathon maubert mauduit maugis maupas mauret mazel mazet mazoyer meige melin menager menant menez mennesson merceron merigot merlet merlin mesnard mesnil messier mestre metayer metivier meurisse
meyrieux michallet michaut michaux michelin michelon mignot milcent milhaud millerand minard miquel mirabel mocquet moinard moisan molinier mollet monfort monge monin monnet monnin monteil monteux montfort montigny moquet morand moreaux
morelle morice morillon morineau morlet morlot mottet mouchet mougin moulinier mounier mourier mousset moutier munier muret nadaud naudet naudin nault neveu nicaise nicol nicolet nicolle nicoud niel niobe noiret nollet normandin nouet noury
nugues orain oudin oudot oury ouvrard paillard pailler palisson pannetier papin paquin parmentier pascaud patry patureau paulet pavard pelissier pellegrin pelletan pellissier penaud penet penin pepin perard peraud percheron perdriau peretti
perier perinet pernet pernot peronnet perraud perreau perrichon perronnet perruchot perthuis pesquet peuch peyre peyron pezet philippot piat picaud picault picquet pierron pierson pignol pijot pillet pillon pinaud pinchon pinel pinon pitois
plantier plessis pochet poincare poinsot pointeau poli polin pollet pommier poncelet poncet ponchel pontier popelin porcher portal pouget poujol poulin pouliquen poupart pourcel poussin pradel pradier prevosteau prevot pruvot puech pujos
quemener quentin quilliot rabier raffin raffy raguin raimbault rambaud raoult ravel raveneau ravier raymondaud raynal rebours regnard regnauld regnault reig reignier remond renaudin renou renouard renoux retif revel reverdy reydellet ribot
richaud richer richet rigal rigaud rigault rigollet riquet risacher rivet rivoire robbe robelin roberge robillard robineau rochard rochefort rocheteau rodier roguet rolin rollin romand rondeau roos roque roques rosset rossignol rostand
rouault roubaud rouchon roudaut rougier rouillard roulland rouquette rouquier roussillon rouvier rouyer royet rozier ruault ruffin sabourin sagnier saillard salaun salles sandoz santerre sarrazin sauret sautereau sauvageot savin savoye
sayous schaeffer scherrer schlosser schmit schoen segalen segur selles senechal sentenac sergent serieys seux sevestre sibille sicard siegel simonet simonin simonneau sorin soubeyran soubiran soulard soulas soulier staub stephan sudre surel
tabary taillandier talbot tallon tanneau tardieu tardif tardy tavernier teboul teissier tellier templier tetard texereau thebault thenard theron theveneau thevenet thevenin thevenot thiebaut thill thiriet thirion thomasset thomassin
thouvenin thuillier tillier tinel tiphaine tisserand tissier tissot tixier tollet touchard touret tournier touron toutain tremblay tribout trichet trinquet troadec trochet trouillet truffaut turcat turpaud urvoy vachon valade valat valenti
vallat valley vannier vaquier varin varlet vaucher vaudin vaudoyer vauthier vautrin vedel venet verdun vergne verhaeghe vernet verney verny verrier veyret veyrier vezin viard viaud vidalenc viel vigier vignal vignaud vigneau vignon vilain
villain villemin villeneuve villette vincendeau virlogeux vitry voiron vuillaume vuillemin weil weill welter wernert wolff zeller
`;

const MAGHREB_AND_MIDDLE_EAST = `
abbassi abdallah abdelkader abdellaoui abdelli abidi abramov achour adda addou aggoun ahmadi ahmadzai aissa aissaoui ait akkari allali allaoui amara amari ameur amimour amini ammar amor amrouche ansari aouad aouadi arab aroua asadi asri
atallah attia ayad ayadi azizi azoulay azzouz azzouzi baccouche badaoui bahi bahloul bahri bakkali bakri barakat barghouti bassi bekkouche belabbas belaid belarbi belghith belhadi belhadj belhaj belhassen belkadi belkhir bellal belmokhtar
benabbou benabdallah benabdellah benahmed benaissa benamara benammar benaouda benaziz benbrahim bencheikh benchekroun bendaoud bendjelloul benfares benguigui benhaddou benhaim benhamida benhamou benhassine benhima benkhalifa benkirane
benmansour benmohamed benmoussa bennaceur bennasser bennis bennour bensaci bensalah bensalem bensimon benslimane bensoussan bentaleb benyahia benyoussef benzema benziane berkane berkani berrabah berrahal bouabdallah bouafia bouali bouaziz
bouazza bouazzaoui bouchama bouchareb boucherit boudiaf boudjellal bougherara bouhadda bouhlel boukhalfa boukhari boulahrouz boumaza boumediene bounoua bouras bourass bourguiba bousaid boussaid boutaib boutaleb bouteflika bouzar bouziane
bouzidi brahmi chaabane chaabi chabane chabbi chahed chaib chakir chakroun chaouch chaoui charef cheikh chekroun chelbi chenouf cherfaoui cherkaoui cherki chettouh chikh chorfi chouaib cohn dahan daher dahmani daoudi darwish debbouze
derradji djaballah djebbar djellali djerbi doghmane douiri dridi drissi ebrahimi elalaoui elbaz elidrissi elkabbach elkaim elkhoury elmaleh esfahani fadel fakhoury farahani fares farhat farsi fehri ferchichi ferhat filali gabsi gacem
gemayel ghali ghanem ghannouchi gharbi ghazi ghezali ghomari ghorbani goldberg greenberg guedj guerfi guermoudi guessoum guettaf habibi hachemi hachimi haddadi haddaoui hadj hadjadj hadji hafsi haidar hajji hakim hakimi halabi hallaoui
hamadi hamadouche hamdani hamdaoui hamdi hamidou hammadi hammami hammouche hamrouni hamza hanafi haouari harbi hariri harrak harrar hashemi hasnaoui hassaine hassan hassani hatem hattab himmi hosseini houari housni ibrahimi issa issaoui
jaafari jabbour jaber jabri jafari jaidi jaziri jebali jelassi jlassi jouini kabbaj kacem kaddour kadi kadiri kadri kamal kanaan karam karim karimi karoui karray kassab kassem kattan katz kebir kechiche kerkeni kettani khaldi khalfaoui
khalfi khalil khattab khattabi khelifa khellaf kherbouche khiari khosravi khouri khoury lachgar ladjimi lakhal lakhdari lamrani laouar larbi laroui lasri lazrak lellouche levi louati loukili maalej maalouf maamar maatouk madani maghraoui
mahdi mahfoud mahjoub mahmoudi makhlouf malki mansour mansri marouf marzouki masri mazouz meddah meddeb medjahed mehdaoui mehenni mekki messaoud messaoudi mezouar mhamdi mihoubi mikati mizrahi mohammadi mokhtari mokrani moktar moradi
mousavi moussaoui msakni nabil naciri nader nahon najafi najjar najm nasrallah nasraoui nasri nassar nasser nedjar norouzi nouri obeid ohayon omari ouahbi ouardi ouazzani ouchene oudghiri oueslati oukaci ouldali oussedik peretz qasim
rachidi rahal rahali rahimi rahmani rahme rahmouni raji ramdani rezaei rezgui riahi rifai rosenberg rostami saad saadaoui saade saadi saadoun sabbagh sabri sadeghi sadki sahli sahraoui saidani salah salameh salem salhi salman samadi sami
sassi sayegh sebbar sebti sefiani selmi semlali senhaji serfaty sfar sghaier shaheen shamoun shapiro shirazi sitbon slama slaoui sliman smaili smati snoussi soltani souissi soussi taha tahar tahiri taieb talbi taleb tannous tawil tayeb
tebbal tehrani temimi terki tlili touati touil touitou tounsi trabelsi weinberg yacoubi yahia yahiaoui yahya yassine yazbek yazdani younsi youssef youssefi youssoufi zahi zahraoui zaidi zaki zaoui zarrouk zeghar zein zekri zemmouri zerbib
zerhouni zerouali zerrouki zghal ziad zidane zitouni zniber zouaoui zouari zoubir
`;

const AFRICA = `
abebe abega abiola abubakar acheampong achebe ackah adamou addo adebayo adegoke adekunle adeleke adeniyi adeola adeyemi adichie adjei adomako adu afolabi agbaje agbo agyei agyemang aidoo ajayi akande akinola akintola akpan alabi alemu aliyu
amadi amadou ampofo andriamanana andrianarisoa ankrah annan anyanwu appiah asamoah asante assefa atangana awolowo ayodele azikiwe bakare bakayoko balde balogun bamba banda barry bassene bathily bayo bekele bello beti biya boateng bokassa
bongo bonsu bouba boubacar boukari chukwu chukwuma cissokho coly conde dabo dacosta danfulani danjuma danquah darko dembele denkyira desta diaby diagne diakhate diakite diatta diawara diedhiou dieme dieng dieye diongue diouck diouf djalo
djiba dlamini dogbe doumbia doumbouya drame ebongue ede effiong ekwueme emenike enow essien essomba eto eze ezekwe fall fane faye fomba fondo gakou gana gassama gaye gbagbo gebre girma gningue guei gueye hadebe haile houessou ibe ibori
ibrahim idowu igwe ilunga issoufou iwu jallow jatta kabila kabongo kabore kalala kalonji kamara kamga kandji kane kante kaunda kebe kebede kenyatta khumalo kikwete kimani kodjo koffi konan konate koroma kouadio kouakou kouame kouassi
koulibaly kouyate kpodo kuffour lawal loum lumumba mabika macauley madiba maiga makeba makinde malonga mamba mane mansaray maseko mbappe mbarga mbaye mbeki mbemba mbengue mbodj mboma mbuyi mekonnen mensah milla mobutu mokoena molefe mondele
mondo moukoko mthembu mugabe mukendi mutombo mwamba mwangi ndao ndiaye ndong ndour ndoye ndzana ngom ngoma ngono nguema niane niang nikiema njoya nkosi nkrumah nkurunziza nnamdi nwachukwu nwosu nyong nzeogwu obasanjo obi obiang ochieng
odhiambo oduya ofori ogbonna ogunbanjo ojo okafor okeke okello okereke okocha okonkwo okoro okoye oladipo olatunji oliseh omondi onana onyango opoku oppong osei otieno ouattara ouedraogo owusu oyono pokou quarshie quaye rabemananjara rakoto
rakotomalala ramaroson ranaivo randriamampionona rasoanaivo ratsiraka razafy sabaly sagna sakho sall samake sambe sanda sane sangare sankara sano sanogo sarr savane sawadogo seck senghor seydi sidibe sidibeh sissokho sissoko sithole soglo
soro sougou soumah soumare tadesse tagro tambo tandia tchoumi tembo tesfaye thiam thiaw thioune tine tiote tognini togola toure tshibangu tshisekedi udeh ujah umar wague wane wanjiku wolde yameogo yeboah yobo zadi zongo zoungrana zuma
`;

const ASIA = `
abbasi abe acharya agarwal aggarwal ahluwalia ahuja akhtar akiyama anand ando anwar aoki aquino arai araki arora arshad arumugam asano ashraf aziz baek bajaj bajwa balakrishnan banerjee bansal bashir basu batra bautista bhandari bhardwaj
bhat bhatia bhatt bhattacharya bhattacharyya bhatti bose butt cao chakrabarti chakraborty chandran chandrasekaran chang chatterjee chaudhary chaudhry chauhan chawla cheng cheung chiang chiba choi chopra choudhry choudhury chun cui dalal
dasgupta datta deng desai deshmukh deshpande dhawan dhillon ding dinh dixit dizon doan duan duong dutta dwivedi endo eom farooq feng fernando fong fujii fujimoto fujita fujiwara fukuda fukushima gandhi ganguly gao garg ghani ghosh gill goel
gong gopal goswami goto goyal grewal gulati gunawan guo gurung gwak halim hameed haque hara harada hasegawa hashimoto hashmi hattori hayashi hegde heo hidayat higuchi hirano hirata hirose honda hong hoshino hossain hsu huynh hwang igarashi
iida ikeda imai inoue ishida ishiguro ishihara ishii ishikawa iwasaki iwata iyer jadhav jaiswal jamil jang javed jayaraman jayasinghe jayawardena jeon jeong jha jiang joo joshi kaneko kang kanno kapadia kapoor kapur kashyap kaul kawaguchi
kawamura kawasaki khalid khanna khatri kikuchi kimura kinoshita kohli kojima kondo koyama krishnamurthy krishnan kudo kulkarni kumari kurian kurniawan kuroda kusuma kwak kwon latif lee leung liang liao ling luo luong luu maeda mahajan
mahmood malhotra malik mao maruyama masuda mathur matsuda matsui matsumoto matsuoka matsushita mehra mehta memon meng menon miah minami mirza mishra misra mitra miura miyamoto miyazaki mizuno mochizuki modi mohanty moon mori morita mughal
mukherjee mukhopadhyay murakami murata murthy mustafa nadar nagai nagata naidu nair nakagawa nakai nakajima nakano nakashima nakayama nanda narang narayanan nasution nawaz nayak nghiem ngo ngoc ngoy nishida nishikawa nishimura noda noguchi
nomura nugroho oberoi ogawa ohashi okada okamoto onishi otani otsuka ouyang ozawa padmanabhan paek pan pande pandey pandya parekh parmar patil peng perera phan phung pillai prabhu prasad qian qin qiu quach qureshi raghavan rahman rajagopal
rajan rajapaksa ramakrishnan raman ramaswamy rana ranganathan rao rashid rastogi rathore rawat raza reddy rehman reyes roychowdhury ryu saeed saha sahni saini saito sakai sakamoto sakurai saleem sandhu santoso saputra sarkar sasaki sastry
sathe saxena sehgal sekhar sethi setiawan shaikh shao shen sherpa shetty shibata shimada shimizu shimura shinde shrestha shrivastava shukla siddiqui sidhu singhal sinha siregar sodhi sohn somani sood srinivasan srivastava subramaniam
subramanian sugawara sugimoto sugiyama suharto sukarno sundaram suri susanto swaminathan swamy syed takada takagi takeda takeuchi talwar tamang tamura tandon tang taniguchi teng thakur thapa thapar tian tiwari tong trieu trinh trivedi
truong tsai tyagi uchida uddin ueda ueno upadhyay varghese varma venkataraman venkatesan verma villanueva vuong vyas wada wadhwa waheed wen wickramasinghe wijaya wong woo xia xiang xiao xie xiong xue yadav yamada yamaguchi yamamura yamanaka
yamasaki yamashita yamazaki yano yeung yokoyama yoo yoon yoshida yoshikawa yoshimura younis yuan yun zafar zeng zhan zheng zhong zhu zhuang zou
`;

const IBERIA_AND_AMERICAS = `
abad abreu acevedo acosta afonso agirre aguado agudo aguiar aguilera aguirre alarcon alba albuquerque alcantara alcaraz alfaro aliaga alvarado amador amaral amaro amaya amorim andrade andreu anjos aparicio aragao aranda araujo araya arce
arenas arias arregui arribas arroyo arruda asensio assis assuncao avendano avila ayala azevedo aznar azpiazu baena ballesteros baptista barata barbosa barrera barreto barrios barros barroso bastos batista becerra bellido benavides benitez
bento bermejo bermudez bernabe bessa bezerra bilbao blasco bonilla borges botelho braga branco brandao bravo briones brito bueno bustamante bustos caballero cabello cabral cabrera caceres caetano caldeira calderon calero camacho camargo
campos canales candeias canovas cantero carbajal carballo cardenas cardozo carmo carmona carneiro carranza carrasco carreira carrera carrilho carrillo carvalhais casado casanova casas casimiro castanheira castano castellanos cavaco
cavalcanti cepeda cerqueira cervantes cervera chacon chagas chaves cisneros contreras cordeiro cordero cornejo correa cortez couto crespo cuadrado cuellar cuevas custodio damas damasio davila dias diez diniz domingo domingues donoso duarte
duran echevarria echeverria elizalde elizondo enriquez escalante escobar escribano escudero espinosa espinoza esteves estevez etxeberria evangelista exposito fajardo falcao faria farias feio ferraz ferrero figueira figueiredo figueroa
filipe flores fontes franco freire freitas frias fuentealba fuentes fuertes furtado galan galindo gallardo gallegos galvao galvez gama gamez garces garmendia gaspar gimenez godinho godoy goikoetxea gordillo gouveia guardiola guedes guerra
guevara guillen guimaraes haro henriques heredia hermoso hernando herrero hidalgo hinojosa horta hurtado ibanez ibarra illescas izquierdo jaimes jara jaramillo jardim jimeno jorge juarez jurado lacerda lage lara lasa lazaro leal leao leitao
leite leiva lemos leon llopis llorente lobato lorenzo loureiro lourenco louro lucena lucero lugo luna luque macedo machado macias maciel madrigal madureira maia malheiro manrique manzano marcos marinho marquez marrero mascarenhas mateo
mateos mateus matias medrano meireles mejia melendez melgar mena mendizabal menendez menezes merino mesquita meza miguel millan miranda moita moncada montalvo montano montenegro montero montes montesinos montiel montoya morera mota moura
mourao moya mur naranjo nascimento navas nieto nobre nogales nogueira noronha novoa obregon ocampo ochoa ojeda olabarria olivares olmo olmos ordonez orellana orozco ortuno osorio otegi otero outeiro oviedo pacheco padilha padilla paiva
paixao palacios palomino pantoja pardo paredes parra parreira pascual patino patricio pedrosa pedroso peixoto pelaez penha peralta perea pestana pimentel pineda pinheiro pinilla pizarro ponce porras portela portillo prado prates puig pulido
quaresma queiros queiroz quesada quezada quintana quintas quintero quiroga quiroz ramon rangel raposo rebelo rebollo redondo rego requena resende ribas ricardo rico rincon rivas rivera rivero robledo robles rodas roig rojas roldan romo
rosado rosales rosario rosell ruano rueda saavedra saez sainz salas salcedo saldana salgado salgueiro salinas salmeron salvador samaniego sampaio samper sanches santacruz santamaria santana saraiva sarmiento sastre seabra segura seixas
sepulveda sequeira serna serrao siles simao sobral sobrinho solano soler somoza soria sotelo tapia tavares tejada tejeda tejero telles tena tomas toribio tovar trejo trindade trujillo tudela ulloa urbina uriarte uribe urrutia valadares
valdes valdivia valente valenzuela valera valero vallejo valverde varela vasconcelos vaz veiga velasco velazquez velez veloso venegas ventura verdugo vergara viana vicente vidigal vila vilches vilela villalba villalobos villar villarreal
villegas xavier yanez zabala zambrano zanetti zapata zarate zavala zubizarreta zuniga zurita
`;

const EUROPE = `
abbott achim achleitner achterberg ackermann adamczyk adamski adler adriaens aebi aeschlimann ahrens aigner ainsworth akgul aksoy aktas akyol albayrak albu alcock aldridge alexandrescu alexandrou alexeev allcock alston altun ammann amstutz
anagnostopoulos andres andrzejewski angelopoulos angelov anghel anstey antczak antonescu antoniou antonov appleby appleton archibald arikan armitage arslanoglu ashcroft ashworth askew atalay atanasov atherton atkins augustyniak avci aydogan
ayres babic bachmann baert bagshaw balan balfour bamford banach bancroft bannister baran baranowski barbu barron barth bartkowiak bassett baumgartner baxter bayliss bayrak beattie beckers beckett behrens bekaert bellamy belov bender benes
benfield bentley benz beresford berisha berndt berwick bevan beyer biddle bielecki bieri biermann biernacki bijl bilgin billingham binder bingham birchall birkett birtwistle blackburn blackwell blackwood blaser blaszczyk blazek blazevic
blom bloomfield blundell blythe bock boer boerma boersma bogaert bogaerts bogdanov bolliger bondarenko bonner boon borisov borkowski borowski bosch bosman bostock bottcher bourne bowden bowers bowes bowles boyko bozhinov bozic bozkurt
bracken bradbury bramley brannigan bratu brierley briggs brinkmann bristow broadhurst bromley brookfield broughton brouwer brownlee brunner bruns bruyneel brzezinski buchholz bucur bukowski bulut bunting bures burger burki burnett burrell
burrows busse butnaru butterworth byers caine cakir calder callens calloway cantrell cardwell cargill carmichael carnegie carrington cartright cartwright casey cassidy catterall caulfield cavanagh cazacu cermak cetin ceulemans ceylan
challis chamberlain chaney channing charlton cheetham chilton chirila christie christodoulou churchill cieslak ciobanu claessens claeys clancy clapham clapton cleary clegg clements clifford clough coates coburn cockburn coene cojocaru colby
coles colley collier coman comber conroy constantinescu cookson cools coombes coombs copeland coppens corbett corcoran cordell cornelis coskun costache coulson cowan cowley crabtree craddock crane cranston crawley creighton cresswell cretu
cristea croitoru crompton cromwell crowley crowther cullen culshaw curran curtin cutler cuypers czajkowski czarnecki czerwinski dalkilic dalton darby davenport davey deacon deakin deboeck debruyn deceuninck declercq decock decoster decroo
degraeve dekeyser delaere demeester demeyer demirci demirel dempsey demuynck denby denham depauw deprez derbyshire deruyter devine devlin dewaele dewhurst dewit dewitte dhaene dhondt dickson diehl dietz dillon dimitriou dimitrov dinca
dincer dittrich djokic djordjevic dobre dobson dodd dolan donaldson donnelly donoghue donovan dooley dorn dowd dowling downes downing dragan dragomir drake draper dreyer driscoll duckworth duda dudek duff duffy dugan duman dumitrescu dunbar
dunne durmaz durmus dwyer dyer dziedzic eagleton earle ebert ebner eccles eckert economou eder edmonds edmondson edwardson egan eggenberger egger eggert ekinci elder elkins ellison ellwood emerson enache engelen engelhardt entwistle erbas
erdem erdmann erdogan eren ergun ersoy everett evers ewing fairbanks fairclough fairhurst fallon fankhauser farley farnsworth farr farrar fasching faulkner fawcett fearon fedorov fellner fenton fenwick fiala fiedler filip filipek finch
finlay finnegan finney firth fitch fitzsimmons flaherty flanagan flannery flood florea fluckiger flynn fogarty foley forrest forrester forster forsyth foy frampton francken freeland frei freitag frohlich frolov frost fulton funk furlong
gaffney gajda gajewski galloway galvin gannon garrison garvey gashi gaskell gasser geary gebhardt gee geerts geiger georgescu georgiadis georgiev gerber gerlach gerrard ghita gibbons giger gilchrist giles gillespie gilliam gillies gilmore
gladwin gleeson glenn glowacki glynn godfrey goethals gokce golding goldsmith golubev gorecki gorman gorski gotz gough graber grainger grantham greaves greenhalgh greer gregson grierson griffiths grigorescu grigoriev grimes grimm grimshaw
grogan gruber grundy grzelak gul guler gulyas gunduz gunes gungor gurbuz gusev guthrie hackett hadley haesaert hagemann haider haines hajek halasz hallam haller halliday halliwell hancock handley hanley hanlon hanna hannigan hardcastle
hardman hargreave harker harkness harman harmer harrington hartigan hartnett hartshorn haslam hatton haupt havel havlicek haworth hawthorne hayward healey healy heaton heck hegarty hegedus heller hemingway hemmings hempel hendrickx henley
hennessy henning herbert herbst hermann heron herzog hess hesse heuer hewitt heylen heywood hibbert hickey hickman higham hildebrandt hinchliffe hindle hinds hinz hirsch hitchcock hoare hobson hodge hodgkins hodgkinson hoekstra hofbauer
hofer hofman hogan hogg holbrook holcomb holding holdsworth holliday hollis holman holzer hooper hoppe hopper hornby horner horstmann houghton howarth howe hoxha hoyle hristov hruska hubbert hubner hudak huddleston huisman hulme humphrey
humphreys humphries hunziker hurley hurst huxley huybrechts iancu ibbotson ilie iliev illingworth imhof ingham innes ioannou iordache irvine irving irwin isaac isik ivanova ives jablonski jackman jacobson jagger jahn jakab jakubowski
jamieson janda jankovic janssen jasinski jastrzebski jaworski jeffers jefferson jeffery jeffries jelinek jenner jenni jepson jirousek jobson johns joris jost jovanovic judd juhasz jukic kaczmarczyk kaczmarek kadlec kahraman kaminska kania
kaplan karaca karadag karagiannis karakaya karaman karatas karpinski kasprzak kastrati katona kaufmann kaye kaynak kearney keating keegan keeling kelemen kellett kellner kemp kendall kendrick kennard kenney kenyon kern kershaw keskin kidd
kilgour kilic kilpatrick kinsella kirby kirchner kirk kirkham kirkland kirkpatrick kiselev klimek klose knapp knezevic knoll knowles knox kocsis kolar kolb kolev kolodziej kolodziejczyk konecny konieczny konstantinou kopczynski kopec
kopecky kopp korkmaz korner kose kosinski koster kostov kovac kovacevic kovacik kovalenko kovalev kowal kozak kozlowska kraft krajewski kral krasniqi kratochvil kravchenko krawczak krejci kretschmer kriz kroger krol kruk krupa krupinski
kruse kruszewski krylov krzeminski kubacki kubat kubiak kucharski kuiper kuipers kujawa kulesza kunz kunze kunzi kurek kurz kuster kuzmin kwiecinski lackner laing lakatos lambrecht lambrechts lambton langdon langer langford langton larkin
laskowski latham lathan lauer lawler lawton layton lazar leach leadbetter leary leavitt lechner leech leighton leitner lemke lemmens lenaerts lennon lenz lesniak lester leuenberger lever lewin liddell liebig lightfoot lilley lindner lindsay
linke linton lipinski lisowski lister livingstone lloyd locher locke lockhart lockwood loftus logan lohmann lomas lonergan longworth loughran lovell lovett lowry ludlow lukacs lukic lund lundy lungu lupu lusk luthi lutz luyten lyon lysenko
mabbott macarthur macaulay maccallum macfarlane macgregor maciejewski macintyre mackie mackinnon maclaren macmillan macpherson magyar mahon mahoney majchrzak majewski makarov makin makowski makris maksimov malcolm malek malinowski mallon
maloney maly manea mannion mansell marchant marciniak marczak mares maric marinescu marinov markiewicz markovic markowski marsh marston martindale marton marwood marx maslowski mather mathers mathews mathieson matic matousek mattheus
matuszewski matysiak maughan maurer mawson mayr mayrhofer mazurek mazurkiewicz mcaleer mcarthur mcateer mcauley mcavoy mccabe mccafferty mccall mccallum mccartney mccauley mcclain mcclelland mcclure mcconnell mccormack mccormick mccracken
mccullough mcdermott mcdougall mcdowell mcelroy mcevoy mcewan mcfadden mcfarlane mcgarry mcghee mcgill mcginty mcgovern mcgowan mcgrath mcgraw mcguinness mcguire mchugh mcintosh mcintyre mckee mckenzie mckeown mclaughlin mclellan mcloughlin
mcmahon mcmanus mcnally mcnamara mcnamee mcneil mcneill mcnulty mcpherson mcqueen mcrae mcshane mcsweeney meadows medvedev meehan meert melnikov melnyk mercer merritt meszaros metcalf metzger meyers michaelis michailidis michalak michalski
michielsen middleton mihai mihajlovic mihalache mihalik mikhailov mikolajczyk millar millard millward milner milosevic mitchelson moerman moffat moffatt moldovan moll molloy molyneux monroe montague moons moorcroft moorhouse moraru moravec
moriarty morley moroz morrissey mortimer morton moser mottram moulton mountford moyle mroczek mroz muhlemann muir mulholland mulligan munro muntean munteanu murawski murdoch murrell musgrave musial musil naessens nance nash naughton naumann
nawrocki neagu nedelcu needham negrea nemec nemes nesbitt neville newbury newby newell newland newsome nicholl nicholls nicholson nickel nielson nightingale nijs nikitin nikolaev nikolaou nikolic nikolov nistor nixon noack nolte noonan
northcott norton novakova novakovic nowacki nowakowski nowicki nugent nussbaumer nys oakes oates obrian ocallaghan odermatt odonoghue odwyer ogden oglesby ogrady ohara oikonomou okane okeefe oldfield oleary oliynyk olszewski omalley oneal
oprea orban orlov orlowski orourke orr osborn osinski ostrowski oswald otoole ott owczarek owen ozcan ozdemir ozer ozkan padgett paisley palmerston panagiotou pankhurst papadakis papadimitriou papageorgiou pape pappas parke parkes parr
parrish parrott parry parsons partridge pasztor paterson pattinson pauwels pavlov pavlovic pawlak pawlik pawlowski peacock pearce peel pemberton pender pendleton penfold pennington percival perisic petkov petre petrenko petrescu petrou
petrova petrovic pettit petty pfeffer pfeiffer pfister phelan phelps philipp philpott piasecki pichler pickering pickles pickup pietrzak pietrzyk pilarski pilkington piotrowska pirker plummer podgorski poels pokorny polak polat polishchuk
polyakov poole pooley popovic popovici popp porritt portman pospisil postlethwaite postma poulter pratt preda prendergast prescott priestley pringle prior pritchett probst prochazkova proctor prosser pryor przybyla przybylski pugh purcell
purdy pye quigley quirke racz radic raes rainey ramsbottom ramsden randall randle rankin rapp ratajczak ratcliff rawlings rawlinson rawson rayner readman reardon redfern redman reeve reich reichert reilly reimann reimer reinhardt reiter
renner renshaw renwick rhys riddell ridley riegler rigg riordan ritchie ritter roach roberson robins robson rodger roe rogerson rogowski rohde rohrer romanov romanowski rombouts rooney roper roscoe rosser rosu rothe rothwell rourke
rowbotham rowland rowley royston rudd ruddock rudenko rudolph ruegg rusch rushton russel rusu rutkowski ruzicka rybak ryder rysavy sadler sadowski salisbury salter samaras samuels sandor sandu sargent sauer sava savage savchenko savic
sawicki sawyer saxton sayer scanlon schade schaller schepers scherer schiller schilling schlegel schluter scholten schouten schramm schreiner schroeder schroter schutte schwab schwaiger scully seddon sedlacek sedlak sefton segers seifert
seitz sellers sels semenov semple serban sergeev severn sewell sexton seymour shackleton shanks sharkey sharples shearer shehu shepherd sheppard shevchenko shevchuk shields shipley shortt siddall sieber siebert sienkiewicz sikora sikorski
simcock simek simic simmonds simms simons simpkins simsek singer sinnott sipos skelton skiba skinner skowronski skrzypczak slack slade slattery sleight sloan smart smedley smeets smets smeulders smirnova smithson smyth snell sobczak sobczyk
sobolewski sokolowski solovyov somerville sommerfeld sonmez soos sorokin sosnowski soukup southern spears speight spence spooner spycher squire squires stachowiak stadler stafford stahl stainton stalder stanciu standish stanescu stankiewicz
stankovic stanton staples stark starkey stasiak stastny statham stauffer stead steadman stefanov stefanski steffen steiner stelmach stepanek stepanov stephenson stepien stettler stockton stoddart stojanovic stokoe stoll stott stoyanov
strachan strasser stratton strauss stringer strnad strobl stubbs stucki studer sturgess summers sumner sumpter sutcliffe sutter svobodova swain swinnen sykes sykora symonds szczepaniak szczepanski szekely szewczyk szilagyi szucs szulc
szymczak tait takacs tanase tanner tarasov tatton teague tekin tempest tennant thacker theodorou thiel thiele thijs thomason thorne thornhill thorpe thurston thys tichy tierney timmerman timmermans timmins tkachenko tkachuk tobin tobler
todorov todorova todorovic tokarski toma tomaszewski tomczak tomic tomlin tomlinson toner tonks toomey topal topping toprak trachsel tranter trautmann tremain trimble trueman tschudi tudor tuncer tunnicliffe turan turek turk turkmen turley
tyson ucar ulrich unger ungureanu unsworth upton urban urbanek urbaniak urbanski urquhart ursu uslu utley uysal vanacker vandamme vanden vandenbroeck vandenbroucke vandeputte vanderlinden vandevelde vandewalle vanek vanhoutte vanhove
vankerckhoven vanneste varley varol vasile vasilescu vasilev vasiliev vasiliou vass vaughan vavra veenstra venables verbeeck verbeke verbruggen vercammen vercauteren verdonck veres verhaegen verheyen verhoeven verity verlinden vermeersch
vermeiren vernon verschueren verstraete verstraeten vickers vincze vink vinogradov vivian vlachos vlad vlcek voicu voigt volk volkov vonlanthen vorobyov voss vranckx vukovic wainwright waite wakefield wakeman walden waldron wallis wallner
walmsley walther warburton wardle wareham waring warne warrington wasilewski waterhouse waterman watkinson watt wawrzyniak weatherall wegener wegner wegrzyn weigel weir weller wellington wendt wenger westwood wetherby wetzel whalley wharton
wheatley whitaker whitbread whitcombe whitehead whitehouse whitfield whiting whitlock whitmore whittington whitworth wickham widmer wieczorek wiedemann wiegand wierzbicki wieser wigley wilcock wilcox wilczynski wilde wilhelm wilk wilke
wilkes wilkins willemsen willett wills wilmot wimmer winfield winn winstanley wirth wirz wishart withers witkowski witte wlodarczyk wojciechowski wolny wolski wolstenholme woodcock woodhead woodhouse woodley woodruff woodward wootton
wordsworth worrall worsley worthington wrigley wrobel wroblewski wrona wulf wulff wunderlich wuthrich wuyts wyatt wylie wynne wyss yakovlev yalcin yaman yankov yardley yarwood yasar yavuz yazici yeoman yilmazer yuksel yule zaitsev zajac zak
zakharov zalewski zamfir zander zaremba zawadzki zbinden zehnder zeman zielinska zimmer ziolkowski zivkovic zurcher
`;

export const WORLD_SURNAMES: readonly string[] = [
  FRANCE,
  MAGHREB_AND_MIDDLE_EAST,
  AFRICA,
  ASIA,
  IBERIA_AND_AMERICAS,
  EUROPE,
]
  .flatMap((names) => names.split(/\s+/))
  .filter(Boolean);

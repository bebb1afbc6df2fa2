import { WordList } from '../scan/word-list.ts';

/** Names that are first of all places, months or brands. */
export const COMPETING = new WordList(
  `sage red bradford chad preston clifton dayton quincy kent montgomery paris florence may april june august summer autumn winter jordan jersey chelsea orange mercedes megane clio georgia virginia victoria sydney austin dallas houston london lincoln madison florida india ireland kenya israel lourdes angers laval france delta
  alpha titan atlas tesla oscar trinity noel toussaint santiago verona diana sienna denver troy phoenix alexandria florent avril mai mars aout mercure olympe apollo alexa siri cortana watson python java ruby julia scala pascal kelvin celsius newton gemini
  saint king prince duke marine major general martial marin will bill grant page said temple ambre jade severe desire max min art dawn dale faith hope grace joy sky chance rich van don gene an per pia via vita sol rim ray ali fares
  carolina salem washington wellington trinidad asuncion pau devon geneva bahia oran hudson kenya toscane indiana dakota orion venus zara fanta emerson matisse socrate washington nova lada
  france lorraine savoie normandie bourgogne champagne alsace corse bretagne provence lila lilas samba loan anis alto carina corsa brooklyn savannah reno orlando nelson`
    .split(/\s+/)
    .filter(Boolean),
);

/** Surnames that are common words when written small. */
export const COMMON_SURNAMES = new Set(
  `petit grand blanc noir roux brun gros le la leger moulin riviere roche fontaine rose rue prix page carre baron marchand boulanger meunier berger mercier fabre faure lambert barbier chevalier legrand germain bonnet duval jacob may young white black brown green king hill wood long bell price cook bailey
  cox ward stone rice hunt mason fox day moss cross banks powers love mann bush wise little may hope noble rich poor short new good best small day page grant carpenter hunter cooper parker potter baker butler fisher gardner miller taylor weaver
  merle loiseau lion poisson lesage parent parents pages rey roy serre porte garcon salle marin marine sauvage prat pons gras normand courtois champion carre vial salmon valette vallee verger vivier voisin lheureux couturier faucher fauvel masse magnier magne lombard
  flament janvier gay noel brave hall lane nash park reed rose rowe shaw wall walls water waters west north south east wolf wolfe young street church field fields ford forest rivers may june april fort keller stein berg lang klein gross kaiser konig otto sommer winter vogel schwarz weiss richter jung busch stark costa rocha cruz torres santos reis campos leal pinto neves vida serra villa conte greco romano gentile bianco marini bruno greco
  portal prior li vos fall constant legal forget holding lister smart walker sharp richer arab vo wu slack gray devine shields poli demarche dieu chretien blanco morales lever clement pan proctor cousin marques booth graves ait stan villain
  sane barbe barry billard bonhomme cartier cornet crane crochet cutler dauphin drake feuillet figuier finch flores frost gill honda jardim jefferson kirk langevin latour lepetit lerouge lester lindsay logan loyer luna lyon mane metayer moon
  morton neveu poulet poussin pommier rossignol salles sawyer sergent soulier stafford tardif templier verdun vilain villeneuve wellington wilde boucher charpentier cordier bouvier renard royer collet marechal bailly guillon vigneron
  forestier mace lagrange larue jouve pascal payen marie arnold bourgeois breton cadet chauvin coste frank gallois jouvin lamarque lange lebeau leloup levieux pelletier petitjean poirier prevost rochefort senechal taillandier tisserand
  tissier tournier verrier vignal barber bishop brewer brooks carter chambers chandler cobb curry dean dyer farmer farrow flood flowers horn knight leach ludlow marsh mills moody naylor nickel peacock pierce pollard pope porter robin savage
  sellers sewell shepherd singer spears summers tanner wade wells wills woods
  court valley garrison falcon balance ring parks topping staples pickup elder boon bender heck peel petty pickles meadows moons southern tempest urban verity valet marquis merlin rivet gigot goulet pointeau concrete
  arenas auger barrier blot bongo bunting burger cannon claret ding drape ferry flamand funk furlong garner gong granger heron hidalgo kiss knoll leech mallard mallet mares martini moll nightingale once partridge ravel roach roe schilling sleight squires stead tardy tong toner varlet wail whiting withers yuan dang tang christmas easter
leclerc schneider renault michelin lacoste bosch ferrari hermes picard kaufmann weber kohler hilton hoover dassault citroen peugeot bouygues guerlain lagardere pinault bollore darty siemens dyson dell decathlon castorama buffalo camaieu celio etam maje lancel longchamp chanel dior guess levis bata eram minelli kaiser bauer braun krups moulinex rowenta tefal`
    .split(/\s+/)
    .filter(Boolean),
);

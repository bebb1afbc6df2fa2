/** Names that are first of all places, months or brands. */
export const COMPETING = new Set(
  `paris florence may april june august summer autumn winter jordan jersey chelsea orange mercedes megane clio georgia virginia victoria sydney austin dallas houston london lincoln madison florida india ireland kenya israel lourdes angers laval france asia delta
  alpha titan atlas tesla oscar trinity noel toussaint santiago verona diana sienna denver troy phoenix alexandria florent avril mai mars aout mercure olympe apollo alexa siri cortana watson python java ruby julia scala pascal kelvin celsius newton claude gemini
  saint king prince duke marine major general martial marin will bill grant page said temple ambre jade severe desire max min art dawn dale faith hope grace joy sky chance rich van don gene an per pia via vita sol rim ray ali fares
  france lorraine savoie normandie bourgogne champagne alsace corse bretagne provence lila lilas samba loan anis alto carina corsa brooklyn savannah reno orlando nelson`
    .split(/\s+/)
    .filter(Boolean),
);

/** Surnames that are common words when written small. */
export const COMMON_SURNAMES = new Set(
  `petit grand blanc noir roux brun gros le la leger moulin riviere roche fontaine rose rue prix page carre baron marchand boulanger meunier berger mercier fabre faure lambert barbier chevalier legrand germain bonnet duval jacob may young white black brown green king hill wood long bell price cook bailey
  cox ward stone rice hunt mason fox day moss cross banks powers love mann bush wise little may hope noble rich poor short new good best small day page grant carpenter hunter cooper parker potter baker butler fisher gardner miller taylor weaver
  merle loiseau lion poisson lesage parent parents pages rey roy serre porte garcon salle marin marine sauvage prat pons gras normand courtois champion carre vial salmon valette vallee verger vivier voisin lheureux couturier faucher fauvel masse magnier magne lombard
  flament janvier gay noel brave hall lane nash park reed rose rowe shaw wall walls water waters west north south east wolf wolfe young street church field fields ford forest rivers may june april fort keller stein berg lang klein gross kaiser konig otto sommer winter vogel schwarz weiss richter jung busch stark costa rocha cruz torres santos reis campos leal pinto neves vida serra villa conte greco romano gentile bianco marini bruno greco`
    .split(/\s+/)
    .filter(Boolean),
);

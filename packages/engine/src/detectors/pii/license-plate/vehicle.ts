import { after, before } from '../../../scan/around.ts';
import { spellingsOf } from '../../../scan/needs.ts';

const PLATE =
  'immat\\w*|plaques?|plates?|number ?plates?|licen[cs]e plates?|registrations?|reg(?: no| number)?|registered|carte grise|cartes grises|dvla|v5c?|log ?book|mot|contr[oô]le technique|vignette|tags?|vrm|vrn|anpr';
const VEHICLE =
  'quads?|cyclomoteurs?|mobylette|ensemble routier|attelage|benne|porteur|tracto\\w*|moissonneuse|ambulance|bus scolaire|vehicules?|voitures?|autos?|automobile|camions?|camionnettes?|utilitaires?|fourgon\\w*|monospace|break|citadine|motos?|scooters?|poids lourds?|semi-remorque|tracteurs?|remorque|caravane|camping-car|parking|stationn\\w*|gar[eé]e?s?|garage|conduit|conduis|conducteur|roule|berline|flotte|peage|amende|contravention|radar|sinistre auto|loueur|taxi|vtc|vehicles?|cars?|hire car|rental|company car|fleet|vans?|trucks?|lorry|lorries|trailer|pick-?up|minibus|coach|motorbikes?|motorcycles?|motor|driv(?:e|es|ing|er|ers)|drove|park(?:ed|ing)?|tow(?:ed)?|speeding|petrol|diesel|chauffeur|autoroute|motorway|gate log|barrier|barriere|car park|clamped|mileage|odometer|kilometrage|tyres?|pneus?|livreur|courier';
const BRAND =
  'renault|peugeot|citroen|dacia|clio|megane|captur|scenic|duster|sandero|twingo|zoe|kangoo|partner|berlingo|master|trafic|expert|jumpy|jumper|boxer|ducato|doblo|vito|sprinter|transit|transporter|caddy|crafter|tesla|model 3|model y|toyota|yaris|corolla|volkswagen|vw|golf|passat|tiguan|polo|bmw|audi|mercedes|benz|ford|fiesta|focus|kuga|fiat|panda|opel|corsa|astra|vivaro|prius|auris|aygo|rav4|twizy|laguna|arkana|kadjar|koleos|lodgy|308 sw|e-208|rifter|ds3|ds4|ds7|jazz|touran|sharan|arteon|fabia|karoq|kodiaq|enyaq|i10|i20|i30|tucson|kona|picanto|ceed|sportage|niro|mokka|insignia|zafira|meriva|defender|evoque|freelander|juke|x-trail|navara|hilux|amarok|nissan|qashqai|micra|kia|hyundai|skoda|octavia|seat|leon|ibiza|volvo|vauxhall|mini cooper|land rover|range rover|jaguar|alfa romeo|lancia|iveco|scania|daf|man tgx|suzuki|mazda|honda|mitsubishi|yamaha|kawasaki|vespa|ducati|c3|c4|208|308|2008|3008|5008|206|207';
const ALL = `${PLATE}|${VEHICLE}|${BRAND}`;
const ABOUT = new RegExp(`(?<![a-z\\d])(?:${ALL})(?![a-z\\d])`);
/** What else is numbered in a garage or on a fleet. */
const OTHER_NUMBER =
  /(?<![a-z])(?:part|piece|ref(?:erence)?|sku|article|produit|product|order|commande|flight|vol|room|salle|lot|batch|bay|quai|dock|place|level|niveau|invoice|facture|devis|quote|postcode|code postal|ticket|version|dossier|contrat|contract|modele|model|serie|serial|train|bus|ligne|line|gate|porte|box)s?\.?\s*(?:n[o°.]*|number|num|code|:|#){0,3}\s*$/;
/** Small words that only look like the letters of a plate. */
const WORDS =
  /^(?:le|la|les|de|des|du|en|et|ma|sa|ta|ce|ne|se|an|ans|by|at|as|am|we|he|my|pm|mai|eur|ttc|ht|km|cv|ch|kg|kwh|par|sur|day|max|min|pcs|the|and|per|mm|cm)$/;

/** The same for the keyword index: whatever `ABOUT` finds holds one of them. */
export const VEHICLE_WORDS = keywordsOf(ALL.split(/\|(?![^(]*\))/));

function keywordsOf(alternatives: readonly string[]): { keywords: string[]; words: string[] } {
  const isStem = (alternative: string) => alternative.endsWith('\\w*');
  return {
    keywords: alternatives.filter(isStem).map((alternative) => alternative.slice(0, -3)),
    words: alternatives
      .filter((alternative) => !isStem(alternative))
      .flatMap((alternative) => {
        const spellings = spellingsOf(new RegExp(alternative));
        if (!spellings) throw new Error(`the words about vehicles hold "${alternative}", which is no list of words`);
        return spellings;
      }),
  };
}

/** Whether a text speaks of a vehicle at all. */
export function mentionsVehicle(plain: string): boolean {
  return ABOUT.test(plain);
}

/** Whether a word for a plate stands right before. */
export function isNamed(plain: string, start: number): boolean {
  return before(plain, start, 26, NAMED);
}

const NAMED = new RegExp(`(?<![a-z\\d])(?:${PLATE}|ensemble|attelage|semi)[\\s:"'=.(-]{0,6}$`);

/** Whether the words around a plate are about a vehicle. */
export function isOnVehicle(plain: string, written: string, start: number, weak: boolean): boolean {
  if (before(plain, start, 26, OTHER_NUMBER) || readsAsWords(written)) return false;
  const end = start + written.length;
  if (weak && written === written.toLowerCase() && !before(plain, start, 32, ABOUT)) return false;
  if (weak)
    return (
      ABOUT.test(sameSentenceBefore(plain, start, 56)) ||
      ABOUT.test(plain.slice(end, end + 36).split(/[.!?]\s/)[0] ?? '')
    );
  return before(plain, start, 100, ABOUT) || after(plain, end, 64, ABOUT);
}

function sameSentenceBefore(plain: string, start: number, reach: number): string {
  return (
    plain
      .slice(Math.max(0, start - reach), start)
      .split(/[.!?]\s/)
      .at(-1) ?? ''
  );
}

/** "le 308 SW", "12 mai 75": words and numbers of a sentence. */
function readsAsWords(written: string): boolean {
  const letters = written.match(/[A-Za-z]+/g) ?? [];
  const joined = letters.join('');
  if (joined !== joined.toLowerCase() && joined !== joined.toUpperCase()) return true;
  return written.includes(' ') && joined === joined.toLowerCase() && letters.some((word) => WORDS.test(word));
}

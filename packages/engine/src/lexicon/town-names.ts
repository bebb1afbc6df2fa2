import { WordList } from '../scan/word-list.ts';

/**
 * Given names and surnames that are also towns and regions, lower case, without accents: alone they are as often a place.
 * Towns of France, Britain, Ireland, Belgium and Switzerland above some thousand people, larger ones elsewhere.
 */
const TOWNS = `
abadan abram acton aden agen albi albuquerque aldridge ales alexandria alton amiens angers angola annan annecy anstey arles ashford aston asuncion atherton aubusson austin auxerre avignon bailly bari barr basel battle bayonne beauchamp
beaumont beauvais bedford bentley berlin besancon bethune beziers bidart bilbao billingham billings bingham birmingham blackburn blackwood blain blois bologna bolton bordeaux borel borgo boston boughton bourne bradford braga bray brazil
brest bristol broadwater brooklyn buckingham buckley burbank burgos burnley burwell bushey buxton caen cairns calais cali canada cannes canon canterbury carlisle carolina cartagena cary castres catania cergy chad chambery champagne
chandler chartres chatham chaumont chelsea cheshire chester chiba chico cholet cleon cleveland clisson cobham cochin colmar colombo comber compiegne compton cordoba cork corona corte cowley crawley creteil cromer crook crosby currie
dallas darlington darwin davenport daventry dayton deal dearborn delhi delle delta denton denver derby derry devon digne dijon dover downey driffield dunbar durham easton eastwood eccles edison elgin ely england ennis erskine erstein
essex evora evry fargo farnham featherstone feltham fife fleetwood fleurance flint florence florida fontaine fontana fordham france fremont frisco fullerton gabon gaillard gainsborough garland gatineau geneva georgia germany glasgow
gloucester gourdon gracia granada grantham granville grasse gray grays greeley grenoble gresham grimaud grimsby grove guadalupe gueret hadley hagen hale halifax halle halstead hamilton hamm hampton handan harbin harlow hartford hartley
hastings hatfield haworth hayes hayward henderson hereford hermosillo heywood hinckley hindley hobart holland holloway hook houston hulme huy hyde india ireland irvine israel jena jersey johnstone jona jordan juarez kano kawasaki
keighley kendal kent kenya kiel kilkenny killeen kingston kirkham kitchener kobe konya ladner lafayette lancaster landen landes laon laval lawton leeds lens liban lille lima limoges linas lincoln linwood livingston lodi lofthouse london
loos lorient lorraine lourdes luce ludlow luoyang lusk lyon macon madison madrid malaga malang maltby manchester mansfield march marino markham marlow marquise marseille matlock mayfield mayo maze mckinney mecca medellin medina melle
melun mendoza merida mesa messina mestre metz meylan middleton milan milford milhaud milton modena modesto monaco monaghan montesson monteux montgomery montpellier moreton morley mulhouse munchenstein muret nairn nanterre nantes nelson
newbury newport niel nimes norfolk norton nottingham odessa oldham olney oman oran orange orlando orleans ostwald oviedo oxford pace paisley palermo palma paradise paris parma partington peckham peebles peer perier perpignan perth peru
phoenix pickering poitiers poland pons poole porto prato preston prestwich prudhoe pyle quincy radcliffe raleigh ramsbottom ramsey ravenna redding reims rennes reno reus revel rhone richmond ripley rives roanne rochefort rochester rodez
rome rothwell rouen rousset roussillon royston rutland sakai sale salem salerno salinas salisbury salles santiago santos saumur sautron savannah savoie scarborough segovia selby sene senlis sete sevilla seville shanklin sheffield
shipley siena skelton soham somerset soria southall southwell spain spalding sparks staden stafford stirling stockton stone stonehouse strasbourg stroud sunderland surrey sutton swinton sydney tangier tarbes telford thiers thorne tipton
toledo toronto torrance toulon toulouse tours trento trieste trowbridge troyes trujillo tunis tunstall turin tyrone ustaritz valence valladolid vallejo vallet vannes vaucresson verdun verona versailles veyrier vichy victoria vienna
vienne vigo virginia vitoria voiron wakefield wales wardle ware wareham warrington warwick washington watford wellington wells wetherby whitby wick wil winchester windsor witham witten worcester yono york zaragoza zaria
`;

export const TOWN_NAMES = new WordList(TOWNS.split(/\s+/).filter(Boolean));

import { after, before } from '../../../scan/around.ts';

/** Loopback, unspecified, link-local, multicast, masks, networks, broadcast, and the public resolvers everybody uses. */
const OF_NOBODY =
  /^(?:0\.|127\.|169\.254\.|22[4-9]\.|23\d\.|24\d\.|25[0-5]\.|(?:8\.8\.[48]\.[48]|1\.[01]\.[01]\.[12]|9\.9\.9\.(?:9|10|11)|149\.112\.112\.\d+|208\.67\.22[02]\.22[02]|4\.2\.2\.[1-6]|80\.67\.169\.(?:12|40)|94\.140\.1[45]\.1[45])$)|\.(?:0|255)$|^(?:::1?|fe80:.*|ff0.*|2001:4860:4860::88(?:88|44)|2606:4700:4700::1[01]{3})$/i;
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd])/i;
/** Kept for manuals by RFC 5737 and RFC 3849; real texts put them in the place of somebody's address. */
const FOR_MANUALS = /^(?:192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:)/i;

/** Somebody came from there. */
const PERSON =
  /\b(?:connexions?|connect(?:s|ed|ion|ions|e|ee|es)?|logged|log ?ins?|logins?|logs?|sign(?:ed)?[ -]?in|sessions?|visit\w{0,5}|clients?|users?|utilisat\w{0,5}|salarie\w{0,2}|employ\w{0,4}|postes?|pc|laptop|from|depuis|origine|origin|browser|navigateur|tentatives?|attempts?|authenti\w{2,9}|soumis\w{0,3}|submitted|remote[_-]?addr|forwarded|clientip|client_ip|source|abonne\w?|candidat\w?|my|mon|son|her|his|their|your|votre|belongs|appartient|src|home|domicile)\b/;
const ADDRESS = /\b(?:ip|ipv4|ipv6|adresse ip|address)\b/;
/** A machine, a setting or a number of something right before. */
const THING =
  /\b(?:[a-z]{1,8}_ver|lib[a-z]{2,12}|openssl|schemas?|noyau|spec|protocol|versions?|v|release|build(?: number)?|firmware|patch|revision|update|driver|pilote|ios|os|android|windows|linux|kernel|chrome|chromium|firefox|safari|edge|java|jdk|oid|section|chapitre|chapter|article|paragraphe|clause|annexe?|appendix|fig(?:ures?)?|tables?|tableau|part (?:number|no)|pieces?|items?|skus?|references?|model|modele|requirements?|exigences?|masque|mask|netmask|subnet|reseau|network|sous-reseau|plage|range|cidr|broadcast|diffusion)\b[^.!?\n]{0,14}$|\b(?:figs?|art|sec|ref|ver|rev)\. ?$/;
const MACHINE =
  /(?:\b(?:serveurs?|servers?|dns|resolvers?|nameservers?|ntp|passerelle|gateway|routeur|router|imprimante|printer|switch|firewall|pare-feu|proxy|vip|nas|bdd|database|base de donnees|hote|host|hostname|cluster|node|noeud|vm|container|conteneur|backend|upstream|endpoint|camera|borne|load balancer|bastion|nginx|apache|postgres\w{0,3}|mysql|redis|kafka|smtp|ldap|ping|traceroute|nslookup|dig|telnet|curl|bind|listen(?:s|ing)?|ecoute|a record|aaaa record|dns record|enregistrement a|du site|of the site|site web|website|domaine|domain|deploye\w?|deployed|heberge\w{0,2}|hosted|allow|whitelist|ssh)\b|host(?:name)?s? ?[=:]|(?:_|\b)(?:host|server|addr|url|listen|bind|endpoint|dns|gateway) ?[=:]|:\/\/)[^.!?\n]{0,28}$/;
const MACHINE_AFTER = /^(?::\d{2,5}\b|\/\d)/;
const MACHINE_PERSON =
  /\b(?:from|depuis|login|logged|connexions?|connecte\w?|visit\w{0,5}|utilisat\w{0,5}|users?|remote[_-]?addr|forwarded)\b[^.!?\n]{0,24}$/;

/** "src 73.162.48.9", "my home connection, it's …": where somebody connects from, whatever machine it is told to. */
const HOME =
  /(?:^|[ :[])[a-z][a-z._-]{2,30}\/$|\b(?:src|source|client|peer|remote)(?:[_ -]?(?:ip|addr(?:ess)?))? ?[=:]? ?$|\b(?:my|his|her|their|mon|ma|sa|son|leur) (?:home |personal |box |connexion |connection |ligne |adresse )?(?:connection|connexion|ip|box|line|address|adresse)\b[^.!?\n]{0,24}$/;

/** Attackers, robots, monitors and examples are no person's connection either. */
const NOBODY =
  /\b(?:attack\w{0,3}|attaqu\w{0,4}|scanners?|botnets?|malicious|malveillant\w?|brute[ -]?force\w?|ddos|intrus\w{0,3}|pirat\w{0,4}|hackers?|googlebot|bingbot|crawlers?|robots?|webhooks?|monitoring|supervision|relay|relais|resolves?|(?<!\.)exemples?|(?<!\.)examples?|fictive?s?|fictif)\b/;

/** Nothing around it says that it is an address, nor that it is not. */
export const UNSUPPORTED = 0.75;

/** How sure it is that an address is that of somebody's connection; undefined when it is not. */
export function connectionOf(value: string, plain: string, start: number): number | undefined {
  const end = start + value.length;
  if (OF_NOBODY.test(value)) return undefined;
  if (before(plain, start, 34, THING) || before(plain, start, 44, NOBODY) || after(plain, end, 16, NOBODY)) return undefined; // prettier-ignore
  const personDirectly = before(plain, start, 48, MACHINE_PERSON) || before(plain, start, 48, HOME);
  if (!personDirectly && (before(plain, start, 54, MACHINE) || after(plain, end, 8, MACHINE_AFTER))) return undefined;
  const person = personDirectly || before(plain, start, 60, PERSON) || after(plain, end, 32, PERSON);
  if (PRIVATE.test(value)) return person || before(plain, start, 30, ADDRESS) ? 0.7 : undefined;
  if (FOR_MANUALS.test(value)) return person || before(plain, start, 30, ADDRESS) ? 0.8 : undefined;
  return person || before(plain, start, 60, ADDRESS) ? 0.92 : UNSUPPORTED;
}

import { isIPv4, isIPv6 } from 'node:net';
import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { after, before } from '../../scan/around.ts';
import type { View } from '../../scan/view.ts';

const V4 = /(?<![\w.:-])\d{1,3}(?:\.\d{1,3}){3}(?![\w/-]|\.\d)/g;
/** Two colons with little between them; the address is read from its beginning, at most four digits before. */
const COLONS = /:[0-9A-Fa-f]{0,4}:/g;
const V6 = /(?<![\w.:-])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w/-]|[:.][\w:])/y;
/** Loopback, unspecified, link-local, multicast, masks and the public resolvers everybody uses. */
const OF_NOBODY =
  /^(?:0\.|127\.|169\.254\.|22[4-9]\.|23\d\.|24\d\.|25[0-5]\.|(?:8\.8\.[48]\.[48]|1\.[01]\.[01]\.1|9\.9\.9\.9)$)|\.0$|^(?:::1?|fe80:.*|ff0.*)$/i;
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|f[cd])/i;
const CONNECTION =
  /\b(?:ip|ipv4|ipv6|adresse|address|connexion|connection|connect\w{0,4}|logged|login|log|logs|session|visit\w{0,5}|client|user|utilisat\w{0,5}|poste|pc|from|depuis|origine)\b/;
const MACHINE =
  /\b(?:version|v|release|build|firmware|patch|serveur|server|dns|passerelle|gateway|routeur|router|masque|mask|subnet|reseau|network|firmware|imprimante|printer|switch|oid|section|chapitre|chapter|article|paragraphe)\s*(?:n[o°]\s*)?[:=(]?\s*$/;

export const ipAddress: Detector = {
  id: 'ip_address',
  category: 'pii',
  types: ['ip_address'],
  severity: 'low',
  title: { en: 'IP address', fr: 'Adresse IP' },
  covers: {
    en: 'IPv4 and IPv6 addresses of a connection. Not masks, networks, loopback, resolvers or version numbers.',
    fr: 'Adresses IPv4 et IPv6 d’une connexion. Ni masques, ni réseaux, ni boucle locale, ni résolveurs, ni numéros de version.',
  },
  legalBasis: ['RGPD Art. 4(1)', 'CJUE C-582/14'],
  prefilter: { shape: 'digit' },
  match: (view) => [...candidates(view)],
  examples: {
    hit: hits('ip_address', {
      fr: [
        'Connexion depuis ⟦86.231.85.193⟧ à 9 h',
        'adresse IP : ⟦2a01:cb19:8d3:9a00:1c2d:3e4f:5a6b:7c8d⟧',
        'Le client s’est connecté avec l’IP ⟦90.12.45.78⟧.',
        'son IP est ⟦192.168.1.42⟧',
        'session ouverte (⟦109.38.226.13⟧)',
      ],
      en: [
        'Logged in from ⟦86.231.85.193⟧ at 9.',
        'IP address: ⟦2001:db8:85a3::8a2e:370:7334⟧',
        'The visitor ⟦74.34.59.240⟧ asked twice.',
        'user connected from ⟦10.218.6.131⟧',
        'I keep getting address ⟦160.67.237.27⟧ blocked',
      ],
    }),
    miss: misses({
      fr: [
        'Mise à jour en version 10.2.14.3',
        'masque 255.255.255.0',
        'Testez sur 127.0.0.1',
        'réseau 192.168.0.0/24',
        'Réunion à 12:30:45, fin à 14:00',
      ],
      en: [
        'Upgrade to v 4.12.0.1 today',
        'Use 127.0.0.1 or ::1',
        'subnet 10.0.0.0/8',
        'DNS 8.8.8.8',
        'Call std::vector from 12:30:45 on.',
      ],
    }),
  },
};

function* candidates({ text, plain }: View): Generator<Match> {
  for (const { 0: value, index: start } of text.matchAll(V4)) {
    const confidence = isIPv4(value) ? judge(value, plain, start) : undefined;
    if (confidence) yield found(value, start, confidence);
  }
  let done = 0;
  for (const { index } of text.matchAll(COLONS)) {
    if (index < done) continue;
    const start = index - (/[0-9A-Fa-f]{0,4}$/.exec(text.slice(Math.max(0, index - 4), index))?.[0].length ?? 0);
    V6.lastIndex = start;
    const value = V6.exec(text)?.[0];
    if (value === undefined) continue;
    done = start + value.length;
    const groups = value.split(':').filter(Boolean).length;
    const confidence = groups >= 3 && isIPv6(value) ? judge(value, plain, start) : undefined;
    if (confidence) yield found(value, start, confidence);
  }
}

function judge(value: string, plain: string, start: number): number | undefined {
  if (OF_NOBODY.test(value) || before(plain, start, 24, MACHINE)) return undefined;
  const connection = before(plain, start, 60, CONNECTION) || after(plain, start + value.length, 30, CONNECTION);
  if (PRIVATE.test(value)) return connection ? 0.7 : undefined;
  return connection ? 0.92 : 0.75;
}

function found(value: string, start: number, confidence: number): Match {
  return {
    type: 'ip_address',
    start,
    end: start + value.length,
    confidence,
    evidence: ['valid address'],
    value: value.toLowerCase(),
  };
}

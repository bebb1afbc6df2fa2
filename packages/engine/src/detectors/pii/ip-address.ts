import { isIPv4, isIPv6 } from 'node:net';
import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { matchNumbers, type NumberShape } from '../../scan/digits.ts';
import type { View } from '../../scan/view.ts';
import { connectionOf, UNSUPPORTED } from './ip-address/connection.ts';

const V4 = /(?<![\w.:@-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\/\d|\.[\da-z])/g;
const V4_SHAPE: NumberShape = { digits: 4, before: 2, after: 3 };
/** Two colons with little between them; the address is read from its beginning, at most four digits before. */
const COLONS = /:[0-9A-Fa-f]{0,4}:/y;
const V6 = /(?<![\w.:-])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w/-]|[:.][\w:])/y;
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
        'firewall drop src ⟦73.162.48.9⟧ dst 443',
      ],
    }),
    miss: misses({
      fr: [
        'Mise à jour en version 10.2.14.3',
        'masque 255.255.255.0',
        'Testez sur 127.0.0.1',
        'réseau 192.168.0.0/24',
        'Serveur de fichiers : 10.12.0.4',
        'DB_HOST=10.4.18.22',
        'Réunion à 12:30:45, fin à 14:00',
        'L’attaque venait de 185.220.101.4',
      ],
      en: [
        'Upgrade to v 4.12.0.1 today',
        'Firmware 2.4.1.2 has a bug, please go to 2.4.1.3.',
        'See fig. 3.2.1.4 and part number 12.34.56.78.',
        'Use 127.0.0.1 or ::1',
        'Wheel built: numpy 2.1.0.1.post4',
        'subnet 10.0.0.0/8',
        'The server runs on 203.0.113.48.',
        'ping 192.0.2.14 to test',
        'DNS 8.8.8.8',
        'Set the A record to 185.199.108.153',
        'DHCP range from 10.0.0.10 to 10.0.0.200',
        'Call std::vector from 12:30:45 on.',
      ],
    }),
  },
};

/** What joins an address to one before that is nobody's: a range, a list, an upgrade. */
const TIED = /^ ?(?:-|–|->|→|to|à|au|fixes|replaces|remplace|vers|through) ?(?:le |la |the )?$/;

function* candidates({ text, plain, digits }: View): Generator<Match> {
  let refused = text.length;
  /** First numbers of what was a version, a section or a machine: more of them may follow without a word. */
  const others = new Set<string>();
  for (const { 0: value, index: start } of matchNumbers(text, digits, V4_SHAPE, V4)) {
    const confidence =
      isIPv4(value) && !TIED.test(text.slice(refused, start)) ? connectionOf(value, plain, start) : undefined;
    const head = value.slice(0, value.indexOf('.'));
    if (confidence && !(confidence === UNSUPPORTED && others.has(head))) yield found(value, start, confidence);
    else {
      refused = start + value.length;
      others.add(head);
    }
  }
  let done = 0;
  for (let index = text.indexOf(':'), next = 0; index >= 0; index = text.indexOf(':', next)) {
    COLONS.lastIndex = index;
    next = COLONS.test(text) ? COLONS.lastIndex : index + 1;
    if (index < done || next === index + 1) continue;
    const start = index - (/[0-9A-Fa-f]{0,4}$/.exec(text.slice(Math.max(0, index - 4), index))?.[0].length ?? 0);
    V6.lastIndex = start;
    const value = V6.exec(text)?.[0];
    if (value === undefined) continue;
    done = start + value.length;
    const groups = value.split(':').filter(Boolean).length;
    const confidence = groups >= 3 && isIPv6(value) ? connectionOf(value, plain, start) : undefined;
    if (confidence) yield found(value, start, confidence);
  }
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

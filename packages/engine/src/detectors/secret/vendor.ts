import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { FindingType } from '../../finding.ts';
import type { Localized } from '../../exchange.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { entropyOf, isPlaceholder } from './placeholder.ts';

/** One kind of token of one vendor. */
export interface Vendor {
  readonly type: FindingType;
  readonly name: string;
  /** Lower case; the token begins with it. */
  readonly prefixes: readonly string[];
  /** The whole token, tried where a prefix stands; must carry the flag `y`. */
  readonly token: RegExp;
  /** Bits per character below which it is a sample; 3 when left out. */
  readonly entropy?: number;
  /** A token of the right form, made up. */
  readonly sample: string;
}

interface Family {
  readonly id: string;
  readonly title: Localized;
  readonly vendors: readonly [Vendor, ...Vendor[]];
}

/** A detector for tokens that announce themselves by a prefix: one shared matcher, the vendors are data. */
export function vendorDetector({ id, title, vendors }: Family): Detector {
  const byPrefix = new Map<string, Vendor[]>();
  for (const vendor of vendors) {
    for (const prefix of vendor.prefixes) byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), vendor]);
  }
  const names = vendors.map((vendor) => vendor.name).join(', ');
  return {
    id,
    category: 'secret',
    types: [...new Set(vendors.map((vendor) => vendor.type))],
    severity: 'critical',
    title,
    covers: {
      en: `${names}. Not publishable keys, samples or templates.`,
      fr: `${names}. Ni les clés publiables, ni les exemples, ni les gabarits.`,
    },
    legalBasis: ['RGPD Art. 32', 'ISO 27001 A.8.24'],
    prefilter: { keywords: [...byPrefix.keys()] },
    match: (view, found) => found.flatMap((hit) => tokenAt(view, hit, byPrefix.get(hit.keyword) ?? [])),
    examples: { hit: hitExamples(vendors), miss: missExamples(vendors[0]) },
  };
}

function tokenAt({ text }: View, { start }: Hit, vendors: readonly Vendor[]): Match[] {
  if (/[A-Za-z0-9]/.test(text.charAt(start - 1))) return [];
  for (const { type, name, token, entropy = 3 } of vendors) {
    token.lastIndex = start;
    const value = token.exec(text)?.[0];
    if (!value || isPlaceholder(value) || entropyOf(value) < entropy) continue;
    return [{ type, start, end: start + value.length, confidence: 0.97, evidence: [`form of a ${name}`], value }];
  }
  return [];
}

const FRAMES = {
  fr: ['Voici le jeton : ', 'La clé du connecteur est ', 'TOKEN=', 'tu peux utiliser ', 'Dans le .env il y a "'],
  en: ['Here is the token: ', 'The key of the connector is ', 'export TOKEN=', 'you can use ', 'The .env file holds "'],
};

function hitExamples(vendors: readonly Vendor[]) {
  const rows = Math.max(5, vendors.length);
  return (['fr', 'en'] as const).flatMap((lang) =>
    Array.from({ length: rows }, (_, row) => {
      const vendor = vendors[row % vendors.length] ?? vendors[0];
      return vendor
        ? hits(vendor.type, { fr: [], en: [], [lang]: [`${FRAMES[lang][row % 5]}⟦${vendor.sample}⟧ pour/for prod`] })
        : [];
    }).flat(),
  );
}

function missExamples({ prefixes: [prefix = ''], sample }: Vendor) {
  const cut = sample.slice(0, prefix.length + 3);
  const masked = `${cut}****************`;
  const filler = sample.slice(prefix.length).replace(/[A-Za-z0-9]/g, 'x');
  return misses({
    fr: [
      `Le jeton commence par ${prefix}`,
      `Clé masquée : ${masked}`,
      `Remplacez par ${prefix}${filler}`,
      'Demandez une clé à votre administrateur.',
      `export TOKEN=${prefix}<votre-jeton>`,
    ],
    en: [
      `The token starts with ${prefix}`,
      `Masked key: ${masked}`,
      `Replace with ${prefix}${filler}`,
      'Ask your administrator for a key.',
      `export TOKEN=${prefix}\${YOUR_TOKEN}`,
    ],
  });
}

import type { HitExample, MissExample } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Vendor } from './vendor.ts';

const FRAMES = {
  fr: ['Voici le jeton : ', 'La clé du connecteur est ', 'TOKEN=', 'tu peux utiliser ', 'Dans le .env il y a "'],
  en: ['Here is the token: ', 'The key of the connector is ', 'export TOKEN=', 'you can use ', 'The .env file holds "'],
};

/** Every vendor's made-up token in a sentence, at least five per language. */
export function vendorHits(vendors: readonly Vendor[]): HitExample[] {
  const rows = Math.max(5, vendors.length);
  return (['fr', 'en'] as const).flatMap((lang) =>
    Array.from({ length: rows }, (_, row) => {
      const vendor = vendors[row % vendors.length] ?? vendors[0];
      const frame = FRAMES[lang][row % FRAMES[lang].length] ?? '';
      return vendor ? hits(vendor.type, { fr: [], en: [], [lang]: [`${frame}${marked(vendor)} pour/for prod`] }) : [];
    }).flat(),
  );
}

/** The sample, with the brackets around the value alone. */
function marked({ token, sample }: Vendor): string {
  token.lastIndex = 0;
  const value = token.exec(sample)?.[1];
  return value === undefined ? `⟦${sample}⟧` : sample.replace(value, `⟦${value}⟧`);
}

export function vendorMisses({ prefixes: [prefix = ''], sample }: Vendor): MissExample[] {
  const masked = `${sample.slice(0, prefix.length + 3)}****************`;
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

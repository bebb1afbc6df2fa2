import type { Detector, Match } from '../../detector.ts';
import type { FindingType } from '../../finding.ts';
import type { Localized } from '../../exchange.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { entropyOf, isPlaceholder } from './placeholder.ts';
import { vendorHits, vendorMisses } from './vendor-examples.ts';

/** One kind of token of one vendor. */
export interface Vendor {
  readonly type: FindingType;
  readonly name: string;
  /** Lower case; the token begins with it, or holds it behind its `lead`. */
  readonly prefixes: readonly string[];
  /** What of the token stands before the prefix; must end with `$` and match at most 64 characters. */
  readonly lead?: RegExp;
  /** The token from the prefix on, tried where a prefix stands; must carry the flag `y`. A first group is the value alone. */
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

const LONGEST_LEAD = 64;

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
    match: (view, found) => [...tokensAt(view, found, byPrefix)],
    examples: { hit: vendorHits(vendors), miss: vendorMisses(vendors[0]) },
  };
}

function* tokensAt(
  { text }: View,
  found: readonly Hit[],
  byPrefix: ReadonlyMap<string, readonly Vendor[]>,
): Generator<Match> {
  let done = 0;
  for (const { start, keyword } of found) {
    if (start < done) continue;
    for (const vendor of byPrefix.get(keyword) ?? []) {
      const match = tokenAt(text, start, vendor);
      if (!match) continue;
      done = match.end;
      yield match;
      break;
    }
  }
}

function tokenAt(text: string, at: number, { type, name, lead, token, entropy = 3 }: Vendor): Match | undefined {
  const ahead = lead ? lead.exec(text.slice(Math.max(0, at - LONGEST_LEAD), at))?.[0].length : 0;
  if (ahead === undefined || /[A-Za-z0-9_]/.test(text.charAt(at - ahead - 1))) return undefined;
  token.lastIndex = at;
  const found = token.exec(text);
  if (!found) return undefined;
  const [whole, inner = whole] = found;
  const end = at + whole.length;
  const start = inner === whole ? at - ahead : end - inner.length;
  const value = text.slice(start, end);
  if (isMasked(text, end) || isPlaceholder(value) || entropyOf(value) < entropy) return undefined;
  return { type, start, end, confidence: 0.97, evidence: [`form of a ${name}`], value };
}

/** Only the beginning is shown: "sk-ab12****", "ghp_ab12...". */
function isMasked(text: string, end: number): boolean {
  return /^(?:[*•]|\.\.)/.test(text.slice(end, end + 2));
}

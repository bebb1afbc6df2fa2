import { isWhole, type CitedFinding } from './spans.ts';

export interface FindingPlaces {
  /** In the text under the reader's eyes, one by one. */
  here: CitedFinding[];
  /** About that text as a whole, or in what goes along with it: by type, as often as found. */
  gathered: { type: string; place: 'whole' | 'elsewhere'; count: number }[];
}

/** What a rule cites, split by where the reader can do something about it. */
export function findingPlaces(cited: CitedFinding[], path: string, length: number): FindingPlaces {
  const here: CitedFinding[] = [];
  const gathered = new Map<string, FindingPlaces['gathered'][number]>();
  for (const entry of cited) {
    const { finding } = entry;
    if (finding.path === path && !isWhole(finding, length)) {
      here.push(entry);
      continue;
    }
    const place = finding.path === path ? 'whole' : 'elsewhere';
    const key = `${place} ${finding.type}`;
    const known = gathered.get(key);
    if (known) known.count += 1;
    else gathered.set(key, { type: finding.type, place, count: 1 });
  }
  return { here, gathered: [...gathered.values()] };
}

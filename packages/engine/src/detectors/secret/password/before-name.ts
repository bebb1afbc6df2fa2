import type { Match } from '../../../detector.ts';
import type { Hit } from '../../../scan/keywords.ts';
import type { View } from '../../../scan/view.ts';
import { isStrong, judgePassword } from './judge.ts';
import { passwordMatch } from './match.ts';

const LINK =
  /["'`»*)]{0,2},? (?<link>as|comme|en|en guise de|en tant que|pour|for|is|est|c'est|was|sera|=)(?: (?:the|a|your|our|my|their|her|his|new|nouveau|le|la|un|votre|ton|mon|notre|son|leur|wifi|default|admin|root|temporary|current|shared|temporaire|meme)){0,4} $/;
const ORDER =
  /\b(?:use|used|using|uses|set|put|try|type|enter|keep|choose|chose|utilise[rsz]?|utilisons|mets|mettre|mettez|met|prends|prenez|choisi\w{0,3}|essaie|essaye|tape|tapez|entre|saisis|saisir|garde)(?: (?:donc|bien|just|juste|plutot))? ["'`«]? ?$/;
const LONGEST = 80;

/** "use … as the password", "… est le mot de passe du wifi". */
export function statedBefore({ text, plain }: View, { start, keyword }: Hit, floor: number): Match | undefined {
  const link = LINK.exec(plain.slice(Math.max(floor, start - 60), start));
  if (!link) return undefined;
  const end = start - link[0].length;
  let from = end;
  while (from > floor && end - from < LONGEST && !/[\s"'`«(*]/.test(text.charAt(from - 1))) from--;
  const value = text.slice(from, end);
  const ordered = ORDER.test(plain.slice(Math.max(0, from - 30), from));
  if (
    /\b(?:ne|n'|pas|not|never|jamais|don't|avoid|evitez)\b[^.\n]{0,24}$/.test(plain.slice(Math.max(0, from - 40), from))
  )
    return undefined;
  const kept = ordered && /^(?:as|comme|en guise de|en tant que)$/.test(link.groups?.['link'] ?? '');
  const quoted = /["'`«]/.test(text.charAt(from - 1));
  if (!isStrong(value) && !kept && !quoted) return undefined;
  const confidence = judgePassword(value, { quoted: false, by: 'verb', closes: true });
  return confidence === undefined ? undefined : passwordMatch(from, end, Math.min(confidence, 0.85), keyword);
}

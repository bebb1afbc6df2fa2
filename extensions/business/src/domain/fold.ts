/** Small letters without accents, as `nova_business.fold` writes them: what a search compares. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[œæßøðłđı]/g, (letter) => LIGATURES[letter] ?? letter);
}

const LIGATURES: Readonly<Record<string, string>> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ð: 'd', ł: 'l', đ: 'd', ı: 'i' },
};

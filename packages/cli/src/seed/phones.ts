/**
 * Numbers set aside for fiction, in E.164. France: ARCEP's numbering plan (01 99 00, 02 61 91, 03 53 01, 04 65 71,
 * 05 36 49, 06 39 98). United Kingdom: Ofcom's numbers for drama.
 */
export type PhoneArea = keyof typeof AREAS;

const AREAS = {
  'fr-1': { prefix: '+3319900', digits: 4 },
  'fr-2': { prefix: '+3326191', digits: 4 },
  'fr-3': { prefix: '+3335301', digits: 4 },
  'fr-4': { prefix: '+3346571', digits: 4 },
  'fr-5': { prefix: '+3353649', digits: 4 },
  'fr-mobile': { prefix: '+3363998', digits: 4 },
  london: { prefix: '+442079460', digits: 3 },
  birmingham: { prefix: '+441214960', digits: 3 },
  bristol: { prefix: '+441174960', digits: 3 },
  cardiff: { prefix: '+442920180', digits: 3 },
  edinburgh: { prefix: '+441314960', digits: 3 },
  glasgow: { prefix: '+441414960', digits: 3 },
  leeds: { prefix: '+441134960', digits: 3 },
  leicester: { prefix: '+441164960', digits: 3 },
  liverpool: { prefix: '+441514960', digits: 3 },
  manchester: { prefix: '+441614960', digits: 3 },
  newcastle: { prefix: '+441914980', digits: 3 },
  nottingham: { prefix: '+441154960', digits: 3 },
  reading: { prefix: '+441184960', digits: 3 },
  sheffield: { prefix: '+441144960', digits: 3 },
  'uk-mobile': { prefix: '+447700900', digits: 3 },
} as const;

/** The `index`-th number of an area; scattered over it, and no two alike until it is full. */
export function phoneOf(area: PhoneArea, index: number): string {
  const { prefix, digits } = AREAS[area];
  const size = 10 ** digits;
  if (index >= size) throw new RangeError(`${area} has ${size} numbers only`);
  // 37 and 10 share no divisor, so every number comes once.
  return `${prefix}${String((index * 37 + 113) % size).padStart(digits, '0')}`;
}

/** Letters of other scripts that look like a Latin letter. Folded only inside words that also hold Latin letters. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic
    'аa вb еe ёe зz иu кk мm нh оo рp сc тt уy хx ѕs іi їi јj һh ԁd ԛq ԝw ґr ъb',
    'АA ВB ЕE ЁE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЇI ЈJ Ґr ԌG',
    // Greek
    'αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ϲc',
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC',
    // Latin letters made to deceive
    'ɑa ɡg ıi ɩi ʟl ʀr ꜱs ᴀa ᴄc ᴅd ᴇe ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

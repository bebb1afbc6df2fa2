const ALPHABETS = {
  alnum: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  hex: '0123456789abcdef',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  digits: '0123456789',
};

/** A token that has the form of a real one and belongs to nobody, so that no file of ours holds one in clear. */
export function sampleToken(alphabet: keyof typeof ALPHABETS, length: number, seed = 7): string {
  const letters = ALPHABETS[alphabet];
  let state = seed * 2_654_435_761;
  let token = '';
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    token += letters.charAt((state >>> 8) % letters.length);
  }
  return token;
}

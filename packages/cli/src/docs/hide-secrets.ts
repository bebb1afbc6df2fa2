/** Runs that a scanner could take for a key; names of variables and prefixes are shorter or hold no digit. */
const RUN = /[A-Za-z0-9+/_~.-]{16,}/g;
const SHORTEST = 16;
const SHOWN = 4;
const BLOCK = /(-----BEGIN [A-Z ]+-----)[\s\S]*?(-----END [A-Z ]+-----)/g;
const CREDENTIALS = /(:\/\/[^\s:@/]*:)[^\s@]+@/g;

/** Leaves of a made-up secret its first characters, so that no page holds anything of a key's form. */
export function hideSecrets(text: string, value = ''): string {
  return (value.length < SHORTEST ? text : text.replace(value, hide))
    .replace(BLOCK, '$1 … $2')
    .replace(CREDENTIALS, '$1••••••@')
    .replace(RUN, (run) => (isName(run) ? run : hide(run)));
}

function hide(value: string): string {
  return value.startsWith('-----') ? value : `${value.slice(0, SHOWN)}••••••••`;
}

function isName(run: string): boolean {
  return !/\d/.test(run) && (/^[A-Z_]+$/.test(run) || /^[a-z_./-]+$/.test(run));
}

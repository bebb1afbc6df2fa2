import { isPredicate, speaksAbout } from './about.ts';

/** How a value was announced. */
export interface Announcement {
  readonly quoted: boolean;
  /** A sign (`:`, `=`) says more than a verb, a verb more than mere neighbourhood. */
  readonly by: 'sign' | 'verb' | 'neighbour';
  /** Nothing that belongs to the same clause follows. */
  readonly closes: boolean;
}

const PLACEHOLDER =
  /^[<{[(%]|^\$[A-Z{(]|\$\{|\{\{|<[^>]{0,60}>|^%\w{1,80}%$|\*{3}|•{2}|^\.{2}|\.{3}$|^[x*•._#-]{1,80}$|^xxx|xxxx|^(?:your|my|new|the|some|enter|votre|ton|mon|nouveau|saisir|le|un)[_ -]|example|exemple|placeholder|changez?[_ -]?(?:me|moi|this|ceci|le)|^a[_ -]changer|^(?:password|passwd|motdepasse|mot-de-passe|mdp|pass|secret)\d?$|redacted|_here$|^(?:foo|bar|foobar|dummy|sample|todo|tbd)$/i;
const REFERENCE =
  /^(?:process|os|env|environ|config|cfg|settings|req|request|res|this|self|args|props|ctx|vault|secrets?|data|form|body|params|user|options|opts|credentials|var|local|module|ssm|arn|op|akv|keyvault|file|secretref|sops)\b[.:[(/]|^[A-Za-z_$][\w$]{0,40}(?:\.[A-Za-z_$][\w$]{0,40}){1,6}(?:\(.{0,80})?$|^\w{1,40}\(|^[A-Za-z_]\w{0,40}\[|^&\w|^@\w{1,80}$|^!\w/;
const HASH =
  /^(?:\$2[abxy]?\$|\$argon2|\$[156]\$|pbkdf2|\{ssha|sha\d|md5|[a-f0-9]{32}$|[a-f0-9]{40}$|[a-f0-9]{64}$|[a-f0-9]{128}$)/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Numbers with a unit, ranges, dates, times, addresses, paths, e-mail addresses, things/things. */
const NO_PASSWORD =
  /^\d{1,3}$|^\d{4}-\d{2}-\d{2}(?:t|$)|^\d{1,4}(?:er|e|eme|nd|rd|th|st|h|j|d|min|mn|s|ans|%|€|\+)$|^\d{1,3}[-/]\d{1,3}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{1,2}[h:]\d{2}$|^(?:https?|ftp|ssh|mailto):|^www\.|^(?:\/[\w.@~:*{}<>?=&%$,-]{0,64}){1,16}$|^\.{1,2}\/|^~\/|^[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2,10}$|^[a-z]{1,12}\/[a-z]{1,12}$|^\W{1,80}$|\($|^[a-z]{1,40}\(s?\)?$/i;

/** Products and methods with a number behind, kinds of characters, settings with a small number. */
const SPOKEN_OF =
  /^(?:office|windows|win|microsoft|exchange|sharepoint|azuread|entra(?:id)?|oauth|saml|bcrypt|argon|scrypt|sha|aes|md|otp|totp|mfa|fido|tls|wpa|keepass|keepassxc|bitwarden|lastpass|keyvault|powershell)-?\d{1,4}$|^(?:lettres?|chiffres?|majuscules?|minuscules?|letters?|digits?|numbers?|symbols?|symboles?|caracteres?|characters?|uppercase|lowercase|signes?)[+&/,-]|^[a-z_]{3,24}[=:]\d{1,4}$/;

/** Numbers of orders, files and seats. */
const REFERENCE_CODE = /^[A-Z]{1,6}[-_]?\d[\dA-Z-]{0,20}$/;

/** How sure it is that a value is a password, 0 to 1; undefined when it is none. */
export function judgePassword(value: string, { quoted, by, closes }: Announcement): number | undefined {
  if (value.length < 4 || value.length > 80) return undefined;
  const plain = value
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  if (SPOKEN_OF.test(plain)) return undefined;
  if (PLACEHOLDER.test(plain) || NO_PASSWORD.test(plain) || HASH.test(value) || UUID.test(value)) return undefined;
  if (new Set(value).size < 3 || speaksAbout(plain)) return undefined;
  if (!quoted && REFERENCE.test(value)) return undefined;
  if (quoted) {
    if (value.includes(' ') && by !== 'verb' && !/\d|[^\p{L} '’,-]/u.test(value)) return undefined;
    return isStrong(value) || by === 'sign' ? 0.9 : 0.8;
  }
  if (by === 'neighbour' && REFERENCE_CODE.test(value)) return undefined;
  if (isStrong(value)) return by === 'sign' ? 0.93 : by === 'verb' ? 0.88 : 0.78;
  if (by === 'neighbour') return undefined;
  if (/^\d{1,80}$/.test(value)) return closes ? 0.75 : undefined;
  if (!closes || value.length < 5) return undefined;
  return isPredicate(value, plain, by) ? undefined : 0.7;
}

/** Letters mixed with digits or signs, or capitals inside: no word of a sentence looks like that. */
export function isStrong(value: string): boolean {
  const body = value.replace(/[.,;:!?)\]]{1,4}$/, '');
  const ending = value.slice(body.length);
  const letters = /\p{L}/u.test(body);
  const digits = /\d/.test(body);
  if (letters && digits) return !/^\p{L}{1,3}-?\d{1,2}$/u.test(body);
  const sign = /[^\p{L}\p{N}\s'’.,;:()/-]/u.test(body);
  if (sign && (letters || digits)) return !/^[\d\s.,+*x/€$%-]{1,80}$/.test(body);
  if (letters && /!$/.test(ending) && /\p{Lu}/u.test(body.slice(1))) return true;
  return /\p{Ll}\p{Lu}/u.test(body) && body.length >= 7;
}

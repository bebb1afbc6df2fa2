import fc, { type Arbitrary } from 'fast-check';

interface TextOptions {
  readonly sentences?: number;
  /** How many sentences may hide others in base64, hexadecimal digits or URL escapes. */
  readonly payloads?: number;
}

/** Business texts in French and English with values of every kind in them, for property tests. */
export function businessTexts({ sentences = 12, payloads = 1 }: TextOptions = {}): Arbitrary<string> {
  const separator = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\r\n', '  ', ' - ');
  const body = fc.array(fc.tuple(sentence(), separator), { maxLength: sentences, size: 'max' });
  const hidden = fc.array(fc.tuple(encoded(), separator, fc.nat(sentences)), { maxLength: payloads });
  return fc.tuple(body, hidden).chain(([parts, insertions]) => {
    const all = [...parts];
    for (const [words, gap, at] of insertions) all.splice(Math.min(at, all.length), 0, [words, gap]);
    const text = all.map(([words, gap]) => words + gap).join('');
    const named = [...text.matchAll(FULL_NAME)].map(({ 1: surname = '' }) => surname);
    if (named.length === 0) return fc.constant(text);
    return fc
      .array(fc.tuple(fc.constantFrom(...named), fc.constantFrom(...MENTIONS)), { maxLength: 3 })
      .map((mentions) => text + mentions.map(([surname, frame]) => frame.replace('{}', surname)).join(' '));
  });
}

/** Any way to cut a text into chunks: by code unit, by token, by line, all at once. */
export function chunkings(text: string): Arbitrary<string[]> {
  const lengths = fc.oneof(
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }),
    fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 }),
    fc.constant([1]),
    fc.constant([100_000]),
  );
  return lengths.map((cycle) => cutInto(text, cycle));
}

function cutInto(text: string, cycle: readonly number[]): string[] {
  const chunks: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = cycle[turn % cycle.length] ?? 1;
    chunks.push(text.slice(at, at + length));
    at += length;
  }
  return chunks;
}

const GIVEN = ['Jean', 'Sophie', 'Karim', 'Nathalie', 'Julien', 'Émilie', 'Peter', 'Jennifer', 'Olivier', 'Fatima'];
const SURNAMES = ['Dupont', 'Lefèvre', 'Benali', 'Hargreaves', 'Kowalski', 'Fontaine', 'Nguyen', 'O’Brien'];
const FULL_NAME = new RegExp(`(?:${GIVEN.join('|')}) (${SURNAMES.join('|')})`, 'g');
const MENTIONS = ['{} rappellera demain.', 'Voir avec {} pour la suite.', 'Then {} will call you back.'];

/** Everyday text around and between the values; nothing in it is one. */
const PLAIN = [
  'Le devis est prêt, merci de le relire avant la réunion.', 'Notre équipe reste disponible pour toute question sur le contrat.',
  'La livraison est prévue la semaine prochaine, sous réserve de stock.', 'Commande 2024-118 : 3 palettes, 12 500 € HT, remise de 4 %.',
  'Le mot de passe doit contenir 12 caractères.', 'SIREN 552 100 554, siège à Lyon.', 'The proposal is ready; please review it before Friday.',
  'Our team shipped version 4.12.3 of the product last week.', 'Prices rise by 2.5 % in April (see page 14).', 'Thank you for your patience!',
  '« Très bien », a répondu le client ; nous avançons.', '| produit | prix |\n|---|---|\n| A-12 | 40 € |', '```js\nconst total = items.reduce((a, b) => a + b, 0);\n```',
  '{"status":"open","amount":1200,"tags":["a","b"]}', '提案書は準備ができています。ご確認ください。', 'Réunion 👩‍👩‍👧 à 14 h 30 🎉', '1. Relire le contrat\n2. Signer\n3. Renvoyer', 'https://www.exemple-societe.fr/offres?page=2',
]; // prettier-ignore

function sentence(): Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...PLAIN) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.lorem({ maxCount: 20 }) },
    { weight: 7, arbitrary: announced() },
  );
}

function announced(): Arbitrary<string> {
  const name = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...SURNAMES)).map((words) => words.join(' '));
  const email = fc
    .tuple(fc.stringMatching(/^[a-z]{3,8}\.[a-z]{3,9}$/), fc.constantFrom('corp.com', 'free.fr', 'northwind.co.uk'))
    .map((parts) => parts.join('@'));
  const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
  const phone = fc.oneof(
    digits(8).map((rest) => `06 ${rest.replace(/(..)(?=.)/g, '$1 ')}`),
    digits(8).map((rest) => `+336${rest}`),
    digits(7).map((rest) => `07700 9${rest.slice(0, 5)}`),
  );
  const iban = digits(18).map(germanIban);
  const token = (length: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9]{${length}}$`));
  return fc.oneof(
    framed(name, 'M. {} confirme le rendez-vous.', '{} valide le devis demain.', 'Please ask {} about the refund.', 'Mme {} est en arrêt maladie depuis lundi.', '{} is diabetic, book another menu.'),
    framed(email, 'Écrire à {} avant midi.', 'Contact : {}', 'Please send it to {}, thanks.', '{}\n{}', 'Mail={};'),
    framed(email.map((value) => value.replace('@', ' [at] ').replace('.', ' [point] ')), 'Écrire à {} demain.'),
    framed(email.map((value) => value.replace(/(?=@)/, '\u200b')), 'Adresse : {}.'),
    framed(phone, 'Rappeler le {} avant midi.', 'Call {} please.', 'Tél. {}', '{} (mobile)'),
    framed(iban, 'Virement sur {} sous huit jours.', 'IBAN : {}', 'Pay to {}.'),
    framed(digits(11).map((rest) => luhn(`4539${rest}`)), 'Carte {} refusée.', 'Card number {} expired.'),
    framed(fc.constantFrom('12 rue des Lilas, 69003 Lyon', '4 bis avenue de la République\n75011 Paris', '221B Baker Street, London NW1 6XE', 'Hauptstraße 12, 10115 Berlin', '8 allée du Parc, bât. C, 44000 Nantes'), 'Adresse : {}.', 'Livrer au {} demain.', '{}\n'),
    framed(fc.constantFrom('12/04/1967', '3 mars 1981', 'March 3, 1981'), 'Né le {} à Lyon.', 'Date de naissance : {}.', 'She was born on {}.'),
    framed(fc.constantFrom('82.64.12.7', '2a01:e34:ec12:6b0::1a'), 'Connexion depuis {} cette nuit.', 'Logged in from {} at noon.'),
    framed(fc.constantFrom('AB-123-CD', 'FG-456-HJ'), 'Véhicule {} garé au sous-sol.', '{}, plaque du véhicule.'),
    framed(token(16).map((value) => `AKIA${value.toUpperCase()}`), 'Clé {} en production.', 'key={}'),
    framed(token(36).map((value) => `ghp_${value}`), 'Le jeton {} expire demain.', 'GITHUB_TOKEN={}'),
    framed(token(40), 'api_key: {}', 'client_secret={}'),
    framed(token(9).map((value) => `${value}#7a`), 'mot de passe : {}', 'The password is {} for now.', 'DB_PASSWORD={}'),
    framed(token(10), 'Base : postgres://crm:{}@db.interne.fr:5432/prod', 'clone https://bot:{}@git.societe.fr/crm.git'),
    framed(token(43), `Bearer ${header()}.{}`),
    fc.array(token(64), { minLength: 2, maxLength: 14 }).map((lines) => `-----BEGIN RSA PRIVATE KEY-----\n${lines.join('\n')}\n-----END RSA PRIVATE KEY-----`),
  ); // prettier-ignore
}

function encoded(): Arbitrary<string> {
  const hidden = fc
    .array(fc.oneof(announced(), fc.constantFrom(...PLAIN)), { minLength: 1, maxLength: 4 })
    .map((sentences) => Buffer.from(sentences.join(' ')));
  return fc.oneof(
    framed(hidden.map((bytes) => bytes.toString('base64')), 'Pièce : {}', '{}'),
    framed(hidden.map((bytes) => bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n')), 'Pièce :\n{}\n'),
    framed(hidden.map((bytes) => bytes.toString('hex').replace(/..(?=.)/g, '$& ')), 'Octets : {}'),
    framed(hidden.map((bytes) => bytes.toString('hex').replace(/../g, '%$&')), 'https://www.exemple.fr/?q={}'),
  ); // prettier-ignore
}

function framed(value: Arbitrary<string>, ...frames: string[]): Arbitrary<string> {
  return fc.tuple(value, fc.constantFrom(...frames)).map(([written, frame]) => frame.replaceAll('{}', written));
}

function header(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: 'u-81', exp: 1900000000 })}`;
}

function germanIban(account: string): string {
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${account}`.replace(/(.{4})(?=.)/g, '$1 ');
}

function luhn(body: string): string {
  for (let check = 0; check < 10; check++) {
    const number = `${body}${check}`;
    const sum = [...number].reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === number.length % 2 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return number.replace(/(.{4})(?=.)/g, '$1 ');
  }
  return body;
}

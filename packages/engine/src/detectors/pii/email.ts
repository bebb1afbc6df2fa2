import { parse } from 'tldts';
import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { belongsToNobody } from './email/nobody.ts';

/** What the local part may hold in practice; RFC 5321 allows more than people use. */
const LOCAL = /[\p{L}\p{N}._%+'&-]/u;
const DOMAIN = /^[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f.-]{0,250}[A-Za-z0-9\u00c0-\u024f])?/;
/** "jean [at] free [point] fr", "jane (at) example dot com", "paul arobase orange.fr". */
const WRITTEN_OUT =
  /^ ?[[({<]? ?(?:at|arobase|chez|a)(?: ?[\])}>])? ?([a-z0-9-]{1,60}(?:(?:\.| ?[[({<]? ?(?:dot|point) ?[\])}>]? ?)[a-z0-9-]{1,60}){1,3})/i;

export const email: Detector = {
  id: 'email',
  category: 'pii',
  types: ['email'],
  severity: 'medium',
  title: { en: 'E-mail address', fr: 'Adresse e-mail' },
  covers: {
    en: 'Mailboxes of people, at a registered or a private domain, also written out with [at] and [dot]. Not those of a function (info@, support@) or a robot.',
    fr: 'Boîtes de personnes, à un domaine enregistré ou privé, aussi écrites avec [at] et [point]. Pas celles d’une fonction (info@, support@) ou d’un robot.',
  },
  legalBasis: ['RGPD Art. 4(1)'],
  prefilter: { keywords: ['@', '[at]', '(at)', '{at}', '<at>', ' at ', '[arobase]', '(arobase)', ' arobase '] },
  match: (view, keywordHits) =>
    keywordHits.flatMap((hit) => (hit.keyword === '@' ? atSign(view, hit) : writtenOut(view, hit)) ?? []),
  examples: {
    hit: hits('email', {
      fr: [
        'Écrivez à ⟦sophie.martin@orange.fr⟧ avant lundi.',
        'Son mail : ⟦j-p.durand+crm@cabinet-durand.fr⟧, merci',
        'De : Karim <⟦karim.haddad@gmail.com⟧>',
        'Contact : ⟦claire.petit [at] laposte.net⟧',
        'Transmis à ⟦b.morvan@siege.armorique.local⟧ hier soir.',
        'Envoie à ⟦luc (arobase) free (point) fr⟧ stp',
        'Écrivez plutôt à ⟦n.pichavant AT fibre-ouest.fr⟧, merci.',
        'Mail du stagiaire : ⟦d.mbemba@climouest.example⟧',
      ],
      en: [
        'Write to ⟦jane.cooper@northwind.co.uk⟧ before Monday.',
        'mailto:⟦peter_lawson@outlook.com⟧',
        'Reach me at ⟦m.oneill@trinity.ie⟧!',
        'Ask ⟦paul.wren@mail.wrenworks.lan⟧ on the intranet.',
        'Contact ⟦jane (at) northwind.com⟧ for the keys.',
        'write to ⟦jean dot smith at gmail dot com⟧',
        'my address is ⟦bob.smith at gmail dot com⟧',
      ],
    }),
    miss: misses({
      fr: [
        'Retrouvez-nous sur @novacrm.',
        'Le rendez-vous est à 14 h @ Lyon.',
        'Écrivez à contact@cabinet-durand.fr ou à noreply@service.fr',
        'Utilisez le format prenom.nom@domaine',
        'Il arrive chez nous (at large).',
        'Écrire à compta-fournisseurs@armor-bois.fr',
        'Format : prenom.nom@entreprise.fr',
        'Exemple : jean@example.com ou prenom.nom@societe.example',
      ],
      en: [
        'Follow @northwind for news.',
        'We met at the office. Dot your i.',
        'Mail support@northwind.com, not no-reply@service.com.',
        'ssh admin@localhost',
        'Mail uk-sales@northwind.co.uk.',
        'git clone git@github.com:northwind/crm.git',
        'logo@2x.png',
        'Three apples @ 2 pounds.',
      ],
    }),
  },
};

function atSign({ text }: View, { start: at }: Hit): Match[] | undefined {
  let start = at;
  while (start > 0 && at - start < 64 && LOCAL.test(text.charAt(start - 1))) start--;
  while (start < at && /[.'&%-]/.test(text.charAt(start))) start++;
  const domain = DOMAIN.exec(text.slice(at + 1, at + 254))?.[0];
  if (start === at || !domain) return undefined;
  return found(text, start, at, at + 1 + domain.length, domain, 0.95);
}

function writtenOut({ text }: View, { start, keyword }: Hit): Match[] | undefined {
  let end = start;
  while (end > 0 && text.charAt(end - 1) === ' ') end--;
  let first = end;
  while (first > 0 && end - first < 64 && LOCAL.test(text.charAt(first - 1))) first--;
  // "jean dot dupont at …": the part before may be written out too.
  const dotted = /[\p{L}\d]{2,30} (?:dot|point|\[dot\]|\(dot\)) $/iu.exec(
    text.slice(Math.max(0, first - 44), first),
  )?.[0];
  if (dotted) first -= dotted.length;
  const rest = WRITTEN_OUT.exec(text.slice(start, start + 160));
  if (first === end || !rest?.[1]) return undefined;
  const domain = rest[1].replace(/ ?[[({<]? ?(?:dot|point) ?[\])}>]? ?/gi, '.');
  // A bare "at" is an everyday word: only a domain that is itself written out makes it an address.
  const plainAt = keyword === ' at ' && text.slice(start, start + 4) !== ' AT ';
  if (plainAt && (domain === rest[1] || !/[.\d_]|^[a-z]+$| (?:dot|point) /i.test(text.slice(first, end))))
    return undefined;
  return found(text, first, end, start + rest[0].length, domain, 0.85);
}

function found(
  text: string,
  start: number,
  at: number,
  end: number,
  domain: string,
  confidence: number,
): Match[] | undefined {
  const host = parse(domain);
  const local = text.slice(start, at).toLowerCase();
  if (belongsToNobody(local, domain.toLowerCase(), text.charAt(end), text.charAt(start - 1))) return undefined;
  const value = `${local}@${domain.toLowerCase()}`;
  if (host.isIcann && host.domain) {
    return [{ type: 'email', start, end, confidence, evidence: ['mailbox at a registered domain'], value }];
  }
  // Companies name their own networks as they like (.local, .lan, .corp); the last part still has to read like a name.
  if (!/\.[a-z][a-z-]{1,23}$/i.test(domain)) return undefined;
  return [
    { type: 'email', start, end, confidence: confidence - 0.15, evidence: ['mailbox at a private domain'], value },
  ];
}

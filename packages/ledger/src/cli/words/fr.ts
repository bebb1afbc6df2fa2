import type { Words } from './words.ts';

export const fr: Words = {
  help: `nova-ledger : vérifie le journal d'audit de NovaCRM, sans réseau, sans base de données et sans le produit.

  nova-ledger verify EXPORT.jsonl --key PUB [--key PUB …] [--checkpoint FICHIER]
      dit si chaque entrée est telle que le journal l'a signée et si aucune ne manque
  nova-ledger proof FICHIER.tlog-proof --key PUB [--key PUB …] [--entry FICHIER]
      dit si une entrée figure dans le journal

  --key PUB             fichier d'une clé publique, en PEM ou en texte nom+id+base64 : celle du journal ou d'un témoin
  --checkpoint FICHIER  un point de contrôle plus ancien, gardé par vos soins : révèle un journal raccourci ou réécrit
  --entry FICHIER       l'entrée en JSON ; à défaut, celle que contient le fichier de preuve
  --lang fr|en          langue de la réponse
  --json                réponse destinée aux machines

Code de sortie : 0 intact, 1 falsifié, 2 illisible.
`,
  verdicts: { intact: 'INTACT', tampered: 'FALSIFIÉ', unreadable: 'ILLISIBLE' },
  included: 'PRÉSENTE',
  notIncluded: 'ABSENTE',
  proven: ({ origin, start, size, checkpoints }) =>
    size === start
      ? `Le journal ${origin} compte ${size} entrées ; cet export n'en contient aucune. C'est bien ce que le journal a signé.`
      : `${capital(range(start, size))} du journal ${origin} : c'est bien ce que le journal a signé, dans cet ordre, et rien ne manque. ${checkpoints} points de contrôle signés ont été vérifiés.`,
  retired: (count) =>
    `Parmi elles, ${count === 1 ? 'une entrée a été retirée' : `${count} entrées ont été retirées`} au titre de la durée de conservation : les empreintes demeurent et font partie de ce que le journal a signé, le contenu n'existe plus et rien n'en a été vérifié.`,
  stillProven: ({ from, to }) => `Restent prouvées : ${range(from, to)}.`,
  keptExtended: (size) =>
    `Le point de contrôle que vous avez gardé (${size} entrées) fait partie de l'histoire de ce journal.`,
  noKept:
    "Reste possible : que le journal ait montré une autre histoire à d'autres, ou qu'il ait été raccourci puis signé de nouveau avec sa propre clé. Un point de contrôle gardé par vos soins (--checkpoint) le révélerait.",
  includedIn: ({ index, size, origin }) =>
    `C'est l'entrée ${index} du journal ${origin}, qui comptait alors ${size} entrées.`,
  notIncludedIn: ({ index, size, origin }) =>
    `Ce n'est pas ce que le journal ${origin} contient comme entrée ${index} sur ${size} : l'entrée ou la preuve a été modifiée, ou elles ne vont pas ensemble.`,
  root: (root) => `Racine de l'arbre : ${root}`,
  key: (fingerprint) => `Signé avec la clé d'empreinte (SHA-256) ${fingerprint}`,
  compareKey: "Comparez-la à l'empreinte qui vous a été communiquée par une autre voie que ce fichier.",
  witness: ({ name, time }) => `Vu par le témoin ${name} le ${time}.`,
  entryIs: "L'entrée :",
  unlisted: (count) => `… et ${count} de plus.`,
  warning: 'À noter',
  problems: {
    ENTRY_EDITED: ({ index }) =>
      `L'entrée ${index} a été modifiée : son contenu n'est pas celui que le journal a à cette place.`,
    ENTRIES_EXCHANGED: ({ index, other }) =>
      `Les entrées ${index} et ${other} ont été échangées : chacune est à la place de l'autre.`,
    ENTRIES_REMOVED: ({ from, to }) =>
      to - from === 1 ? `L'entrée ${from} a été retirée.` : `Les entrées ${from} à ${to - 1} ont été retirées.`,
    ENTRIES_SHIFTED: ({ from, to, by }) =>
      `${capital(range(from, to))} : contenu décalé de ${Math.abs(by)} ${by > 0 ? '(une entrée a été retirée avant, et la suite remontée)' : '(une entrée a été glissée avant, et la suite descendue)'}.`,
    ENTRY_MOVED: ({ index, after }) => `L'entrée ${index} se trouve après l'entrée ${after} : l'ordre a été changé.`,
    ENTRY_REPEATED: ({ index }) => `L'entrée ${index} figure une seconde fois.`,
    ENTRY_NOT_CANONICAL: ({ index }) =>
      `L'entrée ${index} a été signée sous une forme que les programmes peuvent lire de plusieurs façons (JSON non canonique).`,
    RETIRED_WITHOUT_ENTRY: ({ from, to }) =>
      `Le contenu manque pour ${range(from, to)}, et aucune entrée du journal ne dit qu'il a été supprimé au titre de la durée de conservation.`,
    LOG_TRUNCATED: ({ from, to }) =>
      `La fin du journal manque : ${range(from, to)}, pour lesquelles le journal a signé.`,
    HISTORY_REWRITTEN: ({ from, to }) =>
      `Dans ${range(from, to)}, quelque chose a été modifié, ajouté, retiré ou déplacé, et les empreintes recalculées pour le cacher : l'ensemble n'est pas ce que le journal a signé. Ce fichier ne permet pas de dire laquelle.`,
    FORKED: ({ size }) =>
      `Le journal a signé deux histoires différentes de ses ${size} premières entrées. Gardez les deux points de contrôle : ensemble, ils le prouvent.`,
    SHORTER_THAN_KEPT: ({ size, kept }) =>
      `Le journal a été raccourci : il compte ici ${size} entrées, et en comptait ${kept} lorsqu'il a signé le point de contrôle que vous avez gardé.`,
    KEPT_DIFFERS: ({ kept }) =>
      `Les ${kept} premières entrées ne sont pas celles pour lesquelles le point de contrôle gardé a été signé.`,
    SIGNED_BY_OTHER_KEY: ({ size, signers }) =>
      `Le point de contrôle de ${size} entrées n'est pas signé avec une clé que vous avez donnée, mais avec ${signers.join(', ')} : soit quelqu'un a signé de nouveau avec sa propre clé, soit vous n'avez pas la bonne.`,
    SIGNATURE_INVALID: ({ size, key }) =>
      `Le point de contrôle de ${size} entrées porte une signature de ${key} qui ne convient pas : il a été modifié après avoir été signé.`,
    SIGNED_BY_RETIRED_KEY: ({ size, key }) =>
      `Le point de contrôle de ${size} entrées est signé avec ${key}, qui avait alors été remplacée.`,
    OTHER_LOG: ({ origin }) => `Un point de contrôle appartient à un autre journal : ${origin}.`,
    CHECKPOINT_MISSING: ({ from, to }) =>
      `Aucun point de contrôle signé ne couvre ${range(from, to)} : rien ne les prouve.`,
    CHECKPOINT_MISPLACED: ({ size, after }) =>
      size > after
        ? `Le point de contrôle de ${size} entrées vient après ${after} : des entrées ont été retirées avant lui, et la suite renumérotée.`
        : `Le point de contrôle de ${size} entrées vient après ${after} : des entrées ont été glissées avant lui, ou il a été déplacé.`,
    CHECKPOINT_UNREADABLE: ({ line }) => `La ligne ${line} devrait être un point de contrôle signé et n'en est pas un.`,
    COUNT_DIFFERS: ({ stated, found }) => `Le fichier annonce ${stated} entrées et en contient ${found}.`,
    LINES_CHANGED: () =>
      "Une ligne autre qu'une entrée a été modifiée, ajoutée ou retirée après l'écriture de l'export.",
    FILE_EMPTY: () => 'Le fichier est vide.',
    NOT_AN_EXPORT: () => "Le fichier n'est pas un export du journal, ou sa première ligne manque.",
    VERSION_UNKNOWN: ({ format }) =>
      `Le fichier est au format « ${format} », que ce vérificateur ne connaît pas. Prenez-en un plus récent.`,
    HEADER_UNUSABLE: ({ reason }) => `La première ligne nomme des clés ou des empreintes inutilisables (${reason}).`,
    LINE_UNREADABLE: ({ line }) => `La ligne ${line} est illisible ; rien n'a été vérifié après elle.`,
    EXPORTS_MIXED: ({ line }) =>
      `À partir de la ligne ${line}, il y a une suite après la fin : deux exports dans un même fichier ?`,
    FILE_CUT_OFF: ({ line }) =>
      `Le fichier s'arrête à la ligne ${line} : il n'est pas entier. Procurez-vous-le de nouveau. (Cela ne dit pas encore que le journal ait été raccourci.)`,
    KEPT_UNUSABLE: ({ reason }) =>
      ({
        unreadable: 'Le point de contrôle que vous avez gardé est illisible.',
        unsigned: "Le point de contrôle que vous avez gardé n'est pas signé avec une clé que vous avez donnée.",
        'other log': 'Le point de contrôle que vous avez gardé appartient à un autre journal.',
        'before start':
          'Le point de contrôle que vous avez gardé est plus ancien que la première entrée de cet export : la comparaison est impossible. Demandez un export qui commence plus tôt.',
      })[reason],
  },
  warnings: {
    CLOCK_BACKWARDS: ({ entries, index, seconds }) =>
      `${entries} entrées portent une heure antérieure à celle d'une entrée qui les précède ; le plus grand recul, ${seconds} s, est à l'entrée ${index}. Leur ordre est prouvé, leur horloge n'était pas juste.`,
    STARTS_LATE: ({ start }) =>
      `Les entrées avant ${start} ne sont pas dans ce fichier. Elles font partie de ce qui a été signé ; rien n'est dit de leur contenu.`,
    KEY_UNUSED: ({ name }) => `Une clé que vous avez donnée pour ${name} n'a rien signé ici.`,
  },
  failures: {
    unexpected: "Le vérificateur lui-même a échoué ; rien n'est dit du fichier.",
    usage: (what) => `${what} Essayez nova-ledger --help.`,
    unknownCommand: (command) => `La commande « ${command} » n'existe pas.`,
    noFile: (path) => `Le fichier ${path} ne peut pas être lu.`,
    noKey: 'Il faut une clé publique : --key FICHIER.',
    keyUnusable: (path) => `${path} ne contient pas de clé publique Ed25519, ni en PEM ni sous la forme nom+id+base64.`,
    notText: (path) => `Le fichier ${path} n'est pas du texte en UTF-8.`,
    proofUnusable: "Le fichier n'est pas la preuve d'une entrée de journal (tlog-proof).",
    noEntry: 'Le fichier de preuve ne contient pas son entrée : donnez-la avec --entry FICHIER.',
    entryUnusable: (path) => `${path} n'est pas du JSON.`,
    signatureInvalid: 'Le point de contrôle de la preuve a été modifié après avoir été signé.',
    keyUnknown:
      "Le point de contrôle de la preuve n'est pas signé avec une clé que vous avez donnée : soit quelqu'un l'a signé avec sa propre clé, soit vous n'avez pas la bonne.",
  },
};

function range(from: number, to: number): string {
  return to - from === 1 ? `l'entrée ${from}` : `les entrées ${from} à ${to - 1}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

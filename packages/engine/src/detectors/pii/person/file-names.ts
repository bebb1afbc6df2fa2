import { AMBIGUOUS, GIVEN, nameKind, SURNAME } from '../../../lexicon/names.ts';
import type { View } from '../../../scan/view.ts';

const FILE =
  /[\p{L}\p{N}_][\p{L}\p{N}_. -]{2,80}?\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|jpe?g|png|gif|txt|csv|eml|msg|zip|rtf|vcf|mp3|mp4|wav|heic)(?![\w])/gu;
const PIECE = /[\p{L}]+/gu;

/** Names inside file names: `CV_Jean_Dupont.pdf`, `contrat-martin-sophie.docx`. */
export function namesInFileNames({ text, plain }: View): { start: number; end: number }[] {
  if (!/\.(?:pdf|doc|xls|ppt|od[ts]|jp|png|gif|txt|csv|eml|msg|zip|rtf|vcf|mp|wav|heic)/.test(plain)) return [];
  return [...text.matchAll(FILE)].flatMap(
    ({ 0: file, index }) => nameIn(plain.slice(index, index + file.length), index) ?? [],
  );
}

function nameIn(file: string, offset: number): { start: number; end: number } | undefined {
  const stem = file.slice(0, file.lastIndexOf('.'));
  const lastWords = stem.slice(stem.lastIndexOf(' ') + 1);
  const skipped = stem.length - lastWords.length;
  const pieces = [...lastWords.matchAll(PIECE)].map(({ 0: word, index }) => ({
    word,
    start: skipped + index,
    end: skipped + index + word.length,
  }));
  for (const [at, piece] of pieces.entries()) {
    const kind = nameKind(piece.word);
    if (!(kind & GIVEN)) continue;
    const neighbours = [pieces[at + 1], pieces[at - 1]].filter((other) => other !== undefined);
    const surname =
      neighbours.find((other) => nameKind(other.word) & SURNAME) ??
      (kind & AMBIGUOUS
        ? undefined
        : neighbours.find((other) => other.word.length > 2 && !ABOUT_FILES.has(other.word)));
    if (surname)
      return { start: offset + Math.min(piece.start, surname.start), end: offset + Math.max(piece.end, surname.end) };
    if (!(kind & AMBIGUOUS)) return { start: offset + piece.start, end: offset + piece.end };
  }
  return undefined;
}

const ABOUT_FILES = new Set(
  `cv resume lettre letter motivation contrat contract facture invoice devis quote photo scan copie copy final version signe signed rib cni passeport passport attestation fiche paie bulletin salaire payslip dossier note rapport report avenant annexe mail email
  mandat bon commande order signature identite carte doc document fichier file draft brouillon presentation compte rendu liste list janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre`
    .split(/\s+/)
    .filter(Boolean),
);

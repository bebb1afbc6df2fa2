import { AMBIGUOUS, COMMON, GIVEN, listedKind, SURNAME, TITLE } from '../../../lexicon/names.ts';
import { ABOUT_FILES } from '../../../lexicon/file-words.ts';
import { PARTICLES, SURE_TITLES } from '../../../lexicon/person-words.ts';
import type { View } from '../../../scan/view.ts';

const EXTENSION =
  /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|jpe?g|png|gif|tiff?|txt|csv|eml|msg|zip|rtf|vcf|mp3|mp4|m4a|wav|heic|pages|p7m)(?![\w])/g;
/** As long as a file name may get, in characters. */
const LONGEST = 90;
const STEM = /[\p{L}\p{N}_.'()&+-]{2,90}$/u;
const PIECE = /\p{L}+/gu;

interface Piece {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Names inside file names: `CV_Jean_Dupont.pdf`, `contrat-martin-sophie.docx`, `devis_mme_caron.pdf`. */
export function namesInFileNames({ text, plain }: View): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { index } of plain.matchAll(EXTENSION)) {
    const from = Math.max(0, index - LONGEST);
    const stem = STEM.exec(text.slice(from, index))?.[0];
    const name = stem && nameIn(piecesOf(text, plain, index - stem.length, index));
    if (name) found.push(name);
  }
  return found;
}

function piecesOf(text: string, plain: string, from: number, to: number): Piece[] {
  return [...text.slice(from, to).matchAll(PIECE)].flatMap(({ 0: written, index }) => splitCamel(written).map(([offset, length]) => {
    const start = from + index + offset;
    return { word: plain.slice(start, start + length), start, end: start + length };
  })); // prettier-ignore
}

/** "JulieBernard" is two words. */
function splitCamel(written: string): [number, number][] {
  const inner = written.slice(1).search(/(?<=\p{Ll})\p{Lu}\p{Ll}/u);
  return inner < 0 ? [[0, written.length]] : [[0, inner + 1], [inner + 1, written.length - inner - 1]]; // prettier-ignore
}

function nameIn(pieces: readonly Piece[]): { start: number; end: number } | undefined {
  for (const [at, piece] of pieces.entries()) {
    const kind = listedKind(piece.word);
    if (kind & TITLE && SURE_TITLES.has(piece.word)) {
      const next = pieces[at + 1];
      if (next && !ABOUT_FILES.has(next.word)) return spanOf(pieces, at + 1, fits);
    }
    if (kind & GIVEN && !ABOUT_FILES.has(piece.word)) {
      const span = spanOf(pieces, at, fits);
      const alone = span.start === piece.start && span.end === piece.end;
      if (!(kind & AMBIGUOUS) || !alone) return span;
    }
  }
  const surnames = pieces.filter(
    ({ word }) => listedKind(word) & SURNAME && !(listedKind(word) & COMMON) && !ABOUT_FILES.has(word),
  );
  const [only, second] = surnames;
  return only && !second && only.end - only.start > 3 ? { start: only.start, end: only.end } : undefined;
}

/** The piece with its neighbours that can be part of the name, at most two on the right or one on the left. */
function spanOf(pieces: readonly Piece[], at: number, part: (piece: Piece | undefined) => boolean) {
  const here = pieces[at];
  let last = at;
  while (last - at < 3 && part(pieces[last + 1])) last++;
  const first = last === at && part(pieces[at - 1]) ? at - 1 : at;
  return { start: pieces[first]?.start ?? here?.start ?? 0, end: pieces[last]?.end ?? here?.end ?? 0 };
}

function fits(piece: Piece | undefined): boolean {
  if (!piece || ABOUT_FILES.has(piece.word)) return false;
  return piece.word.length > 2 || PARTICLES.has(piece.word);
}

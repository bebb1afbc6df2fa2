import { readFileSync } from 'node:fs';
import { CLASSES, ROWS } from './shape.ts';

/** How scores become probabilities, and from which one on a text has the intent. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
  /** Added when a rule has seen the intent as well. */
  readonly rule: number;
  /** Probability from which on it is a finding. */
  readonly threshold: number;
}

export interface ModelHeader {
  readonly bias: readonly number[];
  /** What a step of a weight is worth, by class. */
  readonly scale: readonly number[];
  readonly calibration: readonly Calibration[];
  /** SHA-256 of everything that the weights were learned from. */
  readonly corpus: string;
}

export interface Model extends ModelHeader {
  /** `weights[row * CLASSES + class]`. */
  readonly weights: Int8Array;
}

const FILE = new URL('weights.bin', import.meta.url);

/** Reads the weights that `training/train.ts` wrote: length of the header (4 bytes, little endian), header (JSON), weights. */
export function loadModel(): Model {
  const bytes = readFileSync(FILE);
  const length = bytes.readUInt32LE(0);
  const header: ModelHeader = JSON.parse(bytes.toString('utf8', 4, 4 + length));
  const weights = new Int8Array(bytes.subarray(4 + length));
  if (weights.length !== ROWS * CLASSES) throw new Error(`${FILE.pathname} does not fit this version of the model: run training/train.ts`); // prettier-ignore
  return { ...header, weights };
}

export function writeModel({ weights, ...header }: Model): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, new Uint8Array(weights.buffer, weights.byteOffset, weights.length)]);
}

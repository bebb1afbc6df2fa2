import { ALL_TYPES } from '../finding.ts';
import { optional } from './optional.ts';
import type { Field, Reader } from './reader.ts';
import { compileRegex } from './regex.ts';
import { PATTERN_CATEGORIES, type PatternCondition } from './rule.ts';

const PATTERN_KEYS = ['name', 'category', 'regex', 'ignoreCase', 'words', 'near', 'minCount'] as const;
const NAME = /^[a-z][a-z0-9_]{1,40}$/;
const MAX_WORDS = 500;
const MAX_WORD_LENGTH = 100;

/** What a rule looks for itself; the regular expression is compiled, so that a wrong one never reaches a policy. */
export function readPattern(reader: Reader, field: Field): PatternCondition | undefined {
  const fields = reader.map(field, PATTERN_KEYS);
  const nameField = fields && reader.required(fields, 'name', field);
  if (!fields || !nameField) return undefined;
  const name = readName(reader, nameField);
  if (fields.has('regex') === fields.has('words')) {
    return reader.note('RULE_PATTERN', field.line, 'A pattern has either "regex" or "words".');
  }
  const ignoreCase = optional(fields, 'ignoreCase', (inner) => reader.boolean(inner));
  if (fields.has('words') && fields.has('ignoreCase')) {
    return reader.note(
      'RULE_PATTERN',
      field.line,
      '"words" are always found whatever their case; leave "ignoreCase" out.',
    );
  }
  const pattern = {
    ...optional(fields, 'category', (inner) => reader.oneOf(inner, PATTERN_CATEGORIES)),
    ...optional(fields, 'regex', (inner) => readRegex(reader, inner, ignoreCase.ignoreCase)),
    ...ignoreCase,
    ...optional(fields, 'words', (inner) => readWords(reader, inner)),
    ...optional(fields, 'near', (inner) => readWords(reader, inner)),
    ...optional(fields, 'minCount', (inner) => reader.number(inner, { min: 1, max: 1000, integer: true })),
  };
  return name === undefined ? undefined : { name, ...pattern };
}

function readName(reader: Reader, field: Field): string | undefined {
  const name = reader.text(field);
  if (name === undefined) return undefined;
  if (!NAME.test(name))
    return reader.wrongType(field, 'lower-case letters, digits and "_" (2 to 41), as in employee_number');
  if (!ALL_TYPES.includes(name)) return name;
  const advice = `"${name}" is a type that the engine finds itself. Use "finding: { type: ${name} }" or another name.`;
  return reader.note('RULE_PATTERN', field.line, advice);
}

function readRegex(reader: Reader, field: Field, ignoreCase: boolean | undefined): string | undefined {
  const regex = reader.text(field);
  const compiled = regex === undefined ? undefined : compileRegex(regex, ignoreCase);
  if (!compiled) return undefined;
  return compiled.ok ? regex : reader.note('RULE_PATTERN', field.line, `The regular expression ${compiled.advice}.`);
}

function readWords(reader: Reader, field: Field): string[] | undefined {
  const words = reader.several(field, (item) => {
    const word = reader.text(item);
    if (word === undefined || (word.length <= MAX_WORD_LENGTH && /[\p{L}\p{N}]/u.test(word))) return word;
    return reader.wrongType(item, `a word or phrase of at most ${MAX_WORD_LENGTH} characters`);
  });
  if (!words || words.length <= MAX_WORDS) return words;
  return reader.wrongType(field, `a list of at most ${MAX_WORDS} words`);
}

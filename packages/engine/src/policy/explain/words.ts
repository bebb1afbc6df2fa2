import type { Action, Region } from '../../exchange.ts';
import type { Category, Risk } from '../../finding.ts';
import type { PatternCategory } from '../rule.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Language = 'en' | 'fr';

/** Why a rule stands in an explanation. */
export type Standing = 'decisive' | 'matched' | 'excepted' | 'shadow' | 'near';

/** How surely or how often something was found, against what the rule asks. */
export interface Amounts {
  readonly found: number;
  readonly asked: number;
}

/** Everything an explanation says, in one language. Values of texts never come here, only names and numbers. */
export interface Words {
  readonly actions: Record<Action, string>;
  readonly levels: Record<Risk['level'], string>;
  readonly regions: Record<Region, string>;
  readonly categories: Record<Category, string>;
  readonly ownPattern: Record<PatternCategory, string>;
  /** Names of types; a type without one is shown as it is written in rules. */
  readonly types: Readonly<Record<string, string>>;
  readonly standing: Record<Standing, string>;
  readonly list: Intl.ListFormat;
  readonly decided: (action: string, rules: string) => string;
  readonly nothingMatched: string;
  readonly finding: (name: string, masked: string, path: string, from: number, to: number, percent: number) => string;
  readonly anything: string;
  readonly found: (what: string, count: number) => string;
  readonly notFound: (what: string) => string;
  readonly unsure: (what: string, percent: Amounts) => string;
  readonly tooFew: (what: string, count: Amounts) => string;
  readonly all: Record<'held' | 'failed', string>;
  readonly any: Record<'held' | 'failed', string>;
  readonly not: Record<'held' | 'failed', string>;
  readonly oneOf: Record<'role' | 'team' | 'purpose' | 'collection' | 'region', Holds<string>>;
  /** Said after a condition on context that failed because the exchange names nothing of the kind. */
  readonly notGiven: string;
  readonly records: Holds<string>;
  readonly risk: Holds<string>;
  readonly rows: (count: number) => string;
  readonly score: (score: number, level: string) => string;
  readonly bounds: (bounds: { min: number | undefined; max: number | undefined }) => string;
  readonly level: (level: string) => string;
  readonly outside: Record<'held' | 'failed', string>;
  readonly lifted: (exception: string) => string;
  readonly excused: (exception: string, count: number) => string;
  readonly points: (name: string, count: number, points: number) => string;
}

/** A sentence for a condition that held and one for a condition that did not, over what the rule asks. */
export type Holds<Asked> = Record<'held' | 'failed', (asked: Asked) => string>;

export const WORDS: Record<Language, Words> = { en, fr };

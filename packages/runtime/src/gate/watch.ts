import type { Exchange, Verdict } from '@novacrm/contracts';
import {
  actsOnValuesOnly,
  chooseOperators,
  createStreamRedactor,
  dropOperator,
  maskOperator,
  redactParts,
  replaceOperator,
  type Engine,
  type Finding,
  type Operator,
  type OperatorId,
  type Policy,
} from '@novacrm/engine';
import type { Logger } from '../logger.ts';
import type { Beside, Decided } from './gate.ts';

export interface WatchInput {
  /** The exchange without its text. */
  about: Omit<Exchange, 'parts'>;
  /** Where the text will stand. */
  path: string;
  pseudonyms?: Operator;
  beside?: Beside;
}

/** Judges one text while it arrives. */
export interface Watch {
  /** What may be shown now of all that arrived; nothing any more once a rule has refused. Throws when it cannot judge. */
  push(text: string): string;
  readonly refused: boolean;
  /** The rest, and the verdict on the whole, recorded. */
  end(): Promise<{ text: string; verdict: Verdict }>;
}

export interface WatchOptions {
  engine: Engine;
  policy: Policy;
  logger: Logger;
  /** Monotonic milliseconds. */
  elapsed(): number;
}

export interface TextWatch {
  push(text: string): string;
  readonly refused: boolean;
  end(): { text: string; exchange: Exchange; decided: Decided };
}

/**
 * Every window of the text is analysed and decided about like a whole one: values that a rule redacts are taken out before
 * they are shown, and the first rule that blocks or escalates ends it. While rules act on values only, calm text, which can
 * hold none, goes without. At the end the whole text is decided about once more,
 * for rules that look at all of it; what those say about text that was shown already cannot be undone, and is recorded.
 */
export function watchText(
  { engine, policy, logger, elapsed }: WatchOptions,
  { about, path, pseudonyms }: WatchInput,
): TextWatch {
  let all = '';
  let spentMs = 0;
  let last: { text: string; decided: Decided } | undefined;
  let refusal: { text: string; decided: Decided } | undefined;

  function decide(text: string): Decided {
    if (last?.text === text) return last.decided;
    const startedAt = elapsed();
    const exchange = exchangeOf(text);
    const analysis = engine.analyse(exchange);
    const decision = policy.decide(exchange, analysis, { pseudonyms });
    spentMs += elapsed() - startedAt;
    const decided = { policy, analysis, decision, durationMs: spentMs };
    last = { text, decided };
    if (decision.action === 'block' || decision.action === 'escalate') refusal ??= { text, decided };
    return decided;
  }

  const exchangeOf = (text: string): Exchange => ({ ...about, parts: [{ path, text }] });

  const stream = createStreamRedactor({
    // Rules that look at more than values have to be asked about every window.
    ...(actsOnValuesOnly(policy, about.channel) && { findCalm: engine.findCalm }),
    analyse: (text) => removable(decide(text)),
    redact: (text, findings) => {
      const [part] = redactParts([{ path, text }], findings, ({ detector, type, fingerprint }) =>
        operators.get(`${detector}:${type}:${fingerprint}`),
      );
      return part?.text ?? '';
    },
  });

  /** How each value goes, by what it is: the stream moves findings about, and their identity is all that stays. */
  const operators = new Map<string, Operator>();
  const byId: Record<Exclude<OperatorId, 'hash'>, Operator> = {
    drop: dropOperator,
    mask: maskOperator,
    replace: replaceOperator,
    pseudonym: pseudonyms ?? replaceOperator,
  };

  function removable({ analysis, decision }: Decided): Finding[] {
    const findings = [...analysis.findings, ...(decision.findings ?? [])];
    const chosen = chooseOperators(findings, decision.rules);
    for (const [{ detector, type, fingerprint }, id] of chosen) {
      // A keyed hash has no use in an answer: its type says as much.
      operators.set(`${detector}:${type}:${fingerprint}`, id === 'hash' ? replaceOperator : byId[id]);
    }
    return [...chosen.keys()];
  }

  return {
    push(text) {
      if (refusal) return '';
      all += text;
      const shown = stream.push(text);
      return refusal ? '' : shown;
    },
    get refused() {
      return refusal !== undefined;
    },
    end() {
      if (refusal) return { text: '', exchange: exchangeOf(refusal.text), decided: refusal.decided };
      const { text, late, withheld } = stream.end();
      const decided = decide(all);
      if (late.length > 0 || withheld)
        logger.warn({ late: late.length, withheld, path }, 'an answer was shown before all of it was known');
      return { text: refusal ? '' : text, exchange: exchangeOf(all), decided };
    },
  };
}

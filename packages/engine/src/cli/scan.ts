import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { createEngine } from '../engine.ts';
import type { Exchange } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import { answerLines, TextLine, type Streams } from './lines.ts';

/** `nova-engine scan`: what each text holds. */
export function scan(streams: Streams): Promise<0 | 1> {
  const engine = createCommandLineEngine();
  return answerLines(streams, TextLine, (line) => {
    const started = performance.now();
    const { findings, risk } = engine.analyse(exchangeOf(line));
    return { id: line.id, findings: findings.map(briefly), risk, ms: elapsed(started) };
  });
}

/** Fingerprints do not leave this process, so a key of the moment will do. */
export function createCommandLineEngine() {
  return createEngine({ fingerprintKey: randomBytes(32).toString('hex') });
}

export function exchangeOf(line: TextLine): Exchange {
  return {
    channel: line.channel ?? 'prompt',
    parts: [{ path: 'text', text: line.text }],
    actor: { id: null, roles: [] },
  };
}

export function briefly({ start, end, type, category, confidence }: Finding) {
  return { start, end, type, category, confidence };
}

export function elapsed(started: number): number {
  return Math.round((performance.now() - started) * 1000) / 1000;
}

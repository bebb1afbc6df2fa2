import { performance } from 'node:perf_hooks';
import { REGIONS, type Exchange, type Region } from '../exchange.ts';
import { compilePolicy } from '../policy/policy.ts';
import { CommandError } from './errors.ts';
import { answerLines, TextLine, type Streams } from './lines.ts';
import { readRules } from './read-rules.ts';
import { briefly, createCommandLineEngine, elapsed, exchangeOf } from './scan.ts';

export interface CheckOptions extends Streams {
  readonly policy: string | undefined;
  readonly role: readonly string[] | undefined;
  readonly region: string | undefined;
}

/** `nova-engine check`: what each text holds and what the policy does about it. */
export async function check({ policy: directory, role = [], region, ...streams }: CheckOptions): Promise<0 | 1> {
  if (directory === undefined) throw new CommandError('check needs --policy DIR, the folder with the rule files.');
  const destination = region === undefined ? undefined : { provider: 'unnamed', region: readRegion(region) };
  const policy = compilePolicy(await readRules(directory), { version: 1 });
  const engine = createCommandLineEngine();
  return answerLines(streams, TextLine, (line) => {
    const started = performance.now();
    const exchange: Exchange = { ...exchangeOf(line), actor: { id: null, roles: role }, destination };
    const analysis = engine.analyse(exchange);
    const decision = policy.decide(exchange, analysis);
    return {
      id: line.id,
      findings: [...analysis.findings, ...(decision.findings ?? [])].map(briefly),
      risk: analysis.risk,
      action: decision.action,
      rules: decision.rules.map(({ key, version, action, severity, shadow }) => ({
        key,
        version,
        action,
        severity,
        shadow,
      })),
      ...(decision.redacted ? { redacted: decision.redacted[0]?.text ?? '' } : {}),
      ms: elapsed(started),
    };
  });
}

function readRegion(region: string): Region {
  const known = REGIONS.find((candidate) => candidate === region);
  if (!known) throw new CommandError(`--region must be one of ${REGIONS.join(', ')}.`);
  return known;
}

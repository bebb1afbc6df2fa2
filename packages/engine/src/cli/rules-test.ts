import type { Writable } from 'node:stream';
import { testRules, type ExampleResult } from '../policy/test-rules.ts';
import { CommandError } from './errors.ts';
import { readRules } from './read-rules.ts';
import { createCommandLineEngine } from './scan.ts';

/** `nova-engine rules test DIR`: every rule against its own examples; 1 when one fails. */
export async function testRuleFiles(options: { directory: string | undefined; output: Writable }): Promise<0 | 1> {
  const { directory, output } = options;
  if (directory === undefined) throw new CommandError('rules test needs the folder with the rule files.');
  const rules = await readRules(directory);
  const report = testRules(rules, createCommandLineEngine());
  for (const failure of report.failures) output.write(`${describe(failure)}\n`);
  output.write(`${rules.length} rules, ${report.total} examples, ${report.failures.length} failed\n`);
  return report.passed ? 0 : 1;
}

function describe({ rule, kind, index, expected, actual }: ExampleResult): string {
  return `FAILED ${rule} examples.${kind}[${index}]: expected ${expected ?? 'no match'}, got ${actual ?? 'no match'}`;
}

import { createReporter } from './reporter.ts';
import { checkMachine } from '../doctor/check-machine.ts';

/** Says what this machine has and lacks. Exit code 1 when the product cannot run. */
export async function doctor(): Promise<number> {
  const { print } = createReporter(process.stdout);
  const checks = await checkMachine();
  const width = Math.max(...checks.map(({ name }) => name.length));
  for (const { name, status, found, advice } of checks) {
    const mark = { ok: '✓', warn: '!', fail: '✗' }[status];
    print(`${mark} ${name.padEnd(width)}  ${found}${advice ? `\n  ${' '.repeat(width)}  → ${advice}` : ''}`);
  }
  const failed = checks.filter(({ status }) => status === 'fail').length;
  print(
    failed === 0
      ? '\nThis machine can run NovaCRM.'
      : `\n${failed} of ${checks.length} checks failed; mend them and run npm start.`,
  );
  return failed === 0 ? 0 : 1;
}

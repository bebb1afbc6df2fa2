// Adds up what the runners reported: every test counts one, every step without a report counts one by its exit code.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const directory = process.argv[2] ?? '.ci-results';
let passed = 0;
let failed = 0;

for (const file of readdirSync(directory).filter((name) => name.endsWith('.exit'))) {
  const name = file.slice(0, -'.exit'.length);
  const ok = readFileSync(join(directory, file), 'utf8').trim() === '0';
  const report = join(directory, `${name}.json`);
  const counts = existsSync(report)
    ? readCounts(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  // A runner that fails without a failed test (a hook, an empty run) has failed all the same; a skip is a failure here.
  const lost = !ok && counts.failed === 0 ? 1 : 0;
  const empty = counts.passed + counts.failed === 0 ? 1 : 0;
  passed += counts.passed;
  failed += counts.failed + lost + empty;
  process.stdout.write(`${name}: ${counts.passed} passed, ${counts.failed + lost + empty} failed\n`);
}

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** Vitest's and Playwright's JSON reports. */
function readCounts(report) {
  if (report.stats)
    return {
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped,
    };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
  };
}

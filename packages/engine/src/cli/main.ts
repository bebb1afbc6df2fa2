#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { classify } from './ai-act.ts';
import { check } from './check.ts';
import { CommandError } from './errors.ts';
import { scan } from './scan.ts';
import { serve } from './serve.ts';
import { testRuleFiles } from './rules-test.ts';

const HELP = `nova-engine: finds and judges what a text holds. Reads and writes JSON Lines.

  nova-engine scan                    in: {id,text,lang?,channel?}  out: {id,findings,risk,ms}
  nova-engine check --policy DIR [--role R] [--region local|eu|other]
                                      out adds {action,rules,redacted}
  nova-engine rules test DIR          runs the examples of every rule; exit 1 when one fails
  nova-engine ai-act [--law DIR] [--at YYYY-MM-DD]
                                      in: {id,description|answers}  out: {id,class,basis,obligations,confidence}
  nova-engine ai-act questions        what "answers" may hold, in English and French
  nova-engine serve [--port N] [--host H]
                                      answers over HTTP until it is told to stop; see docs/operations/engine-service.md

A line that cannot be read gives {"error":…,"line":N} in its place, and exit code 1 at the end.
`;

async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'serve') return serve({ args: args.slice(1), environment: process.env, output: process.stdout });
  const { values, positionals } = readArguments(args);
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const streams = { input: process.stdin, output: process.stdout };
  if (command === 'scan') return scan(streams);
  if (command === 'check')
    return check({ ...streams, policy: values.policy, role: values.role, region: values.region });
  if (command === 'ai-act' && rest.length <= 1)
    return classify({ ...streams, action: rest[0], law: values.law, at: values.at });
  if (command === 'rules' && rest[0] === 'test') return testRuleFiles({ directory: rest[1], output: process.stdout });
  throw new CommandError(`Unknown command "${positionals.join(' ').slice(0, 60)}". Try nova-engine --help.`);
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        policy: { type: 'string' },
        role: { type: 'string', multiple: true },
        region: { type: 'string' },
        law: { type: 'string' },
        at: { type: 'string' },
      },
    });
  } catch (cause) {
    throw new CommandError(cause instanceof Error ? cause.message : 'The arguments cannot be read.', { cause });
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away (as in `| head`): nothing is left to do.
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  process.stderr.write(`nova-engine: ${error.message}\n`);
  process.exitCode = 2;
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RuleError } from '../policy/errors.ts';
import { parseRule } from '../policy/parse.ts';
import type { Rule } from '../policy/rule.ts';
import { CommandError } from './errors.ts';

/**
 * The rules of every `.yaml` file of a folder, in order of file name; folders inside it hold other data.
 * @throws CommandError with the problems of all files
 */
export async function readRules(directory: string): Promise<Rule[]> {
  const files = await listRuleFiles(directory);
  if (files.length === 0) throw new CommandError(`${directory} holds no .yaml rule file.`);
  const rules: Rule[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      rules.push(parseRule(await readFile(join(directory, file), 'utf8'), file));
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  return rules;
}

async function listRuleFiles(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch (cause) {
    throw new CommandError(`The folder ${directory} cannot be read.`, { cause });
  }
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { classifyAiSystem } from '../ai-act/classify.ts';
import { readLaw, type Law } from '../ai-act/law.ts';
import { questionsOf } from '../ai-act/questions.ts';
import { suggest } from '../policy/suggest.ts';
import { CommandError } from './errors.ts';
import { answerLines, LineId, type Streams } from './lines.ts';

export interface ClassifyOptions extends Streams {
  /** `questions` lists them instead of classifying. */
  readonly action: string | undefined;
  /** Folder with the dated legal data; the shipped one when absent. */
  readonly law: string | undefined;
  /** The day whose duties count as applying (ISO date); today when absent. */
  readonly at: string | undefined;
}

const SHIPPED = join(import.meta.dirname, '../../../../rules/ai-act');

/** `nova-engine ai-act`: the class of each AI system under the AI Act, with articles and dated duties. */
export async function classify({ action, law: directory, at, ...streams }: ClassifyOptions): Promise<0 | 1> {
  const law = await loadLaw(directory ?? SHIPPED);
  const day = readDay(at);
  const questions = questionsOf(law);
  if (action === 'questions') {
    for (const question of questions) streams.output.write(`${JSON.stringify(question)}\n`);
    return 0;
  }
  if (action !== undefined) throw new CommandError(`Unknown command "ai-act ${action.slice(0, 40)}". Try nova-engine --help.`);
  const System = systemShape(questions.map(({ id }) => id));
  return answerLines(streams, System, ({ id, ...facts }) => ({ id, ...classifyAiSystem(facts, law, day) }));
} // prettier-ignore

function systemShape(questions: readonly string[]) {
  const answers = z.record(z.string(), z.boolean()).superRefine((given, context) => {
    for (const id of Object.keys(given)) {
      if (questions.includes(id)) continue;
      const meant = suggest(id, questions);
      const hint = meant === undefined ? 'see nova-engine ai-act questions' : `did you mean "${meant}"?`;
      context.addIssue({ code: 'custom', path: [id.slice(0, 40)], message: `no such question; ${hint}` });
    }
  });
  return z
    .object({ id: LineId, description: z.string().max(100_000).optional(), answers: answers.optional() })
    .refine(({ description, answers: given }) => description !== undefined || given !== undefined, {
      message: 'give "description", "answers" or both',
    });
}

async function loadLaw(directory: string): Promise<Law> {
  try {
    const names = (await readdir(directory)).filter((name) => /\.ya?ml$/.test(name)).sort();
    if (names.length === 0) throw new Error(`${directory} holds no .yaml file.`);
    return readLaw(
      await Promise.all(names.map(async (name) => ({ name, yaml: await readFile(join(directory, name), 'utf8') }))),
    );
  } catch (cause) {
    throw new CommandError(`The legal data cannot be read. ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
}

function readDay(at: string | undefined): Date {
  if (at === undefined) return new Date();
  if (!z.iso.date().safeParse(at).success) throw new CommandError('--at must be a date such as 2027-12-02.');
  return new Date(`${at}T00:00:00Z`);
}

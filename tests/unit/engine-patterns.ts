import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../packages/cli/src/product/home.ts';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file it stands in, or in which it is put together while the engine loads; from the root. */
  readonly file: string;
}

const ENGINE = join(ROOT, 'packages/engine/src');

/** Every regular expression of the engine: the literals in its files and those built while it is loaded, each once. */
export async function collectPatterns(): Promise<Pattern[]> {
  const all = [...literals(), ...(await recordBuilt(() => import('@novacrm/engine')))];
  return [...new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
}

function literals(): Pattern[] {
  const files = globSync('**/*.ts', { cwd: ENGINE }).filter((file) => !file.endsWith('.test.ts'));
  return files.sort().flatMap((name) => {
    const path = join(ENGINE, name);
    return literalsIn(fromRoot(path), readFileSync(path, 'utf8'));
  });
}

/** The regex literals of one source text. */
export function literalsIn(file: string, text: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** What the engine's own files hand to `new RegExp` while something loads; libraries answer for theirs. */
async function recordBuilt(load: () => Promise<unknown>): Promise<Pattern[]> {
  const original = globalThis.RegExp;
  const found: Pattern[] = [];
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: [string | RegExp, string?], newTarget) {
      const made: RegExp = Reflect.construct(target, given, newTarget);
      const file = builder(new Error().stack ?? '');
      if (file) found.push({ source: made.source, flags: made.flags, file });
      return made;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** The first caller, when it is a file of the engine. */
function builder(stack: string): string | undefined {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line) && !line.includes('engine-patterns'));
  const path = /packages[\\/]engine[\\/]src[\\/][\w\\/.-]+\.ts/.exec(frames[0] ?? '')?.[0];
  return path?.replaceAll('\\', '/');
}

/** Without `*`, `+` or `{n,}` a match reads a bounded stretch from each place: linear, whatever the text. */
export function hasUnboundedRepeat({ source }: Pattern): boolean {
  const bare = source
    .replace(/\\[pP]\{[^}]*\}/g, 'p')
    .replace(/\\./g, 'e')
    .replace(/\[[^\]]*\]/g, 'c');
  return /[*+]|\{\d+,\}/.test(bare);
}

function fromRoot(path: string): string {
  return relative(ROOT, path).replaceAll('\\', '/');
}

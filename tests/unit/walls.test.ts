import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../packages/cli/src/product/home.ts';

const eslint = new ESLint({ cwd: ROOT });

async function isAllowed(file: string, imported: string): Promise<boolean> {
  const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath: file });
  return !result?.messages.some((message) => message.ruleId === 'no-restricted-imports');
}

describe('the walls of the house', () => {
  it.each([
    ['packages/engine/src/engine.ts', '@novacrm/contracts'],
    ['packages/engine/src/engine.ts', 'vue'],
    ['packages/ledger/src/leaf.ts', '@directus/errors'],
    ['packages/contracts/src/exchange.ts', '@novacrm/engine'],
    ['packages/runtime/src/nova.ts', '@novacrm/compliance-extension'],
    ['extensions/compliance/src/domain/texts.ts', '@directus/errors'],
    ['extensions/compliance/src/domain/texts.ts', 'vue'],
    ['extensions/compliance/src/domain/texts.ts', 'knex'],
    ['extensions/compliance/src/api/index.ts', '../../../gateway/src/api/index.ts'],
    ['extensions/platform/src/http/index.ts', '@novacrm/compliance-extension'],
    ['frontend/src/main.ts', '@novacrm/engine'],
    ['frontend/src/main.ts', '@novacrm/runtime'],
    ['frontend/src/main.ts', '@novacrm/ledger'],
    ['frontend/src/main.ts', '@novacrm/ledger/export'],
  ])('%s may not import %s', async (file, imported) => {
    expect(await isAllowed(file, imported)).toBe(false);
  });

  it.each([
    ['packages/engine/src/engine.ts', 'zod'],
    ['extensions/compliance/src/api/index.ts', '@novacrm/runtime'],
    ['extensions/compliance/src/domain/texts.ts', '@novacrm/contracts'],
    ['frontend/src/main.ts', '@novacrm/sdk'],
    ['frontend/src/main.ts', '@novacrm/ledger/verify'],
  ])('%s may import %s', async (file, imported) => {
    expect(await isAllowed(file, imported)).toBe(true);
  });
});

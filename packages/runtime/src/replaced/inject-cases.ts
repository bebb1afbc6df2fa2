import { injectCases as injectAll, type AstNode } from '@directus/api/permissions/modules/process-ast/lib/inject-cases';

/**
 * Stands in for Directus's own, which puts the rules of a field around it in each row (`CASE WHEN …`) also where all rows that
 * are read fulfil one of just these rules, because the query asks for no others. There the field is read as it is.
 */
export const injectCases: typeof injectAll = (ast, permissions) => {
  injectAll(ast, permissions);
  dropImplied(ast);
};

/** `cases` of a node are the rules that its rows must fulfil one of; `whenCase` of a field names those that show the field. */
export function dropImplied(node: AstNode): void {
  if (node.type === 'a2o') {
    for (const name of node.names) dropFrom(node.children[name] ?? [], node.cases[name] ?? []);
  } else dropFrom(node.children ?? [], node.cases ?? []);
}

function dropFrom(children: readonly AstNode[], cases: readonly object[]): void {
  for (const child of children) {
    if (child.whenCase && cases.every((_, nth) => child.whenCase?.includes(nth))) delete child.whenCase;
    dropImplied(child);
  }
}

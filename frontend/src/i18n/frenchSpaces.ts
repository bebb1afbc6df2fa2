/** A message tree with the no-break spaces French asks for: before `: ; ? ! »`, after `«`. */
export function frenchSpaces<Tree>(tree: Tree): Tree {
  if (typeof tree === 'string') return space(tree) as Tree;
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, frenchSpaces(value)])) as Tree;
}

const NARROW = '\u202f';

function space(text: string): string {
  return text
    .replace(/ ([;?!»])/g, `${NARROW}$1`)
    .replace(/ :/g, '\u00a0:')
    .replace(/« /g, `«${NARROW}`);
}

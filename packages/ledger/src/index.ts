export { canonicalize, type Json } from './canonical.ts';
export { hashLeaf } from './leaf.ts';
